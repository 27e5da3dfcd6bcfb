import type { ResolvedMenu } from '../router-state.js';

/**
 * One row. References point at row objects, so they follow a rename, and they still know the id
 * when the row is gone.
 */
export interface Row {
  readonly id: number;
  /** The menu whose table holds the row (`/interface/vlan` for a row seen in `/interface`). */
  readonly home: ResolvedMenu;
  /** What differs from the menu's defaults; null is a field that was unset. Replaced, not changed. */
  values: Values;
  removed: boolean;
}

export type Values = Readonly<Record<string, StoredValue | null>>;

/** Text, or text with references in it: `[pool]`, `['!', server]`, `[type, '/', type]`. */
export type StoredValue = string | readonly (string | Row)[];

/** `*1A`: upper-case hex without leading zeros. */
export function idText(id: number): string {
  return `*${id.toString(16).toUpperCase()}`;
}

/** The number of an id, or undefined for a text that is none. */
export function idNumber(text: string): number | undefined {
  return /^\*[0-9A-Fa-f]{1,8}$/u.test(text) ? Number.parseInt(text.slice(1), 16) : undefined;
}

/** The value as printed: the name of a referenced row, or its id when the row is gone. */
export function valueText(value: StoredValue): string {
  if (typeof value === 'string') return value;
  return value.map((part) => (typeof part === 'string' ? part : rowName(part))).join('');
}

/** Joins values such as list items, keeping the references in them. */
export function joinValues(values: readonly StoredValue[], separator: string): StoredValue {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length === values.length) return texts.join(separator);
  return values.flatMap((value, index) => (index === 0 ? value : [separator, value].flat()));
}

/** True where a reference in the value points at a row that was removed. */
export function isDangling(value: StoredValue | null | undefined): boolean {
  if (value === null || value === undefined || typeof value === 'string') return false;
  return value.some((part) => typeof part !== 'string' && part.removed);
}

function rowName(row: Row): string {
  const name = row.values['name'];
  return row.removed || typeof name !== 'string' ? idText(row.id) : name;
}
