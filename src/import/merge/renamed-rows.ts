import type { DesiredMenu, DesiredRow } from '../../desired/types.js';
import type { Layer } from '../../manifest/document/layer.js';
import { rowIdentity } from '../../manifest/document/row-identity.js';
import type { RowEdit } from '../../manifest/edit/row-edit.js';
import type { ObservedRow, ObservedState } from '../../observed/types.js';
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
 * the place of the old one, so that the row keeps its comments and its place in the file. A row
 * with a secret is not taken for another one's, because nobody knows whose secret it is.
 */
export function renamedRows(
  { router, menus }: MergeState,
  { own, base }: RouterLayers,
  observed: ObservedState,
): readonly Renamed[] {
  return menus.flatMap((menu): readonly Renamed[] => {
    const { type } = menu;
    const { naming } = type;
    const seen = observed.menus.get(type.menu);
    if (naming === undefined || seen === undefined) return [];
    const { matches, undeclared } = matchRows(menu, seen);
    const declared = router.sections.find((one) => one.type.menu === type.menu)?.rows ?? [];
    const gone = matches.flatMap(({ desired, observed: row }) => {
      const said = declared[menu.rows.indexOf(desired)];
      if (row !== undefined || said === undefined || !mayBeRenamed(desired, menu)) return [];
      const identity = rowIdentity(type, said.fields);
      return isOnlyOwn(identity, menu, own, base) ? [{ desired, identity }] : [];
    });
    const fresh = undeclared.filter(({ builtin }) => !builtin);
    if (gone.length * fresh.length === 0 || gone.length * fresh.length > MOST) return [];
    const comparison = comparisonOf(type, observed.version);
    const pairs = gone.map((one) => ({
      ...one,
      rows: fresh.filter((row) => isSameBut(naming, comparison, one.desired, row)),
    }));
    return pairs.flatMap(({ identity, rows: [row, other] }): readonly Renamed[] => {
      const name = row?.fields[naming];
      const field = type.fields[naming];
      if (row === undefined || other !== undefined || field === undefined) return [];
      if (typeof name !== 'string' || pairs.filter((one) => one.rows.includes(row)).length > 1) {
        return [];
      }
      const entries = new Map([[naming, yamlValueOf(field, name)]]);
      const line = rowLine(type, addressOf(type, valueOfObserved(row)).key);
      return [{ edit: { action: 'set', type, identity, entries }, line }];
    });
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
  const others = [...fields].filter(([name, { at }]) => at !== undefined && !key.includes(name));
  return others.length > 0 && ![...fields.values()].some(({ value }) => value instanceof Secret);
}

function isOnlyOwn(identity: string, { type }: DesiredMenu, own: Layer, base: Layer): boolean {
  const isOwn = own.sections.get(type.menu)?.rows.has(identity) === true;
  return isOwn && base.sections.get(type.menu)?.rows.has(identity) !== true;
}

function isSameBut(
  naming: string,
  comparison: Comparison,
  desired: DesiredRow,
  row: ObservedRow,
): boolean {
  const { fields } = compareRow(comparison, desired, row, true);
  return fields.every(({ field }) => field === naming);
}
