import { applyPlan } from '../../apply/apply-plan.js';
import { settleSteps } from '../../apply/settle-steps.js';
import type { ApplyResult, Step } from '../../apply/types.js';
import type { DesiredState } from '../../desired/types.js';
import { manifestHash } from '../../manifest/manifest-essence.js';
import type { RouterManifest } from '../../manifest/types.js';
import type { Change, Plan } from '../../plan/types.js';
import { RadiusDatabaseError } from '../../radius/radius-database-error.js';
import { RouterError } from '../../routeros/router-error.js';
import type { RouterClient } from '../../routeros/types.js';
import { fingerprintOf, type Fingerprint } from '../fingerprint.js';
import { desiredState, openSession, planKeyOf } from '../open-session.js';
import { withRadiusProblems } from '../radius-problems.js';
import { readPlan } from '../read-plan.js';
import { MANIFEST_CHANGED, refusalOf, type Approval } from './refusal.js';
import { startRouterDeadline } from '../each/router-deadline.js';
import { isWhole, leftAlone, partsOf, skipped, writeRows } from './row-steps.js';
import { stopwatch, troubleOf } from '../each/run-each.js';
import { SecretError, type FleetRun } from '../run.js';
import type { ApplyOutcome } from '../types.js';

/** Rows of a router that were written before it, and what is left of its plan. */
export interface Ahead {
  readonly steps: readonly Step[];
  readonly left: readonly Change[];
  readonly ms: number;
}

/** A router that was read, and may be written to. */
export interface Ready {
  readonly router: RouterManifest;
  readonly run: FleetRun;
  readonly desired: DesiredState;
  readonly client: RouterClient;
  readonly plan: Plan;
  readonly fingerprint: Fingerprint;
  readonly signal: AbortSignal;
}

/** Applies one approved plan; `ahead` is what was written of it already. */
export async function applyRouter(
  router: RouterManifest,
  approval: Approval,
  run: FleetRun,
  ahead: Ahead | undefined,
): Promise<ApplyOutcome> {
  const done = ahead?.steps ?? [];
  const outcome = await whenReady(router, approval, run, (ready) => writeAll(ready, done));
  if (outcome.status !== 'done' || outcome.result.steps.length > 0) return outcome;
  // Nothing was left to do but the rows.
  return { ...outcome, result: { ...outcome.result, steps: done } };
}

/**
 * Reads a router again, and goes on when its plan is the approved one. A router that is in sync by
 * now is done: a second run of an apply that was cut off finds some so.
 */
export async function whenReady(
  router: RouterManifest,
  approval: Approval,
  run: FleetRun,
  goOn: (ready: Ready) => Promise<ApplyResult>,
): Promise<ApplyOutcome> {
  const { name } = router;
  const ms = stopwatch();
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    const result = await readAndGoOn(router, approval, run, deadline.signal, goOn);
    return typeof result === 'string'
      ? { router: name, status: 'refused', reason: result, ms: ms() }
      : { router: name, status: 'done', result, ms: ms() };
  } catch (error) {
    const trouble = troubleOf(error, deadline.signal);
    return { router: name, status: 'unreadable', ...trouble, ms: ms() };
  }
}

/** The result, or why nothing was written. */
async function readAndGoOn(
  router: RouterManifest,
  approval: Approval,
  run: FleetRun,
  signal: AbortSignal,
  goOn: (ready: Ready) => Promise<ApplyResult>,
): Promise<ApplyResult | string> {
  signal.throwIfAborted();
  if (approval.manifest !== undefined && approval.manifest !== manifestHash(router)) {
    return MANIFEST_CHANGED;
  }
  const desired = await desiredState(router, run);
  const nas = await run.radius?.rowsOf(router);
  const session = new AbortController();
  const stop = (): void => session.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await using client = await openSession(router, run, session.signal);
    const plan = await withRadiusProblems(await readPlan(client, desired, { nas }), run);
    if (isInSync(plan)) return { router: router.name, steps: [], remaining: plan };
    // The key that the plan was approved under: what is left to allow may have changed since.
    const fingerprint = await fingerprintOf(manifestHash(router), plan, () =>
      planKeyOf(router, approval.allowed === true, run),
    );
    const refusal = refusalOf(approval, plan, fingerprint);
    if (refusal !== undefined) return refusal;
    signal.throwIfAborted();
    // From here on an abort lets the writes in flight finish: what they did must be known.
    signal.removeEventListener('abort', stop);
    return await goOn({ router, run, desired, client, plan, fingerprint, signal });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function isInSync({ changes, problems }: Plan): boolean {
  return changes.length === 0 && problems.every(({ severity }) => severity !== 'error');
}

/** Its row in `nas`, the router, and last the rows that it does not need any more. */
async function writeAll(ready: Ready, done: readonly Step[]): Promise<ApplyResult> {
  const { router, client, plan, signal } = ready;
  const { rowsFirst, router: own, rowsLast } = partsOf(plan);
  const steps = [...done, ...(await rowSteps(ready, rowsFirst))];
  if (isWhole(steps)) steps.push(...(await applyPlan(client, own, { signal })));
  else steps.push(...leftAlone(own.changes, steps));
  if (isWhole(steps)) steps.push(...(await rowSteps(ready, rowsLast)));
  else steps.push(...skipped(rowsLast, 'what it depends on was not applied'));
  const remaining = await remainingPlan(ready);
  return { router: router.name, steps: settleSteps(steps, remaining), remaining };
}

async function rowSteps(
  { router, run }: Ready,
  changes: readonly Change[],
): Promise<readonly Step[]> {
  return run.radius === undefined ? [] : writeRows(router.name, changes, run.radius);
}

/** Reads the router again, on a new session when the first one was lost during a write. */
export async function remainingPlan({
  router,
  desired,
  client,
  run,
}: Ready): Promise<Plan | undefined> {
  return (await planAgain(router, desired, client, run)) ?? planOnNewSession(router, desired, run);
}

async function planAgain(
  router: RouterManifest,
  desired: DesiredState,
  client: RouterClient,
  run: FleetRun,
): Promise<Plan | undefined> {
  try {
    return (await readPlan(client, desired, { nas: await run.radius?.rowsOf(router) })).plan;
  } catch (error) {
    if (isTrouble(error)) return undefined;
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
    return await planAgain(router, desired, client, run);
  } catch (error) {
    // Writes were made, and their outcome must be told whatever stands in the way of a reading.
    if (isTrouble(error)) return undefined;
    throw error;
  }
}

function isTrouble(error: unknown): boolean {
  return (
    error instanceof RouterError ||
    error instanceof SecretError ||
    error instanceof RadiusDatabaseError
  );
}
