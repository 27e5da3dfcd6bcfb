// A database server of its own with the stock schema of FreeRADIUS.
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import mysql from 'mysql2/promise';
import pg from 'pg';
import { asUser, createServerProcess, freePort, give, openFolder, run } from './processes.js';
import { FREERADIUS_FILES } from './tools.js';

const OWNER = 'owner-of-the-lab';
const RADIUS = 'password-of-radius';
const ROSFORM = 'password-of-rosform';

/** What rosform reads besides `nas`. */
const SUBSCRIBER_TABLES = [
  'radcheck',
  'radreply',
  'radgroupcheck',
  'radgroupreply',
  'radusergroup',
  'radacct',
];
/** What FreeRADIUS reads, and where it writes. */
const READ_TABLES = [...SUBSCRIBER_TABLES.filter((table) => table !== 'radacct'), 'nas'];
const WRITTEN_TABLES = ['radacct', 'radpostauth', 'nasreload'];

const fixture = (/** @type {string} */ name) =>
  fileURLToPath(new URL(`../fixtures/tls/${name}`, import.meta.url));

/** See radius-lab.d.ts. */
export async function openDatabaseLab(
  /** @type {'postgresql' | 'mariadb' | 'sqlite'} */ kind,
  { tls = false, bare = false } = {},
) {
  const opened = openFolder(kind);
  /** @type {{ stop: () => Promise<void> } | undefined} */
  let server;
  try {
    const database = await openers[kind](opened.folder, { tls, bare }, (started) => {
      server = started;
    });
    return {
      kind,
      folder: opened.folder,
      ca: readFileSync(fixture('ca.crt'), 'utf8'),
      ...database,
      async [Symbol.asyncDispose]() {
        await server?.stop();
        await opened.close();
      },
    };
  } catch (error) {
    await server?.stop();
    await opened.close();
    throw error;
  }
}

const openers = { postgresql: openPostgresql, mariadb: openMariadb, sqlite: openSqlite };

function schemaOf(/** @type {'postgresql' | 'mysql' | 'sqlite'} */ dialect) {
  const file = `mods-config/sql/main/${dialect}/schema.sql`;
  return readFileSync(path.join(FREERADIUS_FILES, file), 'utf8');
}

/** A folder in the lab that belongs to the user that a server runs as. */
function folderOf(
  /** @type {string} */ folder,
  /** @type {string} */ name,
  /** @type {string} */ user,
) {
  const made = path.join(folder, name);
  mkdirSync(made);
  give(user, made);
  return made;
}

/** Certificate and key where the server may read them, and only it. */
function certificateFor(/** @type {string} */ folder, /** @type {string} */ user) {
  for (const name of ['ca.crt', 'localhost.crt', 'localhost.key']) {
    writeFileSync(path.join(folder, name), readFileSync(fixture(name)), { mode: 0o600 });
    give(user, path.join(folder, name));
  }
  return {
    ca: path.join(folder, 'ca.crt'),
    cert: path.join(folder, 'localhost.crt'),
    key: path.join(folder, 'localhost.key'),
  };
}

/** The newest PostgreSQL of this machine. */
export function postgresqlPrograms() {
  const base = '/usr/lib/postgresql';
  const versions = existsSync(base) ? readdirSync(base).map(Number) : [];
  return path.join(base, String(Math.max(...versions)), 'bin');
}

