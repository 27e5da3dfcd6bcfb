import type { DesiredMenu, DesiredRow } from '../desired/types.js';
import type { ObservedMenu, ObservedRow } from '../observed/types.js';
import { tagFieldOf, type ResourceType } from '../resources/define.js';
import { addressOf, identityOf } from './address.js';
import type { ValueOf } from './address.js';
import { groupBy } from '../resources/group-by.js';
import type { Problem } from './types.js';

/** A wanted row and the row on the router that it is about. */
export interface Match {
  readonly desired: DesiredRow;
  readonly observed: ObservedRow | undefined;
  /** The row bears the old name that `renamed-from` gives. */
  readonly renamed: boolean;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Rows on the router that no wanted row is about, in the router's order. */
  readonly undeclared: readonly ObservedRow[];
  readonly problems: readonly Problem[];
}

/** Finds for each wanted row its row on the router, by identity; never by `.id` or position. */
export function matchRows(menu: DesiredMenu, observed: ObservedMenu | undefined): Matches {
  const { type } = menu;
  const rows = (observed?.rows ?? []).filter((row) => !row.dynamic);
  if (type.kind === 'singleton') return matchSingleton(menu, rows);

  const byIdentity = groupBy(rows, (row) => identityOf(type, valueOfObserved(row)));
  const renames = findClaims(menu, byIdentity);
  const problems: Problem[] = [];
  const matches = menu.rows.map((desired): Match => {
    const old = renames.get(desired);
    const identity = old ?? identityOf(type, valueOfDesired(desired));
    const found = byIdentity.get(identity) ?? [];
    if (found.length > 1) problems.push(duplicateRows(type, desired, found));
    return { desired, observed: found[0], renamed: old !== undefined };
  });
  const taken = new Set<ObservedRow>();
  for (const { observed: row, desired } of matches) {
    if (row !== undefined && taken.has(row)) problems.push(renameConflict(type, desired));
    if (row !== undefined) taken.add(row);
  }
  const undeclared = rows.filter((row) => !taken.has(row));
  return { matches, undeclared, problems: [...problems, ...bothNames(menu, undeclared)] };
}

/**
 * Our row still has its old name, and another row has the new one: adopting that one and removing
 * ours would be two surprises.
 */
function bothNames({ type, rows }: DesiredMenu, undeclared: readonly ObservedRow[]): Problem[] {
  const ours = new Set(
    undeclared.filter((row) => row.owned).map((row) => identityOf(type, valueOfObserved(row))),
  );
  return rows.flatMap((desired): readonly Problem[] => {
    const old = oldIdentityOf(type, desired);
    if (old === undefined || !ours.has(old)) return [];
    const { key } = addressOf(type, valueOfDesired(desired));
    return [
      {
        severity: 'error',
        code: 'plan/rename-conflict',
        message:
          `${type.menu} ${key} cannot be renamed from ${desired.renamedFrom}: the router has both; ` +
          'remove one of them on the router, or drop renamed-from',
        at: desired.at,
      },
    ];
  });
}

/**
 * The old identity of each row that is to be renamed now. A row whose new name exists has been
 * renamed already, unless another rename of the same plan takes that name away (`a` to `b` while
 * `b` becomes `c`). Rows that would swap names stay: after the swap the same manifest would swap
 * them again.
 */
function findClaims(
  { type, rows }: DesiredMenu,
  byIdentity: ReadonlyMap<string, readonly ObservedRow[]>,
): ReadonlyMap<DesiredRow, string> {
  const renaming = rows.flatMap((row) => {
    const old = oldIdentityOf(type, row);
    return old === undefined ? [] : [{ row, old, current: identityOf(type, valueOfDesired(row)) }];
  });
  const byOld = new Map(renaming.map((rename) => [rename.old, rename]));
  const isFreed = (identity: string, asked: ReadonlySet<string>): boolean => {
    if (!byIdentity.has(identity)) return true;
    const next = byOld.get(identity);
    if (next === undefined || asked.has(identity)) return false;
    return isFreed(next.current, new Set([...asked, identity]));
  };
  return new Map(
    renaming
      .filter(({ old, current }) => byIdentity.has(old) && isFreed(current, new Set([old])))
      .map(({ row, old }) => [row, old]),
  );
}

export function valueOfObserved(row: ObservedRow): ValueOf {
  return (name) => row.fields[name];
}

export function valueOfDesired(row: DesiredRow): ValueOf {
  return (name) => row.fields.get(name)?.value;
}

function matchSingleton(menu: DesiredMenu, rows: readonly ObservedRow[]): Matches {
  const [row] = rows;
  return {
    matches: menu.rows.map((desired) => ({ desired, observed: row, renamed: false })),
    undeclared: [],
    problems: [],
  };
}

function oldIdentityOf(type: ResourceType, desired: DesiredRow): string | undefined {
  const { renamedFrom } = desired;
  if (renamedFrom === undefined) return undefined;
  const current = valueOfDesired(desired);
  return identityOf(type, (name) => (name === type.naming ? renamedFrom : current(name)));
}

function duplicateRows(
  type: ResourceType,
  desired: DesiredRow,
  rows: readonly ObservedRow[],
): Problem {
  const { key } = addressOf(type, valueOfDesired(desired));
  const named = rows.map((row) => {
    const comment = row.fields[tagFieldOf(type)];
    const said = typeof comment === 'string' && comment !== '' ? ` "${comment}"` : '';
    return `${row.id}${said}${row.owned ? ' (managed by rosform)' : ''}`;
  });
  return {
    severity: 'error',
    code: 'plan/duplicate-rows',
    message:
      `${type.menu} holds ${rows.length} rows for ${key}: ${named.join(', ')}; ` +
      `remove all but one ${type.keptIn === undefined ? 'on the router' : 'in the database'}, then plan again`,
    at: desired.at,
  };
}

function renameConflict(type: ResourceType, desired: DesiredRow): Problem {
  const { key } = addressOf(type, valueOfDesired(desired));
  return {
    severity: 'error',
    code: 'plan/rename-conflict',
    message:
      `${type.menu} ${key} is claimed twice: one declared row is renamed from the name that another one declares; ` +
      'drop one of the two',
    at: desired.at,
  };
}
