import type { ObservedMenu } from '../../observed/types.js';
import type { Plan, Problem } from '../../plan/types.js';
import { nameAttribute } from '../name-attributes.js';
import type { NameUse } from '../types.js';
import { isBuiltIn, type DeclaredNames } from './declared-names.js';
import { heldNames, scopes } from './held-names.js';
import { isUnknown, type NameUses } from './name-uses.js';
import { grouped, quantity, shortened } from './quantity.js';

/** What is looked at for one router. */
interface RouterNames {
  readonly plan: Pick<Plan, 'changes'>;
  readonly observed: ReadonlyMap<string, ObservedMenu>;
  /** `usesNobodyDeclares` of the whole fleet, not of the selected routers. */
  readonly unclaimed: readonly NameUse[];
}

/** More names than this are counted only. */
const SHOWN = 3;

/**
 * Uses of names that no router of the fleet declares and no router has from the start. Nothing is
 * said of an attribute that no manifest declares a name for: the fleet leaves it to others.
 */
export function usesNobodyDeclares(uses: NameUses, declared: DeclaredNames): readonly NameUse[] {
  if (isUnknown(uses)) return [];
  return uses.filter(({ attribute, name }) => {
    const names = declared.get(attribute);
    return names !== undefined && !names.has(name) && !isBuiltIn(attribute, name);
  });
}

/**
 * A warning for names that replies hand out, that nobody declares, and that this router does not
 * have either when its plan is applied. Nothing is said of an attribute whose menus were not read
 * on this router.
 */
export function undeclaredNames({ plan, observed, unclaimed }: RouterNames): readonly Problem[] {
  if (unclaimed.length === 0) return [];
  const held = heldByAttribute(plan, observed);
  const missing = unclaimed.filter(
    ({ attribute, name }) => held.get(attribute)?.has(name) === false,
  );
  return missing.length === 0 ? [] : [warning(missing)];
}

/** Names that a router has afterwards, for the attributes of which a menu was read. */
function heldByAttribute(
  { changes }: Pick<Plan, 'changes'>,
  observed: ReadonlyMap<string, ObservedMenu>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const held = new Map<string, Set<string>>();
  for (const scope of scopes) {
    if ([...scope.fields.keys()].every((menu) => !observed.has(menu))) continue;
    const { attribute } = scope.attribute;
    const names = held.get(attribute) ?? new Set<string>();
    for (const name of heldNames(scope, changes, observed).after) names.add(name);
    held.set(attribute, names);
  }
  return held;
}

function warning(missing: readonly NameUse[]): Problem {
  const shown = missing.slice(0, SHOWN).map((use) => usedName(use));
  const more = missing.length - shown.length;
  return {
    severity: 'warning',
    code: 'plan/undeclared-names',
    message:
      `replies to subscribers use names that no router declares: ${shown.join(', ')}` +
      `${more > 0 ? ` and ${grouped(more)} more` : ''}; see rosform radius check`,
  };
}

/** `pool gold (12 subscribers)`, `pool gold (in groups only)`. */
export function usedName({ attribute, name, subscribers }: NameUse): string {
  const { kind } = nameAttribute(attribute);
  const count = subscribers === 0 ? 'in groups only' : quantity(subscribers, 'subscriber');
  return `${kind} ${shortened(name)} (${count})`;
}
