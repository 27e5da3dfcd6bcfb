import type { ResolvedMenu } from '../router-state.js';
import type { Table } from './router-tables.js';
import { idText, type Row, type StoredValue, type Values } from './row.js';

/** Puts a row at the end of its table, or before another one. */
export function insertRow(table: Table, row: Row, before?: Row): void {
  const at = before === undefined ? -1 : table.rows.indexOf(before);
  if (at < 0) table.rows.push(row);
  else table.rows.splice(at, 0, row);
  table.byId.set(row.id, row);
  index(table, row);
}

export function deleteRow(table: Table, row: Row): void {
  table.rows.splice(table.rows.indexOf(row), 1);
  table.byId.delete(row.id);
  unindex(table, row);
  row.removed = true;
}

export function replaceValues(table: Table, row: Row, values: Values): void {
  unindex(table, row);
  row.values = values;
  index(table, row);
}

/** The values that must be unique together as one text; undefined where the menu has no key. */
export function keyOf(menu: ResolvedMenu, values: Values): string | undefined {
  return menu.key
    ?.map((name) => keyText(values[name] ?? menu.fields[name]?.default ?? ''))
    .join('\u0000');
}

// References count by id, so that a rename of their target changes no key.
function keyText(value: StoredValue): string {
  if (typeof value === 'string') return value;
  return value.map((part) => (typeof part === 'string' ? part : idText(part.id))).join('');
}

function index(table: Table, row: Row): void {
  const key = keyOf(table.menu, row.values);
  if (key !== undefined && !table.byKey.has(key)) table.byKey.set(key, row);
}

function unindex(table: Table, row: Row): void {
  const key = keyOf(table.menu, row.values);
  if (key !== undefined && table.byKey.get(key) === row) table.byKey.delete(key);
}
