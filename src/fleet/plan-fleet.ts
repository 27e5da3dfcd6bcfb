import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import type { RouterManifest } from '../manifest/types.js';
import { observeRouter } from '../observed/observe-router.js';
import { planRouter } from '../plan/plan-router.js';
import type { Plan } from '../plan/types.js';
import { RouterError } from '../routeros/router-error.js';
import { desiredState, openSession } from './open-session.js';
import { SecretError } from './run.js';
import type { FleetRun, Progress } from './run.js';
import type { PlanOutcome } from './types.js';

/** Plans many routers; one router's trouble is its own outcome and stops no other. */
export async function planFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
): Promise<readonly PlanOutcome[]> {
  const limit = pLimit(run.concurrency);
  expectListeners(run);
  const report = progressOf(run, routers.length);
  return Promise.all(
    routers.map((router) =>
      limit(async () => {
        report(router.name, 'started');
        const outcome = await planOne(router, run);
        report(router.name, outcome.status === 'planned' ? 'planned' : 'failed');
        return outcome;
      }),
    ),
  );
}

async function planOne(router: RouterManifest, run: FleetRun): Promise<PlanOutcome> {
  const began = performance.now();
  const ms = (): number => Math.round(performance.now() - began);
  try {
    const plan = await readAndPlan(router, run);
    return { router: router.name, status: 'planned', plan, ms: ms() };
  } catch (error) {
    return { router: router.name, status: 'unreadable', reason: reasonOf(error), ms: ms() };
  }
}

async function readAndPlan(router: RouterManifest, run: FleetRun): Promise<Plan> {
  run.signal.throwIfAborted();
  const desired = await desiredState(router, run);
  await using client = await openSession(router, run, run.signal);
  return planRouter(desired, await observeRouter(client, desired));
}

/**
 * The one line for trouble that a router, a secret or the operator made.
 *
 * @throws anything else: it is a bug of ours
 */
export function reasonOf(error: unknown): string {
  if (error instanceof RouterError || error instanceof SecretError) return error.message;
  if (error instanceof Error && error.name === 'AbortError') return 'stopped before it was tried';
  throw error;
}

/** Every session in flight listens for the abort; Node takes more than ten for a leak. */
export function expectListeners({ concurrency, signal }: FleetRun): void {
  setMaxListeners(concurrency * 2 + 10, signal);
}

/** Counts finished routers for `onProgress`. */
export function progressOf(
  run: FleetRun,
  total: number,
): (router: string, phase: Progress['phase']) => void {
  let done = 0;
  return (router, phase) => {
    if (phase === 'planned' || phase === 'applied' || phase === 'failed') done += 1;
    run.onProgress?.({ router, phase, done, total });
  };
}
