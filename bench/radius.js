import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { missingTools, openDatabaseLab } from '../test/lab/radius-lab.js';
import { toDesiredState } from '../dist/desired/to-desired-state.js';
import { loadFleet } from '../dist/manifest/load-fleet.js';
import { planRouter } from '../dist/plan/plan-router.js';
import { openRadiusDatabase } from '../dist/radius/database/open-radius-database.js';
import { createRadiusSession } from '../dist/radius/radius-session.js';
import { NAS_MENU } from '../dist/resources/nas.js';
import { Secret } from '../dist/resources/secret.js';
import { parseVersion } from '../dist/resources/version.js';
import { round, table } from './table.js';

const SIZES = [1000, 10_000];
const REPLIES = 1_000_000;
const SECRET = 'bench';

/**
 * What the RADIUS database costs: planning the `nas` rows of a fleet, and counting the names that
 * the replies of many subscribers hold. On servers of its own; each measure is a process of its
 * own, so that the peak of its memory is its own.
 */
export async function measureRadius() {
  const parts = [];
  for (const kind of ['postgresql', 'mariadb']) {
    const missing = missingTools(kind, { radius: false });
    parts.push(
      missing.length > 0
        ? `${kind}: not measured without ${missing.join(', ')}.`
        : await measureDatabase(kind),
    );
  }
  return parts.join('\n\n');
}

async function measureDatabase(/** @type {'postgresql' | 'mariadb'} */ kind) {
  const database = await openDatabaseLab(kind);
  try {
    return await measureOn(database);
  } finally {
    await database[Symbol.asyncDispose]();
  }
}

async function measureOn(/** @type {import('../test/lab/radius-lab.js').DatabaseLab} */ database) {
  const { kind } = database;
  const { rosform } = database.urls;
  const rows = [];
  for (const routers of SIZES) {
    await database.execute('DELETE FROM nas');
    await fill(database, 'nas (nasname, shortname, type, secret, server, description)', routers, [
      "concat('10.', seq >> 16, '.', (seq >> 8) & 255, '.', seq & 255)",
      "concat('r', seq)",
      "'other'",
      `'${SECRET}'`,
      "''",
      "concat('[rosform r', seq, ']')",
    ]);
    const { questions, read, plan, peak } = inProcess('plan', rosform, routers);
    rows.push([
      routers,
      questions,
      round(read, 3),
      round(plan, 3),
      round((plan / routers) * 1e6, 0),
      peak,
    ]);
  }
  const none = inProcess('count', rosform);
  await fill(database, 'radreply (username, attribute, op, value)', REPLIES, [
    "concat('customer-', seq >> 1)",
    "CASE seq & 1 WHEN 0 THEN 'Framed-Pool' ELSE 'Mikrotik-Rate-Limit' END",
    "':='",
    "CASE seq & 1 WHEN 0 THEN concat('pool-', mod(seq >> 1, 50)) ELSE '10M/10M' END",
  ]);
  await database.execute(kind === 'postgresql' ? 'ANALYZE radreply' : 'ANALYZE TABLE radreply');
  const counted = inProcess('count', rosform);
  if (counted.names !== 50 || counted.subscribers !== REPLIES / 2) {
    throw new Error(`${kind} counted ${counted.names} names, ${counted.subscribers} subscribers`);
  }
  return [
    `${kind}:`,
    '',
    table(
      [
        'routers',
        'reads of nas',
        'seconds to read it',
        'seconds to plan all rows',
        'µs a router',
        'MiB of memory',
      ],
      rows,
    ),
    '',
    `The names in ${REPLIES.toLocaleString('en')} rows of radreply are counted in ` +
      `${round(counted.seconds, 2)} s, with ${Math.max(0, counted.peak - none.peak)} MiB more ` +
      `than on an empty table (${none.peak} MiB, Node included).`,
  ].join('\n');
}

