import type { ResourceType } from '../resources/define.js';
import type { Value } from '../resources/secret.js';
import type { Match } from './match-rows.js';
import type { Change, FieldChange } from './types.js';

/** A row's name in a menu, as references see it. */
export interface RowName {
  readonly menus: readonly string[];
  readonly name: string;
}

/** A change whose place in the plan is not known yet, and what decides that place. */
export interface Draft {
  readonly change: Change;
  /** The name that exists once the change is applied. */
  readonly provides?: RowName;
  /** The name that no row bears any more once the change is applied. */
  readonly vacates?: RowName;
  /** Names that the row refers to afterwards. */
  readonly needs: readonly RowName[];
  /** Names that the row refers to until then. */
  readonly frees: readonly RowName[];
  /** The change of the same ordered menu that must come first. */
  readonly follows?: Draft;
}

/** One row's part of the plan; `draft` is undefined when the row is as it should be. */
export interface PlannedRow {
  readonly match: Match;
  readonly draft: Draft | undefined;
  readonly masked: number;
}

/** How references call a row of this menu. */
export function rowName(type: ResourceType, name: Value | undefined): RowName | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  return { menus: [type.menu, ...(type.alsoKnownAs ?? [])], name };
}

/** Stands for any menu: nothing is known of the fields of a menu without a descriptor. */
export const ANY_MENU = '*';

/**
 * The rows that the changed fields refer to, `after` or `before` the change. In a menu without a
 * descriptor any word of a value may be the name of a row.
 */
export function referredNames(
  type: ResourceType,
  fields: readonly FieldChange[],
  side: 'before' | 'after',
): readonly RowName[] {
  return fields.flatMap((change) => {
    const value = change[side];
    if (typeof value !== 'string') return [];
    if (!type.typed) return change.field === type.naming ? [] : wordsOf(change.field, value);
    const fieldType = type.fields[change.field]?.type;
    if (fieldType?.refersTo === undefined) return [];
    const menus = fieldType.refersTo;
    return (fieldType.references?.(value) ?? []).map((name) => ({ menus, name }));
  });
}

function wordsOf(field: string, value: string): readonly RowName[] {
  if (field === 'comment' || value === '') return [];
  const words = new Set([value, ...value.split(/[,/!]/)]);
  return [...words].map((name) => ({ menus: [ANY_MENU], name }));
}
