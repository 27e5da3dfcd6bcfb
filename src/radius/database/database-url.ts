import { resolve } from 'node:path';
import { databaseKindOf } from '../../manifest/database-kind.js';
import { RadiusDatabaseError } from '../radius-database-error.js';
import type { Dialect } from '../../manifest/database-kind.js';
import type { DatabaseOptions } from './database-options.js';

/** A database server, as its URL names it. */
export interface ServerAddress {
  readonly dialect: Exclude<Dialect, 'sqlite'>;
  /** `PostgreSQL`: for messages. */
  readonly product: string;
  readonly host: string;
  readonly port: number;
  /** For PostgreSQL the folder that it is in. */
  readonly socket: string | undefined;
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

/** A database file, as an absolute path. */
export interface FileAddress {
  readonly dialect: 'sqlite';
  readonly file: string;
}

const PORTS = { postgresql: 5432, mysql: 3306 } as const;

const FORMS = 'postgresql://user:password@host/name, mysql://…, mariadb://… or sqlite:path.db';

/**
 * Takes a URL apart. Its password may be anywhere in a URL that is wrong, so no part of it is shown.
 *
 * @throws {RadiusDatabaseError} kind `settings`
 */
export function parseDatabaseUrl(options: DatabaseOptions): ServerAddress | FileAddress {
  const kind = databaseKindOf(options.url);
  if (kind === undefined) throw wrong(`it does not begin like ${FORMS}`);
  const { dialect, product } = kind;
  if (dialect === 'sqlite') return parseFile(options);
  const hostless = /@\/[^@]*$/.test(options.url);
  const url = parsed(hostless ? options.url.replace(/@(?=\/[^@]*$)/, '@localhost') : options.url);
  const socket = socketOf(url);
  if (socket !== undefined && options.tls !== undefined) {
    throw wrong('a local socket takes no tls:; leave one of them out');
  }
  const host = decoded(url.hostname).replace(/^\[(.*)\]$/, '$1');
  if ((hostless || host === '') && socket === undefined) throw wrong('it has no host');
  if (url.username === '') throw wrong('it has no user');
  const database = decoded(url.pathname.slice(1));
  if (database === '' || database.includes('/')) {
    throw wrong('the name of the database must follow the host: …@host/radius');
  }
  return {
    dialect,
    product,
    host,
    port: url.port === '' ? PORTS[dialect] : Number(url.port),
    socket,
    user: decoded(url.username),
    password: options.password ?? decoded(url.password),
    database,
  };
}

function parseFile(options: DatabaseOptions): FileAddress {
  const path = options.url.slice('sqlite:'.length).replace(/^\/\/(?=\/)/, '');
  if (path === '' || path.startsWith('//')) {
    throw wrong('write sqlite:relative/path.db or sqlite:/absolute/path.db');
  }
  if (/[?#]/.test(path)) throw wrong('a SQLite file takes no parameters');
  if (options.tls !== undefined) throw wrong('a SQLite file takes no tls:');
  return { dialect: 'sqlite', file: resolve(options.folder, decoded(path)) };
}

function parsed(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.hash !== '' || url.port === '0') {
    throw wrong(
      `it is not of the form ${FORMS}; in user and password write @ as %40, / as %2F, # as %23, ? as %3F, : as %3A, % as %25`,
    );
  }
  return url;
}

function socketOf(url: URL): string | undefined {
  const names = [...url.searchParams.keys()];
  if (names.some((name) => name !== 'socket')) {
    throw wrong(
      'of parameters it takes ?socket= only; TLS is asked for by tls: beside it, deadlines by timeout:',
    );
  }
  const socket = url.searchParams.get('socket') ?? undefined;
  if (socket !== undefined && !socket.startsWith('/')) {
    throw wrong('?socket= takes an absolute path');
  }
  return socket;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong('it has a % that is not followed by two hexadecimal digits; write % as %25');
  }
}

function wrong(why: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'settings',
    `the URL of radius-database cannot be used: ${why} (the URL is not shown, it may hold a password)`,
  );
}
