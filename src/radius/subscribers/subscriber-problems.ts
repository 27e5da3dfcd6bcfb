import type { Problem } from '../../plan/types.js';
import { nameAttribute } from '../name-attributes.js';
import type { NameUse } from '../types.js';
import type { LostName } from './lost-names.js';
import {
  countRemedy,
  cutReason,
  isCut,
  isUnknown,
  nameKey,
  usesByName,
  type NameUses,
  type Unknown,
} from './name-uses.js';
import { grouped, namesList, shortened } from './quantity.js';

/**
 * What a plan must say of names that it takes away while RADIUS replies hand them out: an error for
 * each, which a person may set aside for this very plan. Names that are not known to be unused are
 * an error too.
 */
export function subscriberProblems(lost: readonly LostName[], uses: NameUses): readonly Problem[] {
  // Of a profile that PPP and hotspot both lose, the subscribers are the same.
  const names = [...new Map(lost.toReversed().map((one) => [nameKey(one), one])).values()];
  names.reverse();
  if (names.length === 0) return [];
  if (isUnknown(uses)) return [notCounted(names, uses)];
  const used = usesByName(uses);
  const inUse = names.flatMap((name) => {
    const use = used.get(nameKey(name));
    return use === undefined ? [] : [dependence(name, use)];
  });
  const unseen = isCut(uses) ? names.filter((name) => !used.has(nameKey(name))) : [];
  return unseen.length === 0 ? inUse : [...inUse, notCounted(unseen, { unknown: cutReason })];
}

function dependence(lost: LostName, use: NameUse): Problem {
  const { kind, name } = lost;
  return problem(
    `${kind} ${shortened(name)}: ${whoNamesIt(lost, use)} would ${nameAttribute(lost.attribute).consequence}${renaming(lost)}`,
    lost,
  );
}

function whoNamesIt({ attribute }: LostName, { subscribers, groups }: NameUse): string {
  if (subscribers === 1) return `1 subscriber's ${attribute} names it, they`;
  if (subscribers > 1) return `${grouped(subscribers)} subscribers' ${attribute} names it, they`;
  if (groups.length === 0) return 'the replies of a group name it, its members';
  const noun = groups.length === 1 ? 'group' : 'groups';
  const whose = groups.length === 1 ? 'its' : 'their';
  return `the replies of ${noun} ${namesList(groups)} name it, ${whose} members`;
}

/** Sessions keep what they have; each subscriber meets the new name at the next login. */
function renaming({ kind, name, renamedTo }: LostName): string {
  if (renamedTo === undefined) return '';
  const [from, to] = [shortened(name), shortened(renamedTo)];
  return (
    `; it would be called ${to}, so the replies must be changed first: declare ${to} beside ${from}, ` +
    `change the replies to ${to}, and take ${from} away when no session uses the ${kind}`
  );
}

function notCounted(lost: readonly LostName[], unknown: Unknown): Problem {
  const [first] = lost;
  const names = namesList(lost.map(({ kind, name }) => `${kind} ${shortened(name)}`));
  const verb = lost.length === 1 ? 'goes away' : 'go away';
  return problem(
    `${names}: ${verb}, and how many subscribers' replies depend on that is not known: ${unknown.unknown}` +
      (unknown.unknown === cutReason ? '' : `; ${countRemedy(unknown)}`),
    first,
  );
}

function problem(message: string, lost: LostName | undefined): Problem {
  return {
    severity: 'error',
    code: 'plan/subscribers-depend',
    message,
    ...(lost?.at === undefined ? {} : { at: lost.at }),
    allowable: true,
  };
}