async function openPostgresql(
  /** @type {string} */ folder,
  /** @type {{ tls: boolean, bare: boolean }} */ { tls, bare },
  /** @type {(server: { stop: () => Promise<void> }) => void} */ onServer,
) {
  const user = 'postgres';
  const home = folderOf(folder, 'postgresql', user);
  const programs = postgresqlPrograms();
  const data = path.join(home, 'data');
  const password = path.join(home, 'owner-password');
  writeFileSync(password, OWNER);
  give(user, password);
  const initdb = [path.join(programs, 'initdb'), '-D', data, '-U', 'owner', '--no-sync'];
  initdb.push('-E', 'UTF8', '--locale=C.UTF-8', `--pwfile=${password}`, '-A', 'scram-sha-256');
  run(asUser(user, initdb), home);
  const port = await freePort('tcp');
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${home}`,
    // Nothing of a lab is worth a wait for the disk.
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=50',
    'log_timezone=UTC',
  ];
  if (tls) {
    const { cert, key } = certificateFor(home, user);
    settings.push('ssl=on', `ssl_cert_file=${cert}`, `ssl_key_file=${key}`);
  }
  const server = createServerProcess({
    name: 'postgresql',
    folder,
    user,
    command: [
      path.join(programs, 'postgres'),
      '-D',
      data,
      '-p',
      String(port),
      ...settings.flatMap((setting) => ['-c', setting]),
    ],
    ready: /database system is ready to accept connections/u,
    endSignal: 'SIGINT',
  });
  onServer(server);
  await server.start();
  const url = (/** @type {string} */ who, /** @type {string} */ secret, database = 'radius') =>
    `postgresql://${who}:${secret}@127.0.0.1:${port}/${database}`;
  const urls = {
    owner: url('owner', OWNER),
    radius: url('radius', RADIUS),
    rosform: url('rosform', ROSFORM),
  };
  if (!bare) await createPostgresqlTables(urls.owner, url('owner', OWNER, 'postgres'));
  return {
    port,
    urls,
    login: { user: 'radius', password: RADIUS },
    execute: (/** @type {string} */ sql, /** @type {readonly unknown[]} */ params = []) => {
      let count = 0;
      return askPostgresql(
        urls.owner,
        sql.replaceAll('?', () => `$${(count += 1)}`),
        params,
      );
    },
    start: server.start,
    stop: server.stop,
    log: server.log,
  };
}

async function createPostgresqlTables(
  /** @type {string} */ url,
  /** @type {string} */ maintenanceUrl,
) {
  await askPostgresql(maintenanceUrl, 'CREATE DATABASE radius');
  await askPostgresql(
    url,
    `${schemaOf('postgresql')}
    CREATE ROLE radius LOGIN PASSWORD '${RADIUS}';
    CREATE ROLE rosform LOGIN PASSWORD '${ROSFORM}';
    GRANT SELECT ON ${READ_TABLES.join(', ')} TO radius;
    GRANT SELECT, INSERT, UPDATE ON ${WRITTEN_TABLES.join(', ')} TO radius;
    GRANT USAGE ON SEQUENCE radacct_radacctid_seq, radpostauth_id_seq TO radius;
    GRANT SELECT, INSERT, UPDATE, DELETE ON nas TO rosform;
    GRANT USAGE ON SEQUENCE nas_id_seq TO rosform;
    GRANT SELECT ON ${SUBSCRIBER_TABLES.join(', ')} TO rosform;`,
  );
}

/** One question on a connection of its own: the server may have been restarted since the last. */
async function askPostgresql(
  /** @type {string} */ connectionString,
  /** @type {string} */ sql,
  /** @type {readonly unknown[]} */ params = [],
) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5000, types });
  client.on('error', () => undefined);
  await client.connect();
  try {
    // A text with several statements is refused when it comes with a list of values.
    const result = await (params.length === 0 ? client.query(sql) : client.query(sql, [...params]));
    return Array.isArray(result) ? [] : result.rows;
  } finally {
    await client.end();
  }
}

const BIGINT = 20;

/** Counts are numbers, as with the other databases. */
const types = {
  getTypeParser: (/** @type {number} */ id, /** @type {'text' | 'binary'} */ format) =>
    id === BIGINT ? Number : pg.types.getTypeParser(id, format),
};

