import { applyPlan } from '../apply/apply-plan.js';
import { settleSteps } from '../apply/settle-steps.js';
import type { ApplyResult, Step } from '../apply/types.js';
import type { DesiredState } from '../desired/types.js';
import { manifestHash } from '../manifest/manifest-essence.js';
import type { RouterManifest } from '../manifest/types.js';
import type { Plan } from '../plan/types.js';
import { RouterError } from '../routeros/router-error.js';
import type { RouterClient } from '../routeros/types.js';
import { fingerprintOf, type Fingerprint } from './fingerprint.js';
import { desiredState, openSession, planKeyOf } from './open-session.js';
import { readPlan } from './read-plan.js';
import { MANIFEST_CHANGED, refusalOf, type Approval } from './refusal.js';
import { startRouterDeadline } from './router-deadline.js';
import { runEach, stopwatch, troubleOf } from './run-each.js';
import { SecretError, type FleetRun } from './run.js';
import type { ApplyOutcome } from './types.js';

/** A plan that somebody has seen and agreed to, by what it is and not by when it was made. */
export interface ApprovedPlan {
  readonly router: RouterManifest;
  readonly approval: Approval;
}

/**
 * Applies approved plans, and keeps of each router only what `tell` makes of its outcome. Each
 * router is read again first, and refused when it asks for another plan than the approved one;
 * afterwards it is read once more to see what remains.
 */
export async function applyEach<Told>(
  approved: readonly ApprovedPlan[],
  run: FleetRun,
  tell: (outcome: ApplyOutcome) => Told,
): Promise<readonly Told[]> {
  const worked = await runEach(approved, run, {
    nameOf: ({ router }) => router.name,
    begins: 'applying',
    work: async (one) => {
      const outcome = await applyOne(one, run);
      return { isDone: outcome.status === 'done', told: tell(outcome) };
    },
    endOf: ({ isDone }) => (isDone ? 'applied' : 'failed'),
  });
  return worked.map(({ told }) => told);
}

async function applyOne(approved: ApprovedPlan, run: FleetRun): Promise<ApplyOutcome> {
  const router = approved.router.name;
  const ms = stopwatch();
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    const result = await readAndApply(approved, run, deadline.signal);
    return typeof result === 'string'
      ? { router, status: 'refused', reason: result, ms: ms() }
      : { router, status: 'done', result, ms: ms() };
  } catch (error) {
    const trouble = troubleOf(error, deadline.signal);
    return { router, status: 'unreadable', ...trouble, ms: ms() };
  }
}

/** The result, or why nothing was written. */
async function readAndApply(
  { router, approval }: ApprovedPlan,
  run: FleetRun,
  signal: AbortSignal,
): Promise<ApplyResult | string> {
  signal.throwIfAborted();
  if (approval.manifest !== undefined && approval.manifest !== manifestHash(router)) {
    return MANIFEST_CHANGED;
  }
  const desired = await desiredState(router, run);
  const session = new AbortController();
  const stop = (): void => session.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await using client = await openSession(router, run, session.signal);
    const { plan } = await readPlan(client, desired);
    // A second run of an apply that was cut off finds some routers done: that is no refusal.
    if (isInSync(plan)) return { router: router.name, steps: [], remaining: plan };
    const refusal = refusalOf(approval, plan, await fingerprint(router, plan, run));
    if (refusal !== undefined) return refusal;
    signal.throwIfAborted();
    // From here on an abort lets the writes in flight finish: what they did must be known.
    signal.removeEventListener('abort', stop);
    const steps = await applyPlan(client, plan, { signal });
    return await verified(router, desired, steps, client, run);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function isInSync({ changes, problems }: Plan): boolean {
  return changes.length === 0 && problems.every(({ severity }) => severity !== 'error');
}

function fingerprint(router: RouterManifest, plan: Plan, run: FleetRun): Promise<Fingerprint> {
  return fingerprintOf(router, plan, () => planKeyOf(router, run));
}

/** Reads the router again, on a new session when the first one was lost during a write. */
async function verified(
  router: RouterManifest,
  desired: DesiredState,
  steps: readonly Step[],
  client: RouterClient,
  run: FleetRun,
): Promise<ApplyResult> {
  const remaining =
    (await planAgain(desired, client)) ?? (await planOnNewSession(router, desired, run));
  return { router: router.name, steps: settleSteps(steps, remaining), remaining };
}

async function planAgain(desired: DesiredState, client: RouterClient): Promise<Plan | undefined> {
  try {
    return (await readPlan(client, desired)).plan;
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
    // Writes were made, and their outcome must be told whatever stands in the way of a reading.
    if (error instanceof RouterError || error instanceof SecretError) return undefined;
    throw error;
  }
}
