import type { DoctorFacts } from '../facts.js';
import { neededPolicies } from '../needs.js';
import { command } from '../script.js';
import type { Fix } from '../types.js';

/** The user that comes with RouterOS. */
export const ADMIN = 'admin';

/** A group, and what its members shall be able to do besides. */
interface Grant {
  readonly group: string;
  readonly granted: ReadonlySet<string>;
  readonly missing: readonly string[];
}

/** Groups that come with RouterOS; other users are in them. */
export const SHIPPED: ReadonlySet<string> = new Set(['read', 'write', 'full']);

/**
 * Gives our user all policies that it lacks. `set policy=` replaces the whole list, so what the
 * group grants now is in it. A group that comes with RouterOS is left as it is: ours gets what an
 * apply needs, and nothing else that the other one had.
 */
export function grantFix(
  facts: Pick<DoctorFacts, 'router' | 'groups' | 'users'>,
  { group, granted, missing }: Grant,
): Fix {
  const { router, groups, users } = facts;
  const { username } = router.connection;
  if (!SHIPPED.has(group)) {
    const policy = [...new Set([...granted, ...missing])].join(',');
    const set = command('/user/group', 'set', { name: group }, { policy });
    return { how: `give the group ${missing.join(', ')}, then log in again`, commands: [set] };
  }
  if (username === ADMIN) return ownUserFix(facts);
  const name = freeName('rosform', groups);
  const policy = neededPolicies(router).join(',');
  const isListed = users === undefined || users.some((user) => user['name'] === username);
  return {
    how: `the group ${group} came with the router: give rosform one of its own, then log in again`,
    commands: [
      command('/user/group', 'add', undefined, { name, policy }),
      isListed
        ? command('/user', 'set', { name: username }, { group: name })
        : command('/user', 'add', undefined, {
            name: username,
            group: name,
            password: 'NEW-PASSWORD',
          }),
    ],
  };
}

/** A user that is rosform's alone, in place of one that belongs to people. */
export function ownUserFix({
  router,
  users,
  groups,
}: Pick<DoctorFacts, 'router' | 'groups' | 'users'>): Fix {
  const group = freeName('rosform', groups);
  const name = freeName('rosform', users);
  const policy = neededPolicies(router).join(',');
  return {
    how: 'give rosform a user of its own, and name it in connection: of the manifest',
    commands: [
      command('/user/group', 'add', undefined, { name: group, policy }),
      command('/user', 'add', undefined, { name, group, password: 'NEW-PASSWORD' }),
    ],
  };
}

function freeName(wanted: string, rows: DoctorFacts['groups']): string {
  const taken = new Set(rows?.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}
