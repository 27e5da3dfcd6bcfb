import type { JsonSchema } from '../../resources/define.js';
import { formatVersion } from '../types.js';
import { reportDefinitions } from './report-definitions.js';
import { closed, HASH, hash, list, moment, object, shards, text } from './schema-parts.js';

const DRAFT = 'https://json-schema.org/draft/2020-12/schema';

/** JSON Schema of reports: `--format json`, `report merge`. */
export const reportSchema: JsonSchema = {
  $schema: DRAFT,
  title: 'rosform report',
  description: 'What a plan, an apply or a drift check found or did, router by router.',
  ...object(reportProperties({ enum: ['plan', 'apply', 'drift'] }), [
    'formatVersion',
    'kind',
    'rosform',
    'createdAt',
    'summary',
    'routers',
  ]),
  $defs: reportDefinitions,
};

/** JSON Schema of saved plans: `plan --out`. Nothing may be in one that was not looked at. */
export const planSchema: JsonSchema = closed({
  $schema: DRAFT,
  title: 'rosform saved plan',
  description: 'A report of a plan that `rosform apply` can be given, sealed against changes.',
  ...object(
    {
      ...reportProperties({ const: 'plan' }),
      checksum: {
        type: 'string',
        pattern: HASH,
        description: 'Of everything else in the file but the seal.',
      },
      seal: {
        type: 'string',
        pattern: '^hmac-sha256:[0-9a-f]{64}$',
        description: 'The same under ROSFORM_PLAN_KEY, when the plan was made with one.',
      },
    },
    ['formatVersion', 'kind', 'rosform', 'createdAt', 'summary', 'routers', 'checksum'],
  ),
  $defs: reportDefinitions,
});

function reportProperties(kind: JsonSchema): JsonSchema {
  return {
    formatVersion: {
      const: formatVersion,
      description: 'Of this form. New optional fields may appear in it; nothing changes or goes.',
    },
    kind: { ...kind, description: 'What the run was for.' },
    rosform: text('Version of rosform.'),
    createdAt: moment('When the run began, ISO 8601 in UTC.'),
    shards: shards('The shards it is made of; absent for a whole fleet.'),
    missingShards: shards('Shards that were not among the merged reports.'),
    planHash: hash('Of all routers that would be changed: for `apply --expect`.'),
    restart: {
      $ref: '#/$defs/restart',
      description: 'Whether FreeRADIUS must be started again to know the rows of nas.',
    },
    summary: { $ref: '#/$defs/summary' },
    routers: list('router', 'One for every selected router.'),
  };
}
