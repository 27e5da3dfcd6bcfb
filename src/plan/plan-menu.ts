import type { DesiredMenu } from '../desired/types.js';
import type { ObservedMenu, ObservedRow } from '../observed/types.js';
import { compareRow } from './compare-row.js';
import type { Comparison } from './compare-row.js';
import type { Draft, PlannedRow } from './draft.js';
import { creation, deletion, hasComments, unmanagedRow, update } from './draft-change.js';
import { matchRows } from './match-rows.js';
import type { Match } from './match-rows.js';
import { builtinKept, missingFixedRows } from './menu-problems.js';
import { placeRows } from './place-rows.js';
import type { Problem, UnmanagedRow } from './types.js';

/** The changes of one menu, and what must be said about it. */
export interface MenuPlan {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Secrets that the router hid from us. */
  readonly masked: number;
  readonly unchanged: number;
  readonly unmanaged: readonly UnmanagedRow[];
}

/** Plans one menu: the same function for every menu. */
export function planMenu(
  menu: DesiredMenu,
  observed: ObservedMenu | undefined,
  comparison: Comparison,
): MenuPlan {
  const { matches, undeclared, problems } = matchRows(menu, observed);
  const wanted = matches.filter(({ desired }) => !desired.absent);
  const gone = matches.filter(({ desired }) => desired.absent);
  const planned = wanted.map((match) => planRow(comparison, match));
  const removals = [
    ...gone.flatMap(({ desired, observed: row }) =>
      row === undefined ? [] : [{ row, at: desired.at }],
    ),
    ...undeclared
      .filter((row) => isPruned(menu, row, comparison))
      .map((row) => ({ row, at: menu.prune === 'exact' ? menu.at : undefined })),
  ];
  const kept = removals.filter(({ row }) => row.builtin);
  const deletes = removals
    .filter(({ row }) => !row.builtin)
    .map(({ row, at }) => deletion(menu.type, row, at));
  const placed =
    menu.type.kind === 'ordered'
      ? placeRows(menu.type, planned, observed?.rows ?? [], new Set(removals.map(({ row }) => row)))
      : planned.flatMap(({ draft }) => draft ?? []);
  return {
    drafts: [...placed, ...deletes],
    problems: [
      ...problems,
      ...kept.flatMap(({ row, at }) => builtinKept(menu.type, row, at)),
      ...missingFixedRows(menu.type, wanted),
    ],
    masked: planned.reduce((sum, row) => sum + row.masked, 0),
    unchanged: planned.length - new Set(placed.map(({ change }) => change.address.key)).size,
    unmanaged: unmanagedRows(menu, undeclared, comparison),
  };
}

/** What stays although nobody declares it; the rows that a router ships are nobody's addition. */
function unmanagedRows(
  menu: DesiredMenu,
  undeclared: readonly ObservedRow[],
  comparison: Comparison,
): readonly UnmanagedRow[] {
  if (menu.leftoversOnly || menu.type.kind === 'fixed') return [];
  return undeclared
    .filter((row) => !row.builtin && !isPruned(menu, row, comparison))
    .map((row) => unmanagedRow(menu.type, row));
}

function planRow(comparison: Comparison, match: Match): PlannedRow {
  const { desired, observed } = match;
  const { type } = comparison;
  if (observed === undefined && type.kind !== 'singleton') {
    const draft = type.kind === 'fixed' ? undefined : creation(comparison, desired);
    return { match, draft, masked: 0 };
  }
  const row = observed ?? NOTHING;
  const ours = type.kind !== 'singleton' && type.kind !== 'fixed' && !row.builtin;
  const { fields, masked } = compareRow(comparison, desired, row, ours);
  const adopts = ours && !row.owned && hasComments(comparison);
  const changed = fields.length > 0 || adopts;
  return {
    match,
    draft: changed ? update(comparison, match, row, fields, adopts) : undefined,
    masked: masked.length,
  };
}

/** A singleton that prints no row at all has no attribute that we asked for. */
const NOTHING: ObservedRow = { id: '', fields: {}, owned: false, dynamic: false, builtin: false };

function isPruned(menu: DesiredMenu, row: ObservedRow, comparison: Comparison): boolean {
  if (menu.type.kind === 'fixed' || row.builtin || menu.prune === 'keep') return false;
  return menu.prune === 'exact' || (row.owned && hasComments(comparison));
}
