import type { WriteOptions } from '../router-state.js';
import { insertShipped } from '../tables/builtin-rows.js';
import { dateTimeText } from '../derived/clock.js';
import type { RouterTables } from '../tables/router-tables.js';
import { deleteRow } from '../tables/table-rows.js';

/** The manual says that about this many of the newest actions are kept. */
const KEPT = 100;

/** Every write is an action, a `set` to equal values too. */
export function recordAction(router: RouterTables, action: string, { by }: WriteOptions): void {
  const table = router.tableOf('/system/history');
  if (table === undefined) return;
  insertShipped(router, table, {
    action,
    by: by ?? 'admin',
    policy: 'write',
    time: dateTimeText(router.now(), router.menus.version),
    undoable: 'true',
  });
  const oldest = table.rows[0];
  if (table.rows.length > KEPT && oldest !== undefined) deleteRow(table, oldest);
}
