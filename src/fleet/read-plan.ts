import type { DesiredState } from '../desired/types.js';
import { observeReferrers, observeRouter } from '../observed/observe-router.js';
import { planRouter } from '../plan/plan-router.js';
import type { Plan } from '../plan/types.js';
import type { RouterClient } from '../routeros/types.js';

/**
 * Reads a router and plans it. A plan that removes rows is made once more when it is known who
 * refers to them: that costs a second round, which plans without removals do not need.
 *
 * @throws RouterError when the router cannot be read
 */
export async function readPlan(client: RouterClient, desired: DesiredState): Promise<Plan> {
  const observed = await observeRouter(client, desired);
  const plan = planRouter(desired, observed);
  const removed = new Set(
    plan.changes.flatMap(({ action, address }) => (action === 'delete' ? [address.menu] : [])),
  );
  if (removed.size === 0) return plan;
  const names = desired.menus
    .filter(({ type }) => removed.has(type.menu))
    .flatMap(({ type }) => [type.menu, ...(type.alsoKnownAs ?? [])]);
  return planRouter(desired, await observeReferrers(client, observed, new Set(names)));
}
