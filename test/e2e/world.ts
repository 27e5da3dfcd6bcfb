import { afterAll } from 'vitest';
import { applyEach } from '../../src/fleet/apply/apply-fleet.js';
import { passingKey } from '../../src/fleet/fingerprint.js';
import type { ApprovedPlan } from '../../src/fleet/apply/refusal.js';
import { planFleet } from '../../src/fleet/plan-fleet.js';
import type { FleetRun } from '../../src/fleet/run.js';
import type { ApplyOutcome, PlanOutcome } from '../../src/fleet/types.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import type { RouterManifest } from '../../src/manifest/types.js';
import type { Plan } from '../../src/plan/types.js';
import { Secret } from '../../src/resources/secret.js';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/types.js';
import { brief } from '../plan/world.js';

export const VERSIONS = ['6.49.17', '7.12.2', '7.16.2', '7.20.8', '7.24'] as const;

/** One for all runs of a test file: approvals are made in one and used in another. */
const TEST_KEY = passingKey();

export const PASSWORD = 'correct-horse-battery';

/** Simulated routers that are closed when the test file is done. */
export function useSimulators(): (options: SimulatorOptions) => Promise<Simulator> {
  const started: Simulator[] = [];
  afterAll(async () => {
    await Promise.all(started.map((simulator) => simulator.close()));
  });
  return async (options) => {
    const simulator = await startSimulator({
      users: [{ name: 'rosform', password: PASSWORD, group: 'full' }],
      ...options,
    });
    started.push(simulator);
    return simulator;
  };
}

/** The manifest of a router on `simulator`; `sections` is YAML at the top level of the document. */
export function routerYaml(simulator: Simulator, sections: string, name = 'test'): string {
  return [
    'apiVersion: rosform/v1',
    'kind: Router',
    `name: ${name}`,
    'connection:',
    `  address: ${simulator.host}`,
    `  port: ${simulator.port}`,
    '  username: rosform',
    '  password: { env: ROUTER_PASSWORD }',
    '  timeout: 5s',
    sections,
  ].join('\n');
}

/** Loads YAML that must be without errors. */
export function load(...texts: readonly string[]): readonly RouterManifest[] {
  const sources = texts.map((text, index) => ({ name: `routers.d/${index + 1}.yaml`, text }));
  const { fleet, diagnostics } = loadFleet(sources, { strict: false });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    throw new Error(
      errors.map(({ message, at }) => `${at.line}:${at.column} ${message}`).join('\n'),
    );
  }
  return fleet.routers;
}

/** A run as the command line makes it; every secret is `value of NAME`. */
export function runOf(overrides: Partial<FleetRun> = {}): FleetRun {
  return {
    concurrency: 10,
    signal: new AbortController().signal,
    resolveSecret: async (reference) => {
      const name = 'env' in reference ? reference.env : 'file';
      return new Secret(name === 'ROUTER_PASSWORD' ? PASSWORD : `value-of-${name}`);
    },
    readCa: async () => '',
    planKey: TEST_KEY,
    ...overrides,
  };
}

export function plannedOf(outcome: PlanOutcome | undefined): Plan {
  if (outcome?.status !== 'planned') throw new Error(outcome?.reason ?? 'no outcome');
  return outcome.plan;
}

/** The plan of one router in short, problems behind its changes. */
export function shown(plan: Plan): string[] {
  return [
    ...brief(plan),
    ...plan.problems.map(({ severity, message }) => `${severity}: ${message}`),
  ];
}

/** The whole outcomes, for a test to look at. */
export function applyFleet(
  approved: readonly ApprovedPlan[],
  run: FleetRun,
): Promise<readonly ApplyOutcome[]> {
  return applyEach(approved, run, (outcome) => outcome);
}

/** Agrees to what a plan says. */
export function approve(router: RouterManifest, outcome: PlanOutcome | undefined): ApprovedPlan {
  if (outcome?.status !== 'planned') throw new Error(outcome?.reason ?? 'no outcome');
  const { manifest, plan } = outcome.fingerprint;
  return { name: router.name, router, approval: { manifest, plan } };
}

/** Plans and applies; throws when a step failed or a second plan is not empty. */
export async function applyAll(
  routers: readonly RouterManifest[],
  run: FleetRun = runOf(),
): Promise<readonly string[]> {
  const outcomes = await planFleet(routers, run);
  const approved = routers.map((router, index) => approve(router, outcomes[index]));
  const results = await applyFleet(approved, run);
  for (const outcome of results) insistOnSync(outcome);
  const again = await planFleet(routers, run);
  const left = again.flatMap((outcome) => brief(plannedOf(outcome)));
  if (left.length > 0) throw new Error(`a second plan is not empty: ${left.join('; ')}`);
  return outcomes.flatMap((outcome) => shown(plannedOf(outcome)));
}

function insistOnSync(outcome: ApplyOutcome): void {
  if (outcome.status !== 'done') throw new Error(outcome.reason);
  const { steps, remaining } = outcome.result;
  const bad = steps.flatMap((step) =>
    step.status === 'applied'
      ? []
      : [`${step.change.address.menu} ${step.change.address.key}: ${step.reason}`],
  );
  if (bad.length > 0) throw new Error(bad.join('\n'));
  if (remaining === undefined) throw new Error('the router was not read afterwards');
  if (remaining.changes.length > 0) throw new Error(`not in sync: ${brief(remaining).join('; ')}`);
}
