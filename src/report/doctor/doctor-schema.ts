import type { JsonSchema } from '../../resources/define.js';
import { count, list, moment, object, position, text } from '../schema/schema-parts.js';

const fix: JsonSchema = {
  ...object(
    {
      how: text('What to do, in one line.'),
      commands: {
        type: 'array',
        items: { type: 'string' },
        description:
          'RouterOS commands that do it. Words in capitals stand for what only the operator knows.',
      },
    },
    ['how', 'commands'],
  ),
  description: 'How it is mended. Absent where nothing has to be.',
};

const finding = object(
  {
    severity: {
      enum: ['error', 'warning', 'note'],
      description: '`error`: it would stop an apply. `note`: nothing has to be done.',
    },
    code: {
      type: 'string',
      pattern: '^doctor/[a-z-]+$',
      description: 'What kind of finding it is. Stable: filter by it. Later versions add codes.',
    },
    what: text('What was found, in one line.'),
    why: text('Why it matters, in one line.'),
    fix,
    at: position,
  },
  ['severity', 'code', 'what'],
);

const remedy = object(
  {
    text: text('What to look at, in one line.'),
    command: text('The RouterOS command to look with, or that mends it.'),
  },
  ['text'],
);

const milliseconds = count('Milliseconds that it took.');

const router: JsonSchema = {
  description: 'What was found on one router.',
  oneOf: [
    object(
      {
        router: text('Name in the manifests.'),
        status: { const: 'checked', description: 'It was looked at.' },
        version: text('RouterOS version. Absent where the router did not say it.'),
        board: text('Name of the board. Absent where the router did not say it.'),
        findings: list('finding', 'The worst first.'),
        ms: milliseconds,
      },
      ['router', 'status', 'findings', 'ms'],
    ),
    object(
      {
        router: text('Name in the manifests.'),
        status: { const: 'unreachable', description: 'It could not be looked at.' },
        reason: text('Why, in one line.'),
        cause: text('Why, in a word that stays the same. Later versions add words.'),
        remedies: list('remedy', 'What to look at, most likely first.'),
        ms: milliseconds,
      },
      ['router', 'status', 'reason', 'cause', 'remedies', 'ms'],
    ),
  ],
};

const summary: JsonSchema = {
  ...object(
    {
      routers: count('Routers of the run.'),
      unreachable: count('Routers that could not be looked at.'),
      errors: count('Findings of severity `error`.'),
      warnings: count('Findings of severity `warning`.'),
    },
    ['routers', 'unreachable', 'errors', 'warnings'],
  ),
  description: 'Counts.',
};

/** JSON Schema (2020-12) of what `doctor` prints as JSON. */
export const doctorSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform doctor',
  description: 'What `rosform doctor` found on routers. Later versions add properties.',
  ...object(
    {
      formatVersion: {
        const: 1,
        description: 'Of this form; raised when a reader of the old form would be misled.',
      },
      kind: { const: 'doctor', description: 'The command that the report is from.' },
      rosform: text('Version of rosform.'),
      createdAt: moment('When the run began, ISO 8601 in UTC.'),
      summary,
      routers: list('router', 'The routers, in the order of the run.'),
    },
    ['formatVersion', 'kind', 'rosform', 'createdAt', 'summary', 'routers'],
  ),
  $defs: { router, finding, remedy },
};
