import type { DoctorFacts } from '../facts.js';
import { grantCommands } from '../grant-commands.js';
import { command } from '../script.js';
import type { Finding, Fix } from '../types.js';
import { groupOf, policiesGranted } from './account.js';

/** Whether the router shows us secrets: tested by reading one, not only read off the group. */
export function checkSecrets(facts: DoctorFacts): readonly Finding[] {
  return [...readable(facts), ...atHand(facts)];
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
  const group = groupOf(facts);
  const granted = policiesGranted(facts, group);
  if (group === undefined || granted === undefined) {
    return {
      how: 'give the group of the user the policy sensitive; set policy= takes the whole list',
      commands: [
        '/user group print',
        '/user group set [find name="GROUP"] policy=api,read,write,sensitive',
      ],
    };
  }
  if (granted.has('sensitive')) {
    return {
      how: 'see as another user whether the group, and the user, are what they seem to be',
      commands: [
        command('/user', 'print where', undefined, { name: facts.router.connection.username }),
        command('/user/group', 'print where', undefined, { name: group }),
      ],
    };
  }
  return {
    how: 'give the group the policy sensitive, then log in again',
    commands: grantCommands(facts, { group, granted, missing: ['sensitive'] }),
  };
}

function atHand({ missingSecrets }: DoctorFacts): readonly Finding[] {
  return missingSecrets.map(({ reason, at }) => ({
    severity: 'error',
    code: 'doctor/secret-missing',
    what: reason,
    why: 'an apply needs it; meanwhile the field that it belongs to was left out of the comparison',
    fix: { how: 'set it where the manifest takes it from, and run the doctor again', commands: [] },
    at,
  }));
}
