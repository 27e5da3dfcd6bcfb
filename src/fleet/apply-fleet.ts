import { applyPlan } from '../apply/apply-plan.js';
import { settleSteps } from '../apply/settle-steps.js';
import type { ApplyResult, Step } from '../apply/types.js';
import type { DesiredState } from '../desired/types.js';
import type { RouterManifest } from '../manifest/types.js';
import { isSamePlan } from '../plan/same-plan.js';
import type { Plan } from '../plan/types.js';
import { RouterError } from '../routeros/router-error.js';
import type { RouterClient } from '../routeros/types.js';
import { desiredState, openSession } from './open-session.js';
import { readPlan } from './read-plan.js';
import { reasonOf, runEach, stopwatch } from './run-each.js';
import type { FleetRun } from './run.js';
import type { ApplyOutcome } from './types.js';

/** A plan that somebody has seen and agreed to. */
export interface ApprovedPlan {
  readonly router: RouterManifest;
  readonly plan: Plan;
}

/**
 * Applies approved plans. Each router is read again first, and refused when it asks for another
 * plan than the approved one; afterwards it is read once more to see what remains.
 */
export async function applyFleet(
  approved: readonly ApprovedPlan[],
  run: FleetRun,
): Promise<readonly ApplyOutcome[]> {
  return runEach(approved, run, {
    nameOf: ({ router }) => router.name,
    begins: 'applying',
    work: (one) => applyOne(one, run),
    endOf: ({ status }) => (status === 'done' ? 'applied' : 'failed'),
  });
}

async function applyOne(approved: ApprovedPlan, run: FleetRun): Promise<ApplyOutcome> {
  const router = approved.router.name;
  const ms = stopwatch();
  try {
    const result = await readAndApply(approved, run);
    return typeof result === 'string'
      ? { router, status: 'refused', reason: result, ms: ms() }
      : { router, status: 'done', result, ms: ms() };
  } catch (error) {
    return { router, status: 'refused', reason: reasonOf(error), ms: ms() };
  }
}

/** The result, or why nothing was written. */
async function readAndApply(
  { router, plan }: ApprovedPlan,
  run: FleetRun,
): Promise<ApplyResult | string> {
  run.signal.throwIfAborted();
  const desired = await desiredState(router, run);
  const session = new AbortController();
  const stop = (): void => session.abort();
  run.signal.addEventListener('abort', stop, { once: true });
  try {
    await using client = await openSession(router, run, session.signal);
    const current = await readPlan(client, desired);
    const refusal = refusalOf(plan, current);
    if (refusal !== undefined) return refusal;
    // From here on an abort lets the writes in flight finish: what they did must be known.
    run.signal.removeEventListener('abort', stop);
    const steps = await applyPlan(client, current, { signal: run.signal });
    // The approved plan's changes are the same ones; keeping those alone halves what a run holds.
    const approved = steps.map((step, index) => ({
      ...step,
      change: plan.changes[index] ?? step.change,
    }));
    return await verified(router, desired, plan, approved, client, run);
  } finally {
    run.signal.removeEventListener('abort', stop);
  }
}

/** Why the plan that was agreed to must not be written now. */
function refusalOf(approved: Plan, current: Plan): string | undefined {
  if (!isSamePlan(approved, current)) {
    return 'the router has changed since its plan was shown; nothing was written: plan again';
  }
  const error = current.problems.find(({ severity }) => severity === 'error');
  return error === undefined ? undefined : `${error.message}; nothing was written`;
}

/** Reads the router again, on a new session when the first one was lost during a write. */
async function verified(
  router: RouterManifest,
  desired: DesiredState,
  plan: Plan,
  steps: readonly Step[],
  client: RouterClient,
  run: FleetRun,
): Promise<ApplyResult> {
  const remaining =
    (await planAgain(desired, client)) ?? (await planOnNewSession(router, desired, run));
  return { router: router.name, plan, steps: settleSteps(steps, remaining), remaining };
}

async function planAgain(desired: DesiredState, client: RouterClient): Promise<Plan | undefined> {
  try {
    return await readPlan(client, desired);
  } catch (error) {
    if (error instanceof RouterError) return undefined;
    throw error;
  }
}

async function planOnNewSession(
  router: RouterManifest,
  desired: DesiredState,
  run: FleetRun,
): Promise<Plan | undefined> {
  try {
    await using client = await openSession(router, run, new AbortController().signal);
    return await planAgain(desired, client);
  } catch (error) {
    if (error instanceof RouterError) return undefined;
    throw error;
  }
}
