import { zoneOffset } from '../derived/time-zone.js';
import { instantiateBuiltin } from './builtin-rows.js';
import { isInterfaceMenu, type ResolvedMenus } from './resolve-menus.js';
import type { RouterTables, Table } from './router-tables.js';

/**
 * The tables of a router that has just been switched on, shipped rows included. Its clock is ahead
 * of ours by `clockOffset` milliseconds, which may change at any time.
 */
export function createTables(menus: ResolvedMenus, clockOffset: () => number): RouterTables {
  const tables = new Map<string, Table>();
  const interfaceIds = { next: 1 };
  const switchedOn = Date.now();

  function tableOf(path: string): Table | undefined {
    const open = tables.get(path);
    if (open !== undefined) return open;
    const menu = menus.byPath.get(path);
    if (menu === undefined) return undefined;
    const ids = isInterfaceMenu(menu) ? interfaceIds : { next: menu.firstId ?? 1 };
    const table: Table = { menu, rows: [], byId: new Map(), byKey: new Map(), ids };
    // Known before it is filled: its shipped rows may refer to each other.
    tables.set(path, table);
    instantiateBuiltin(router, table);
    return table;
  }

  function offset(): number {
    const zone = tableOf('/system/clock')?.rows[0]?.values['time-zone-name'];
    return typeof zone === 'string' ? zoneOffset(zone, new Date(Date.now() + clockOffset())) : 0;
  }

  const router: RouterTables = {
    menus,
    tableOf,
    listeners: new Set(),
    now: () => new Date(Date.now() + clockOffset() + offset()),
    startedAt: () => new Date(switchedOn + clockOffset() + offset()),
    zoneOffset: offset,
  };
  return router;
}
