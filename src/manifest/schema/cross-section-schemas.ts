import type { JsonSchema, ResourceType } from '../../resources/define.js';
import { fieldListRef, sectionRef, type SchemaDetail } from './schema-refs.js';

/** `prune`, `ignore-fields` and `menus`, which speak of other sections by name. */
export function crossSectionFields(
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
  const menus = types.filter((type) => type.keptIn === undefined);
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
      description:
        'Fields that are left to others on every row of a section: a row that is created begins with the declared value, and afterwards they are neither compared nor written.',
    },
    menus: {
      type: 'object',
      properties: Object.fromEntries(menus.map((type) => [type.menu, sectionRef(type)])),
      patternProperties: { '^/': otherMenu(detail) },
      // The loader has a better message for what is no path.
      additionalProperties: detail === 'structure',
      description:
        'Any other menu: a mapping of fields, or `{ key: [...], ordered: true, comment: false, rows: [...] }` for a list.',
      errorMessage: 'a menu begins with a slash: /ip/dns',
    },
  };
}

/** A menu without a descriptor. The loader has better messages for what is wrong in it. */
function otherMenu(detail: SchemaDetail): JsonSchema {
  const shape = { type: ['object', 'array'] };
  if (detail === 'structure') return shape;
  return { ...shape, if: { not: { required: ['rows'] } }, else: menuOfRows };
}

const menuOfRows: JsonSchema = {
  properties: {
    key: {
      type: 'array',
      items: { type: 'string' },
      minItems: 1,
      description: 'The fields that tell the rows apart: `[name]`.',
    },
    ordered: {
      $ref: '#/$defs/flag',
      description:
        'Whether the router works through the rows from top to bottom; ours are then kept in the order of the manifest. Default: false.',
    },
    comment: {
      $ref: '#/$defs/flag',
      description:
        'Whether rows of this menu can have comments. The comment carries the tag that says which rows are ours. `false` for a menu that has none, such as /ip/dhcp-relay: its rows are then removed only by `absent: true` or `prune: exact`. When any document says false, it is false. Default: true.',
    },
    rows: { type: 'array', items: { type: 'object' }, description: 'The rows of the menu.' },
  },
  required: ['key', 'rows'],
  additionalProperties: false,
};
