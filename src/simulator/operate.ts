import type { PrintedRow } from './facts.js';
import type { Listener, TlsListener } from './protocol/listener.js';
import type { SimulatedRouter } from './protocol/simulated-router.js';
import { insertShipped } from './tables/builtin-rows.js';
import { createRouterState, requireMenu } from './tables/create-router-state.js';
import { printRow } from './tables/print-row.js';
import { announce, rowsOf, type RouterTables } from './tables/router-tables.js';
import { idText, type Row } from './tables/row.js';
import { addToCounters } from './aaa/counters.js';
import type { IncomingListener } from './aaa/incoming-listener.js';
import { shownRows } from './derived/shown-rows.js';
import type { LoadReport, Simulator } from './types.js';

/** What a running simulator is made of. */
export interface Running {
  readonly host: string;
  readonly loaded: LoadReport;
  readonly plain: Listener;
  readonly secure: TlsListener | undefined;
  readonly incoming: IncomingListener | undefined;
}

/** The handle by which a test or a demo works on a running router. */
export function operate(router: SimulatedRouter, running: Running): Simulator {
  const { tables } = router;
  const close = async (): Promise<void> => {
    await Promise.all([running.plain.close(), running.secure?.close(), running.incoming?.close()]);
  };
  return {
    version: tables.menus.version,
    host: running.host,
    loaded: running.loaded,
    faults: router.faults,
    log: router.log,
    get port() {
      return running.plain.port;
    },
    get tlsPort() {
      return running.secure?.port;
    },
    get incomingPort() {
      return running.incoming?.port;
    },
    get incomingTrouble() {
      return running.incoming?.trouble;
    },
    get logins() {
      return router.counters.logins;
    },
    clearLog: () => {
      router.log.length = 0;
    },
    ...handsOn(router),
    serveTls(tls) {
      if (running.secure === undefined) throw new Error('the simulated router serves no TLS');
      running.secure.serveTls(tls);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

type HandsOn = Pick<Simulator, 'rows' | 'add' | 'set' | 'remove' | 'count' | 'ship' | 'addDynamic'>;

function handsOn({ tables, radius }: SimulatedRouter): HandsOn {
  const state = createRouterState(tables);
  return {
    rows: (menu) => printedRows(tables, menu),
    add: (menu, fields) => state.addRow(menu, fields),
    set: (menu, id, fields) => state.setRow(menu, id, fields),
    remove: (menu, id) => state.removeRow(menu, id),
    count: (id, added) => addToCounters(radius, countedRow(tables, id), added),
    ship: (menu, fields) => state.shipRow(menu, fields),
    addDynamic: (menu, fields) => addDynamic(tables, menu, fields),
  };
}

function printedRows(tables: RouterTables, path: string): readonly PrintedRow[] {
  const menu = requireMenu(tables, path);
  return shownRows(tables, path).map((row) => printRow(tables, menu, row, { sensitive: true }));
}

function countedRow(tables: RouterTables, id: string | undefined): Row {
  const menu = id === undefined ? '/radius/incoming' : '/radius';
  const row = rowsOf(tables, menu).find((each) => id === undefined || idText(each.id) === id);
  if (row === undefined) throw new Error(`the simulated router has no row ${id} in ${menu}`);
  return row;
}

function addDynamic(tables: RouterTables, menu: string, fields: PrintedRow): string {
  const table = tables.tableOf(menu);
  if (table === undefined) throw new Error(`the simulated router has no menu ${menu}`);
  const row = insertShipped(tables, table, { dynamic: 'true', ...fields });
  announce(tables, row, false);
  return idText(row.id);
}