/** Inserts `count` rows, made by the database from the number `seq`. */
async function fill(
  /** @type {import('../test/lab/radius-lab.js').DatabaseLab} */ database,
  /** @type {string} */ into,
  /** @type {number} */ count,
  /** @type {readonly string[]} */ values,
) {
  const series =
    database.kind === 'postgresql' ? `generate_series(1, ${count}) AS s(seq)` : `seq_1_to_${count}`;
  await database.execute(`INSERT INTO ${into} SELECT ${values.join(', ')} FROM ${series}`);
}

/** Runs one of `measures` in a process of its own and gives what it measured. */
function inProcess(
  /** @type {'plan' | 'count'} */ name,
  /** @type {string} */ url,
  /** @type {number} */ routers = 0,
) {
  const words = [fileURLToPath(import.meta.url), name, url, String(routers)];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

const measures = { plan: planRows, count: countNames };

function openDatabase(/** @type {string} */ url) {
  const folder = process.cwd();
  return openRadiusDatabase({ url, table: 'nas', columns: {}, timeout: 120_000, folder });
}

/** Plans the row of every router as a run does. All are in sync. */
async function planRows(/** @type {string} */ url, /** @type {number} */ routers) {
  const fleet = fleetOf(routers);
  const database = openDatabase(url);
  let questions = 0;
  const counting =
    (/** @type {any} */ ask) =>
    (/** @type {any[]} */ ...asked) => {
      questions += 1;
      return ask(...asked);
    };
  const session = createRadiusSession({
    settings: fleet.settings.radiusDatabase,
    fleet,
    open: async () => ({
      ...database,
      readNas: counting(database.readNas),
      readNasRows: counting(database.readNasRows),
    }),
  });
  const version = parseVersion('7.20.8');
  const secret = new Secret(SECRET);

  const began = performance.now();
  await session.removedRouters();
  const read = performance.now();
  for (const router of fleet.routers) {
    const menus = new Map([[NAS_MENU, await session.rowsOf(router)]]);
    const seen = { version, menus, referrers: [], missing: new Set() };
    const plan = planRouter(
      toDesiredState(router, () => secret),
      seen,
    );
    const problems = await session.problemsOf(plan, seen, false);
    if (plan.changes.length > 0 || plan.unchanged !== 1 || problems.length > 0) {
      throw new Error(`${router.name} is not in sync: ${JSON.stringify(plan)}`);
    }
  }
  const planned = performance.now();

  await session[Symbol.asyncDispose]();
  return { questions, read: (read - began) / 1000, plan: (planned - read) / 1000 };
}

function fleetOf(/** @type {number} */ routers) {
  const header = 'apiVersion: rosform/v1\n';
  const database = 'radius-database: { url: { env: URL }, clients: dynamic }';
  const sources = Array.from({ length: routers }, (_, index) => {
    const seq = index + 1;
    const address = `10.${seq >> 16}.${(seq >> 8) & 255}.${seq & 255}`;
    const text = `${header}kind: Router\nname: r${seq}\nconnection: { address: ${address}, username: u, password: { env: P } }\nnas: { secret: { env: S } }\n`;
    return { name: `r${seq}.yaml`, text };
  });
  const settings = { name: 'fleet.yaml', text: `${header}kind: Fleet\n${database}\n` };
  const { fleet, diagnostics } = loadFleet([settings, ...sources], { strict: false });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${error.at.file}:${error.at.line} ${error.message}`);
  return fleet;
}

async function countNames(/** @type {string} */ url) {
  const database = openDatabase(url);
  const began = performance.now();
  const uses = await database.countNames();
  const seconds = (performance.now() - began) / 1000;
  await database[Symbol.asyncDispose]();
  return {
    seconds,
    names: uses.length,
    subscribers: uses.reduce((sum, { subscribers }) => sum + subscribers, 0),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , name, url, routers] = process.argv;
  const measured = await measures[name](url, Number(routers));
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(JSON.stringify({ ...measured, peak }));
}
