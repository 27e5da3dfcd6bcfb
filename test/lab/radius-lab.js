// Real servers for tests and benches: a database with the stock schema, FreeRADIUS on it, and
// `radclient` in the place of routers. See radius-lab.d.ts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freeradiusConf } from './freeradius-conf.js';
import { createServerProcess, freePort, give, lastLines, openFolder } from './processes.js';
import { FREERADIUS_FILES } from './tools.js';

export { openDatabaseLab } from './database-lab.js';
export { freePort } from './processes.js';
export { missingTools } from './tools.js';

const DIALECT = { postgresql: 'postgresql', mariadb: 'mysql', sqlite: 'sqlite' };
const USER = 'freerad';
const RADCLIENT = 'radclient';
/** Seconds that radclient waits for an answer that may never come; it counts whole ones. */
const PATIENCE = 2;

/** See radius-lab.d.ts. */
export async function openRadiusLab(
  /** @type {import('./radius-lab.js').DatabaseLab} */ database,
  { clients = 'startup', messageAuthenticator = true, lifetime = 1 } = {},
) {
  const opened = openFolder('freeradius');
  const { folder } = opened;
  const ports = { auth: await freePort('udp'), acct: await freePort('udp') };
  const dialect = DIALECT[database.kind];
  writeConfiguration(
    folder,
    dialect,
    freeradiusConf({
      folder,
      files: path.join(folder, 'files'),
      dialect,
      connection: connectionOf(database),
      clients,
      lifetime,
      messageAuthenticator,
      ports,
    }),
  );
  const server = createServerProcess({
    name: 'freeradius',
    folder,
    user: USER,
    command: ['/usr/sbin/freeradius', '-d', folder, '-f', '-xx', '-l', 'stdout'],
    ready: /Ready to process requests/u,
    endSignal: 'SIGTERM',
  });
  const dispose = async () => {
    await server.stop();
    await opened.close();
  };
  try {
    await server.start();
  } catch (error) {
    await dispose();
    throw error;
  }
  const send = (/** @type {Packet} */ packet) => radclient(folder, packet, server.log);
  return {
    ports,
    log: server.log,
    start: server.start,
    stop: server.stop,
    async restart() {
      await server.stop();
      await server.start();
    },
    async request(/** @type {import('./radius-lab.js').LoginRequest} */ asked) {
      const { user, password, attributes = {}, ...rest } = asked;
      const text = await send({
        ...rest,
        type: 'auth',
        port: ports.auth,
        attributes: {
          'User-Name': user,
          'User-Password': password,
          'Message-Authenticator': '0x00',
          ...attributes,
        },
      });
      const answer = /^Received Access-(Accept|Reject)/mu.exec(text)?.[1]?.toLowerCase() ?? 'none';
      return { answer, attributes: answer === 'none' ? {} : attributesOf(text), text };
    },
    async account(/** @type {import('./radius-lab.js').AccountingRequest} */ asked) {
      const { type, user = 'alice', session = 'session-1', attributes = {}, ...rest } = asked;
      const text = await send({
        ...rest,
        type: 'acct',
        port: ports.acct,
        attributes: {
          'Acct-Status-Type': type,
          'User-Name': user,
          'Acct-Session-Id': session,
          ...attributes,
        },
      });
      return { answered: /^Received Accounting-Response/mu.test(text), text };
    },
    [Symbol.asyncDispose]: dispose,
  };
}

function writeConfiguration(
  /** @type {string} */ folder,
  /** @type {string} */ dialect,
  /** @type {string} */ conf,
) {
  const files = path.join(folder, 'files');
  mkdirSync(files);
  const queries = `mods-config/sql/main/${dialect}`;
  cpSync(path.join(FREERADIUS_FILES, queries), path.join(files, dialect), { recursive: true });
  cpSync(path.join(FREERADIUS_FILES, 'policy.d/accounting'), path.join(files, 'accounting'));
  for (const name of ['', 'accounting', dialect, `${dialect}/queries.conf`]) {
    give(USER, path.join(files, name));
  }
  writeFileSync(path.join(folder, 'dictionary'), '');
  const main = path.join(folder, 'radiusd.conf');
  // It holds passwords, and FreeRADIUS refuses files that everybody may write.
  writeFileSync(main, conf, { mode: 0o640 });
  give(USER, main);
  chmodSync(folder, 0o755);
}

function connectionOf(/** @type {import('./radius-lab.js').DatabaseLab} */ database) {
  const { kind, port, login, urls } = database;
  if (kind === 'sqlite') {
    return `driver = "rlm_sql_sqlite"
    sqlite {
      filename = "${urls.radius.slice('sqlite:'.length)}"
      busy_timeout = 2000
    }`;
  }
  return `driver = "rlm_sql_${DIALECT[kind]}"
    server = "127.0.0.1"
    port = ${port}
    login = "${login.user}"
    password = "${login.password}"`;
}

/**
 * @typedef {object} Packet
 * @property {string} from
 * @property {string} secret
 * @property {'auth' | 'acct'} type
 * @property {number} port
 * @property {Readonly<Record<string, string>>} attributes
 * @property {number} [patience]
 */

/** Sends one packet from a loopback address, and gives what radclient printed. */
async function radclient(
  /** @type {string} */ folder,
  /** @type {Packet} */ { from, secret, type, port, attributes, patience = PATIENCE },
  /** @type {() => string} */ log,
) {
  const words = ['-x', '-r', '1', '-t', String(patience), '-d', folder];
  const child = spawn(RADCLIENT, [...words, `127.0.0.1:${port}`, type, secret], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ chunk) => (text += chunk));
  }
  const late = setTimeout(() => child.kill('SIGKILL'), patience * 1000 + 10_000);
  child.stdin.on('error', () => undefined);
  child.stdin.end(
    Object.entries({ 'Packet-Src-IP-Address': from, ...attributes })
      .map(([name, value]) => `${name} = ${written(value)}\n`)
      .join(''),
  );
  await once(child, 'close');
  clearTimeout(late);
  // Exit code 1 is a reject or silence. Without a line about a packet it is another trouble.
  if (!/^(?:Sent|Received) /mu.test(text) || child.signalCode !== null) {
    throw new Error(`radclient: ${lastLines(text)}\nFreeRADIUS said last:\n${lastLines(log())}`);
  }
  return text;
}

/** A value as radclient reads it; numbers, addresses and names of values are bare. */
function written(/** @type {string} */ value) {
  if (
    /^(?:0x[0-9a-f]*|\d+(?:\.\d+){0,3}|Start|Stop|Interim-Update|Accounting-O(?:n|ff))$/u.test(
      value,
    )
  ) {
    return value;
  }
  return `"${value.replaceAll(/["\\]/gu, '\\$&')}"`;
}

/** Attributes of the last packet that radclient printed. */
function attributesOf(/** @type {string} */ text) {
  const answer = text.slice(text.lastIndexOf('Received '));
  return Object.fromEntries(
    Array.from(answer.matchAll(/^\t([\w-]+) = (?:"(.*)"|(.*))$/gmu), ([, name, quoted, bare]) => [
      name,
      quoted ?? bare,
    ]),
  );
}
