import type { VersionGate } from './version.js';

/** One value as YAML gives it. */
export type YamlScalar = string | number | boolean;

/** A value of a field as YAML gives it: one value, or a list of them. */
export type YamlValue = YamlScalar | readonly YamlScalar[];

/** JSON Schema 2020-12 of a value in a manifest. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** The result of reading a manifest's value: the text for the wire, or what is wrong with it. */
export type Parsed = { readonly text: string } | { readonly problem: string };

/**
 * What a field may hold. One type serves the schema, the documentation, the comparison and the
 * wire, so that the four cannot disagree.
 */
export interface FieldType {
  /** Schema of the YAML value, without title and description. */
  readonly schema: JsonSchema;
  /** How a person may write it, for `explain` and hover: `a duration: 5m, 1h30m, 00:05:00`. */
  readonly forms: string;
  /**
   * A manifest's value as the text that is sent to a router (`true` becomes `yes`, a list is
   * joined by commas). Text that RouterOS would keep as typed stays as typed.
   */
  readonly parse: (value: YamlValue) => Parsed;
  /**
   * The form that is compared. Total and idempotent: text that the type cannot read is returned
   * as it is, because a router may hold what no manifest may say.
   */
  readonly canonical: (text: string) => string;
  /**
   * The first RouterOS version that accepts this value, where the field itself is older; undefined
   * for a value that every version of the field accepts. Absent where all its values are such.
   */
  readonly since?: (text: string) => string | undefined;
  /** Menus that this value names rows of, when it is a reference. */
  readonly refersTo?: readonly string[];
  /** The names of rows that a value refers to; words such as `none` are not among them. */
  readonly references?: (text: string) => readonly string[];
}

/** One field of a menu. It says only what is unusual about the field. */
export interface Field extends VersionGate {
  readonly type: FieldType;
  /** One or two sentences for hover, `explain` and docs. */
  readonly doc: string;
  /** A row cannot be made without it. */
  readonly required?: boolean;
  /**
   * The value of a row that was added without this field; confirmed, and the same in every
   * supported version. On rows that we own, an undeclared field is compared with it.
   */
  readonly default?: string;
  /** What the router means when it prints no such attribute. Where absent: `default`, else `''`. */
  readonly absent?: string;
  /**
   * Values that a router prints although nobody set the field, where they depend on the version or
   * are not confirmed. Nothing is compared with them: they tell only what is not worth importing.
   */
  readonly usual?: readonly string[];
  /** Cleared by `=!field=`; where absent, by sending `default` or an empty value. */
  readonly unset?: boolean;
  /** Compared letter by letter: the canonical form only tells rows apart. */
  readonly exact?: boolean;
  /** Sent with every `add`, declared or not, because the router's own default is not ours. */
  readonly sendOnAdd?: boolean;
  /** Never printed; masked by routers for users without the `sensitive` policy. */
  readonly sensitive?: boolean;
  /**
   * The router returns this attribute only while another field has (one of) these values, so it
   * is compared only then. For a list the value must contain one of them.
   */
  readonly onlyWhen?: { readonly field: string; readonly has: readonly string[] };
}

/**
 * `keyed`: rows found by key, order without meaning. `ordered`: the router works through the rows
 * from top to bottom. `singleton`: one row without id. `fixed`: rows exist, only `set` is allowed.
 */
export type MenuKind = 'keyed' | 'ordered' | 'singleton' | 'fixed';

/** A row that every router has from the beginning, and what is in it then. */
export interface ShippedRow extends VersionGate {
  /** `*0`, `*FFFFFFFE`: how scripts name it that were made by a router. */
  readonly id: string;
  /** Its key and the fields that differ from the default of the field. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What one menu is: data only. */
export interface ResourceType extends VersionGate {
  /** Name of the section in a manifest: `ppp-profiles`. */
  readonly section: string;
  /** `/ppp/profile`. */
  readonly menu: string;
  readonly kind: MenuKind;
  /** What the section is for, in a sentence or two. */
  readonly doc: string;
  /** Fields whose canonical values identify a row. Empty for a singleton. */
  readonly key: readonly string[];
  /** The key field that `renamed-from` gives the old value of. */
  readonly naming?: string;
  readonly fields: Readonly<Record<string, Field>>;
  /**
   * Menus whose reference fields see a row of this menu, besides `menu` itself: a vlan is also an
   * `/interface`.
   */
  readonly alsoKnownAs?: readonly string[];
  /**
   * In the router's order. They stand before all others, or behind them (`/queue/type`): where an
   * export says `set 13` after eight `add`s, the sixth of them is meant.
   */
  readonly shipped?: readonly ShippedRow[];
  /** Where the rows are kept, when that is not the router. */
  readonly keptIn?: 'radius-database';
  /** The field that carries the ownership tag; `comment` where absent. */
  readonly tagField?: string;
  /** Why a row that nobody declares is worth an alarm, as the end of a sentence about it. */
  readonly undeclaredRisk?: string;
  /** A manifest's example of one row (or of the singleton), as YAML flow text, for docs. */
  readonly example: string;
  /** False for a menu that we have no facts about (`menus:`); its fields are compared as text. */
  readonly typed: boolean;
}

/** A descriptor whose key and naming fields are checked by the compiler. */
export function defineResource<const Fields extends Readonly<Record<string, Field>>>(
  type: Omit<ResourceType, 'key' | 'naming' | 'fields' | 'typed'> & {
    readonly key: readonly (keyof Fields & string)[];
    readonly naming?: keyof Fields & string;
    readonly fields: Fields;
  },
): ResourceType {
  return { ...type, typed: true };
}

/** The field that carries the ownership tag, on menus that can have it. */
export function tagFieldOf({ tagField = 'comment' }: ResourceType): string {
  return tagField;
}

/** The value that stands for an absent attribute or a field taken back to its default. */
export function absentValue(field: Field): string {
  return field.absent ?? field.default ?? '';
}

/**
 * Whether `null` has a meaning for a field: what a row has without it is known, so that a router
 * can be brought there and be found there afterwards. Never for what tells rows apart, for what no
 * row can be without, and for secrets.
 */
export function canBeNull(type: ResourceType, name: string): boolean {
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  if (field === undefined || isIndispensable(type, name)) return false;
  if (field.default !== undefined) return true;
  return field.sensitive !== true && (field.unset === true || field.absent !== undefined);
}

/** Whether a field tells the rows of a menu apart, or no row can be without it. */
export function isIndispensable(type: ResourceType, name: string): boolean {
  return type.key.includes(name) || type.fields[name]?.required === true;
}
