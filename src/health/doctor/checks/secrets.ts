import type { DoctorFacts } from '../facts.js';
import { grantFix } from '../account/grant-commands.js';
import { neededPolicies } from '../needs.js';
import { groupOf, policiesGranted, rightsOf } from '../account/our-group.js';
import { command } from '../script.js';
import type { Finding, Fix } from '../types.js';

/** Whether the router shows us secrets: tested by reading one, not only read off the group. */
export function checkSecrets(facts: DoctorFacts): readonly Finding[] {
  return [...readable(facts), ...checkMissingSecrets(facts)];
}

function readable(facts: DoctorFacts): readonly Finding[] {
  const { secretTest: test, router } = facts;
  const { username } = router.connection;
  const group = groupOf(facts);
  const grants = policiesGranted(facts, group)?.has('sensitive');
  if (test.result === 'shown') {
    const what = `secrets can be read (policy sensitive), tried on ${test.menu}`;
    return [{ severity: 'note', code: 'doctor/passed', what }];
  }
  // With other policies that are missing, it has been told with them.
  if (grants === false && (rightsOf(facts)?.missing.length ?? 0) > 1) return [];
  if (test.result === 'masked') {
    const because =
      grants === true
        ? `although the group ${group} grants sensitive`
        : 'the policy sensitive is missing';
    return [masked(facts, `${test.menu} shows its secrets to ${username} as *****: ${because}`)];
  }
  if (grants === false) {
    return [masked(facts, `the group ${group} of ${username} lacks the policy sensitive`)];
  }
  return [
    {
      severity: 'note',
      code: 'doctor/secrets-untested',
      what: 'the router holds no secret that could be read, so the policy sensitive is not tested',
    },
  ];
}

function masked(facts: DoctorFacts, what: string): Finding {
  return {
    severity: 'error',
    code: 'doctor/secrets-masked',
    what,
    why: 'secrets can neither be compared nor be put right: a wrong one stays as it is',
    fix: sensitiveFix(facts),
  };
}

function sensitiveFix(facts: DoctorFacts): Fix {
  const { username } = facts.router.connection;
  const rights = rightsOf(facts);
  if (rights === undefined) {
    const needed = neededPolicies(facts.router).join(', ');
    return {
      how: `look for its group as another user, and add what it lacks of ${needed}; set policy= replaces the whole list, so name what the group grants now as well`,
      commands: [
        command('/user', 'print where', undefined, { name: username }),
        '/user group print',
      ],
    };
  }
  if (!rights.granted.has('sensitive')) return grantFix(facts, rights);
  return {
    how: 'see as another user whether the group, and the user, are what they seem to be',
    commands: [
      command('/user', 'print where', undefined, { name: username }),
      command('/user/group', 'print where', undefined, { name: rights.group }),
    ],
  };
}

/** Secrets of the manifest that cannot be had. */
export function checkMissingSecrets({ missingSecrets }: DoctorFacts): readonly Finding[] {
  return missingSecrets.map(({ reason, at }) => ({
    severity: 'error',
    code: 'doctor/secret-missing',
    what: reason,
    why: 'an apply needs it; meanwhile the field that it belongs to was left out of the comparison',
    fix: { how: 'set it where the manifest takes it from, and run the doctor again', commands: [] },
    at,
  }));
}
