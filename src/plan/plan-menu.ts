import type { DesiredMenu, DesiredRow } from '../desired/types.js';
import type { ObservedMenu, ObservedRow } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import type { Value } from '../resources/secret.js';
import { addressOf } from './address.js';
import { compareRow, createdFields } from './compare-row.js';
import type { Comparison } from './compare-row.js';
import { referredNames, rowName } from './draft.js';
import type { Draft, PlannedRow } from './draft.js';
import { matchRows, valueOfDesired, valueOfObserved } from './match-rows.js';
import type { Match } from './match-rows.js';
import { placeRows } from './place-rows.js';
import type { Change, FieldChange, Problem } from './types.js';

/** The changes of one menu, and what must be said about it. */
export interface MenuPlan {
  readonly drafts: readonly Draft[];
  readonly problems: readonly Problem[];
  /** Secrets that the router hid from us. */
  readonly masked: number;
  readonly unchanged: number;
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
  };
}

/** A row carries our tag only where the menu has comments on this version. */
function hasComments({ available }: Comparison): boolean {
  return available.has('comment');
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

function creation(comparison: Comparison, desired: DesiredRow): Draft {
  const { type } = comparison;
  const fields = createdFields(comparison, desired);
  const change: Change = {
    action: 'create',
    address: addressOf(type, valueOfDesired(desired)),
    at: desired.at,
    fields,
    tagged: hasComments(comparison),
    index: 0,
    after: [],
  };
  const provides = rowName(type, nameOf(type, valueOfDesired(desired)));
  return {
    change,
    needs: referredNames(type, fields, 'after'),
    frees: [],
    ...(provides === undefined ? {} : { provides }),
  };
}

function update(
  comparison: Comparison,
  { desired, renamed }: Match,
  row: ObservedRow,
  fields: readonly FieldChange[],
  adopts: boolean,
): Draft {
  const { type } = comparison;
  const commented = fields.find(({ field }) => field === 'comment');
  const comment = commented === undefined ? row.fields['comment'] : commented.after;
  const oldKey = addressOf(type, valueOfObserved(row)).key;
  const change: Change = {
    action: 'update',
    address: addressOf(type, valueOfDesired(desired)),
    at: desired.at,
    id: row.id,
    fields,
    adopts,
    ...(adopts || commented !== undefined
      ? {
          comment: {
            text: typeof comment === 'string' ? comment : '',
            tagged: adopts || row.owned,
          },
        }
      : {}),
    ...(renamed ? { renamedFrom: oldKey } : {}),
    index: 0,
    after: [],
  };
  const provides = renamed ? rowName(type, nameOf(type, valueOfDesired(desired))) : undefined;
  const vacates = renamed ? rowName(type, nameOf(type, valueOfObserved(row))) : undefined;
  return {
    change,
    needs: referredNames(type, fields, 'after'),
    frees: referredNames(type, fields, 'before'),
    ...(provides === undefined ? {} : { provides }),
    ...(vacates === undefined ? {} : { vacates }),
  };
}

function deletion(type: ResourceType, row: ObservedRow, at: DesiredRow['at'] | undefined): Draft {
  const fields = Object.entries(row.fields)
    .filter(([field]) => type.fields[field] !== undefined)
    .map(([field, before]) => ({ field, before, after: undefined }));
  const change: Change = {
    action: 'delete',
    address: addressOf(type, valueOfObserved(row)),
    id: row.id,
    fields,
    ...(at === undefined ? {} : { at }),
    index: 0,
    after: [],
  };
  const vacates = rowName(type, nameOf(type, valueOfObserved(row)));
  return {
    change,
    needs: [],
    frees: referredNames(type, fields, 'before'),
    ...(vacates === undefined ? {} : { vacates }),
  };
}

function isPruned(menu: DesiredMenu, row: ObservedRow, comparison: Comparison): boolean {
  if (menu.type.kind === 'fixed' || row.builtin || menu.prune === 'keep') return false;
  return menu.prune === 'exact' || (row.owned && hasComments(comparison));
}

function builtinKept(
  type: ResourceType,
  row: ObservedRow,
  at: DesiredRow['at'] | undefined,
): readonly Problem[] {
  if (at === undefined) return [];
  const { key } = addressOf(type, valueOfObserved(row));
  return [
    {
      severity: 'error',
      code: 'plan/built-in-row',
      message: `${type.menu} ${key} is shipped with RouterOS and cannot be removed; drop absent: true`,
      at,
    },
  ];
}

/** A menu such as `/ip/service` has the rows that it has. */
function missingFixedRows(type: ResourceType, wanted: readonly Match[]): readonly Problem[] {
  if (type.kind !== 'fixed') return [];
  return wanted
    .filter(({ observed }) => observed === undefined)
    .map(({ desired }) => ({
      severity: 'error',
      code: 'plan/no-such-row',
      message: `${type.menu} has no row ${addressOf(type, valueOfDesired(desired)).key}, and rows cannot be added there`,
      at: desired.at,
    }));
}

function nameOf(
  type: ResourceType,
  valueOf: (field: string) => Value | undefined,
): Value | undefined {
  return type.naming === undefined ? undefined : valueOf(type.naming);
}
