import type { Field, JsonSchema, ResourceType } from '../../resources/define.js';
import { fieldNotes } from './field-notes.js';

/**
 * `full`: for editors, with what each field may hold. `structure`: for the loader, which names
 * only; values are read by the field types, whose messages are better than a schema's.
 */
export type SchemaDetail = 'full' | 'structure';

/** Definitions for every section, and the properties that refer to them. */
export interface SectionSchemas {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

export function sectionSchemas(
  types: readonly ResourceType[],
  detail: SchemaDetail,
): SectionSchemas {
  const definitions = types.flatMap((type) => [
    [type.section, sectionSchema(type)],
    [`${type.section}-row`, rowSchema(type, detail)],
    [`${type.section}-fields`, { type: 'array', items: { enum: Object.keys(type.fields) } }],
  ]);
  const properties = types.map((type) => [type.section, sectionRef(type)]);
  return {
    definitions: Object.fromEntries(definitions),
    properties: { ...Object.fromEntries(properties), ...crossSectionFields(types, detail) },
  };
}

function sectionRef(type: ResourceType): JsonSchema {
  return { $ref: `#/$defs/${type.section}` };
}

function fieldListRef(type: ResourceType): JsonSchema {
  return { $ref: `#/$defs/${type.section}-fields` };
}

/** A list of rows, or for a singleton its one mapping. */
function sectionSchema(type: ResourceType): JsonSchema {
  const row = { $ref: `#/$defs/${type.section}-row` };
  const doc = {
    description: `${type.doc} (${type.menu})`,
    markdownDescription: `${type.doc}\n\nMenu \`${type.menu}\`. Example:\n\n\`\`\`yaml\n${type.section}: ${example(type)}\n\`\`\``,
  };
  return type.kind === 'singleton' ? { ...doc, ...row } : { ...doc, type: 'array', items: row };
}

function example(type: ResourceType): string {
  return type.kind === 'singleton' ? type.example : `[${type.example}]`;
}

function rowSchema(type: ResourceType, detail: SchemaDetail): JsonSchema {
  const fields = Object.entries(type.fields).map(([name, field]) => [
    name,
    detail === 'full' ? fieldSchema(field) : true,
  ]);
  const required = rowIdentity(type);
  return {
    title: type.menu,
    description: type.doc,
    type: rowShapes(type, detail),
    properties: { ...Object.fromEntries(fields), ...rowControls(type) },
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

/** The field of a singleton that has no other: `identity: zone-a` stands for its mapping. */
export function onlyField(type: ResourceType): string | undefined {
  const names = Object.keys(type.fields);
  return type.kind === 'singleton' && names.length === 1 ? names[0] : undefined;
}

/** The field type of a lone field has a better message for a boolean than the schema. */
function rowShapes(type: ResourceType, detail: SchemaDetail): string | readonly string[] {
  if (onlyField(type) === undefined) return 'object';
  return ['object', 'string', 'number', ...(detail === 'structure' ? ['boolean'] : [])];
}

/** Fields without which a row cannot be told from others. The rest may come from a template. */
function rowIdentity(type: ResourceType): readonly string[] {
  if (type.key.length === 1) return type.key;
  return type.key.filter((name) => type.fields[name]?.required === true);
}

function rowControls(type: ResourceType): Readonly<Record<string, JsonSchema>> {
  const ignoreFields = {
    'ignore-fields': {
      ...fieldListRef(type),
      description: 'Fields of this row that are left to others: never compared, never written.',
    },
  };
  if (type.kind === 'singleton') return ignoreFields;
  return {
    ...(type.kind === 'fixed'
      ? {}
      : { absent: { $ref: '#/$defs/flag', description: '`true`: this row must be gone.' } }),
    ...(type.naming === undefined
      ? {}
      : {
          'renamed-from': {
            type: 'string',
            pattern: '.',
            description: `The ${type.naming} that the row had; it is renamed in place, and what refers to it follows.`,
          },
        }),
    ...ignoreFields,
  };
}

function fieldSchema(field: Field): JsonSchema {
  const values = [
    ...(field.sensitive === true ? [{ $ref: '#/$defs/secret' }] : [field.type.schema]),
    { type: 'null' },
  ];
  return { ...fieldNotes(field), anyOf: values };
}

/** `prune`, `ignore-fields` and `menus`, which speak of other sections by name. */
function crossSectionFields(
  types: readonly ResourceType[],
  detail: SchemaDetail,
): Readonly<Record<string, JsonSchema>> {
  const of = (schema: (type: ResourceType) => JsonSchema): JsonSchema =>
    Object.fromEntries(types.map((type) => [type.section, schema(type)]));
  const policy = {
    enum: ['owned', 'exact', 'keep'],
    description:
      'Rows that nobody declares: `owned` deletes those that rosform made (the default), `exact` deletes all, `keep` deletes none.',
  };
  const lists = types.filter((type) => type.kind !== 'singleton');
  return {
    prune: {
      type: 'object',
      properties: Object.fromEntries(lists.map((type) => [type.section, policy])),
      patternProperties: { '^/': policy },
      additionalProperties: false,
      description: 'What happens to rows that no manifest declares, by section.',
    },
    'ignore-fields': {
      type: 'object',
      properties: of(fieldListRef),
      patternProperties: { '^/': { type: 'array', items: { type: 'string' } } },
      additionalProperties: false,
      description: 'Fields that are left to others on every row of a section.',
    },
    menus: {
      type: 'object',
      properties: Object.fromEntries(types.map((type) => [type.menu, sectionRef(type)])),
      patternProperties: { '^/': { type: ['object', 'array'] } },
      // The loader has a better message for what is no path.
      additionalProperties: detail === 'structure',
      description:
        'Any other menu: a mapping of fields, or `{ key: [...], ordered: true, rows: [...] }` for a list.',
      errorMessage: 'a menu begins with a slash: /ip/dns',
    },
  };
}
