import type { DesiredMenu } from '../desired/types.js';
import type { ObservedState } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import { checkDangling } from './check-dangling.js';
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
  if (mayBeDynamic(name)) return false;
  return read.length === menus.length && read.every((menu) => names.get(menu)?.has(name) !== true);
}

/** The names that exist once the plan is applied: those seen, less those it takes, plus declared. */
function namesAfterwards(
  changes: readonly Change[],
  menus: readonly DesiredMenu[],
  observed: ObservedState,
): Names {
  const types = new Map(menus.map(({ type }) => [type.menu, type]));
  const names = new Map<string, Set<string>>();
  for (const { menu, rows } of observed.menus.values()) {
    const naming = types.get(menu)?.naming ?? 'name';
    const seen = rows.map((row) => row.fields[naming]);
    names.set(menu, new Set(seen.filter((name) => typeof name === 'string')));
  }
  for (const change of changes) {
    const type = types.get(change.address.menu);
    const taken = type === undefined ? undefined : takenName(type, change);
    if (type === undefined || taken === undefined) continue;
    for (const menu of menusOf(type)) names.get(menu)?.delete(taken);
  }
  for (const { type, rows } of menus) {
    for (const row of rows.filter(({ absent }) => !absent)) {
      const name = type.naming === undefined ? undefined : row.fields.get(type.naming)?.value;
      if (typeof name !== 'string') continue;
      for (const menu of menusOf(type)) names.get(menu)?.add(name);
    }
  }
  return names;
}

/** The name that no row bears any more: the row is removed or renamed. */
function takenName(type: ResourceType, change: Change): string | undefined {
  const gone =
    change.action === 'delete' || (change.action === 'update' && change.renamedFrom !== undefined);
  if (!gone) return undefined;
  const name = change.fields.find(({ field }) => field === type.naming)?.before;
  return typeof name === 'string' ? name : undefined;
}

function menusOf(type: ResourceType): readonly string[] {
  return [type.menu, ...(type.alsoKnownAs ?? [])];
}

/**
 * Rows that sessions make are not read, and are called `<pppoe-alice>` or `hs-<market>`: a name
 * of that kind may well be there.
 */
function mayBeDynamic(name: string): boolean {
  return name.includes('<');
}
