import type { FleetManifest } from '../../manifest/types.js';
import type { ObservedState } from '../../observed/types.js';
import type { Plan, Problem } from '../../plan/types.js';
import { RadiusDatabaseError } from '../radius-database-error.js';
import type { NameUse } from '../types.js';
import { declaredNames } from './declared-names.js';
import { lostNames } from './lost-names.js';
import type { NameUses } from './name-uses.js';
import { subscriberProblems } from './subscriber-problems.js';
import { undeclaredNames, usesNobodyDeclares } from './undeclared-names.js';

/** The names that subscribers depend on, for all routers of a run. */
interface NameCheck {
  /** What a router's plan must say of them; why they are not known is among it. */
  readonly problemsOf: (plan: Plan, observed: ObservedState) => Promise<readonly Problem[]>;
}

/**
 * Counts once, when it is first asked, however many routers there are.
 *
 * @param count rejects with `RadiusDatabaseError`, which becomes a problem of the plans
 */
export function createNameCheck(
  { routers }: Pick<FleetManifest, 'routers'>,
  count: () => Promise<readonly NameUse[]>,
): NameCheck {
  let counted: Promise<NameUses> | undefined;
  let unclaimed: readonly NameUse[] | undefined;
  return {
    async problemsOf(plan, { menus }) {
      const uses = await (counted ??= nameUses(count));
      unclaimed ??= usesNobodyDeclares(uses, declaredNames(routers));
      return [
        ...subscriberProblems(lostNames(plan, menus), uses),
        ...undeclaredNames({ plan, observed: menus, unclaimed }),
      ];
    },
  };
}

/** The names that are in use; an error of the database is the reason why they are not known. */
async function nameUses(count: () => Promise<readonly NameUse[]>): Promise<NameUses> {
  try {
    return await count();
  } catch (error) {
    if (!(error instanceof RadiusDatabaseError)) throw error;
    return { unknown: error.message, kind: error.kind };
  }
}
