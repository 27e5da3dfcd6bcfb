import type { DesiredMenu, DesiredRow } from '../../desired/types.js';
import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import type { ObservedMenu, ObservedRow, ObservedState } from '../../observed/types.js';
import type { RouterLayers } from '../../manifest/edit/router-layers.js';
import { compareRow, comparisonOf, type Comparison } from '../../plan/compare-row.js';
import { addressOf } from '../../plan/address.js';
import { matchRows, valueOfObserved } from '../../plan/match-rows.js';
import { Secret } from '../../resources/secret.js';
import { yamlValueOf } from '../../resources/to-yaml-value.js';
import type { MergeState } from './merge-state.js';
import { rowLine } from './plan-import.js';

/** A row that is to be written with its new name. */
export interface Renamed {
  readonly edit: RowEdit;
  /** Its new name for people. */
  readonly line: string;
}

/**
 * Rows that got another name on the router and are the same in all else: the new name is put in
 * the place of the old one, so that the row keeps its comments, its secrets and its place in the
 * file. Secrets are not compared: that is for the next plan. So a row with a secret is taken for
 * another one's only when no other row is like it: among subscribers of one profile, one that goes
 * and one that comes are two people, and the secret of the first is none of the second.
 */
export function renamedRows(
  { router, menus }: MergeState,
  layers: RouterLayers,
  observed: ObservedState,
): readonly Renamed[] {
  return menus.flatMap((menu): readonly Renamed[] => {
    const { type } = menu;
    const { naming } = type;
    const field = naming === undefined ? undefined : type.fields[naming];
    const seen = observed.menus.get(type.menu);
    if (naming === undefined || field === undefined || seen === undefined) return [];
    const { matches, undeclared } = matchRows(menu, seen);
    const declared = router.sections.find((one) => one.type.menu === type.menu)?.rows ?? [];
    const gone = matches.flatMap(({ desired, observed: row }, index) => {
      const said = declared[index];
      if (row !== undefined || said === undefined || !mayBeRenamed(desired, menu)) return [];
      const identity = rowIdentity(type, said.fields);
      return isOnlyOwn(identity, menu, layers) ? [{ desired, identity }] : [];
    });
    const comparison = comparisonOf(type, observed.version);
    const isAlike: Alike = (desired, row) => isSameBut(naming, comparison, desired, row);
    return pairsOf(gone, undeclared, isAlike).flatMap(({ desired, identity, row }) => {
      const name = row.fields[naming];
      if (typeof name !== 'string') return [];
      if (hasSecret(desired) && !isAlone({ desired, row }, menu, seen, isAlike)) return [];
      const entries = new Map([[naming, yamlValueOf(field, name)]]);
      const line = rowLine(type, addressOf(type, valueOfObserved(row)).key);
      return [{ edit: { action: 'set', type, identity, entries }, line }];
    });
  });
}

/** Whether a row of the manifest and one of the router are the same but for their names. */
type Alike = (desired: DesiredRow, row: ObservedRow) => boolean;

/** A row of the manifest that the router does not have under its name. */
interface Gone {
  readonly desired: DesiredRow;
  readonly identity: string;
}

/** Rows that went with the rows that came, where each could only be the other. */
function pairsOf(
  gone: readonly Gone[],
  undeclared: readonly ObservedRow[],
  isAlike: Alike,
): readonly (Gone & { readonly row: ObservedRow })[] {
  const fresh = undeclared.filter(({ builtin }) => !builtin);
  if (gone.length * fresh.length > MOST) return [];
  const candidates = gone.map((one) => ({
    ...one,
    rows: fresh.filter((row) => isAlike(one.desired, row)),
  }));
  return candidates.flatMap(({ desired, identity, rows: [row, other] }) => {
    if (row === undefined || other !== undefined) return [];
    const isOne = candidates.filter(({ rows }) => rows.includes(row)).length === 1;
    return isOne ? [{ desired, identity, row }] : [];
  });
}

/** Comparing each with each is for a handful of rows. */
const MOST = 10_000;

/** A row that says nothing but its key is the same as any other. */
function mayBeRenamed(
  { absent, renamedFrom, fields }: DesiredRow,
  { type: { key } }: DesiredMenu,
): boolean {
  if (absent || renamedFrom !== undefined) return false;
  const others = [...fields].filter(
    ([name, { at, value }]) =>
      at !== undefined && !key.includes(name) && !(value instanceof Secret),
  );
  return others.length > 0;
}

function isOnlyOwn(identity: string, { type }: DesiredMenu, { own, base }: RouterLayers): boolean {
  const isOwn = own.sections.get(type.menu)?.rows.has(identity) === true;
  return isOwn && base.sections.get(type.menu)?.rows.has(identity) !== true;
}

function hasSecret({ fields }: DesiredRow): boolean {
  return [...fields.values()].some(({ value }) => value instanceof Secret);
}

/** Whether no other row of the manifest or of the router is like these two. */
function isAlone(
  { desired, row }: { readonly desired: DesiredRow; readonly row: ObservedRow },
  { rows }: DesiredMenu,
  seen: ObservedMenu,
  isAlike: Alike,
): boolean {
  return (
    rows.every((one) => one === desired || !isAlike(one, row)) &&
    seen.rows.every((one) => one === row || one.dynamic || !isAlike(desired, one))
  );
}

function isSameBut(
  naming: string,
  comparison: Comparison,
  desired: DesiredRow,
  row: ObservedRow,
): boolean {
  const { fields } = compareRow(comparison, desired, row, true);
  return fields.every(
    ({ field, before, after }) =>
      field === naming || before instanceof Secret || after instanceof Secret,
  );
}
