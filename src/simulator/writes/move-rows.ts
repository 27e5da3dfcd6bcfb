import { Refusal } from '../refusal.js';
import { announce, type RouterTables, type Table } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';

/**
 * Moves rows as a block, in the order given, before another row. Without a destination they go
 * to the end; so they do, silently, when the destination does not exist (seen on 7.23.7).
 */
export function moveRows(
  router: RouterTables,
  table: Table,
  rows: readonly Row[],
  destination: Row | undefined,
): void {
  if (destination !== undefined && rows.includes(destination)) {
    throw new Refusal('failure: can not move object before itself');
  }
  const rest = table.rows.filter((row) => !rows.includes(row));
  const at = destination === undefined ? rest.length : rest.indexOf(destination);
  table.rows.splice(0, table.rows.length, ...rest.slice(0, at), ...rows, ...rest.slice(at));
  for (const row of rows) announce(router, row, false);
}
