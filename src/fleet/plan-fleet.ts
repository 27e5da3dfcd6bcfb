import { manifestHash } from '../manifest/manifest-essence.js';
import type { RouterManifest } from '../manifest/types.js';
import { readHistory } from '../observed/read-history.js';
import { attributionOf, type Attribution } from '../plan/attribute/attribute.js';
import type { Plan } from '../plan/types.js';
import { NAS_MENU } from '../resources/nas.js';
import { RouterError } from '../routeros/router-error.js';
import type { RouterClient } from '../routeros/types.js';
import { fingerprintOf } from './fingerprint.js';
import { desiredState, openSession, planKeyOf } from './open-session.js';
import { isAllowable, permit } from './permit.js';
import { withRadiusProblems } from './radius-problems.js';
import { readPlan } from './read-plan.js';
import { planRemovedRouter, removedRouters, strangersAmong } from './removed-router.js';
import { startRouterDeadline } from './each/router-deadline.js';
import { runEach, stopwatch, troubleOf } from './each/run-each.js';
import type { FleetRun } from './run.js';
import type { Turn } from './each/turns.js';
import type { PlanOutcome } from './types.js';

type Planned = Extract<PlanOutcome, { status: 'planned' }>;

/** Plans many routers; one router's trouble is its own outcome and stops no other. */
export async function planFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
): Promise<readonly PlanOutcome[]> {
  return planEach(routers, run, (outcome) => outcome);
}

/**
 * The same, keeping of each router only what `tell` makes of it: a plan holds rows of the router.
 * Routers that are not declared any more, and have rows left in `nas`, come last.
 */
export async function planEach<Told>(
  routers: readonly RouterManifest[],
  run: FleetRun,
  tell: (outcome: PlanOutcome) => Told,
): Promise<readonly Told[]> {
  run.radius?.refresh();
  const worked = await runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: async (router, turn) => {
      const outcome = await planOne(router, run, turn);
      return { router, isPlanned: outcome.status === 'planned', told: tell(outcome) };
    },
    endOf: ({ isPlanned }) => (isPlanned ? 'planned' : 'failed'),
  });
  const removed = await removedRouters(run, routers.length > 0);
  const unread = worked.flatMap(({ router, isPlanned }) => (isPlanned ? [] : [router]));
  const strangers = removed.length === 0 ? [] : await strangersAmong(unread, run);
  const left = await Promise.all(removed.map((name) => planRemovedRouter(name, strangers, run)));
  return [...worked.map(({ told }) => told), ...left.map(tell)];
}

async function planOne(router: RouterManifest, run: FleetRun, turn: Turn): Promise<PlanOutcome> {
  const ms = stopwatch();
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    const planned = await planNow(router, { run, turn, signal: deadline.signal });
    return { router: router.name, status: 'planned', ...planned, ms: ms() };
  } catch (error) {
    const trouble = troubleOf(error, deadline.signal);
    return { router: router.name, status: 'unreadable', ...trouble, ms: ms() };
  }
}

async function planNow(
  router: RouterManifest,
  {
    run,
    turn,
    signal,
  }: { readonly run: FleetRun; readonly turn: Turn; readonly signal: AbortSignal },
): Promise<Pick<Planned, 'plan' | 'fingerprint' | 'allowed' | 'actors' | 'observed'>> {
  signal.throwIfAborted();
  const desired = await desiredState(router, run);
  // The database first: without it there is no plan, and the router need not be asked.
  const nas = await run.radius?.rowsOf(router);
  await using client = await turn.aside(() => openSession(router, run, signal));
  const reading = await readPlan(client, desired, {
    nas,
    keepUnmanaged: run.keepUnmanaged === true,
  });
  const asked = await withRadiusProblems(reading, run);
  const fingerprint = await fingerprintOf(manifestHash(router), asked, () =>
    planKeyOf(router, isAllowable(asked), run),
  );
  const { plan, allowed } = permit(asked, run.allowed?.has(fingerprint.plan) === true);
  const { observed } = reading;
  const made = {
    plan,
    fingerprint,
    ...(allowed ? { allowed } : {}),
    ...(run.keepObserved === true ? { observed } : {}),
  };
  if (run.withHistory !== true || plan.changes.length === 0) return made;
  return { ...made, actors: await findActors(client, plan, router) };
}

/** A plan is worth having without knowing who made it necessary. */
async function findActors(
  client: RouterClient,
  { changes }: Plan,
  { connection }: RouterManifest,
): Promise<readonly (Attribution | undefined)[]> {
  try {
    const history = await readHistory(client);
    return changes.map((change) =>
      // The router keeps no history of the database.
      change.address.menu === NAS_MENU
        ? undefined
        : attributionOf(history, change, connection.username),
    );
  } catch (error) {
    if (error instanceof RouterError) return [];
    throw error;
  }
}
