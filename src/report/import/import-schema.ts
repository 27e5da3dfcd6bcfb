import type { JsonSchema } from '../../resources/define.js';
import { count, list, moment, object, text } from '../schema/schema-parts.js';

const names = (description: string): JsonSchema => ({
  type: 'array',
  items: { type: 'string' },
  description,
});

const line = count('The line of the inventory, from 1. Absent without an inventory.');

const section: JsonSchema = object(
  {
    section: text('Section of the manifest.'),
    rows: count('Rows of it; 1 for settings that have no rows.'),
  },
  ['section', 'rows'],
);

const secret: JsonSchema = object(
  {
    name: text('Environment variable that the manifest takes it from.'),
    what: text('What it is.'),
    known: {
      type: 'boolean',
      description: 'Whether the source said its value, which is in no report.',
    },
  },
  ['name', 'what', 'known'],
);

const remark: JsonSchema = object(
  {
    line: count('The line of the export, from 1. Absent where it is about no line.'),
    message: text('What to know, in one line.'),
  },
  ['message'],
);

const merge: JsonSchema = {
  ...object(
    {
      added: count('Rows that are new in the manifest.'),
      changed: count('Rows that say something else.'),
      removed: count('Rows that are gone.'),
      left: names('What stays as it was although the router has something else, and why.'),
    },
    ['added', 'changed', 'removed', 'left'],
  ),
  description: 'Absent for a router that no manifest declared before.',
};

const router: JsonSchema = {
  description: 'What came of one router.',
  oneOf: [
    object(
      {
        status: {
          enum: ['new', 'merged', 'unchanged'],
          description:
            '`new`: a file of its own. `merged`: into the manifest that declared it. `unchanged`: that says all of it already.',
        },
        router: text('Name in the manifests.'),
        from: text('File or address that it was read from.'),
        line,
        identity: text('What the router calls itself. Absent where it does not say.'),
        model: text('The board. Absent where it is not known.'),
        routeros: text('Version of RouterOS.'),
        files: names('Manifests that are new or other because of it.'),
        sections: list('section', 'What it has, section by section.'),
        secrets: list('secret', 'What its manifest refers to.'),
        remarks: list('remark', 'What a person should know.'),
        merge: { $ref: '#/$defs/merge' },
      },
      ['status', 'router', 'from', 'routeros', 'files', 'sections', 'secrets', 'remarks'],
    ),
    object(
      {
        status: { const: 'failed', description: 'It was not imported.' },
        router: text('Its name. Absent where it came to none.'),
        from: text('File or address, or the inventory whose line it is.'),
        line,
        reason: text('Why, in one line.'),
      },
      ['status', 'from', 'reason'],
    ),
  ],
};

const file: JsonSchema = object(
  {
    file: text('Name of the file.'),
    action: { enum: ['create', 'update'], description: 'Whether it is new.' },
    text: text(
      'A new manifest as it would be, anything else as a unified diff. Of a dry run only, and not of a file with secrets.',
    ),
  },
  ['file', 'action'],
);

const template: JsonSchema = {
  ...object(
    {
      name: text('Name of the Template.'),
      file: text('Where it is.'),
      users: names('Routers that use it.'),
    },
    ['name', 'file', 'users'],
  ),
  description: 'What `--extract-template` found. Absent where it found nothing.',
};

/** JSON Schema (2020-12) of what `import` prints as JSON. */
export const importSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform import',
  description: 'What `rosform import` did. Later versions add properties.',
  ...object(
    {
      formatVersion: {
        const: 1,
        description: 'Of this form; raised when a reader of the old form would be misled.',
      },
      kind: { const: 'import', description: 'The command that the report is from.' },
      rosform: text('Version of rosform.'),
      createdAt: moment('When the run began, ISO 8601 in UTC.'),
      dryRun: { type: 'boolean', description: 'Whether nothing was written, as asked.' },
      routers: list('router', 'The routers, those that failed last.'),
      template: { $ref: '#/$defs/template' },
      files: list('file', 'Files that were written, or would be.'),
    },
    ['formatVersion', 'kind', 'rosform', 'createdAt', 'dryRun', 'routers', 'files'],
  ),
  $defs: { router, section, secret, remark, merge, file, template },
};
