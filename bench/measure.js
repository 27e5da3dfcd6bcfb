import { fork } from 'node:child_process';
import { once } from 'node:events';
import { applyFleet } from '../dist/fleet/apply-fleet.js';
import { passingKey } from '../dist/fleet/fingerprint.js';
import { planFleet } from '../dist/fleet/plan-fleet.js';
import { loadFleet } from '../dist/manifest/load-fleet.js';
import { Secret } from '../dist/resources/secret.js';
import { routerYaml } from './fleet-yaml.js';

/** As an interactive apply has it. */
const KEY = passingKey();

/**
 * Simulated routers in another process.
 *
 * @param {{ routers: number, latency?: number, version?: string }} wanted
 */
export async function startRouters({ routers, latency = 0, version = '7.20.8' }) {
  const child = fork(new URL('./simulators.js', import.meta.url), { stdio: 'inherit' });
  const ask = async (/** @type {unknown} */ message) => {
    const answer = once(child, 'message');
    child.send(message);
    return (await answer)[0];
  };
  const { ports } = await ask({ routers, latency, version });
  return {
    /** @type {readonly number[]} */
    ports,
    /** Sentences and logins since the last call. */
    count: () => ask('count'),
    close: async () => {
      const gone = once(child, 'exit');
      child.disconnect();
      await gone;
    },
  };
}

/** The manifests of routers on these ports, through the YAML loader. */
export function manifests(/** @type {readonly number[]} */ ports, /** @type {string} */ sections) {
  const sources = ports.map((port, index) => ({
    name: `routers.d/r${index}.yaml`,
    text: routerYaml({ name: `r${index}`, port, sections }),
  }));
  const { fleet, diagnostics } = loadFleet(sources, { strict: false });
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(`${error.at.file}:${error.at.line} ${error.message}`);
  return fleet.routers;
}

function runOf(/** @type {number} */ concurrency) {
  return {
    concurrency,
    signal: new AbortController().signal,
    // The simulators' `admin` has no password; the rows' secrets are of no interest here.
    resolveSecret: async () => new Secret(''),
    readCa: async () => '',
    planKey: KEY,
  };
}

/** Plans, insists that every router answered, and gives the plans and the seconds. */
export async function plan(routers, concurrency) {
  const began = performance.now();
  const outcomes = await planFleet(routers, runOf(concurrency));
  const seconds = (performance.now() - began) / 1000;
  const plans = outcomes.map((outcome) => {
    if (outcome.status !== 'planned') throw new Error(`${outcome.router}: ${outcome.reason}`);
    return outcome;
  });
  const changes = plans.reduce((sum, { plan }) => sum + plan.changes.length, 0);
  return { plans, seconds, changes };
}

/** Applies plans, insists that nothing remains, and gives the seconds. */
export async function apply(routers, plans, concurrency) {
  const began = performance.now();
  const approved = routers.map((router, index) => {
    const { manifest, plan } = plans[index].fingerprint;
    return { router, approval: { manifest, plan } };
  });
  const outcomes = await applyFleet(approved, runOf(concurrency));
  const seconds = (performance.now() - began) / 1000;
  for (const outcome of outcomes) {
    if (outcome.status !== 'done') throw new Error(`${outcome.router}: ${outcome.reason}`);
    const left = outcome.result.remaining?.changes.length;
    if (left !== 0) throw new Error(`${outcome.router}: ${left} changes remain`);
  }
  return { seconds };
}
