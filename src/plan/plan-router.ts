import type { DesiredMenu, DesiredState } from '../desired/types.js';
import type { ObservedState } from '../observed/types.js';
import { isAvailable } from '../resources/version.js';
import { checkReferences } from './check-references.js';
import { checkVersion } from './check-version.js';
import { comparisonOf } from './compare-row.js';
import { orderChanges } from './order-changes.js';
import { planMenu } from './plan-menu.js';
import { withRenames } from './renames.js';
import type { Plan, Problem } from './types.js';

/**
 * The changes that bring one router to its manifest, in the order they must be applied. Pure: the
 * same two states give the same plan. A plan with an error among its problems must not be applied.
 */
export function planRouter(desired: DesiredState, seen: ObservedState): Plan {
  const { version } = seen;
  const usable = desired.menus.filter((menu) => isPresent(menu, seen));
  const observed = withRenames(usable, seen);
  const refused = checkVersion(desired, observed);
  const menus = usable.map((menu) =>
    planMenu(menu, observed.menus.get(menu.type.menu), comparisonOf(menu.type, version)),
  );
  const { changes, problems } = orderChanges(menus.flatMap(({ drafts }) => drafts));
  const masked = menus.reduce((sum, menu) => sum + menu.masked, 0);
  return {
    router: desired.router,
    version: version.text,
    changes,
    problems: [
      ...refused,
      ...menus.flatMap((menu) => menu.problems),
      ...problems,
      ...checkReferences(changes, usable, observed),
      ...maskedSecrets(masked),
    ],
    unchanged: menus.reduce((sum, menu) => sum + menu.unchanged, 0),
    unmanaged: menus.flatMap((menu) => menu.unmanaged),
  };
}

/** Whether a plan may be applied. */
export function isRefused({ problems }: Plan): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function isPresent({ type, leftoversOnly }: DesiredMenu, observed: ObservedState): boolean {
  if (leftoversOnly) return observed.menus.has(type.menu);
  return !observed.missing.has(type.menu) && isAvailable(type, observed.version);
}

function maskedSecrets(count: number): readonly Problem[] {
  if (count === 0) return [];
  const [reads, leaves] =
    count === 1
      ? ['1 secret reads', 'it cannot be compared and is left as it is']
      : [`${count} secrets read`, 'they cannot be compared and are left as they are'];
  return [
    {
      severity: 'warning',
      code: 'plan/masked-secret',
      message: `${reads} as *****, so ${leaves}; give the group of rosform's user the policy \`sensitive\``,
    },
  ];
}
