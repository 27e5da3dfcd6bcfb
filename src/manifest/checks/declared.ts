import type { Place } from '../yaml/node.js';
import type { DeclaredRow, DeclaredSection, DeclaredValue, RouterManifest } from '../types.js';

/** The section of a menu, if the router's manifest has it. */
export function sectionAt(router: RouterManifest, menu: string): DeclaredSection | undefined {
  return router.sections.find(({ type }) => type.menu === menu);
}

/** The rows of a menu that shall be there. */
export function presentRows(router: RouterManifest, menu: string): readonly DeclaredRow[] {
  return sectionAt(router, menu)?.rows.filter((row) => !row.absent) ?? [];
}

/** The text of a field; undefined when it is not said, a reference to a secret, or reset. */
export function fieldText(row: DeclaredRow, name: string): string | undefined {
  const value = row.fields.get(name)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** The place of a field's value, or of the row that lacks it. */
export function fieldPlace(row: DeclaredRow, name: string): Place {
  const declared = row.fields.get(name);
  return declared === undefined ? { at: row.at, length: 1 } : valuePlace(declared);
}

/** The place of a value; a long one is underlined by its length as RouterOS text. */
export function valuePlace({ value, at }: DeclaredValue): Place {
  return { at, length: typeof value === 'string' ? Math.max(value.length, 1) : 1 };
}

/** `zone-a`, `zone-a and zone-b`, `zone-a, zone-b and 398 more`. */
export function namesText(names: readonly string[]): string {
  const [first = '', second, ...others] = [...new Set(names)];
  if (second === undefined) return first;
  if (others.length === 0) return `${first} and ${second}`;
  return `${first}, ${second} and ${others.length} more`;
}

/** A key of a place: what a template says is one place for all its routers. */
export function placeKey({ at }: Place): string {
  return `${at.file}:${at.line}:${at.column}`;
}
