import {
  canBeNull,
  isIndispensable,
  type Field,
  type JsonSchema,
  type ResourceType,
} from '../../resources/define.js';
import { crossSectionFields } from './cross-section-schemas.js';
import { fieldNotes } from './field-notes.js';
import { fieldListRef, sectionRef, type SchemaDetail } from './schema-refs.js';

/** Definitions for every section, and the properties that refer to them. */
export interface SectionSchemas {
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  readonly properties: Readonly<Record<string, JsonSchema>>;
}

/** The schemas of all sections, and of the fields that speak of them by name. */
export function sectionSchemas(
  types: readonly ResourceType[],
  detail: SchemaDetail,
): SectionSchemas {
  const definitions = types.flatMap((type) => [
    [type.section, sectionSchema(type)],
    [`${type.section}-row`, rowSchema(type, detail)],
    [`${type.section}-fields`, ignorableFields(type, detail)],
  ]);
  const properties = types.map((type) => [type.section, sectionRef(type)]);
  return {
    definitions: Object.fromEntries(definitions),
    properties: { ...Object.fromEntries(properties), ...crossSectionFields(types, detail) },
  };
}

/** What `ignore-fields` may hold. The loader says why the others cannot be left to anybody. */
function ignorableFields(type: ResourceType, detail: SchemaDetail): JsonSchema {
  const names = Object.keys(type.fields).filter(
    (name) => detail === 'structure' || !isIndispensable(type, name),
  );
  return { type: 'array', items: { enum: names } };
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
    detail === 'full' ? fieldSchema(field, canBeNull(type, name)) : true,
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
      description:
        'Fields of this row that are left to others: a row that is created begins with the declared value, and afterwards they are neither compared nor written.',
    },
  };
  // A row of a table may go, though each router has one at most.
  const comesAndGoes = type.kind !== 'singleton' || type.keptIn !== undefined;
  if (!comesAndGoes) return ignoreFields;
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

function fieldSchema(field: Field, nullable: boolean): JsonSchema {
  const values = [
    ...(field.sensitive === true ? [{ $ref: '#/$defs/secret' }] : [field.type.schema]),
    ...(nullable ? [{ type: 'null' }] : []),
  ];
  return { ...fieldNotes(field), anyOf: values };
}
