import type { RouterManifest } from '../../manifest/types.js';
import type { Plan } from '../../plan/types.js';
import type { RouterClient } from '../../routeros/types.js';
import { desiredState } from '../open-session.js';
import { readPlan } from '../read-plan.js';
import { troubleOf } from '../each/run-each.js';
import type { FleetRun } from '../run.js';
import type { Sync } from './status-outcome.js';

/** Whether a router is in sync, and whether it hides secrets from our user. */
export interface SyncReading {
  readonly sync: Sync;
  readonly secretsMasked: boolean;
}

/**
 * Plans a router on a session that is open already. Whatever keeps the plan from being made makes
 * the answer unknown: the router is there all the same.
 */
export async function readSync(
  client: RouterClient,
  router: RouterManifest,
  run: FleetRun,
  signal: AbortSignal,
): Promise<SyncReading> {
  try {
    const desired = await desiredState(router, run);
    const nas = await run.radius?.rowsOf(router);
    const { plan } = await readPlan(client, desired, { nas });
    const secretsMasked = plan.problems.some(({ code }) => code === 'plan/masked-secret');
    return { sync: syncOf(plan), secretsMasked };
  } catch (error) {
    return { sync: { state: 'unknown', ...troubleOf(error, signal) }, secretsMasked: false };
  }
}

/** A plan with an error may ask for too little, or too much. */
function syncOf({ problems, changes }: Plan): Sync {
  const error = problems.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    return {
      state: 'unknown',
      reason: `its plan has an error: ${error.message}`,
      cause: 'plan',
    };
  }
  return changes.length === 0
    ? { state: 'in-sync' }
    : { state: 'drifted', changes: changes.length };
}
