import type { Field, ResourceType, ShippedRow } from '../../resources/define.js';
import { isAvailable, type RouterVersion } from '../../resources/version.js';

/** A row while the statements about it are read. */
export interface DraftRow {
  /** What the export says of it, in the router's spelling. */
  readonly said: Map<string, string>;
  /** The line that adds it; 0 for rows that were there before. */
  readonly line: number;
  /** Absent on rows that the export adds. */
  readonly shipped?: ShippedRow;
}

/** A menu while its statements are read. */
export interface DraftMenu {
  readonly type: ResourceType;
  /** The rows that the export names so far, in its order. */
  readonly rows: Set<DraftRow>;
  /** Those that every router of this version has, named or not. */
  readonly shipped: readonly DraftRow[];
  /** Rows added so far, removed ones among them. */
  added: number;
  /** Rows added in the whole export. */
  readonly addedInAll: number;
  /** How many more rows may be looked at to find some; see `find`. */
  patience: number;
}

/** Far more than any export needs: its `find`s name shipped rows only. */
const PATIENCE = 2_000_000;

/** A menu of which nothing was read yet. */
export function draftMenu(
  type: ResourceType,
  version: RouterVersion,
  addedInAll: number,
): DraftMenu {
  const shipped = (type.shipped ?? []).filter((row) => isAvailable(row, version));
  return {
    type,
    rows: new Set(),
    shipped: shipped.map((row) => ({ said: new Map(), line: 0, shipped: row })),
    added: 0,
    addedInAll,
    patience: PATIENCE,
  };
}

/** What a row has in a field, as far as that is known: said, shipped, or the default. */
export function valueIn({ said, shipped }: DraftRow, type: ResourceType, name: string): string {
  const known = shipped !== undefined && Object.hasOwn(shipped.fields, name);
  const own = known ? shipped.fields[name] : undefined;
  return said.get(name) ?? own ?? fieldOf(type, name)?.default ?? '';
}

/** A field of a type; undefined for names that it does not have. */
export function fieldOf({ fields }: ResourceType, name: string): Field | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
