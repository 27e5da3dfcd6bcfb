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

/** More and more omissions; a router may need thousands. */
export interface OmissionList {
  /** Leaves a row out; the first reason counts. */
  readonly row: (row: ObservedRow, reason: string) => void;
  /** Leaves a field of a row to others. @returns false when it was left to them already */
  readonly field: (row: ObservedRow, field: string, reason: string) => boolean;
  /** Keeps the rows of a section that the manifest does not say. */
  readonly keep: (section: string) => void;
  /** All of them; the same object as before when nothing was added. */
  readonly all: () => Omissions;
}

/** Begins with omissions that are made already, which stay as they are. */
export function omissionList(before: Omissions): OmissionList {
  const rows = new Map(before.rows);
  const fields = new Map(before.fields);
  const keep = new Set(before.keep);
  let isSame = true;
  return {
    row(row, reason) {
      if (rows.has(row)) return;
      rows.set(row, reason);
      isSame = false;
    },
    field(row, field, reason) {
      const known = fields.get(row);
      if (known?.has(field) === true) return false;
      fields.set(row, new Map([...(known ?? []), [field, reason]]));
      isSame = false;
      return true;
    },
    keep(section) {
      if (keep.has(section)) return;
      keep.add(section);
      isSame = false;
    },
    all: () => (isSame ? before : { rows, fields, keep }),
  };
}
