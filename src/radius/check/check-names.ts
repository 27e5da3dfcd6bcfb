import { nameAttribute, nameAttributes } from '../name-attributes.js';
import { declaredNames, isBuiltIn, type DeclaredNames } from '../subscribers/declared-names.js';
import { countRemedy, cutReason, isCut, isUnknown } from '../subscribers/name-uses.js';
import type { Unknown } from '../subscribers/name-uses.js';
import { grouped, quantity } from '../subscribers/quantity.js';
import { usedName } from '../subscribers/undeclared-names.js';
import type { NameUse } from '../types.js';
import type { CheckedName, RadiusCheck, RadiusCheckInput, RadiusFinding } from './types.js';

/** Of groups and routers, more than these are counted only. */
const LISTED = 5;
const NAMES_IN_MESSAGE = 3;

interface CheckedNames {
  readonly result: Pick<RadiusCheck, 'names' | 'namesUnknown'>;
  readonly findings: readonly RadiusFinding[];
}

/** Every name that replies use, and a finding for each kind of name that is nowhere declared. */
export function checkNames({
  names: uses,
  fleet,
}: Pick<RadiusCheckInput, 'names' | 'fleet'>): CheckedNames {
  if (uses === 'not-asked') {
    const namesUnknown = 'the Fleet says `subscribers: false`';
    return { result: { names: [], namesUnknown }, findings: [] };
  }
  if (isUnknown(uses)) {
    return { result: { names: [], namesUnknown: uses.unknown }, findings: [notCounted(uses)] };
  }
  const declared = declaredNames(fleet.routers);
  const names = uses.map((use) => checkedName(use, declared));
  const findings = nameAttributes.flatMap((attribute) =>
    undeclared(names.filter((name) => name.attribute === attribute.attribute)),
  );
  return isCut(uses)
    ? { result: { names, namesUnknown: cutReason }, findings: [...findings, tooMany()] }
    : { result: { names }, findings };
}

function checkedName(use: NameUse, declared: DeclaredNames): CheckedName {
  const { attribute, name, subscribers, groups } = use;
  const routers = declared.get(attribute)?.get(name) ?? [];
  return {
    attribute,
    kind: nameAttribute(attribute).kind,
    name,
    subscribers,
    groups: groups.slice(0, LISTED),
    groupCount: groups.length,
    declaredBy: routers.slice(0, LISTED),
    routerCount: routers.length,
    ...(isBuiltIn(attribute, name) ? { builtIn: true } : {}),
  };
}

/** One finding for a kind of name, because a panel that rosform knows nothing of has hundreds. */
function undeclared(names: readonly CheckedName[]): readonly RadiusFinding[] {
  const missing = names.filter((name) => name.routerCount === 0 && name.builtIn !== true);
  const [first] = missing;
  if (first === undefined) return [];
  const shown = missing.slice(0, NAMES_IN_MESSAGE).map((name) => usedName(name));
  const more = missing.length - shown.length;
  return [
    {
      severity: 'warning',
      code: 'radius/undeclared-names',
      message:
        `replies use ${quantity(missing.length, first.kind)} that no router declares: ` +
        `${shown.join(', ')}${more > 0 ? ` and ${grouped(more)} more` : ''}; ` +
        `on a router without it subscribers would ${nameAttribute(first.attribute).consequence}`,
      remedy: `declare it in the manifests, or correct ${first.attribute} in the replies; upper and lower case count`,
    },
  ];
}

function notCounted(unknown: Unknown): RadiusFinding {
  return {
    severity: 'warning',
    code: 'radius/names-unknown',
    message: `the names that replies use could not be counted: ${unknown.unknown}`,
    remedy: countRemedy(unknown),
  };
}

function tooMany(): RadiusFinding {
  return {
    severity: 'warning',
    code: 'radius/names-unknown',
    message: cutReason,
    remedy: 'look for a panel that writes a name of its own for each subscriber',
  };
}
