import type { JsonSchema } from '../../resources/define.js';

const finding: JsonSchema = {
  description: 'One thing that is wrong with a manifest, or doubtful.',
  type: 'object',
  additionalProperties: false,
  required: ['severity', 'code', 'message', 'file', 'line', 'column', 'length'],
  properties: {
    severity: {
      enum: ['error', 'warning'],
      description: 'With an error nothing is planned or applied.',
    },
    code: {
      type: 'string',
      pattern: '^[a-z]+/[a-z0-9-]+$',
      description: 'What kind of finding it is. Stable: filter by it. Later versions add codes.',
    },
    message: {
      type: 'string',
      description:
        'What is wrong, in one line, cut after 500 characters. Control characters are spelt out, as in `\\n`.',
    },
    hint: {
      type: 'string',
      description: 'The remedy, where one is near. One line, cut after 500 characters.',
    },
    file: {
      type: 'string',
      description:
        'The manifest, relative to the directory that rosform ran in, in the spelling of its system. A directory when that is what could not be read or holds no manifest.',
    },
    line: { type: 'integer', minimum: 1, description: 'The line of the mistake, from 1.' },
    column: {
      type: 'integer',
      minimum: 1,
      description: 'Where in the line the mistake begins, from 1, in UTF-16 code units.',
    },
    length: {
      type: 'integer',
      minimum: 1,
      description: 'How much of the line the mistake covers, in UTF-16 code units.',
    },
  },
};

const count: JsonSchema = { type: 'integer', minimum: 0 };

/** JSON Schema (2020-12) of what `validate` prints as JSON. */
export const findingsSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'rosform findings',
  description: 'What `rosform validate` found in the manifests of a fleet.',
  type: 'object',
  additionalProperties: false,
  required: [
    'formatVersion',
    'kind',
    'rosform',
    'createdAt',
    'strict',
    'files',
    'routers',
    'errors',
    'warnings',
    'findings',
  ],
  properties: {
    formatVersion: {
      const: 1,
      description: 'Of this form; raised when a reader of the old form would be misled.',
    },
    kind: { const: 'validate', description: 'The command that the findings are from.' },
    rosform: { type: 'string', description: 'Version of rosform.' },
    createdAt: {
      type: 'string',
      pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$',
      description: 'When the run began, ISO 8601 in UTC.',
    },
    strict: {
      type: 'boolean',
      description: 'Whether the run was `--strict`: literal secrets are errors, not warnings.',
    },
    files: { ...count, description: 'Manifest files that were read.' },
    routers: { ...count, description: 'Routers whose merged manifests have no error.' },
    errors: { ...count, description: 'Findings of severity `error`.' },
    warnings: { ...count, description: 'Findings of severity `warning`.' },
    findings: {
      type: 'array',
      items: finding,
      description: 'Every finding, by file, line and column.',
    },
  },
};
