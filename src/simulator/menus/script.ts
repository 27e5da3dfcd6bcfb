import type { MenuFacts } from '../facts.js';
import { lastOfVersion6, unsetSince } from './by-version.js';
import {
  bool,
  comment,
  disabledNo,
  duration,
  int,
  listOf,
  setOf,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

const policies = [
  'ftp',
  'reboot',
  'read',
  'write',
  'policy',
  'test',
  'password',
  'sniff',
  'sensitive',
  'romon',
];
const scriptPolicies = setOf(...policies);

/** Stored scripts. */
const script: MenuFacts = {
  menu: '/system/script',
  kind: 'list',
  since: '7.0',
  key: ['name'],
  duplicate: 'failure: item with such name already exists',
  fields: {
    comment,
    'dont-require-permissions': { type: bool, default: 'false' },
    name: { type: text, required: true },
    owner: { type: text },
    policy: {
      type: scriptPolicies,
      default: 'ftp,reboot,read,write,policy,test,password,sniff,sensitive,romon',
    },
    source: { type: text, default: '' },
    invalid: stateFlag,
    'last-started': state(text),
    'run-count': state(int),
  },
};

/** Scripts that run at a time or an interval. */
const scheduler: MenuFacts = {
  menu: '/system/scheduler',
  kind: 'list',
  since: '7.0',
  key: ['name'],
  duplicate: 'failure: item with this name already exists',
  toggles: true,
  fields: {
    comment,
    disabled: disabledNo,
    interval: { type: duration, default: '0s' },
    name: { type: text, required: true },
    'on-event': { type: text, default: '' },
    policy: {
      type: scriptPolicies,
      default: 'ftp,reboot,read,write,policy,test,password,sniff,sensitive,romon',
    },
    'start-date': { type: text },
    'start-time': { type: text },
    days: { type: listOf(text), since: '7.24' },
    'next-run': state(text),
    owner: state(text),
    'run-count': state(int),
  },
};

/** What was changed, newest last; v6 does not print the commands. */
export const systemHistory: MenuFacts = {
  menu: '/system/history',
  kind: 'read-only',
  fields: {
    action: state(text),
    by: state(text),
    'floating-undo': stateFlag,
    policy: state(
      listOf(
        word(
          'api',
          'ftp',
          'local',
          'password',
          'policy',
          'read',
          'reboot',
          'rest-api',
          'romon',
          'sensitive',
          'sniff',
          'ssh',
          'telnet',
          'test',
          'web',
          'winbox',
          'write',
        ),
      ),
    ),
    redo: state(text, { since: '7.0' }),
    redoable: stateFlag,
    time: state(text),
    trace: state(text, { since: '7.0' }),
    undo: state(text, { since: '7.0' }),
    undoable: stateFlag,
  },
};

/** Version 6 knows one policy more. */
function withDude(facts: MenuFacts): MenuFacts {
  const policy = { type: setOf(...policies, 'dude'), default: policies.join(',') };
  const { since: _since, ...rest } = facts;
  return { ...rest, until: lastOfVersion6, fields: { ...facts.fields, policy } };
}

/** Stored scripts, by version. */
export const systemScript = [withDude(script), ...unsetSince('7.24', script)];

/** Scripts that run at a time or an interval, by version. */
export const systemScheduler = [withDude(scheduler), ...unsetSince('7.24', scheduler)];
