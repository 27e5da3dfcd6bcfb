import { describe, expect, it } from 'vitest';
import { diagnoseRouter } from '../../../src/health/doctor/diagnose-router.js';
import type { DoctorFacts } from '../../../src/health/doctor/facts.js';
import { useSimulators } from '../../e2e/world.js';
import { soundFacts } from './sound-facts.js';
import { codes, findingsOf, findingWith, follow, manifestOf, troubles } from './world.js';

const start = useSimulators();

const diagnose = (facts: Partial<DoctorFacts>) => diagnoseRouter(soundFacts(facts));

const commandsOf = (facts: Partial<DoctorFacts>): readonly string[] =>
  diagnose(facts).flatMap(({ fix }) => fix?.commands ?? []);

/** A router that is reached at a public address. */
function onPublic(): DoctorFacts['router'] {
  const { router } = soundFacts();
  return { ...router, connection: { ...router.connection, address: '203.0.112.7' } };
}

const full = (name: string, more = {}) => ({ name, group: 'full', ...more });

describe('policies', () => {
  const users = [{ name: 'rosform', group: 'robots' }];
  const masked = { result: 'masked' as const, menu: '/radius' };

  it('that are missing are one finding, with one command for all of them', () => {
    const groups = [{ name: 'robots', policy: 'api,read' }];

    const findings = diagnose({ users, groups, secretTest: masked });

    expect(troubles(findings)).toEqual(['error doctor/policy-missing']);
    expect(findingWith(findings, 'doctor/policy-missing').fix?.commands).toEqual([
      '/user group set [find name="robots"] policy=api,read,write,sensitive',
    ]);
  });

  it('of a group that came with the router make one new group, with what is needed', () => {
    const groups = [{ name: 'read', policy: 'local,telnet,ssh,reboot,api,read,test,sniff,romon' }];

    const facts = { users: [{ name: 'rosform', group: 'read' }], groups, secretTest: masked };

    expect(commandsOf(facts)).toEqual([
      '/user group add name=rosform policy=api,read,write,sensitive',
      '/user set [find name="rosform"] group=rosform',
    ]);
  });

  it('that cannot be read are never replaced', () => {
    const facts = { users, groups: undefined, secretTest: masked };

    expect(troubles(diagnose(facts))).toEqual(['error doctor/secrets-masked']);
    expect(commandsOf(facts).join()).not.toContain('policy=');
  });
});

describe('people', () => {
  it('are not locked out with admin: our own user is no person', () => {
    const facts = { users: [full('rosform'), full('admin')] };

    expect(commandsOf(facts)).toContain('/user set [find name="admin"] password=NEW-PASSWORD');
    expect(commandsOf(facts).join()).not.toContain('disabled=yes');
  });

  it.each([
    { when: 'is disabled', more: { disabled: 'true' } },
    { when: 'has expired', more: { expired: 'true' } },
  ])('are not sent to a user who $when', ({ more }) => {
    const users = [full('rosform'), full('noc', more), full('admin')];

    expect(commandsOf({ users }).join()).not.toContain('disabled=yes');
  });

  it('keep a way in when old services are the only one', () => {
    const services = [
      { name: 'api', port: '8728', disabled: 'false' },
      { name: 'telnet', disabled: 'false' },
      { name: 'ssh', disabled: 'true' },
    ];

    expect(codes(diagnose({ services }))).toEqual(['doctor/old-services']);
    expect(commandsOf({ services })).toEqual([]);
  });

  const byRadius = { userAaa: { 'use-radius': 'true' } };

  it.each([
    { when: 'somebody is full', users: [full('noc')], is: [] },
    {
      when: 'somebody may write over ssh',
      users: [{ name: 'noc', group: 'noc' }],
      is: [],
    },
    { when: 'nobody is there', users: [], is: ['warning doctor/radius-login'] },
    {
      when: 'the only one is disabled',
      users: [full('noc', { disabled: 'true' })],
      is: ['warning doctor/radius-login'],
    },
  ])('in RADIUS are nothing wrong when on the router $when: $is', ({ users, is }) => {
    const groups = [
      { name: 'robots', policy: 'api,read,write,sensitive' },
      { name: 'noc', policy: 'ssh,read,write' },
    ];
    const facts = { ...byRadius, users: [{ name: 'rosform', group: 'robots' }, ...users], groups };

    expect(troubles(diagnose(facts))).toEqual(is);
    expect(codes(diagnose(facts))).toEqual(['doctor/radius-login']);
    expect(commandsOf(facts).join()).not.toContain('use-radius');
  });
});

describe('the way of the session', () => {
  const from = (address: string) => [{ name: 'rosform', via: 'api', address }];

  it.each([
    { when: 'we came straight', address: '198.51.101.4', direct: true, says: '198.51.101.4/32' },
    { when: 'a tunnel led us', address: '198.51.101.4', direct: false, says: 'YOUR-ADDRESS/32' },
    { when: 'it is a loopback', address: '127.0.0.1', direct: true, says: 'YOUR-ADDRESS/32' },
    { when: 'it is one of IPv6', address: '::1', direct: true, says: 'YOUR-ADDRESS/32' },
    { when: 'it is in IPv6', address: '::ffff:127.0.0.1', direct: true, says: 'YOUR-ADDRESS/32' },
    { when: 'it is link-local', address: 'fe80::1', direct: true, says: 'YOUR-ADDRESS/32' },
  ])('is named for the service when $when: $says', ({ address, direct, says }) => {
    const facts = {
      router: onPublic(),
      active: from(address),
      way: { service: 'api' as const, direct },
    };

    expect(commandsOf(facts)).toEqual([
      `/ip service set [find name="api" dynamic=no] address=${says}`,
    ]);
  });

  it('is not disabled', () => {
    const { router } = soundFacts();
    const connection = { ...router.connection, port: 8729, tls: { mode: 'anonymous' as const } };
    const services = [
      { name: 'api', port: '8728', disabled: 'false' },
      { name: 'api-ssl', port: '8729', disabled: 'false', certificate: 'api' },
    ];
    const facts = { router: { ...router, connection }, services };
    const overPlain = { ...facts, way: { service: 'api' as const, direct: false } };
    const overTls = { ...facts, way: { service: 'api-ssl' as const, direct: true } };

    expect(codes(diagnose(overPlain))).toContain('doctor/plain-api-enabled');
    expect(commandsOf(overPlain)).toEqual([]);
    expect(commandsOf(overTls)).toEqual([
      '/ip service set [find name="api" dynamic=no] disabled=yes',
    ]);
  });
});

