import type { PrintedRow } from '../facts.js';
import { Refusal } from '../refusal.js';
import type { ResolvedMenu, RouterState } from '../router-state.js';
import { shipRow } from './builtin-rows.js';
import { noSuchItem, selectRows } from './find-rows.js';
import { commandsOf } from './menu-commands.js';
import { moveRows } from '../writes/move-rows.js';
import { isSingleton, printRow, valueOrDefault } from './print-row.js';
import { rowsOf, tablesBehind, type RouterTables, type Table } from './router-tables.js';
import { idText, type Row } from './row.js';
import { addRow, removeRow, setRow } from '../writes/write-rows.js';

/** The tables behind the narrow face that the export loader and tests use. */
export function createRouterState(router: RouterTables): RouterState {
  return {
    version: router.menus.version,
    menu: (path) => router.menus.byPath.get(path),
    addRow(menu, fields, options = {}) {
      const table = writableTable(router, menu);
      return idText(addRow(router, table, new Map(Object.entries(fields)), options).id);
    },
    shipRow: (menu, fields) => idText(shipRow(router, menu, fields).id),
    setRow(menu, id, fields, options = {}) {
      const facts = requireMenu(router, menu);
      requireCommand(facts, 'set');
      const row = rowAt(router, facts, id);
      setRow(router, facts, row, new Map(Object.entries(fields)), options);
    },
    removeRow(menu, id, options = {}) {
      const facts = requireMenu(router, menu);
      requireCommand(facts, 'remove');
      removeRow(router, rowAt(router, facts, id), options);
    },
    moveRows(menu, ids, destination) {
      const rows = ids.flatMap((id) => selectRows(router, menu, id));
      const target = destination === undefined ? [] : selectRows(router, menu, destination);
      moveRows(router, writableTable(router, menu), rows, target[0], {});
    },
    findRows(menu, where) {
      const facts = requireMenu(router, menu);
      return rowsOf(router, menu)
        .filter((row) => matches(facts, row, where))
        .map((row) => printRow(router, facts, row, { sensitive: true }));
    },
  };
}

export function requireMenu(router: RouterTables, path: string): ResolvedMenu {
  const menu = router.menus.byPath.get(path);
  if (menu === undefined) throw new Refusal(`no such command or directory (${path.slice(1)})`, 0);
  return menu;
}

/** The table that `add` writes to. */
function writableTable(router: RouterTables, path: string): Table {
  requireCommand(requireMenu(router, path), 'add');
  const table = router.tableOf(path);
  if (table === undefined) throw new Refusal('no such command', 0);
  return table;
}

function requireCommand(menu: ResolvedMenu, verb: string): void {
  if (!commandsOf(menu).includes(verb)) throw new Refusal('no such command', 0);
}

function rowAt(router: RouterTables, menu: ResolvedMenu, id: string | undefined): Row {
  if (isSingleton(menu)) {
    const row = tablesBehind(router, menu.menu)[0]?.rows[0];
    if (row !== undefined) return row;
  }
  if (id === undefined) throw new Refusal('missing =.id=');
  const [row] = selectRows(router, menu.menu, id);
  if (row === undefined) throw noSuchItem();
  return row;
}

function matches(menu: ResolvedMenu, row: Row, where: PrintedRow): boolean {
  return Object.entries(where).every(([name, value]) =>
    name === '.id' ? idText(row.id) === value : (valueOrDefault(menu, row, name) ?? '') === value,
  );
}
