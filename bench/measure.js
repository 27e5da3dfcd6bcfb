import { fork } from 'node:child_process';
import { once } from 'node:events';
import { applyEach } from '../dist/fleet/apply/apply-fleet.js';
import { passingKey } from '../dist/fleet/fingerprint.js';
import { planEach } from '../dist/fleet/plan-fleet.js';
import { loadFleet } from '../dist/manifest/load-fleet.js';
import { appliedRouter, plannedRouter } from '../dist/report/make-report.js';
import { Secret } from '../dist/resources/secret.js';
import { routerYaml } from './fleet-yaml.js';

/** As an interactive apply has it. */
const KEY = passingKey();

/**
 * Simulated routers in another process.
 *
 * @param {{ routers: number, latency?: number, version?: string, rsc?: string }} wanted `rsc`: an export that each begins with
 */
export async function startRouters({ routers, latency = 0, version = '7.20.8', rsc }) {
  const child = fork(new URL('./simulators.js', import.meta.url), { stdio: 'inherit' });
  const ask = async (/** @type {unknown} */ message) => {
    const answer = once(child, 'message');
    child.send(message);
    return (await answer)[0];
  };
  const { ports } = await ask({ routers, latency, version, rsc });
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

/** The simulators' `admin` has no password; the rows' secrets are mostly of no interest. */
const noSecret = async (/** @type {unknown} */ _reference) => new Secret('');

function runOf(/** @type {number} */ concurrency, resolveSecret = noSecret) {
  return {
    concurrency,
    signal: new AbortController().signal,
    resolveSecret,
    readCa: async () => '',
    planKey: KEY,
  };
}

const origin = {
  rosform: '0.0.0',
  createdAt: '2026-01-01T00:00:00.000Z',
  showUnmanaged: false,
  redact: (/** @type {string} */ text) => text,
};

/**
 * Plans as the command line does, insists that every router answered, and gives what is reported of
 * them and the seconds.
 */
export async function plan(routers, concurrency, resolveSecret = noSecret) {
  const began = performance.now();
  const plans = await planEach(routers, runOf(concurrency, resolveSecret), (outcome) => {
    if (outcome.status !== 'planned') throw new Error(`${outcome.router}: ${outcome.reason}`);
    return plannedRouter(outcome, 'plan', origin);
  });
  const seconds = (performance.now() - began) / 1000;
  return { plans, seconds, changes: plans.reduce((sum, { changes }) => sum + changes.length, 0) };
}

/** Applies plans as the command line does, insists that nothing remains, and gives the seconds. */
export async function apply(routers, plans, concurrency) {
  const began = performance.now();
  const reports = new Map(plans.map((report) => [report.router, report]));
  const approved = routers.map((router) => {
    const { manifestHash, planHash } = reports.get(router.name);
    return { router, approval: { manifest: manifestHash, plan: planHash } };
  });
  await applyEach(approved, runOf(concurrency), (outcome) => {
    const report = appliedRouter(reports.get(outcome.router), outcome, origin.redact);
    if (report.status !== 'applied') {
      throw new Error(`${report.router}: ${report.status} ${report.reason ?? ''}`);
    }
    return report;
  });
  return { seconds: (performance.now() - began) / 1000 };
}
