import type { ResolvedMenu } from '../router-state.js';
import type { ResolvedMenus } from './resolve-menus.js';
import type { Row } from './row.js';

/** The rows of one menu, in print order. */
export interface Table {
  readonly menu: ResolvedMenu;
  readonly rows: Row[];
  readonly byId: Map<number, Row>;
  /** Rows by the values that must be unique together; empty where nothing must be. */
  readonly byKey: Map<string, Row>;
  /** Interface menus count their ids together: an interface has one id in all of them. */
  readonly ids: { next: number };
}

/** What happened to a row, for `listen`. */
export interface RowChange {
  readonly row: Row;
  readonly removed: boolean;
}

/** All tables of one simulated router. A table comes into being when it is first looked at. */
export interface RouterTables {
  readonly menus: ResolvedMenus;
  /** Undefined for a menu that this router does not have. */
  readonly tableOf: (path: string) => Table | undefined;
  readonly listeners: Set<(change: RowChange) => void>;
  /**
   * What the router's clock says: its local time, in the UTC fields of the date. All times that it
   * shows are local.
   */
  readonly now: () => Date;
  /** When it was switched on, by the same clock: setting that changes no uptime. */
  readonly startedAt: () => Date;
  /** Milliseconds by which the local time is ahead of UTC. */
  readonly zoneOffset: () => number;
}

/** The tables whose rows a menu shows: its own, and for `/interface` those of every type. */
export function tablesBehind(router: RouterTables, path: string): readonly Table[] {
  const paths = path === '/interface' ? router.menus.interfaceMenus : [path];
  return paths.map((each) => router.tableOf(each)).filter((table) => table !== undefined);
}

/** Every row that a menu shows, in print order. */
export function rowsOf(router: RouterTables, path: string): readonly Row[] {
  const tables = tablesBehind(router, path);
  if (tables.length === 1) return tables[0]?.rows ?? [];
  return tables.flatMap(({ rows }) => rows).sort((left, right) => left.id - right.id);
}

/** The table that holds the row. */
export function homeTable(router: RouterTables, row: Row): Table {
  const table = router.tableOf(row.home.menu);
  if (table === undefined) throw new Error(`no table for a row of ${row.home.menu}`);
  return table;
}

export function announce(router: RouterTables, row: Row, removed: boolean): void {
  for (const listener of router.listeners) listener({ row, removed });
}
