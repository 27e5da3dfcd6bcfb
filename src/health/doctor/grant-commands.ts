import type { DoctorFacts } from './facts.js';
import { command } from './script.js';

/** A group, and what its members shall be able to do besides. */
interface Grant {
  readonly group: string;
  readonly granted: ReadonlySet<string>;
  readonly missing: readonly string[];
}

/** Groups that come with RouterOS; other users are in them. */
const SHIPPED: ReadonlySet<string> = new Set(['read', 'write', 'full']);

/**
 * Commands that give our user more policies. `set policy=` replaces the whole list, so what the
 * group grants now is in it. A group that comes with RouterOS is left as it is.
 */
export function grantCommands(
  { router, groups }: Pick<DoctorFacts, 'router' | 'groups'>,
  { group, granted, missing }: Grant,
): readonly string[] {
  const policy = [...new Set([...granted, ...missing])].join(',');
  if (!SHIPPED.has(group)) return [command('/user/group', 'set', { name: group }, { policy })];
  const taken = new Set(groups?.map(({ name }) => name));
  const name = freeName('rosform', taken);
  const { username } = router.connection;
  return [
    command('/user/group', 'add', undefined, { name, policy }),
    command('/user', 'set', { name: username }, { group: name }),
  ];
}

function freeName(wanted: string, taken: ReadonlySet<string | undefined>): string {
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
