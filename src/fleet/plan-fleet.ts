import type { RouterManifest } from '../manifest/types.js';
import type { Plan } from '../plan/types.js';
import { desiredState, openSession } from './open-session.js';
import { readPlan } from './read-plan.js';
import { reasonOf, runEach, stopwatch } from './run-each.js';
import type { FleetRun } from './run.js';
import type { PlanOutcome } from './types.js';

/** Plans many routers; one router's trouble is its own outcome and stops no other. */
export async function planFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
): Promise<readonly PlanOutcome[]> {
  return runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: (router) => planOne(router, run),
    endOf: ({ status }) => (status === 'planned' ? 'planned' : 'failed'),
  });
}

async function planOne(router: RouterManifest, run: FleetRun): Promise<PlanOutcome> {
  const ms = stopwatch();
  try {
    const plan = await planNow(router, run);
    return { router: router.name, status: 'planned', plan, ms: ms() };
  } catch (error) {
    return { router: router.name, status: 'unreadable', reason: reasonOf(error), ms: ms() };
  }
}

async function planNow(router: RouterManifest, run: FleetRun): Promise<Plan> {
  run.signal.throwIfAborted();
  const desired = await desiredState(router, run);
  await using client = await openSession(router, run, run.signal);
  // Awaited here: the session closes when this function is left.
  return await readPlan(client, desired);
}
