import type { JsonSchema } from '../../resources/define.js';

/** The two ways to name a secret without saying it. */
export const secretReferences: readonly JsonSchema[] = [
  {
    type: 'object',
    properties: { env: { type: 'string', pattern: '^[A-Za-z_][A-Za-z0-9_]*$' } },
    required: ['env'],
    additionalProperties: false,
  },
  {
    type: 'object',
    properties: { file: { type: 'string', pattern: '.' } },
    required: ['file'],
    additionalProperties: false,
  },
];

/** A reference to a secret. One that is written out is read too, with a warning. */
export const secret: JsonSchema = {
  title: 'Where a secret is kept',
  description:
    'A reference to a secret: `{ env: NAME }`, or `{ file: path }` below the secrets directory.',
  anyOf: [
    ...secretReferences,
    {
      type: 'string',
      deprecated: true,
      deprecationMessage: 'A secret in a manifest is in Git for ever: use { env: NAME }.',
    },
  ],
  errorMessage: 'must be { env: NAME } or { file: path }',
};
