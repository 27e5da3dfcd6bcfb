import type { JsonSchema } from '../resources/define.js';
import { resourceTypes } from '../resources/index.js';
import { fleetSchema, routerSchemas, sharedDefinitions } from './schema/document-schemas.js';
import type { SchemaDetail } from './schema/schema-refs.js';
import { sectionSchemas } from './schema/section-schemas.js';

/** The kinds of document that a manifest may hold, and the definition of each in the schema. */
export const kinds = { Router: 'router', Template: 'template', Fleet: 'fleet' } as const;

/** The kind of a document. */
export type Kind = keyof typeof kinds;

/** The published JSON Schemas (2020-12) by file name, for editors and other programs. */
export function generateSchemas(): Readonly<Record<string, JsonSchema>> {
  return { 'rosform.schema.json': manifestSchema('full') };
}

/** One schema for a document of any kind. */
export function manifestSchema(detail: SchemaDetail): JsonSchema {
  const { definitions, properties } = sectionSchemas(resourceTypes, detail);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'rosform manifest',
    description: 'What the routers of an ISP shall be.',
    type: 'object',
    properties: {
      apiVersion: { const: 'rosform/v1' },
      kind: { enum: Object.keys(kinds), description: 'What this document declares.' },
    },
    required: ['apiVersion', 'kind'],
    allOf: Object.entries(kinds).map(([kind, definition]) => ({
      if: { properties: { kind: { not: { const: kind } } } },
      else: { $ref: `#/$defs/${definition}` },
    })),
    $defs: {
      ...routerSchemas(properties),
      fleet: fleetSchema,
      ...sharedDefinitions,
      ...definitions,
    },
  };
}
