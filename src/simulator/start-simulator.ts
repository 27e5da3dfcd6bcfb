import { createTables } from './tables/create-tables.js';
import { resolveMenus } from './tables/resolve-menus.js';
import { openPlain, openSecure } from './protocol/listener.js';
import type { SimulatedRouter } from './protocol/simulated-router.js';
import { openIncoming } from './aaa/incoming-listener.js';
import { createRouterState } from './tables/create-router-state.js';
import { loadExport } from './load-export.js';
import { equipRouter } from './equip-router.js';
import { operate, type Running } from './operate.js';
import type { LoadReport, Simulator, SimulatorOptions } from './types.js';

const NOTHING_LOADED: LoadReport = { loadedRows: 0, unknownMenus: {}, refused: [] };

/**
 * Starts a simulated router and resolves when it accepts connections. Rejects for a version that
 * is none, a port that is taken and a certificate that OpenSSL cannot read.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  if (!/^\d+\.\d+(?:\.\d+)?$/u.test(options.version)) {
    throw new Error(`"${options.version}" is no RouterOS version: write it like 7.20.8`);
  }
  const menus = resolveMenus(options.version, options.withoutPackages);
  const faults = options.faults ?? {};
  const tables = createTables(menus, () => faults.clockOffset ?? 0);
  equipRouter(tables, options);
  const loaded =
    options.rsc === undefined ? NOTHING_LOADED : loadExport(options.rsc, createRouterState(tables));
  const router: SimulatedRouter = {
    tables,
    faults,
    log: [],
    radius: new WeakMap(),
    counters: { logins: 0, writes: 0, dropAtWrite: undefined },
  };
  const listeners = await openListeners(router, options);
  return operate(router, { loaded, ...listeners });
}

async function openListeners(
  router: SimulatedRouter,
  { host = '127.0.0.1', port = 0, tls, tlsPort = 0, incomingPort }: SimulatorOptions,
): Promise<Omit<Running, 'loaded'>> {
  const plain = await openPlain(router, { host, port });
  try {
    const secure =
      tls === undefined ? undefined : await openSecure(router, { host, port: tlsPort }, tls);
    const incoming =
      incomingPort === undefined
        ? undefined
        : await openIncoming(router, { host, port: incomingPort });
    return { host, plain, secure, incoming };
  } catch (error) {
    await plain.close();
    throw error;
  }
}
