import type { RouterManifest } from '../manifest/types.js';
import { readHistory } from '../observed/read-history.js';
import { attributionOf, type Attribution } from '../plan/attribute/attribute.js';
import type { Plan } from '../plan/types.js';
import { RouterError } from '../routeros/router-error.js';
import type { RouterClient } from '../routeros/types.js';
import { fingerprintOf } from './fingerprint.js';
import { desiredState, openSession, planKeyOf } from './open-session.js';
import { readPlan } from './read-plan.js';
import { startRouterDeadline } from './router-deadline.js';
import { runEach, stopwatch, troubleOf } from './run-each.js';
import type { FleetRun } from './run.js';
import type { PlanOutcome } from './types.js';

type Planned = Extract<PlanOutcome, { status: 'planned' }>;

/** Plans many routers; one router's trouble is its own outcome and stops no other. */
export async function planFleet(
  routers: readonly RouterManifest[],
  run: FleetRun,
): Promise<readonly PlanOutcome[]> {
  return planEach(routers, run, (outcome) => outcome);
}

/** The same, keeping of each router only what `tell` makes of it: a plan holds rows of the router. */
export async function planEach<Told>(
  routers: readonly RouterManifest[],
  run: FleetRun,
  tell: (outcome: PlanOutcome) => Told,
): Promise<readonly Told[]> {
  const worked = await runEach(routers, run, {
    nameOf: ({ name }) => name,
    begins: 'started',
    work: async (router) => {
      const outcome = await planOne(router, run);
      return { isPlanned: outcome.status === 'planned', told: tell(outcome) };
    },
    endOf: ({ isPlanned }) => (isPlanned ? 'planned' : 'failed'),
  });
  return worked.map(({ told }) => told);
}

async function planOne(router: RouterManifest, run: FleetRun): Promise<PlanOutcome> {
  const ms = stopwatch();
  using deadline = startRouterDeadline(run.signal, run.routerTimeout);
  try {
    const planned = await planNow(router, run, deadline.signal);
    return { router: router.name, status: 'planned', ...planned, ms: ms() };
  } catch (error) {
    const trouble = troubleOf(error, deadline.signal);
    return { router: router.name, status: 'unreadable', ...trouble, ms: ms() };
  }
}

async function planNow(
  router: RouterManifest,
  run: FleetRun,
  signal: AbortSignal,
): Promise<Pick<Planned, 'plan' | 'fingerprint' | 'actors' | 'observed'>> {
  signal.throwIfAborted();
  const desired = await desiredState(router, run);
  await using client = await openSession(router, run, signal);
  const { plan, observed } = await readPlan(client, desired, run.keepUnmanaged === true);
  const fingerprint = await fingerprintOf(router, plan, () => planKeyOf(router, run));
  const made = { plan, fingerprint, ...(run.keepObserved === true ? { observed } : {}) };
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
    return changes.map((change) => attributionOf(history, change, connection.username));
  } catch (error) {
    if (error instanceof RouterError) return [];
    throw error;
  }
}
