import type { JsonSchema } from '../../resources/define.js';
import { closed, count, hash, list, moment, object, text } from './schema-parts.js';

const statuses = {
  'in-sync': 'It reads as its manifest says.',
  changes: 'plan: an apply would change it.',
  drifted: 'drift: it has left its manifest.',
  applied: 'apply: everything was applied, and it reads as its manifest says.',
  partial: 'apply: a change failed or was not tried, or the router did not keep one.',
  unverified: 'apply: everything was applied, but it was not read afterwards.',
  refused: 'apply: nothing was written; `reason` says why.',
  error: 'It was read, and its plan has an error that must be mended first.',
  unreachable: 'It could not be read; `reason` says why.',
};

const actions = {
  create: 'Rows to make.',
  update: 'Rows to change.',
  move: 'Rows to move in an ordered menu.',
  delete: 'Rows to remove.',
};

/** Every name with a count. */
function counts(names: Readonly<Record<string, string>>, description: string): JsonSchema {
  const properties = Object.fromEntries(
    Object.entries(names).map(([name, meaning]) => [name, count(meaning)]),
  );
  return { ...object(properties, []), description };
}

const position = { $ref: '#/$defs/position', description: 'The line of the manifest that asks.' };

const router = object(
  {
    router: text('Its name.'),
    status: { enum: Object.keys(statuses), description: 'What came of it.' },
    version: text('RouterOS version.'),
    reason: text('Why it was refused or could not be read, in one line.'),
    cause: text(
      'Why it could not be read: resolve, refused, unreachable, tls, closed-early, login, lost, fatal, timeout, trap, permission, protocol, secret, radius-database, router-timeout or stopped.',
    ),
    durationMs: { type: 'number', minimum: 0, description: 'Milliseconds.' },
    manifestHash: hash('Of its merged manifest.'),
    planHash: hash('Of its manifest and changes: for `apply --expect ROUTER=HASH`.'),
    removed: { const: true, description: 'No manifest declares it any more: its rows in nas go.' },
    allowed: { const: true, description: 'Errors of its plan were set aside with --allow.' },
    unchanged: count('Declared rows that are as they should be.'),
    problems: list('problem', 'What the plan must say; an error refuses it.'),
    changes: list('change', 'In the order in which they are applied.'),
    unmanaged: list('row', 'Rows that nobody declares, with --show-unmanaged.'),
    lastKnown: {
      ...object({ at: moment('When.'), changes: list('change', 'As above.') }, ['at', 'changes']),
      description: 'drift --since: what a router that could not be compared differed in before.',
    },
    remaining: {
      ...object({ problems: list('problem', 'As above.'), changes: list('change', 'As above.') }, [
        'problems',
        'changes',
      ]),
      description: 'apply: what the router still differs in.',
    },
  },
  ['router', 'status', 'durationMs', 'unchanged', 'problems', 'changes'],
);

const change = object(
  {
    action: { enum: Object.keys(actions), description: 'What happens to the row.' },
    menu: text('`/ip/pool`.'),
    key: text('How the row is called; empty for a menu of one row.'),
    at: position,
    fields: list('field', 'Empty for a move.'),
    adopts: { const: true, description: 'The row was not ours and gets the ownership tag.' },
    renamedFrom: text('The name that the row has now.'),
    ahead: {
      type: ['string', 'null'],
      description: 'The row that it goes ahead of; null for the end.',
    },
    hash: hash('Names the change and what was seen of its row.'),
    result: { enum: ['applied', 'failed', 'skipped'], description: 'apply: what became of it.' },
    reason: text('apply: why it failed or was not tried.'),
    since: moment('drift: when it was first seen.'),
    actor: {
      ...object(
        {
          by: text('User of the router.'),
          time: text("In the router's spelling."),
          action: text("In the router's words."),
          certain: {
            type: 'boolean',
            description: 'False where more than a likelihood is not known.',
          },
        },
        ['by', 'time', 'action', 'certain'],
      ),
      description: "drift: who did it, as the router's /system/history says.",
    },
  },
  ['action', 'menu', 'key', 'fields'],
);

const field = object(
  {
    field: text("RouterOS's name of it."),
    before: { $ref: '#/$defs/value', description: 'On the router when it was read.' },
    after: { $ref: '#/$defs/value', description: 'By the manifest; null where it is cleared.' },
    at: position,
    since: moment('drift: when it was first seen to differ.'),
  },
  ['field', 'before', 'after'],
);

const problem = object(
  {
    severity: { enum: ['error', 'warning'], description: 'An error refuses the plan.' },
    code: text('Stable: `plan/masked-secret`.'),
    message: text('In one line.'),
    at: position,
    allowable: { const: true, description: '--allow with the hash of the plan sets it aside.' },
  },
  ['severity', 'code', 'message'],
);

const row = object(
  {
    menu: text('`/radius`.'),
    key: text('How the row is called.'),
    fields: {
      type: 'object',
      additionalProperties: { $ref: '#/$defs/value' },
      description: 'What a new row would not have anyway.',
    },
    risk: text('Why it is worth more than a look.'),
    since: moment('drift: when it was first seen.'),
  },
  ['menu', 'key', 'fields'],
);

const value = {
  description: "A value in the router's spelling; null where there is none; never a secret.",
  anyOf: [
    { type: ['string', 'null'] },
    closed(
      object(
        {
          sensitive: { const: true, description: 'There is a secret here.' },
          masked: { const: true, description: 'The router hides it from our user.' },
        },
        ['sensitive'],
      ),
    ),
  ],
};

/** What the parts of a report look like. */
export const reportDefinitions: JsonSchema = {
  summary: object(
    {
      routers: count('Routers in the report.'),
      statuses: counts(statuses, 'Routers by status.'),
      changes: counts(actions, 'Changes of routers that an apply would write, or wrote, to.'),
      errors: count('Problems that refuse a plan.'),
      warnings: count('Other problems.'),
      unmanaged: count('Rows that nobody declares, when they were asked for.'),
    },
    ['routers', 'statuses', 'changes', 'errors', 'warnings', 'unmanaged'],
  ),
  router,
  change,
  field,
  problem,
  row,
  value,
  restart: object(
    {
      state: {
        enum: ['planned', 'due', 'done', 'failed'],
        description: 'planned: an apply does it; due: somebody must.',
      },
      rows: count('Rows of nas that it is about.'),
      reason: text('Why it failed.'),
    },
    ['state', 'rows'],
  ),
  position: object(
    {
      file: text('As on the command line.'),
      line: { type: 'integer', minimum: 1, description: 'From 1.' },
      column: { type: 'integer', minimum: 1, description: 'From 1, in UTF-16 units.' },
    },
    ['file', 'line', 'column'],
  ),
};
