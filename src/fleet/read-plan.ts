import type { DesiredState } from '../desired/types.js';
import { observeReferrers, observeRouter } from '../observed/observe-router.js';
import type { ObservedState } from '../observed/types.js';
import { planRouter } from '../plan/plan-router.js';
import type { Plan } from '../plan/types.js';
import type { RouterClient } from '../routeros/types.js';

/** A plan, and what it was made from. */
export interface Reading {
  readonly plan: Plan;
  readonly observed: ObservedState;
}

/**
 * Reads a router and plans it. A plan that removes rows is made once more when it is known who
 * refers to them: that costs a second round, which plans without removals do not need.
 *
 * @throws RouterError when the router cannot be read
 */
export async function readPlan(
  client: RouterClient,
  desired: DesiredState,
  keepUnmanaged = false,
): Promise<Reading> {
  const observed = await observeRouter(client, desired);
  const plan = planned(desired, observed, keepUnmanaged);
  const removed = new Set(
    plan.changes.flatMap(({ action, address }) => (action === 'delete' ? [address.menu] : [])),
  );
  if (removed.size === 0) return { plan, observed };
  const names = desired.menus
    .filter(({ type }) => removed.has(type.menu))
    .flatMap(({ type }) => [type.menu, ...(type.alsoKnownAs ?? [])]);
  const whole = await observeReferrers(client, observed, new Set(names));
  return { plan: planned(desired, whole, keepUnmanaged), observed: whole };
}

/** A router may have thousands of rows that nobody declares: they are kept for who asks. */
function planned(desired: DesiredState, observed: ObservedState, keepUnmanaged: boolean): Plan {
  const plan = planRouter(desired, observed);
  return keepUnmanaged ? plan : { ...plan, unmanaged: [] };
}