describe('duplicates', () => {
  const server = { address: '10.10.0.5', service: 'ppp', secret: 'value-of-RADIUS_SECRET' };

  it.each([
    {
      when: 'the first is disabled',
      rows: [{ disabled: 'yes' }, {}],
      how: 'this keeps *2 (live) and removes *1 (disabled)',
      commands: ['/radius remove *1'],
    },
    {
      when: 'the second is ours',
      rows: [{}, { comment: '[rosform]' }],
      how: 'this keeps *2 (ours, live) and removes *1 (live)',
      commands: ['/radius remove *1'],
    },
    {
      when: 'ours is disabled and the other works',
      rows: [{}, { comment: '[rosform]', disabled: 'yes' }],
      how: 'this keeps *2 (ours, disabled), enables it and removes *1 (live)',
      commands: ['/radius set *2 disabled=no', '/radius remove *1'],
    },
  ])('when $when: the one that works is left, and told once', async ({ rows, how, commands }) => {
    const simulator = await start({ version: '7.20.8' });
    for (const row of rows) simulator.add('/radius', { ...server, ...row });

    const findings = await findingsOf(simulator);

    const { fix } = findingWith(findings, 'doctor/duplicate-rows');
    expect(fix?.how).toContain(how);
    expect(fix?.commands).toEqual(['/radius print detail', ...commands]);
    expect(codes(findings)).not.toContain('doctor/undeclared-risk');
    expect(codes(findings)).not.toContain('doctor/would-adopt');
    expect(findings.map(({ what }) => what).join('\n')).not.toContain('an apply would create');
    follow(simulator, findingWith(findings, 'doctor/duplicate-rows'));
    const left = simulator.rows('/radius');
    expect(left.map(({ disabled }) => disabled)).toEqual(['false']);
  });
});

describe('invalid rows', () => {
  it('that the manifest declares are looked at, and not removed', async () => {
    const simulator = await start({ version: '7.20.8' });
    const id = simulator.add('/interface/pppoe-server/server', {
      'service-name': 'home',
      interface: 'ether2',
    });
    simulator.ship('/interface/pppoe-server/server', { '.id': id, invalid: 'true' });

    const findings = await findingsOf(simulator, manifestOf(simulator));

    expect(findingWith(findings, 'doctor/invalid-row').fix).toEqual({
      how: 'look at what the row names, and bring that back',
      commands: ['/interface pppoe-server server print detail where invalid'],
    });
  });
});

describe('the words', () => {
  it('have no empty name', () => {
    const active = ['', '10.10.0.5', ''].map((address) => ({ address, service: 'login' }));
    const userAaa = { 'use-radius': 'true' };

    const { what } = findingWith(diagnose({ radius: active, userAaa }), 'doctor/radius-login');

    expect(what).toContain('asked is 10.10.0.5; no person');
  });

  it('count one session', () => {
    const services = [{ name: 'api', port: '8728', disabled: 'false', 'max-sessions': '1' }];
    const facts = { services, connections: [{ name: 'api' }] };

    expect(findingWith(diagnose(facts), 'doctor/sessions-nearly-used').what).toBe(
      'api has 1 session of at most 1',
    );
  });

  it('quote names for a terminal, that would take ? for a call for help', () => {
    const users = [{ name: 'rosform', group: 'why?' }];
    const groups = [{ name: 'why?', policy: 'api,read,sensitive' }];

    expect(commandsOf({ users, groups })).toEqual([
      String.raw`/user group set [find name="why\?"] policy=api,read,sensitive,write`,
    ]);
  });

  it('never restart a router by themselves', () => {
    const { planning, system } = soundFacts();
    if (!('plan' in planning)) throw new Error('no plan');
    const facts = {
      system: { ...system, version: { text: '6.49.17', parts: [6, 49, 17] } },
      packages: [{ name: 'system' }],
      planning: {
        ...planning,
        observed: { ...planning.observed, missing: new Set(['/ppp/profile']) },
      },
    };

    const { fix } = findingWith(diagnose(facts), 'doctor/package-missing');

    expect(fix?.commands.join()).not.toContain('reboot');
    expect(fix?.how).toBe(
      "upload ppp of the router's own version and architecture to its files first, then restart the router when few are online: a reboot ends all sessions",
    );
  });

  it.each([
    { protocol: 'udp', severity: 'warning' },
    { protocol: 'radsec', severity: 'error' },
  ])('call a clock that was never set a $severity with $protocol', ({ protocol, severity }) => {
    const { router } = soundFacts();
    const routed = {
      ...router,
      sections: router.sections.map((section) => ({
        ...section,
        rows: section.rows.map((row) => ({
          ...row,
          fields: new Map([...row.fields, ['protocol', { value: protocol, at: row.at }]]),
        })),
      })),
    };
    const clock = { date: '1970-01-02', time: '00:00:10' };

    expect(findingWith(diagnose({ router: routed, clock }), 'doctor/clock-unset').severity).toBe(
      severity,
    );
  });
});
