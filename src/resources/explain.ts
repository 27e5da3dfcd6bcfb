import type { Field, MenuKind, ResourceType } from './define.js';

/** What a reader wants to know of a field, without the code behind it. */
export interface FieldSummary {
  readonly name: string;
  /** How its value is written. */
  readonly forms: string;
  /** What a row has without it; undefined when that depends on the version or is not known. */
  readonly default?: string;
  readonly since?: string;
  readonly until?: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly doc: string;
  /** Menus that the value names rows of. */
  readonly refersTo: readonly string[];
  /** The router keeps the field only while this is so: `use-radius is true`. */
  readonly onlyWhen?: string;
}

/** What a reader wants to know of a section. */
export interface SectionSummary {
  readonly section: string;
  readonly menu: string;
  readonly kind: MenuKind;
  /** Where the rows are kept, when that is not the router. */
  readonly keptIn?: ResourceType['keptIn'];
  readonly doc: string;
  readonly key: readonly string[];
  readonly example: string;
  readonly since?: string;
  readonly until?: string;
  readonly fields: readonly FieldSummary[];
}

/** The facts for `rosform explain SECTION` and the documentation. */
export function explainSection(type: ResourceType): SectionSummary {
  return {
    section: type.section,
    menu: type.menu,
    kind: type.kind,
    ...(type.keptIn === undefined ? {} : { keptIn: type.keptIn }),
    doc: type.doc,
    key: type.key,
    example: type.example,
    ...gateOf(type),
    fields: Object.entries(type.fields).map(([name, field]) => fieldSummary(name, field)),
  };
}

/** The facts for `rosform explain SECTION.FIELD`. */
export function fieldSummary(name: string, field: Field): FieldSummary {
  const { onlyWhen } = field;
  return {
    name,
    forms: field.type.forms,
    ...(field.default === undefined ? {} : { default: field.default }),
    ...gateOf(field),
    required: field.required === true,
    sensitive: field.sensitive === true,
    doc: field.doc,
    refersTo: field.type.refersTo ?? [],
    ...(onlyWhen === undefined
      ? {}
      : { onlyWhen: `${onlyWhen.field} is ${onlyWhen.has.join(' or ')}` }),
  };
}

function gateOf({ since, until }: { readonly since?: string; readonly until?: string }): {
  readonly since?: string;
  readonly until?: string;
} {
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
}