async function openMariadb(
  /** @type {string} */ folder,
  /** @type {{ tls: boolean, bare: boolean }} */ { tls, bare },
  /** @type {(server: { stop: () => Promise<void> }) => void} */ onServer,
) {
  const user = 'mysql';
  const home = folderOf(folder, 'mariadb', user);
  const data = path.join(home, 'data');
  const socketPath = path.join(home, 'socket');
  const port = await freePort('tcp');
  const files = ['--no-defaults', `--datadir=${data}`, '--innodb-log-file-size=16M'];
  const install = ['mariadb-install-db', ...files, '--auth-root-authentication-method=normal'];
  run(asUser(user, [...install, '--skip-test-db']), home);
  const settings = [
    '--bind-address=127.0.0.1',
    `--port=${port}`,
    `--socket=${socketPath}`,
    `--pid-file=${path.join(home, 'pid')}`,
    '--skip-name-resolve',
    '--skip-log-bin',
    '--innodb-flush-log-at-trx-commit=0',
    '--innodb-use-native-aio=0',
  ];
  if (tls) {
    const { ca, cert, key } = certificateFor(home, user);
    settings.push(`--ssl-ca=${ca}`, `--ssl-cert=${cert}`, `--ssl-key=${key}`);
  }
  const server = createServerProcess({
    name: 'mariadb',
    folder,
    user,
    command: ['mariadbd', ...files, ...settings],
    ready: /mariadbd: ready for connections/u,
    endSignal: 'SIGTERM',
  });
  onServer(server);
  await server.start();
  const execute = (/** @type {string} */ sql, /** @type {readonly unknown[]} */ params = []) =>
    askMariadb({ socketPath, user: 'root', database: 'radius' }, sql, params);
  if (!bare) await createMariadbTables(socketPath);
  const url = (/** @type {string} */ who, /** @type {string} */ secret) =>
    `mariadb://${who}:${secret}@127.0.0.1:${port}/radius`;
  return {
    port,
    socket: socketPath,
    urls: {
      owner: url('owner', OWNER),
      radius: url('radius', RADIUS),
      rosform: url('rosform', ROSFORM),
    },
    login: { user: 'radius', password: RADIUS },
    execute,
    start: server.start,
    stop: server.stop,
    log: server.log,
  };
}

async function createMariadbTables(/** @type {string} */ socketPath) {
  const grant = (
    /** @type {string} */ who,
    /** @type {string} */ rights,
    /** @type {readonly string[]} */ tables,
  ) => tables.map((table) => `GRANT ${rights} ON radius.${table} TO ${who}@'127.0.0.1';`).join('');
  await askMariadb(
    { socketPath, user: 'root' },
    `CREATE DATABASE radius; USE radius; ${schemaOf('mysql')}
    CREATE USER owner@'127.0.0.1' IDENTIFIED BY '${OWNER}';
    GRANT ALL ON *.* TO owner@'127.0.0.1' WITH GRANT OPTION;
    CREATE USER radius@'127.0.0.1' IDENTIFIED BY '${RADIUS}';
    CREATE USER rosform@'127.0.0.1' IDENTIFIED BY '${ROSFORM}';
    ${grant('radius', 'SELECT', READ_TABLES)}
    ${grant('radius', 'SELECT, INSERT, UPDATE', WRITTEN_TABLES)}
    ${grant('rosform', 'SELECT, INSERT, UPDATE, DELETE', ['nas'])}
    ${grant('rosform', 'SELECT', SUBSCRIBER_TABLES)}`,
  );
}

async function askMariadb(
  /** @type {import('mysql2/promise').ConnectionOptions} */ options,
  /** @type {string} */ sql,
  /** @type {readonly unknown[]} */ params = [],
) {
  const connection = await mysql.createConnection({
    ...options,
    connectTimeout: 5000,
    dateStrings: true,
    multipleStatements: params.length === 0,
  });
  try {
    const [rows] = await connection.query(sql, [...params]);
    return Array.isArray(rows) ? rows : [];
  } finally {
    await connection.end();
  }
}

async function openSqlite(/** @type {string} */ folder) {
  const home = folderOf(folder, 'sqlite', 'freerad');
  const file = path.join(home, 'radius.db');
  const database = new Database(file);
  database.exec(schemaOf('sqlite'));
  database.close();
  give('freerad', file);
  const url = `sqlite:${file}`;
  let aside = false;
  return {
    port: 0,
    urls: { owner: url, radius: url, rosform: url },
    login: { user: '', password: '' },
    async execute(/** @type {string} */ sql, /** @type {readonly unknown[]} */ params = []) {
      if (aside) throw new Error('the database is stopped');
      const connection = new Database(file, { timeout: 5000 });
      try {
        if (params.length === 0 && /;\s*\S/u.test(sql)) {
          connection.exec(sql);
          return [];
        }
        const statement = connection.prepare(sql);
        if (statement.reader) return statement.all(...params);
        statement.run(...params);
        return [];
      } finally {
        connection.close();
      }
    },
    /** SQLite has no server: its file is put away and brought back. */
    async start() {
      renameSync(`${file}.aside`, file);
      aside = false;
    },
    async stop() {
      renameSync(file, `${file}.aside`);
      aside = true;
    },
    log: () => '',
  };
}
