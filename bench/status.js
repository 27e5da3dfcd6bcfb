import { once } from 'node:events';
import { createServer } from 'node:net';
import { statusFleet } from '../dist/fleet/health/status-fleet.js';
import { loadFleet } from '../dist/manifest/load-fleet.js';
import { Secret } from '../dist/resources/secret.js';
import { routerYaml } from './fleet-yaml.js';
import { startRouters } from './measure.js';
import { round, table } from './table.js';

const ROUTERS = 1000;
const LATENCY = 50;
const CONCURRENCY = 50;
/** Seconds that a dead router is waited for. */
const LIMIT = 2;
const SHARES = [0, 0.01, 0.05, 0.2, 0.5];

const SECTIONS = `radius: [{ address: 10.0.0.5, service: [ppp], secret: { env: BENCH } }]
pools: [{ name: home, ranges: 10.64.0.2-10.64.15.254 }]
ppp-profiles: [{ name: fast, local-address: 10.64.0.1, remote-address: home }]
`;

/**
 * The status of a thousand routers at 50 ms of which some are dead: they take the connection and
 * never answer. What the live ones need, and the time limit of one dead router, is all that it may
 * take, as long as all the dead ones may be waited for at once: ten for each that is worked on.
 */
export async function measureStatus() {
  const live = await startRouters({ routers: ROUTERS, latency: LATENCY });
  const dead = createServer(() => {});
  dead.listen(0, '0.0.0.0');
  await once(dead, 'listening');
  const { port } = dead.address();
  const rows = [];
  await status(fleetOf(live.ports.slice(0, 20), port, 0), 0);
  for (const share of SHARES) {
    const count = ROUTERS * share;
    const ports = live.ports.slice(count);
    const alone = await status(fleetOf(ports, port, 0), 0);
    const mixed = count === 0 ? alone : await status(fleetOf(ports, port, count), count);
    rows.push([
      `${share * 100} %`,
      round(alone, 1),
      round(mixed, 1),
      count === 0 ? '' : round(mixed / (alone + LIMIT), 2),
      round((count / CONCURRENCY) * LIMIT + alone, 1),
    ]);
  }
  dead.close();
  await live.close();
  return [
    `\`status\` with a plan of ${ROUTERS} routers, ${LATENCY} ms, concurrency ${CONCURRENCY}, time limit ${LIMIT} s.`,
    '',
    table(
      [
        'dead',
        'seconds, live ones only',
        'seconds, all',
        'of live ones and one limit',
        'seconds, if dead ones held their turn',
      ],
      rows,
    ),
  ].join('\n');
}

/** Live routers with dead ones spread among them. */
function fleetOf(
  /** @type {readonly number[]} */ ports,
  /** @type {number} */ deadPort,
  /** @type {number} */ dead,
) {
  const every = dead === 0 ? Infinity : Math.max(1, Math.floor(ports.length / dead));
  const texts = ports.flatMap((port, index) => [
    routerYaml({ name: `r${index}`, port, sections: SECTIONS }),
    ...(index % every === 0 && index / every < dead ? [deadYaml(index / every, deadPort)] : []),
  ]);
  const sources = texts.map((text, index) => ({ name: `routers.d/${index}.yaml`, text }));
  const { fleet, diagnostics } = loadFleet(sources, { strict: false });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${error.at.file}:${error.at.line} ${error.message}`);
  return fleet.routers;
}

function deadYaml(/** @type {number} */ index, /** @type {number} */ port) {
  return routerYaml({ name: `dead-${index}`, port, sections: SECTIONS })
    .replace('127.0.0.1', `127.1.${index >> 8}.${index & 255}`)
    .replace('timeout: 60s', `timeout: ${LIMIT}s`);
}

/** Asks as the command line does, insists that the dead and nobody else is offline; seconds. */
async function status(/** @type {readonly any[]} */ routers, /** @type {number} */ dead) {
  const run = {
    concurrency: CONCURRENCY,
    signal: new AbortController().signal,
    resolveSecret: async () => new Secret(''),
    readCa: async () => '',
    planKey: () => new Uint8Array(),
  };
  const began = performance.now();
  const outcomes = await statusFleet(routers, run, { plan: true });
  const seconds = (performance.now() - began) / 1000;
  const offline = outcomes.filter(({ state }) => state === 'offline');
  if (offline.length !== dead) {
    throw new Error(`${offline.length} of ${dead} dead routers are offline: ${offline[0]?.reason}`);
  }
  return seconds;
}
