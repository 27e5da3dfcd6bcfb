import type { Reply } from '../../../routeros/types.js';
import type { DoctorFacts } from '../facts.js';
import { grantCommands } from '../grant-commands.js';
import { neededPolicies } from '../needs.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import type { Finding } from '../types.js';

/** Our user on the router, and the policies of its group; `sensitive` is tested elsewhere. */
export function checkAccount(facts: DoctorFacts): readonly Finding[] {
  const { users } = facts;
  const { username } = facts.router.connection;
  if (users === undefined) return [notShown(facts)];
  const user = users.find(({ name }) => name === username);
  if (user === undefined) return notListed(facts);
  return [...stateOf(user, username), ...policiesOf(facts, user['group'])];
}

/** The policies that a group grants; undefined where the router does not show them. */
export function policiesGranted(
  { groups }: Pick<DoctorFacts, 'groups'>,
  group: string | undefined,
): ReadonlySet<string> | undefined {
  const policy = groups?.find(({ name }) => name === group)?.['policy'];
  if (policy === undefined) return undefined;
  return new Set(policy.split(',').filter((word) => word !== '' && !word.startsWith('!')));
}

/** The group of our user: of its row, or of the session that RADIUS let in. */
export function groupOf({ users, active, router, userAaa }: DoctorFacts): string | undefined {
  const { username } = router.connection;
  const listed = users?.find(({ name }) => name === username)?.['group'];
  if (listed !== undefined) return listed;
  const session = active?.find(({ name, group }) => name === username && group !== undefined);
  return (
    session?.['group'] ?? (isYes(userAaa?.['use-radius']) ? userAaa?.['default-group'] : undefined)
  );
}

/** Without `read` a router answers no question at all. */
function notShown({ router, services, planning }: DoctorFacts): Finding {
  const { username } = router.connection;
  const where = command('/user', 'print where', undefined, { name: username });
  if (services === undefined && 'trouble' in planning && planning.refused) {
    return {
      severity: 'error',
      code: 'doctor/policy-missing',
      what: `the router answers no question of ${username}: its group lacks the policy read`,
      why: 'nothing can be compared with the manifest',
      fix: {
        how: 'find the group of the user, and give it what an apply needs',
        commands: [
          where,
          `/user group set [find name="GROUP"] policy=${neededPolicies(router).join(',')}`,
        ],
      },
    };
  }
  return {
    severity: 'warning',
    code: 'doctor/account-not-shown',
    what: `the router does not show /user to ${username}, so its policies are not known`,
    why: 'an apply that lacks a policy stops half-way',
    fix: {
      how: `look as another user whether its group has ${neededPolicies(router).join(', ')}`,
      commands: [where, '/user group print'],
    },
  };
}

function notListed(facts: DoctorFacts): readonly Finding[] {
  const { username } = facts.router.connection;
  const group = groupOf(facts);
  const byRadius = isYes(facts.userAaa?.['use-radius']);
  const from = byRadius ? 'it comes from RADIUS' : 'where it comes from is not known';
  return [
    {
      severity: 'warning',
      code: 'doctor/account-not-listed',
      what: `${username} is not in /user: ${from}${group === undefined ? '' : ` (group ${group})`}`,
      why: 'while RADIUS does not answer nobody can log in, and an apply may be what stops it',
      fix: {
        how: 'give rosform a user of the router; local users win over RADIUS',
        commands: [
          command('/user', 'add', undefined, {
            name: username,
            group: group ?? 'GROUP',
            password: 'NEW-PASSWORD',
          }),
        ],
      },
    },
    ...policiesOf(facts, group),
  ];
}

function stateOf(user: Reply, username: string): readonly Finding[] {
  if (isYes(user['disabled'])) {
    return [
      {
        severity: 'error',
        code: 'doctor/account-disabled',
        what: `the user ${username} is disabled`,
        why: 'this session was there before; the next login is refused',
        fix: {
          how: 'enable it',
          commands: [command('/user', 'set', { name: username }, { disabled: 'no' })],
        },
      },
    ];
  }
  if (!isYes(user['expired'])) return [];
  return [
    {
      severity: 'warning',
      code: 'doctor/account-expired',
      what: `the password of ${username} has expired`,
      why: 'the router may ask for a new one instead of working',
      fix: {
        how: 'set a new one, on the router and where the manifest takes it from',
        commands: [command('/user', 'set', { name: username }, { password: 'NEW-PASSWORD' })],
      },
    },
  ];
}

function policiesOf(facts: DoctorFacts, group: string | undefined): readonly Finding[] {
  const granted = policiesGranted(facts, group);
  if (group === undefined || granted === undefined) return [];
  const { username } = facts.router.connection;
  const needed = neededPolicies(facts.router).filter((policy) => policy !== 'sensitive');
  const missing = needed.filter((policy) => !granted.has(policy));
  if (missing.length === 0) {
    const what = `${username} (group ${group}) has the policies ${needed.join(', ')}`;
    return [{ severity: 'note', code: 'doctor/passed', what }];
  }
  return [
    {
      severity: 'error',
      code: 'doctor/policy-missing',
      what: `the group ${group} of ${username} lacks ${missing.join(', ')}`,
      why: 'the router refuses what an apply does: not enough permissions',
      fix: {
        how: 'give the group the policies',
        commands: grantCommands(facts, { group, granted, missing }),
      },
    },
  ];
}
