import { PASSWORD } from '../../e2e/world.js';
import { provesFixes } from './trouble.js';

const inRobots = [{ name: 'rosform', password: PASSWORD, group: 'robots' }];

const server = { address: '10.10.0.9', service: 'ppp', secret: 'only-for-the-test' };

const NEW = { 'NEW-PASSWORD': 'another-long-password' };

provesFixes('our account', [
  {
    when: 'the group may not write',
    code: 'doctor/policy-missing',
    severity: 'error',
    options: { users: inRobots, groups: { robots: ['api', 'read', 'sensitive'] } },
    words: {},
  },
  {
    when: 'the group comes with RouterOS and may not write',
    code: 'doctor/policy-missing',
    severity: 'error',
    options: { users: [{ name: 'rosform', password: PASSWORD, group: 'read' }] },
    words: {},
  },
  {
    when: 'the group may not read, so nothing can be asked',
    code: 'doctor/policy-missing',
    severity: 'error',
    options: { users: inRobots, groups: { robots: ['api', 'write'] } },
    mend: (simulator) => {
      const group = simulator.rows('/user/group').find(({ name }) => name === 'robots');
      simulator.set('/user/group', group?.['.id'], { policy: 'api,read,write,sensitive' });
    },
  },
  {
    when: 'users are managed without the policy for it',
    code: 'doctor/policy-missing',
    severity: 'error',
    options: { users: inRobots, groups: { robots: ['api', 'read', 'write', 'sensitive'] } },
    says: {
      yaml: "menus: { '/user/group': { key: [name], rows: [{ name: noc, policy: [read] }] } }",
    },
    words: {},
  },
  {
    when: 'a secret of /radius reads as asterisks',
    code: 'doctor/secrets-masked',
    severity: 'error',
    options: { users: inRobots, groups: { robots: ['api', 'read', 'write'] } },
    arrange: (simulator) => void simulator.add('/radius', server),
    words: {},
  },
  {
    when: 'a password of /ppp/secret reads as asterisks, and the group comes with RouterOS',
    code: 'doctor/secrets-masked',
    severity: 'error',
    options: { users: [{ name: 'rosform', password: PASSWORD, group: 'full' }], faults: {} },
    arrange: (simulator) => {
      simulator.add('/ppp/secret', { name: 'alice', password: 'only-for-the-test' });
      simulator.faults.maskSecrets = true;
    },
    words: {},
    mend: (simulator) => {
      simulator.faults.maskSecrets = false;
    },
  },
  {
    when: 'there is no secret to try it on, and the policy is not granted',
    code: 'doctor/secrets-masked',
    severity: 'error',
    options: { users: inRobots, groups: { robots: ['api', 'read', 'write'] } },
    words: {},
  },
  {
    when: 'the router has no secret',
    code: 'doctor/secrets-untested',
    severity: 'note',
    mend: (simulator) => void simulator.add('/radius', server),
  },
  {
    when: 'everybody tries our password first',
    code: 'doctor/known-password',
    severity: 'error',
    options: { users: [{ name: 'rosform', password: 'mikrotik123', group: 'full' }] },
    password: 'mikrotik123',
    words: NEW,
    passwordThen: NEW['NEW-PASSWORD'],
  },
  {
    when: 'our password is our name',
    code: 'doctor/known-password',
    severity: 'error',
    options: { users: [{ name: 'rosform', password: 'Rosform', group: 'full' }] },
    password: 'Rosform',
    words: NEW,
    passwordThen: NEW['NEW-PASSWORD'],
  },
  {
    when: 'our password is short',
    code: 'doctor/short-password',
    severity: 'warning',
    options: { users: [{ name: 'rosform', password: 'k3!xQ', group: 'full' }] },
    password: 'k3!xQ',
    words: NEW,
    passwordThen: NEW['NEW-PASSWORD'],
  },
  {
    when: 'our password is empty',
    code: 'doctor/empty-password',
    severity: 'error',
    options: { users: [{ name: 'rosform', password: '', group: 'full' }] },
    password: '',
    words: NEW,
    passwordThen: NEW['NEW-PASSWORD'],
  },
  {
    when: 'we log in as admin',
    code: 'doctor/admin-login',
    severity: 'warning',
    options: { users: [{ name: 'admin', password: PASSWORD, group: 'full' }] },
    says: { username: 'admin' },
    words: NEW,
    saysThen: { username: 'rosform' },
    passwordThen: NEW['NEW-PASSWORD'],
  },
  {
    when: 'nobody has ever logged in as admin',
    code: 'doctor/admin-untouched',
    severity: 'warning',
    options: {
      users: [
        { name: 'rosform', password: PASSWORD, group: 'full' },
        { name: 'noc', password: 'of-somebody-else', group: 'full' },
        { name: 'admin', password: '', group: 'full' },
      ],
    },
    words: {},
  },
  {
    when: 'logins to the router go to RADIUS',
    code: 'doctor/radius-login',
    severity: 'warning',
    arrange: (simulator) => {
      simulator.set('/user/aaa', undefined, { 'use-radius': 'yes' });
    },
    // With a user of their own, people do well with RADIUS.
    words: { NAME: 'noc', 'NEW-PASSWORD': 'of-somebody-else' },
    leaves: 'note',
  },
]);
