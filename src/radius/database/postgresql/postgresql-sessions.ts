import { isIP } from 'node:net';
import pg from 'pg';
import type { ServerAddress } from '../database-url.js';
import type { GuardedSocket } from '../wire/guarded-socket.js';
import type { Session, SessionSource } from '../wire/session.js';
import { serverSessions } from '../wire/server-sessions.js';
import { errorFacts } from '../wire/error-facts.js';
import { createFrameCheck } from './check-frames.js';
import { postgresqlTrouble } from './postgresql-trouble.js';

/** Sessions with a PostgreSQL server. */
export function postgresqlSessions(
  address: ServerAddress,
  place: string,
  tls: { readonly ca?: string } | undefined,
  timeout: number,
): SessionSource {
  return serverSessions({
    address,
    place,
    timeout,
    statementLimit: timeout,
    trouble: (error, sql) => postgresqlTrouble(address, place, error, sql),
    isHangUp,
    connect: (socket) => connected(address, tls, socket, timeout),
    // With TLS the server has proved who it is before it says anything.
    ...(tls === undefined ? { createCheck: createFrameCheck } : {}),
  });
}

async function connected(
  address: ServerAddress,
  tls: { readonly ca?: string } | undefined,
  socket: GuardedSocket,
  timeout: number,
): Promise<Session> {
  const client = new pg.Client({
    host: address.socket ?? address.host,
    port: address.port,
    user: address.user,
    // Of an empty one pg would make that of its environment or of ~/.pgpass.
    password: () => address.password,
    database: address.database,
    application_name: 'rosform',
    client_encoding: 'UTF8',
    stream: () => socket,
    ssl: tls === undefined ? false : tlsOptions(address, tls),
  });
  // Between questions the server may break the connection; the next question finds out.
  client.on('error', () => socket.destroy());
  await client.connect();
  await client.query(deadlines(timeout));
  return sessionOf(client, socket);
}

function tlsOptions(address: ServerAddress, tls: { readonly ca?: string }): object {
  return {
    rejectUnauthorized: true,
    host: address.host,
    ...(isIP(address.host) === 0 ? { servername: address.host } : {}),
    ...(tls.ca === undefined ? {} : { ca: tls.ca }),
  };
}

/**
 * Set by statements, not on connecting: PgBouncer refuses parameters that it does not know. A
 * transaction of ours whose machine has died must not hold the table for ever.
 */
function deadlines(timeout: number): string {
  const lock = Math.max(1, Math.floor(timeout * 0.9));
  return `set statement_timeout = ${timeout}; set lock_timeout = ${lock}; set idle_in_transaction_session_timeout = ${3 * timeout}`;
}

function sessionOf(client: pg.Client, socket: GuardedSocket): Session {
  return {
    async query(sql, parameters) {
      const { rows } = await client.query(sql, [...parameters]);
      return rows;
    },
    closed: () => socket.destroyed || socket.readableEnded,
    end: () => client.end(),
    destroy: () => socket.destroy(),
  };
}

/** pg says it in words: the server closed, or sent what PostgreSQL never sends. */
function isHangUp(error: unknown): boolean {
  const { code, message } = errorFacts(error);
  return (
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    /terminated|invalid response|establishing an SSL/.test(message)
  );
}
