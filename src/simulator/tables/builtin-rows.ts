import type { PrintedRow } from '../facts.js';
import { readField } from '../values/read-value.js';
import { Refusal } from '../refusal.js';
import { fieldOf } from './resolve-menus.js';
import { isSingleton } from './print-row.js';
import { findByName } from './find-rows.js';
import { referenceDefaults } from './row-defaults.js';
import { insertRow, replaceValues } from './table-rows.js';
import { announce, type RouterTables, type Table } from './router-tables.js';
import { idNumber, type Row, type StoredValue, type Values } from './row.js';

const FIRST_NEGATIVE = 0x8000_0000;

/** Fills a new table with the rows that a router ships with. */
export function instantiateBuiltin(router: RouterTables, table: Table): void {
  for (const { id, fields } of table.menu.builtin ?? []) {
    insertShipped(router, table, fields, id === undefined ? undefined : idNumber(id));
  }
  if (isSingleton(table.menu) && table.rows.length === 0) {
    insertShipped(router, table, {}, 0);
  }
}

/**
 * Adds a row of the router's own making, such as a session: nothing is required and read-only
 * fields may be given, but every value is brought into its printed form.
 */
export function insertShipped(
  router: RouterTables,
  table: Table,
  fields: PrintedRow,
  id = table.ids.next,
): Row {
  const { menu } = table;
  const given = Object.entries(fields).map(
    ([name, text]) => [name, readShipped(router, table, name, text)] as const,
  );
  const values: Values = { ...referenceDefaults(router, menu), ...Object.fromEntries(given) };
  if (id >= table.ids.next && isCounted(table, id)) table.ids.next = id + 1;
  const row: Row = { id, home: menu, values, removed: false };
  insertRow(table, row);
  return row;
}

// Shipped rows with the ids of negative numbers, such as *FFFFFFFE, do not move the counter.
function isCounted({ ids }: Table, id: number): boolean {
  return id < FIRST_NEGATIVE || ids.next >= FIRST_NEGATIVE;
}

/**
 * Adds what comes with the hardware, such as a port, or changes it: the row of a menu that has one,
 * or the row that `.id` names. Throws an Error for what is not there.
 */
export function shipRow(router: RouterTables, path: string, fields: PrintedRow): Row {
  const row = shippedRow(router, path, fields);
  announce(router, row, false);
  return row;
}

function shippedRow(router: RouterTables, path: string, fields: PrintedRow): Row {
  const table = router.tableOf(path);
  if (table === undefined) throw new Error(`the simulated router has no menu ${path}`);
  const { '.id': id, ...given } = fields;
  const unknown = Object.keys(given).find((name) => fieldOf(table.menu, name) === undefined);
  if (unknown !== undefined) throw new Error(`${path} of the simulated router has no ${unknown}`);
  if (id === undefined && !isSingleton(table.menu)) return insertShipped(router, table, given);
  const row = id === undefined ? table.rows[0] : table.byId.get(idNumber(id) ?? -1);
  if (row === undefined) throw new Error(`the simulated router has no row ${id} in ${path}`);
  const values = Object.entries(given).map(
    ([name, text]) => [name, readShipped(router, table, name, text)] as const,
  );
  replaceValues(table, row, { ...row.values, ...Object.fromEntries(values) });
  return row;
}

function readShipped(router: RouterTables, table: Table, name: string, text: string): StoredValue {
  const field = fieldOf(table.menu, name);
  if (field === undefined) return text;
  const findRow = (menus: readonly string[], key: string): Row | undefined =>
    findByName(router, menus, key, name);
  try {
    return readField(field, text, { argument: name, findRow, keepDangling: true });
  } catch (error) {
    // What the router itself shows need not be what it accepts, such as a reason in words.
    if (error instanceof Refusal) return text;
    throw error;
  }
}
