import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import { rowsOf } from '../tables/router-tables.js';
import type { SimulatorOptions } from '../types.js';
import { createApiServer } from './api-server.js';
import { isServiceDisabled, servicePort } from './service-row.js';
import type { ServiceName, SimulatedRouter } from './simulated-router.js';

/** A service of the router. Its port refuses connections while its row is disabled. */
export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
  readonly tls?: SimulatorOptions['tls'];
}

/** Opens a service; a change of its row in `/ip/service` takes effect while it runs. */
export async function openListener(
  router: SimulatedRouter,
  service: ServiceName,
  options: ListenOptions,
): Promise<Listener> {
  const row = rowsOf(router.tables, '/ip/service').find(({ values }) => values['name'] === service);
  const sockets = new Set<Socket>();
  const server = createApiServer(router, { service, row, tls: options.tls, sockets });
  const ownPort = await listen(server, options.host, options.port);
  if (isServiceDisabled(row)) server.close();
  // The row of a simulated router says 8728 whatever port it was given on this machine; only
  // a change of the row moves it.
  const rowPort = servicePort(row);
  let port = ownPort;
  let turn = Promise.resolve();

  async function follow(): Promise<void> {
    const wanted = servicePort(row) === rowPort ? ownPort : servicePort(row);
    if (server.listening && (isServiceDisabled(row) || wanted !== port)) server.close();
    if (server.listening || isServiceDisabled(row)) return;
    port = wanted;
    // A port that another program has: the service is just not there, as on a router.
    await listen(server, options.host, port).catch(() => port);
  }

  router.tables.listeners.add((change) => {
    if (change.row === row) turn = turn.then(follow);
  });
  return {
    get port() {
      return port;
    },
    async close() {
      await turn;
      for (const socket of sockets) socket.destroy();
      if (!server.listening) return;
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the listener has no port');
  return address.port;
}
