import type { FieldType } from '../define.js';
import { enumeration } from './enumeration.js';
import { set } from './list.js';

const POLICIES = [
  'local',
  'telnet',
  'ssh',
  'ftp',
  'reboot',
  'read',
  'write',
  'policy',
  'test',
  'winbox',
  'password',
  'web',
  'sniff',
  'sensitive',
  'api',
  'romon',
  'rest-api',
] as const;

/** Rights of a user group or script. Routers print those that are not granted as `!name`. */
export function policies(): FieldType {
  const granted = set(enumeration([...POLICIES, ...POLICIES.map((policy) => `!${policy}`)]));
  return {
    ...granted,
    forms: `a list of policies: ${POLICIES.join(', ')}`,
    schema: {
      anyOf: [
        { type: 'array', items: { type: 'string' }, examples: [['read', 'write', 'api']] },
        { type: 'string' },
      ],
    },
    canonical: (text) =>
      granted
        .canonical(text)
        .split(',')
        .filter((policy) => !policy.startsWith('!'))
        .join(','),
  };
}
