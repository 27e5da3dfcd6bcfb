import {
  Kysely,
  MysqlAdapter,
  MysqlIntrospector,
  MysqlQueryCompiler,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Dialect as KyselyDialect } from 'kysely';
import type { Dialect } from '../../manifest/database-kind.js';
import type { DatabaseOptions } from './database-options.js';
import { parseDatabaseUrl } from './database-url.js';
import type { FileAddress, ServerAddress } from './database-url.js';
import { mysqlSessions } from './mysql/mysql-sessions.js';
import { postgresqlSessions } from './postgresql/postgresql-sessions.js';
import { sqliteSessions } from './sqlite/sqlite-sessions.js';
import { SessionDriver } from './wire/session-driver.js';
import type { SessionSource } from './wire/session.js';

/** Connections to a database that are made when the first question is asked. */
export interface OpenedDatabase {
  readonly db: Kysely<unknown>;
  readonly dialect: Dialect;
  /** `PostgreSQL at 10.10.0.6:5432`: for messages, without user or password. */
  readonly name: string;
  /** Ends all connections, in a bounded time, and never throws. */
  readonly end: () => Promise<void>;
}

/**
 * Makes ready to ask a database. Every question to `db` rejects with RadiusDatabaseError, within
 * the deadline of each statement.
 *
 * @throws {RadiusDatabaseError} kind `settings`: the URL cannot be used
 */
export function openKysely(options: DatabaseOptions): OpenedDatabase {
  const address = parseDatabaseUrl(options);
  const name = placeOf(address);
  const driver = new SessionDriver(sourceOf(address, name, options));
  const db = new Kysely<unknown>({ dialect: dialectOf(address.dialect, driver) });
  return { db, dialect: address.dialect, name, end: () => driver.destroy() };
}

function placeOf(address: ServerAddress | FileAddress): string {
  if (address.dialect === 'sqlite') return `SQLite file ${address.file}`;
  const { product, host, port, socket } = address;
  if (socket !== undefined) return `${product} at ${socket}`;
  return `${product} at ${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function sourceOf(
  address: ServerAddress | FileAddress,
  place: string,
  { tls, timeout }: DatabaseOptions,
): SessionSource {
  switch (address.dialect) {
    case 'sqlite':
      return sqliteSessions(address.file, place, timeout);
    case 'mysql':
      return mysqlSessions(address, place, tls, timeout);
    case 'postgresql':
      return postgresqlSessions(address, place, tls, timeout);
  }
}

function dialectOf(dialect: Dialect, driver: SessionDriver): KyselyDialect {
  const createDriver = (): SessionDriver => driver;
  switch (dialect) {
    case 'sqlite':
      return {
        createDriver,
        createAdapter: () => new SqliteAdapter(),
        createQueryCompiler: () => new SqliteQueryCompiler(),
        createIntrospector: (db) => new SqliteIntrospector(db),
      };
    case 'mysql':
      return {
        createDriver,
        createAdapter: () => new MysqlAdapter(),
        createQueryCompiler: () => new MysqlQueryCompiler(),
        createIntrospector: (db) => new MysqlIntrospector(db),
      };
    case 'postgresql':
      return {
        createDriver,
        createAdapter: () => new PostgresAdapter(),
        createQueryCompiler: () => new PostgresQueryCompiler(),
        createIntrospector: (db) => new PostgresIntrospector(db),
      };
  }
}
