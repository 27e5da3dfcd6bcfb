import type { JsonSchema } from '../../resources/define.js';

export const HASH = '^sha256:[0-9a-f]{64}$';

/** An object that may have more properties than these, which a later version adds. */
export function object(properties: JsonSchema, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, required };
}

/** The same schema, with no room for a property that it does not name. */
export function closed(schema: JsonSchema): JsonSchema {
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, isSchema(value) ? closed(value) : value]),
  );
  return 'properties' in schema ? { ...inner, additionalProperties: false } : inner;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list of things that are defined once. */
export function list(name: string, description: string): JsonSchema {
  return { type: 'array', items: { $ref: `#/$defs/${name}` }, description };
}

export function text(description: string): JsonSchema {
  return { type: 'string', description };
}

export function count(description: string): JsonSchema {
  return { type: 'integer', minimum: 0, description };
}

export function hash(description: string): JsonSchema {
  return { type: 'string', pattern: HASH, description };
}

export function moment(description: string): JsonSchema {
  return {
    type: 'string',
    pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$`,
    description,
  };
}

export function shards(description: string): JsonSchema {
  return {
    type: 'array',
    items: { type: 'string', pattern: String.raw`^[1-9]\d{0,4}/[1-9]\d{0,4}$` },
    description,
  };
}

/** Where in the manifests. */
export const position: JsonSchema = {
  ...object(
    {
      file: text('As on the command line.'),
      line: { type: 'integer', minimum: 1, description: 'From 1.' },
      column: { type: 'integer', minimum: 1, description: 'From 1, in UTF-16 units.' },
    },
    ['file', 'line', 'column'],
  ),
  description: 'The line of the manifest that it is about.',
};
