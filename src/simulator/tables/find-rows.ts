import { Refusal } from '../refusal.js';
import { ambiguous } from '../values/value-context.js';
import { rowsOf, tablesBehind, type RouterTables, type Table } from './router-tables.js';
import { idNumber, type Row } from './row.js';

/** Category 0 of the API: missing item or command. */
const MISSING = 0;

export function noSuchItem(): Refusal {
  return new Refusal('no such item', MISSING);
}

/**
 * The row that a reference means: by name, by id, or by a name's unambiguous beginning, which
 * the router's parser completes. Refuses a beginning of several names.
 */
export function findByName(
  router: RouterTables,
  menus: readonly string[],
  text: string,
  argument: string,
): Row | undefined {
  const tables = menus.flatMap((menu) => tablesBehind(router, menu));
  const exact = firstOf(tables, (table) => named(table, text)) ?? findById(tables, text);
  if (exact !== undefined) return exact;
  const [first, ...others] = tables.flatMap(({ rows }) =>
    rows.filter((row) => nameOf(row)?.startsWith(text) === true),
  );
  if (others.length > 0) throw ambiguous(argument);
  return first;
}

/**
 * The row of this name. An export prints whole names, and its `*1E` is the id of a row that the
 * exporting router had lost, so neither a beginning nor an id means a row here.
 */
export function findExported(
  router: RouterTables,
  menus: readonly string[],
  text: string,
): Row | undefined {
  if (idNumber(text) !== undefined) return undefined;
  const tables = menus.flatMap((menu) => tablesBehind(router, menu));
  return firstOf(tables, (table) => named(table, text));
}

/**
 * The rows that `.id=` or `numbers=` means: ids, names, comments or console positions, with
 * commas between. Refuses the whole list if one of them is unknown.
 */
export function selectRows(router: RouterTables, menu: string, text: string): readonly Row[] {
  return text.split(',').map((each) => selectRow(router, menu, each));
}

function selectRow(router: RouterTables, menu: string, text: string): Row {
  const tables = tablesBehind(router, menu);
  if (text.startsWith('*')) return found(findById(tables, text));
  const rows = rowsOf(router, menu);
  // A bare number is a position in the printed list, not an id.
  if (/^\d+$/u.test(text)) return found(rows[Number(text)]);
  const row =
    rows.find((each) => nameOf(each) === text) ??
    rows.find((each) => each.values['comment'] === text);
  if (row === undefined && !tables.some((table) => Object.hasOwn(table.menu.fields, 'name'))) {
    throw new Refusal('no such command prefix', MISSING);
  }
  return found(row);
}

export function nameOf(row: Row): string | undefined {
  const { name } = row.values;
  return typeof name === 'string' ? name : undefined;
}

function found(row: Row | undefined): Row {
  if (row === undefined) throw noSuchItem();
  return row;
}

function findById(tables: readonly Table[], text: string): Row | undefined {
  const id = idNumber(text);
  return id === undefined ? undefined : firstOf(tables, (table) => table.byId.get(id));
}

function named(table: Table, text: string): Row | undefined {
  const { key } = table.menu;
  if (key?.length === 1 && key[0] === 'name') return table.byKey.get(text);
  return table.rows.find((row) => nameOf(row) === text);
}

function firstOf<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Result | undefined,
): Result | undefined {
  for (const item of items) {
    const result = find(item);
    if (result !== undefined) return result;
  }
  return undefined;
}
