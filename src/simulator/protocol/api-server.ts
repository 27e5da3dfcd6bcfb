import { createServer, type Server, type Socket } from 'node:net';
import {
  createServer as createTlsServer,
  type Server as TlsServer,
  type TlsOptions,
} from 'node:tls';
import type { Row } from '../tables/row.js';
import type { ServedTls } from '../types.js';
import { serveConnection } from './serve-connection.js';
import { isAdmitted } from './service-row.js';
import type { ServiceName, SimulatedRouter } from './simulated-router.js';

export interface ApiServerOptions {
  readonly service: ServiceName;
  /** The service's row in `/ip/service`. */
  readonly row: Row | undefined;
  /** Filled with the connections that are open. */
  readonly sockets: Set<Socket>;
}

/**
 * Without a certificate a router offers anonymous Diffie-Hellman alone, which OpenSSL does only
 * at security level 0 and TLS has only up to 1.2.
 */
const ANONYMOUS: TlsOptions = {
  ciphers: 'ADH-AES256-GCM-SHA384:@SECLEVEL=0',
  dhparam: 'auto',
  maxVersion: 'TLSv1.2',
};

/** A server that speaks the API in plain; not listening yet. */
export function createApiServer(router: SimulatedRouter, options: ApiServerOptions): Server {
  const server = createServer();
  server.on('connection', (socket: Socket) => {
    if (greet(router, options, socket)) serveConnection(router, options.service, socket);
  });
  surviveErrors(server);
  return server;
}

/** The same over TLS. A client that speaks plain text is closed without a byte. */
export function createApiTlsServer(
  router: SimulatedRouter,
  options: ApiServerOptions,
  tls: ServedTls,
): TlsServer {
  const server = createTlsServer(tlsOptions(tls));
  server.on('connection', (socket: Socket) => greet(router, options, socket));
  server.on('secureConnection', (socket) => {
    if (!socket.destroyed) serveConnection(router, options.service, socket);
  });
  server.on('tlsClientError', (_, socket) => socket.destroy());
  surviveErrors(server);
  return server;
}

/** What Node has to be told to serve this. */
export function tlsOptions(tls: ServedTls): TlsOptions {
  return tls === 'anonymous' ? ANONYMOUS : { cert: tls.cert, key: tls.key };
}

/** Such as too many open files: this connection fails, the next may not. */
function surviveErrors(server: Server): void {
  server.on('error', () => undefined);
}

/** Accepts a connection, or closes it without a byte. */
function greet(router: SimulatedRouter, options: ApiServerOptions, socket: Socket): boolean {
  const { row, sockets } = options;
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/u, '');
  // A client that resets the connection at any time is no reason to stop.
  socket.on('error', () => socket.destroy());
  const refused =
    router.faults.closeAtConnect === true || !isAdmitted(row, address, sockets.size + 1);
  if (refused) {
    socket.destroy();
    return false;
  }
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  return true;
}
