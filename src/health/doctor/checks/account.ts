import type { Reply } from '../../../routeros/types.js';
import type { DoctorFacts } from '../facts.js';
import { grantFix, SHIPPED } from '../account/grant-commands.js';
import { neededPolicies } from '../needs.js';
import { answersNothing, groupOf, isUnanswered, rightsOf } from '../account/our-group.js';
import { isYes } from '../read-facts.js';
import { command } from '../script.js';
import type { Finding } from '../types.js';

/** Our user on the router, and all policies that its group lacks; `sensitive` alone is told elsewhere. */
export function checkAccount(facts: DoctorFacts): readonly Finding[] {
  const { users } = facts;
  const { username } = facts.router.connection;
  if (users === undefined) return notShown(facts);
  const user = users.find(({ name }) => name === username);
  if (user === undefined) return notListed(facts);
  return [...stateOf(user, username), ...policiesOf(facts)];
}

function notShown(facts: DoctorFacts): readonly Finding[] {
  const { username } = facts.router.connection;
  const needed = neededPolicies(facts.router).join(', ');
  // As another user; `set policy=` would replace a list that nobody could read.
  const commands = [
    command('/user', 'print where', undefined, { name: username }),
    '/user group print',
  ];
  if (answersNothing(facts)) {
    return [
      {
        severity: 'error',
        code: 'doctor/policy-missing',
        what: `the router answers no question of ${username}: its group lacks the policy read`,
        why: 'nothing can be compared with the manifest, and nothing else can be looked at',
        fix: {
          how: `look for its group as another user, and add what it lacks of ${needed}; set policy= replaces the whole list, so name what the group grants now as well`,
          commands,
        },
      },
    ];
  }
  if (isUnanswered(facts, '/user')) return [];
  return [
    {
      severity: 'warning',
      code: 'doctor/account-not-shown',
      what: `the router does not show /user to ${username}, so its policies are not known`,
      why: 'an apply that lacks a policy stops half-way',
      fix: { how: `look as another user whether its group has ${needed}`, commands },
    },
  ];
}

function notListed(facts: DoctorFacts): readonly Finding[] {
  const { username } = facts.router.connection;
  const group = groupOf(facts);
  // A group that comes with RouterOS is not given more: the user comes with a group of its own.
  const lacks = (rightsOf(facts)?.missing.length ?? 0) > 0;
  const isTold = lacks && group !== undefined && SHIPPED.has(group);
  const byRadius = isYes(facts.userAaa?.['use-radius']);
  const from = byRadius ? 'it comes from RADIUS' : 'where it comes from is not known';
  return [
    {
      severity: 'warning',
      code: 'doctor/account-not-listed',
      what: `${username} is not in /user: ${from}${group === undefined ? '' : ` (group ${group})`}`,
      why: 'while RADIUS does not answer nobody can log in, and an apply may be what stops it',
      fix: {
        how: `give rosform a user of the router${isTold ? ', as is said of its policies' : ''}; local users win over RADIUS`,
        commands: isTold
          ? []
          : [
              command('/user', 'add', undefined, {
                name: username,
                group: group ?? 'GROUP',
                password: 'NEW-PASSWORD',
              }),
            ],
      },
    },
    ...policiesOf(facts),
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

function policiesOf(facts: DoctorFacts): readonly Finding[] {
  const rights = rightsOf(facts);
  if (rights === undefined) return [];
  const { group, missing } = rights;
  const { username } = facts.router.connection;
  if (missing.every((policy) => policy === 'sensitive')) {
    const has = neededPolicies(facts.router).filter((policy) => policy !== 'sensitive');
    const what = `${username} (group ${group}) has the policies ${has.join(', ')}`;
    return [{ severity: 'note', code: 'doctor/passed', what }];
  }
  return [
    {
      severity: 'error',
      code: 'doctor/policy-missing',
      what: `the group ${group} of ${username} lacks ${missing.join(', ')}`,
      why: 'the router refuses what an apply does: not enough permissions',
      fix: grantFix(facts, rights),
    },
  ];
}
