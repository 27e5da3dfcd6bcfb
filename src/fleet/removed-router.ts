import { settleSteps } from '../apply/settle-steps.js';
import type { RouterManifest } from '../manifest/types.js';
import type { Plan, Problem } from '../plan/types.js';
import { declaredNasname } from '../radius/nas/nas-fleet.js';
import { RadiusDatabaseError } from '../radius/radius-database-error.js';
import type { RadiusSession } from '../radius/radius-session.js';
import { fingerprintOf, noManifestHash, type Fingerprint } from './fingerprint.js';
import { permit } from './permit.js';
import { refusalOf, type Approval } from './apply/refusal.js';
import { writeRows } from './apply/row-steps.js';
import { stopwatch, troubleOf } from './each/run-each.js';
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

/**
 * Those of some declared routers that have no row in `nas` yet. While they do not answer, one of
 * them may be a removed router under a new name and at a new address.
 */
export async function strangersAmong(
  routers: readonly RouterManifest[],
  { radius }: FleetRun,
): Promise<readonly string[]> {
  const strangers: string[] = [];
  for (const router of routers) {
    if (declaredNasname(router) === undefined) continue;
    if ((await rowsOf(router, radius)) === 0) strangers.push(router.name);
  }
  return strangers;
}

/** Where the table cannot be read, none is known. */
async function rowsOf(router: RouterManifest, radius: FleetRun['radius']): Promise<number> {
  try {
    return (await radius?.rowsOf(router))?.rows.length ?? 0;
  } catch (error) {
    if (error instanceof RadiusDatabaseError || error instanceof SecretError) return 0;
    throw error;
  }
}

/**
 * Plans to take a removed router's rows out of `nas`.
 *
 * @param strangers `strangersAmong` the routers that could not be read
 */
export async function planRemovedRouter(
  router: string,
  strangers: readonly string[],
  run: FleetRun,
): Promise<PlanOutcome> {
  const ms = stopwatch();
  try {
    const asked = withStrangers(await radiusOf(run).planRemoved(router), strangers);
    const fingerprint = await removedFingerprint(asked);
    const { plan, allowed } = permit(asked, run.allowed?.has(fingerprint.plan) === true);
    const made = { plan, fingerprint, removed: true as const, ms: ms() };
    return { router, status: 'planned', ...made, ...(allowed ? { allowed } : {}) };
  } catch (error) {
    return { router, status: 'unreadable', ...troubleOf(error, run.signal), ms: ms() };
  }
}

function withStrangers(plan: Plan, [stranger]: readonly string[]): Plan {
  if (stranger === undefined) return plan;
  const problem: Problem = {
    severity: 'error',
    code: 'plan/perhaps-renamed',
    message: perhapsRenamed(plan.router, stranger),
    allowable: true,
  };
  return { ...plan, problems: [...plan.problems, problem] };
}

function perhapsRenamed(router: string, stranger: string): string {
  return `${stranger} could not be read and has no row in nas yet; it may be ${router} under a new name, so these rows stay until it answers`;
}

/**
 * Takes them out, when they are still what was agreed to.
 *
 * @param strangers `strangersAmong` the routers that could not be applied
 */
export async function applyRemovedRouter(
  router: string,
  approval: Approval,
  [stranger]: readonly string[],
  run: FleetRun,
): Promise<ApplyOutcome> {
  const ms = stopwatch();
  try {
    run.signal.throwIfAborted();
    if (stranger !== undefined && approval.allowed !== true) {
      return { router, status: 'refused', reason: perhapsRenamed(router, stranger), ms: ms() };
    }
    const radius = radiusOf(run);
    const plan = await radius.planRemoved(router);
    if (plan.changes.length === 0) {
      return { router, status: 'done', result: { router, steps: [], remaining: plan }, ms: ms() };
    }
    const fingerprint = await removedFingerprint(plan);
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

/** Whatever the rows hold, they go: no secret of theirs is part of what was agreed to. */
function removedFingerprint(plan: Plan): Promise<Fingerprint> {
  return fingerprintOf(noManifestHash(plan.router), plan, undefined);
}

function radiusOf({ radius }: FleetRun): RadiusSession {
  if (radius === undefined) throw new Error('a run without a RADIUS database has no rows in it');
  return radius;
}
