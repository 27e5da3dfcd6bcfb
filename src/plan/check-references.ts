import type { DesiredMenu } from '../desired/types.js';
import type { ObservedState } from '../observed/types.js';
import { checkDangling, removedRows } from './check-dangling.js';
import { referredNames } from './draft.js';
import type { RowName } from './draft.js';
import type { Change, Problem } from './types.js';

/**
 * References that a router would refuse, or would leave dangling: written values whose row neither
 * exists nor is created, and rows that still refer to one that is removed. RouterOS refuses the
 * first (`input does not match any value of interface`) and accepts the second without a word.
 */
export function checkReferences(
  changes: readonly Change[],
  menus: readonly DesiredMenu[],
  observed: ObservedState,
): readonly Problem[] {
  const names = namesAfterwards(changes, menus, observed);
  return [...missingReferences(changes, menus, names), ...checkDangling(changes, menus, observed)];
}

function missingReferences(
  changes: readonly Change[],
  menus: readonly DesiredMenu[],
  names: Names,
): readonly Problem[] {
  const types = new Map(menus.map(({ type }) => [type.menu, type]));
  return changes.flatMap((change): readonly Problem[] => {
    const type = types.get(change.address.menu);
    if (type === undefined || change.action === 'move' || change.action === 'delete') return [];
    return referredNames(type, change.fields, 'after')
      .filter((reference) => isMissing(reference, names))
      .map((reference) => ({
        severity: 'error' as const,
        code: 'plan/missing-reference',
        message:
          `${type.menu} ${change.address.key} refers to ${reference.menus[0]} ${reference.name}, ` +
          'which is neither on the router nor declared',
        at: change.fields.find(({ after }) => after === reference.name)?.at ?? change.at,
      }));
  });
}

/** Names by menu, for the menus that were read. */
type Names = ReadonlyMap<string, ReadonlySet<string>>;

function isMissing({ menus, name }: RowName, names: Names): boolean {
  const read = menus.filter((menu) => names.has(menu));
  return read.length === menus.length && read.every((menu) => names.get(menu)?.has(name) !== true);
}

function namesAfterwards(
  changes: readonly Change[],
  menus: readonly DesiredMenu[],
  observed: ObservedState,
): Names {
  const removed = removedRows(changes);
  const names = new Map<string, Set<string>>();
  for (const { menu, rows } of observed.menus.values()) {
    const naming = menus.find(({ type }) => type.menu === menu)?.type.naming ?? 'name';
    const left = rows
      .filter((row) => !removed.has(`${menu} ${row.id}`))
      .map((row) => row.fields[naming]);
    names.set(menu, new Set(left.filter((name) => typeof name === 'string')));
  }
  for (const { type, rows } of menus) {
    for (const row of rows.filter(({ absent }) => !absent)) {
      const name = type.naming === undefined ? undefined : row.fields.get(type.naming)?.value;
      if (typeof name !== 'string') continue;
      for (const menu of [type.menu, ...(type.alsoKnownAs ?? [])]) names.get(menu)?.add(name);
    }
  }
  return names;
}
