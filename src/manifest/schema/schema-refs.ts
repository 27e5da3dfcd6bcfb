import type { JsonSchema, ResourceType } from '../../resources/define.js';

/**
 * `full`: for editors, with what each field may hold. `structure`: for the loader, which names
 * only; values are read by the field types, whose messages are better than a schema's.
 */
export type SchemaDetail = 'full' | 'structure';

/** Where the schema of a section stands. */
export function sectionRef(type: ResourceType): JsonSchema {
  return { $ref: `#/$defs/${type.section}` };
}

/** Where the schema of a list of a section's fields stands. */
export function fieldListRef(type: ResourceType): JsonSchema {
  return { $ref: `#/$defs/${type.section}-fields` };
}
