import mysql from 'mysql2';
import type { ServerAddress } from '../database-url.js';
import { errorFacts } from '../wire/error-facts.js';
import type { GuardedSocket } from '../wire/guarded-socket.js';
import type { Session, SessionSource } from '../wire/session.js';
import { serverSessions } from '../wire/server-sessions.js';
import { mysqlTrouble } from './mysql-trouble.js';

/** Sessions with a MySQL or MariaDB server. */
export function mysqlSessions(
  address: ServerAddress,
  place: string,
  tls: { readonly ca?: string } | undefined,
  timeout: number,
): SessionSource {
  return serverSessions({
    address,
    place,
    timeout,
    statementLimit: statementLimit(timeout),
    trouble: (error) => mysqlTrouble(place, error),
    isHangUp,
    connect: (socket) => connected(address, tls, socket, timeout),
  });
}

/** MySQL's lock deadlines, in its whole seconds. */
export function lockSeconds(timeout: number): number {
  return Math.max(1, Math.floor(timeout / 1000));
}

/** Milliseconds for a statement: more than its lock may take, so that the server says which it was. */
function statementLimit(timeout: number): number {
  return Math.max(timeout, 1000 * lockSeconds(timeout)) + 250;
}

async function connected(
  address: ServerAddress,
  tls: { readonly ca?: string } | undefined,
  socket: GuardedSocket,
  timeout: number,
): Promise<Session> {
  const connection = mysql.createConnection({
    ...(address.socket === undefined ? { host: address.host } : { socketPath: address.socket }),
    port: address.port,
    user: address.user,
    password: address.password,
    database: address.database,
    charset: 'utf8mb4_general_ci',
    dateStrings: true,
    supportBigNumbers: true,
    connectTimeout: 0,
    flags: ['-LOCAL_FILES'],
    stream: () => {
      if (address.socket === undefined) socket.connect(address.port, address.host).setNoDelay(true);
      else socket.connect(address.socket);
      return socket;
    },
    ...(tls === undefined
      ? {}
      : { ssl: { rejectUnauthorized: true, verifyIdentity: true, ...tls } }),
  });
  // The server may break the connection between questions; the next question finds out.
  connection.on('error', () => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    connection.connect((error) => (error === null ? resolve() : reject(error)));
    socket.once('close', () => reject(new Error('closed while connecting')));
  });
  const session = sessionOf(connection, socket);
  await session.query(settings(timeout), []);
  return session;
}

/**
 * A strict mode refuses what does not fit instead of cutting it. The mode is written whole because
 * NO_BACKSLASH_ESCAPES, which a server may have, would make the driver's quoting unsafe. Each
 * server skips the comment that is meant for the other.
 */
function settings(timeout: number): string {
  const seconds = lockSeconds(timeout);
  const limit = statementLimit(timeout);
  return [
    `set session sql_mode = 'STRICT_ALL_TABLES', autocommit = 1`,
    `innodb_lock_wait_timeout = ${seconds}, lock_wait_timeout = ${seconds}`,
    `/*!50708 max_execution_time = ${limit}, */ /*M!100108 max_statement_time = ${limit / 1000}, */ wait_timeout = 600`,
  ].join(', ');
}

function sessionOf(connection: mysql.Connection, socket: GuardedSocket): Session {
  return {
    query: (sql, parameters) =>
      new Promise<readonly unknown[]>((resolve, reject) => {
        connection.query(sql, [...parameters], (error, result) => {
          if (error !== null) reject(error);
          else resolve(Array.isArray(result) ? result : []);
        });
      }),
    closed: () => socket.destroyed || socket.readableEnded,
    end: () => new Promise((resolve) => connection.end(() => resolve())),
    destroy: () => socket.destroy(),
  };
}

/** mysql2 has no error of its own for a server that is none, or that closes before it said hello. */
function isHangUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const said = 'errno' in error && typeof error.errno === 'number' && error.errno > 0;
  const { code } = errorFacts(error);
  const strange = /^(|PROTOCOL_.*|ECONNRESET|EPIPE|ERR_OUT_OF_RANGE|ERR_BUFFER_.*|ERR_INVALID_.*)$/;
  return !said && strange.test(code);
}
