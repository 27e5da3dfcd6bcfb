import type { DesiredState } from '../desired/types.js';
import { observeReferrers, observeRouter } from '../observed/observe-router.js';
import type { ObservedMenu, ObservedState } from '../observed/types.js';
import { planRouter } from '../plan/plan-router.js';
import type { Plan } from '../plan/types.js';
import { NAS_MENU } from '../resources/nas.js';
import type { RouterClient } from '../routeros/types.js';

/** A plan, and what it was made from. */
export interface Reading {
  readonly plan: Plan;
  readonly observed: ObservedState;
}

/** What a reading is about besides the router itself. */
export interface ReadingOptions {
  /** The router's rows in the RADIUS database; undefined where that is left out. */
  readonly nas: ObservedMenu | undefined;
  readonly keepUnmanaged?: boolean;
}

/**
 * Reads a router and plans it. A plan that removes rows is made once more when it is known who
 * refers to them: that costs a second round, which plans without removals do not need.
 *
 * @throws RouterError when the router cannot be read
 */
export async function readPlan(
  client: RouterClient,
  whole: DesiredState,
  { nas, keepUnmanaged = false }: ReadingOptions,
): Promise<Reading> {
  const desired = nas === undefined ? withoutNas(whole) : whole;
  const observed = withNas(await observeRouter(client, desired), nas);
  const plan = planned(desired, observed, keepUnmanaged);
  const removed = new Set(
    plan.changes.flatMap(({ action, address }) =>
      action === 'delete' && address.menu !== NAS_MENU ? [address.menu] : [],
    ),
  );
  if (removed.size === 0) return { plan, observed };
  const names = desired.menus
    .filter(({ type }) => removed.has(type.menu))
    .flatMap(({ type }) => [type.menu, ...(type.alsoKnownAs ?? [])]);
  const complete = await observeReferrers(client, observed, new Set(names));
  return { plan: planned(desired, complete, keepUnmanaged), observed: complete };
}

/** What is not looked at is not planned. */
function withoutNas(desired: DesiredState): DesiredState {
  const menus = desired.menus.filter(({ type }) => type.menu !== NAS_MENU);
  return { ...desired, menus };
}

function withNas(observed: ObservedState, nas: ObservedMenu | undefined): ObservedState {
  if (nas === undefined) return observed;
  return { ...observed, menus: new Map([[nas.menu, nas], ...observed.menus]) };
}

/** A router may have thousands of rows that nobody declares: they are kept for who asks. */
function planned(desired: DesiredState, observed: ObservedState, keepUnmanaged: boolean): Plan {
  const plan = planRouter(desired, observed);
  return keepUnmanaged ? plan : { ...plan, unmanaged: [] };
}
