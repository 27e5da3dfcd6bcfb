import { insertShipped } from '../tables/builtin-rows.js';
import type { Row } from '../tables/row.js';
import { isSince } from '../version.js';
import type { Session } from './session.js';

/**
 * From 7.19 on `/ip/service` lists every open connection as a dynamic row that repeats the
 * service's name, with a new id each time.
 */
export function addConnectionRow(session: Session, port: number | undefined): Row | undefined {
  const { tables } = session.router;
  const table = tables.tableOf('/ip/service');
  if (table === undefined || !isSince(tables.menus.version, '7.19')) return undefined;
  return insertShipped(tables, table, {
    connection: 'true',
    dynamic: 'true',
    name: session.service,
    proto: 'tcp',
    remote: `${session.address}/${port ?? 0}`,
  });
}
