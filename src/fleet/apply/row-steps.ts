import type { Step } from '../../apply/types.js';
import type { Change, Plan } from '../../plan/types.js';
import { RadiusDatabaseError } from '../../radius/radius-database-error.js';
import type { RadiusSession } from '../../radius/radius-session.js';
import { NAS_MENU } from '../../resources/nas.js';

/** A plan by what is written when: rows that must stand, the router, rows that must go. */
export interface PlanParts {
  readonly rowsFirst: readonly Change[];
  readonly router: Plan;
  readonly rowsLast: readonly Change[];
}

/** The parts of a plan, in the order in which they are written. */
export function partsOf(plan: Plan): PlanParts {
  const rows = plan.changes.filter(isRow);
  return {
    rowsFirst: rows.filter(({ action }) => action !== 'delete'),
    router: { ...plan, changes: plan.changes.filter((change) => !isRow(change)) },
    rowsLast: rows.filter(({ action }) => action === 'delete'),
  };
}

function isRow({ address }: Change): boolean {
  return address.menu === NAS_MENU;
}

/** Writes rows of one router in one transaction: all of them, or none. */
export async function writeRows(
  router: string,
  changes: readonly Change[],
  radius: RadiusSession,
): Promise<readonly Step[]> {
  if (changes.length === 0) return [];
  try {
    await radius.write(router, changes);
    return changes.map((change) => ({ change, status: 'applied' }));
  } catch (error) {
    if (!(error instanceof RadiusDatabaseError)) throw error;
    const { message: reason, outcomeUnknown } = error;
    const certainty = outcomeUnknown ? {} : { isCertain: true as const };
    return changes.map((change) => ({ change, status: 'failed', reason, ...certainty }));
  }
}

/** Changes that are not tried, and why. */
export function skipped(changes: readonly Change[], reason: string): readonly Step[] {
  return changes.map((change) => ({ change, status: 'skipped', reason }));
}

/** Changes of a router that is left alone, because these steps of its rows did not go well. */
export function leftAlone(changes: readonly Change[], rows: readonly Step[]): readonly Step[] {
  const isKnown = rows.every((step) => step.status !== 'failed' || step.isCertain === true);
  return skipped(
    changes,
    isKnown
      ? 'its row in the RADIUS database was not written'
      : 'whether its row in the RADIUS database was written was not known',
  );
}

/** Whether all steps went well. */
export function isWhole(steps: readonly Step[]): boolean {
  return steps.every(({ status }) => status === 'applied');
}
