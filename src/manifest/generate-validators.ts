import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import type { JsonSchema } from '../resources/define.js';
import { kinds, manifestSchema } from './generate-schemas.js';

const SCHEMA = 'rosform';

const HEADER = `// Made by "npm run generate" from the descriptors in src/resources/. Do not edit.
// @ts-nocheck
/* oxlint-disable */
`;

/**
 * The source of `generated/validators.ts`: one function for each kind, compiled by ajv ahead of
 * time. Compiling at run time takes longer than reading a whole fleet.
 */
export function generateValidators(): string {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: false,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema(withoutNotes(manifestSchema('structure')), SCHEMA);
  const exported = Object.fromEntries(
    Object.entries(kinds).map(([kind, definition]) => [
      `validate${kind}`,
      `${SCHEMA}#/$defs/${definition}`,
    ]),
  );
  const code = standaloneCode.default(ajv, exported);
  if (code.includes('require('))
    throw new Error('the structure schema uses a keyword that needs ajv at run time');
  return HEADER + code.replace('"use strict";', '');
}

/** The schema without what only people read; generated code carries its schema along. */
function withoutNotes(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(schema, (key, value: unknown) =>
    notes.has(key) && typeof value === 'string' ? undefined : value,
  );
  const bare: unknown = JSON.parse(text);
  return isSchema(bare) ? bare : schema;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}

const notes = new Set([
  'title',
  'description',
  'markdownDescription',
  'errorMessage',
  'deprecationMessage',
]);
