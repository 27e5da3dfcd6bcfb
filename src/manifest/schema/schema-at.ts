import type { JsonSchema } from '../../resources/define.js';
import { kinds, type Kind } from '../generate-schemas.js';
import { steps } from './node-at.js';

/** The part of the manifest schema that a value of a document was checked against. */
export function schemaAt(whole: JsonSchema, kind: Kind, pointer: string): JsonSchema {
  let current = resolved(whole, { $ref: `#/$defs/${kinds[kind]}` });
  for (const step of steps(pointer)) current = resolved(whole, below(current, step));
  return current;
}

function below(schema: JsonSchema, step: string): unknown {
  const { properties, items, patternProperties } = schema;
  if (isSchema(properties) && Object.hasOwn(properties, step)) return properties[step];
  if (isSchema(items)) return items;
  return isSchema(patternProperties) ? Object.values(patternProperties)[0] : undefined;
}

function resolved(whole: JsonSchema, schema: unknown): JsonSchema {
  if (!isSchema(schema)) return {};
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const definitions = whole['$defs'];
  const name = reference.slice('#/$defs/'.length);
  return isSchema(definitions)
    ? { ...resolved(whole, definitions[name]), ...schema, $ref: null }
    : {};
}

/** Whether a part of a schema is a schema, or a mapping of schemas: any object. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null;
}
