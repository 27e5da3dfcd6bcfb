import { Refusal } from '../refusal.js';
import type { WriteOptions } from '../router-state.js';
import { announce, type RouterTables, type Table } from '../tables/router-tables.js';
import type { Row } from '../tables/row.js';
import { moveOf, recordAction } from './history.js';

/**
 * Moves rows as a block, in the order given, before another row. Without a destination they go
 * to the end; so they do, silently, when the destination does not exist (seen on 7.23.7).
 */
export function moveRows(
  router: RouterTables,
  table: Table,
  rows: readonly Row[],
  destination: Row | undefined,
  options: WriteOptions,
): void {
  if (destination !== undefined && rows.includes(destination)) {
    throw new Refusal('failure: can not move object before itself');
  }
  const reversals = rows.map((row) =>
    moveOf(row, table.rows[table.rows.indexOf(row) + 1], destination),
  );
  const rest = table.rows.filter((row) => !rows.includes(row));
  const at = destination === undefined ? rest.length : rest.indexOf(destination);
  table.rows.splice(0, table.rows.length, ...rest.slice(0, at), ...rows, ...rest.slice(at));
  for (const reversal of reversals) recordAction(router, 'item moved', reversal, options);
  for (const row of rows) announce(router, row, false);
}
