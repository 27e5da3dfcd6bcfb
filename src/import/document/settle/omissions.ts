import type { ObservedRow } from '../../../observed/types.js';

/** What a manifest leaves out because it would not be valid with it, and why. */
export interface Omissions {
  readonly rows: ReadonlyMap<ObservedRow, string>;
  readonly fields: ReadonlyMap<ObservedRow, ReadonlyMap<string, string>>;
  /** Sections with rows of ours that are left out: they must not be pruned. */
  readonly keep: ReadonlySet<string>;
}

/** Nothing is left out. */
export const noOmissions: Omissions = { rows: new Map(), fields: new Map(), keep: new Set() };

/** Leaves a row out; the first reason counts. */
export function withoutRow(omissions: Omissions, row: ObservedRow, reason: string): Omissions {
  if (omissions.rows.has(row)) return omissions;
  return { ...omissions, rows: new Map([...omissions.rows, [row, reason]]) };
}

/** Leaves a field of a row to others; the first reason counts. */
export function withoutField(
  omissions: Omissions,
  row: ObservedRow,
  [field, reason]: readonly [string, string],
): Omissions {
  const before = omissions.fields.get(row) ?? new Map<string, string>();
  if (before.has(field)) return omissions;
  const fields = new Map([...before, [field, reason]]);
  return { ...omissions, fields: new Map([...omissions.fields, [row, fields]]) };
}

/** Keeps the rows of a section that the manifest does not say. */
export function withKept(omissions: Omissions, section: string): Omissions {
  if (omissions.keep.has(section)) return omissions;
  return { ...omissions, keep: new Set([...omissions.keep, section]) };
}
