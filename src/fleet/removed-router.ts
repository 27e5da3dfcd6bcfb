import { settleSteps } from '../apply/settle-steps.js';
import type { Plan } from '../plan/types.js';
import { RadiusDatabaseError } from '../radius/radius-database-error.js';
import type { RadiusSession } from '../radius/radius-session.js';
import { Secret } from '../resources/secret.js';
import { fingerprintOf, noManifestHash, type Fingerprint } from './fingerprint.js';
import { keyFor } from './open-session.js';
import { isAllowable, permit } from './permit.js';
import { refusalOf, type Approval } from './refusal.js';
import { writeRows } from './row-steps.js';
import { stopwatch, troubleOf } from './run-each.js';
import { SecretError, type FleetRun } from './run.js';
import type { ApplyOutcome, PlanOutcome } from './types.js';

/**
 * Routers that no manifest declares any more, that have rows left in `nas`, and that the run is
 * about.
 *
 * @param isSaid the declared routers of the run say when the database cannot be read
 * @throws RadiusDatabaseError or SecretError when nobody else would say it
 */
export async function removedRouters(
  { radius, isRemovedMeant, signal }: FleetRun,
  isSaid: boolean,
): Promise<readonly string[]> {
  if (radius === undefined || isRemovedMeant === undefined || signal.aborted) return [];
  try {
    return (await radius.removedRouters()).filter(isRemovedMeant);
  } catch (error) {
    const isTrouble = error instanceof RadiusDatabaseError || error instanceof SecretError;
    if (isTrouble && isSaid) return [];
    throw error;
  }
}

/** Plans to take a removed router's rows out of `nas`. */
export async function planRemovedRouter(router: string, run: FleetRun): Promise<PlanOutcome> {
  const ms = stopwatch();
  try {
    const asked = await radiusOf(run).planRemoved(router);
    const fingerprint = await removedFingerprint(asked, isAllowable(asked), run);
    const { plan, allowed } = permit(asked, run.allowed?.has(fingerprint.plan) === true);
    const made = { plan, fingerprint, removed: true as const, ms: ms() };
    return { router, status: 'planned', ...made, ...(allowed ? { allowed } : {}) };
  } catch (error) {
    return { router, status: 'unreadable', ...troubleOf(error, run.signal), ms: ms() };
  }
}

/** Takes them out, when they are still what was agreed to. */
export async function applyRemovedRouter(
  router: string,
  approval: Approval,
  run: FleetRun,
): Promise<ApplyOutcome> {
  const ms = stopwatch();
  try {
    run.signal.throwIfAborted();
    const radius = radiusOf(run);
    const plan = await radius.planRemoved(router);
    if (plan.changes.length === 0) {
      return { router, status: 'done', result: { router, steps: [], remaining: plan }, ms: ms() };
    }
    // Fewer removals are left with each that is made, and then none needs to be allowed any more.
    const fingerprint = await removedFingerprint(plan, approval.allowed === true, run);
    const refusal = refusalOf(approval, plan, fingerprint);
    if (refusal !== undefined) return { router, status: 'refused', reason: refusal, ms: ms() };
    const steps = await writeRows(router, plan.changes, radius);
    const remaining = await planAgain(router, radius);
    const result = { router, steps: settleSteps(steps, remaining), remaining };
    return { router, status: 'done', result, ms: ms() };
  } catch (error) {
    return { router, status: 'unreadable', ...troubleOf(error, run.signal), ms: ms() };
  }
}

async function planAgain(router: string, radius: RadiusSession): Promise<Plan | undefined> {
  try {
    return await radius.planRemoved(router);
  } catch (error) {
    if (error instanceof RadiusDatabaseError) return undefined;
    throw error;
  }
}

/** Nobody declares its password any more; what its rows hide is hidden under their own secret. */
function removedFingerprint(plan: Plan, allowable: boolean, run: FleetRun): Promise<Fingerprint> {
  const secret = plan.changes
    .flatMap((change) => Object.values(change.seen ?? {}))
    .find((value) => value instanceof Secret);
  return fingerprintOf(noManifestHash(plan.router), plan, () =>
    keyFor(allowable, run)(plan.router, secret ?? new Secret('')),
  );
}

function radiusOf({ radius }: FleetRun): RadiusSession {
  if (radius === undefined) throw new Error('a run without a RADIUS database has no rows in it');
  return radius;
}
