import { once } from 'node:events';
import type { Server, Socket } from 'node:net';
import type { Server as TlsServer } from 'node:tls';
import { rowsOf } from '../tables/router-tables.js';
import type { ServedTls } from '../types.js';
import {
  createApiServer,
  createApiTlsServer,
  tlsOptions,
  type ApiServerOptions,
} from './api-server.js';
import { isServiceDisabled, servicePort } from './service-row.js';
import type { ServiceName, SimulatedRouter } from './simulated-router.js';

/** A service of the router. Its port refuses connections while its row is disabled. */
export interface Listener {
  readonly port: number;
  close(): Promise<void>;
}

/** A service that shows a certificate, or none. */
export interface TlsListener extends Listener {
  /** Changes it for new connections. Throws an Error for one that OpenSSL cannot read. */
  serveTls(tls: ServedTls): void;
}

export interface ListenOptions {
  readonly host: string;
  /** 0 picks a free one. */
  readonly port: number;
}

/** Opens the service `api`; a change of its row in `/ip/service` takes effect while it runs. */
export async function openPlain(
  router: SimulatedRouter,
  options: ListenOptions,
): Promise<Listener> {
  const service = serviceOf(router, 'api');
  return openListener(router, service, createApiServer(router, service), options);
}

/** Opens the service `api-ssl`, likewise. */
export async function openSecure(
  router: SimulatedRouter,
  options: ListenOptions,
  tls: ServedTls,
): Promise<TlsListener> {
  const service = serviceOf(router, 'api-ssl');
  const server: TlsServer = createApiTlsServer(router, service, tls);
  const listener = await openListener(router, service, server, options);
  return {
    get port() {
      return listener.port;
    },
    serveTls: (other) => server.setSecureContext(tlsOptions(other)),
    close: () => listener.close(),
  };
}

function serviceOf({ tables }: SimulatedRouter, service: ServiceName): ApiServerOptions {
  const row = rowsOf(tables, '/ip/service').find(({ values }) => values['name'] === service);
  return { service, row, sockets: new Set<Socket>() };
}

async function openListener(
  router: SimulatedRouter,
  { row, sockets }: ApiServerOptions,
  server: Server,
  options: ListenOptions,
): Promise<Listener> {
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
