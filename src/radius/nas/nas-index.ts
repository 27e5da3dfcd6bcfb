import type { NasOwner } from '../../resources/nas-tag.js';
import type { ObservedMenu, ObservedRow } from '../../observed/types.js';
import { NAS_MENU, nasRows } from '../../resources/nas.js';
import type { NasRow, NasTable } from '../types.js';
import { canonicalNasname, type NasFleet } from './nas-fleet.js';
import { isOfFleet } from './nas-owner.js';

/** The `nas` table as this process knows it, seen from the routers of a fleet. */
export interface NasIndex {
  readonly lengths: NasTable['lengths'];
  /**
   * The rows that a router's plan is about: those with its `nasname`, whoever made them, and those
   * that carry its tag, unless another router's manifest asks for their `nasname` now.
   *
   * @param nasname canonical; undefined for a router that shall have no row
   */
  readonly menuOf: (router: string, nasname: string | undefined) => ObservedMenu;
  readonly rowOf: (id: string) => NasRow | undefined;
  /** What routers that are not in the fleet any more have left. */
  readonly removed: () => Removed;
  /** Puts in rows as they are now; `ids` that are not among them are gone. */
  readonly update: (ids: readonly string[], rows: readonly NasRow[]) => void;
}

/** Routers that are not declared any more, and have rows left. */
export interface Removed {
  /** By name. */
  readonly routers: readonly string[];
  /** Their rows. */
  readonly rows: number;
  /** All rows that carry the fleet's tag. */
  readonly owned: number;
}

/** Indexes the table, so that ten thousand routers look at it without walking through it. */
export function createNasIndex({ rows, lengths }: NasTable, fleet: NasFleet): NasIndex {
  const { byId, byNasname, byRouter, put, take } = createStore(rows, fleet);
  const rowsAt = (ids: ReadonlySet<string>): readonly NasRow[] =>
    [...ids].flatMap((id) => byId.get(id) ?? []).toSorted(byKey);
  const leftBehind = (router: string): readonly NasRow[] =>
    rowsAt(byRouter.of(router)).filter(
      ({ fields }) => !fleet.nasnames.has(canonicalNasname(fields['nasname'])),
    );
  // Asked for by the plan of each removed router, of which there may be thousands.
  let removed: Removed | undefined;
  return {
    lengths,
    menuOf(router, nasname) {
      const own = leftBehind(router);
      const wanted = nasname === undefined ? [] : rowsAt(byNasname.of(nasname));
      const seen = [...new Set([...wanted, ...own])];
      return observedMenu(seen.map((row) => observedRow(row, { fleet: fleet.name, router })));
    },
    rowOf: (id) => byId.get(id),
    removed: () =>
      (removed ??= removedFrom(
        [...byRouter.names()].map((name) => ({
          name,
          owned: byRouter.of(name).size,
          left: fleet.routers.has(name) ? 0 : leftBehind(name).length,
        })),
      )),
    update(ids, now) {
      removed = undefined;
      for (const id of [...ids, ...now.map((row) => row.id)]) take(id);
      for (const row of now) put(row);
    },
  };
}

/** Sums up the routers that have rows; `left` are rows of a removed one. */
function removedFrom(
  routers: readonly { readonly name: string; readonly owned: number; readonly left: number }[],
): Removed {
  const gone = routers.filter(({ left }) => left > 0);
  return {
    routers: gone.map(({ name }) => name).toSorted(),
    rows: gone.reduce((sum, { left }) => sum + left, 0),
    owned: routers.reduce((sum, { owned }) => sum + owned, 0),
  };
}

/** Rows by key, and their keys by what they are looked for by. */
function createStore(rows: readonly NasRow[], fleet: NasFleet) {
  const byId = new Map<string, NasRow>();
  const byNasname = createGroups();
  const byRouter = createGroups();
  const put = (row: NasRow): void => {
    byId.set(row.id, row);
    byNasname.add(canonicalNasname(row.fields['nasname']), row.id);
    if (isOfFleet(row.owner, fleet.name)) byRouter.add(row.owner.router, row.id);
  };
  const take = (id: string): void => {
    const row = byId.get(id);
    if (row === undefined) return;
    byId.delete(id);
    byNasname.remove(canonicalNasname(row.fields['nasname']), id);
    if (isOfFleet(row.owner, fleet.name)) byRouter.remove(row.owner.router, id);
  };
  for (const row of rows) put(row);
  return { byId, byNasname, byRouter, put, take };
}

function observedMenu(rows: readonly ObservedRow[]): ObservedMenu {
  return { menu: NAS_MENU, type: nasRows, rows };
}

function observedRow({ id, fields, owner }: NasRow, self: NasOwner): ObservedRow {
  const owned = owner?.router === self.router && owner.fleet === self.fleet;
  return { id, fields, owned, dynamic: false, builtin: false };
}

/** The order in which FreeRADIUS reads them; keys of other tables may be text. */
function byKey(left: NasRow, right: NasRow): number {
  const difference = Number(left.id) - Number(right.id);
  return Number.isNaN(difference) ? 0 : difference;
}

/** Ids by a name. */
function createGroups() {
  const groups = new Map<string, Set<string>>();
  const none: ReadonlySet<string> = new Set();
  return {
    names: () => groups.keys(),
    of: (name: string): ReadonlySet<string> => groups.get(name) ?? none,
    add(name: string, id: string) {
      const group = groups.get(name);
      if (group === undefined) groups.set(name, new Set([id]));
      else group.add(id);
    },
    remove(name: string, id: string) {
      const group = groups.get(name);
      group?.delete(id);
      if (group?.size === 0) groups.delete(name);
    },
  };
}
