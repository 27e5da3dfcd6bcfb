import { describe, expect, it } from 'vitest';
import { diagnoseRouter } from '../../../src/health/doctor/diagnose-router.js';
import type { DoctorFacts } from '../../../src/health/doctor/facts.js';
import { whatText } from '../../../src/health/doctor/some-names.js';
import { soundFacts } from './sound-facts.js';
import { codes, findingWith } from './world.js';

const version6 = { text: '6.49.17', parts: [6, 49, 17] };

const ofVersion6 = { ...soundFacts().system, version: version6 };

/** A version 6 without the menus of PPP. */
function withoutPpp(packages: DoctorFacts['packages']): Partial<DoctorFacts> {
  const { planning } = soundFacts();
  if (!('plan' in planning)) throw new Error('no plan');
  const missing = new Set(['/ppp/profile', '/interface/pppoe-server/server']);
  return {
    system: ofVersion6,
    packages,
    deviceMode: undefined,
    planning: { ...planning, observed: { ...planning.observed, version: version6, missing } },
  };
}

describe('diagnoseRouter', () => {
  it('has nothing to say of a sound router but what has passed', () => {
    const findings = diagnoseRouter(soundFacts());

    expect(codes(findings)).toEqual([]);
    expect(findings.map(({ what }) => what)).toEqual([
      'rosform (group robots) has the policies api, read, write',
      'secrets can be read (policy sensitive), tried on /radius',
      'our password is none that is tried first',
      'RouterOS 7.20.8 (stable) on CHR has everything that the manifest uses',
      'device-mode advanced allows what the manifest needs, and the scheduler',
      'the scheduler is there (0 entries)',
      'the clock is right',
      'disk: 48 MiB of 95 MiB are free',
      'api is enabled, without TLS: fit for a management network or a VPN only',
      'no duplicate, dangling or invalid row in the menus of the manifest',
      'the router is as its manifest says',
    ]);
  });

  it.each<{
    readonly when: string;
    readonly facts: Partial<DoctorFacts>;
    readonly finding: readonly [severity: string, code: string, what: string];
    readonly commands: readonly string[];
  }>([
    {
      when: 'the router hides its users',
      facts: { users: undefined },
      finding: [
        'warning',
        'doctor/account-not-shown',
        'the router does not show /user to rosform, so its policies are not known',
      ],
      commands: ['/user print where name=rosform', '/user group print'],
    },
    {
      when: 'our user comes from RADIUS',
      facts: {
        users: [{ name: 'admin', group: 'full', 'last-logged-in': '2026-11-01 08:00:00' }],
        userAaa: { 'use-radius': 'true', 'default-group': 'robots' },
      },
      finding: [
        'warning',
        'doctor/account-not-listed',
        'rosform is not in /user: it comes from RADIUS (group robots)',
      ],
      commands: ['/user add name=rosform group=robots password=NEW-PASSWORD'],
    },
    {
      when: 'RADIUS gives our user a group that may not write',
      facts: {
        users: [],
        active: [{ name: 'rosform', via: 'api', group: 'read', radius: 'true' }],
        userAaa: { 'use-radius': 'true' },
        groups: [{ name: 'read', policy: 'api,read,sensitive,!write' }],
      },
      finding: ['error', 'doctor/policy-missing', 'the group read of rosform lacks write'],
      commands: [
        '/user group add name=rosform policy=api,read,write,sensitive',
        '/user add name=rosform group=rosform password=NEW-PASSWORD',
      ],
    },
    {
      when: 'the name for a new group is taken',
      facts: {
        users: [{ name: 'rosform', group: 'read' }],
        groups: [
          { name: 'read', policy: 'api,read,sensitive,reboot,test,!write' },
          { name: 'rosform', policy: 'read' },
        ],
      },
      finding: ['error', 'doctor/policy-missing', 'the group read of rosform lacks write'],
      commands: [
        '/user group add name=rosform-2 policy=api,read,write,sensitive',
        '/user set [find name="rosform"] group=rosform-2',
      ],
    },
    {
      when: 'the group has a name that no shell would like',
      facts: {
        users: [{ name: 'rosform', group: 'a" ; /system reset' }],
        groups: [{ name: 'a" ; /system reset', policy: 'api,read,sensitive' }],
      },
      finding: [
        'error',
        'doctor/policy-missing',
        'the group a" ; /system reset of rosform lacks write',
      ],
      commands: [
        String.raw`/user group set [find name="a\" ; /system reset"] policy=api,read,sensitive,write`,
      ],
    },
    {
      when: 'our user has been disabled meanwhile',
      facts: { users: [{ name: 'rosform', group: 'robots', disabled: 'true' }] },
      finding: ['error', 'doctor/account-disabled', 'the user rosform is disabled'],
      commands: ['/user set [find name="rosform"] disabled=no'],
    },
    {
      when: 'our password has expired',
      facts: { users: [{ name: 'rosform', group: 'robots', expired: 'true' }] },
      finding: ['warning', 'doctor/account-expired', 'the password of rosform has expired'],
      commands: ['/user set [find name="rosform"] password=NEW-PASSWORD'],
    },
    {
      when: 'version 6 has its package ppp disabled',
      facts: withoutPpp([{ name: 'ppp', disabled: 'true' }]),
      finding: [
        'error',
        'doctor/package-missing',
        'the package ppp is disabled, and the manifest uses ppp-profiles, pppoe-servers',
      ],
      commands: ['/system package enable [find name="ppp"]'],
    },
    {
      when: 'version 6 has no package ppp',
      facts: withoutPpp([{ name: 'system' }, { name: 'ppp', available: 'true' }]),
      finding: [
        'error',
        'doctor/package-missing',
        'the package ppp is not installed, and the manifest uses ppp-profiles, pppoe-servers',
      ],
      commands: ['/system package print', '/system resource print', '/file print'],
    },
    {
      when: 'nobody but admin is of the group full',
      facts: {
        users: [
          { name: 'rosform', group: 'robots' },
          { name: 'admin', group: 'full', comment: 'system default user' },
        ],
      },
      finding: [
        'warning',
        'doctor/admin-untouched',
        'admin (group full) has never logged in: a hint, no proof, that its password is still the first one',
      ],
      commands: ['/user set [find name="admin"] password=NEW-PASSWORD'],
    },
    {
      when: 'the clock is off although the NTP client is on',
      facts: {
        system: { ...soundFacts().system, clock: { router: 31_000, ours: 0 } },
        ntpClient: { enabled: 'true', status: 'waiting' },
      },
      finding: ['warning', 'doctor/clock-off', 'the clock is 31s ahead of ours'],
      commands: ['/system ntp client print'],
    },
    {
      when: 'the secrets are masked although the policy is granted',
      facts: { secretTest: { result: 'masked', menu: '/ppp/secret' } },
      finding: [
        'error',
        'doctor/secrets-masked',
        '/ppp/secret shows its secrets to rosform as *****: although the group robots grants sensitive',
      ],
      commands: ['/user print where name=rosform', '/user group print where name=robots'],
    },
  ])('$when', ({ facts, finding, commands }) => {
    const [severity, code, what] = finding;

    const found = findingWith(diagnoseRouter(soundFacts(facts)), code);

    expect([found.severity, found.what]).toEqual([severity, what]);
    expect(found.fix?.commands).toEqual(commands);
  });

  it.each([
    { off: 30_000, code: [] },
    { off: -30_000, code: [] },
    { off: 30_001, code: ['doctor/clock-off'] },
    { off: -30_001, code: ['doctor/clock-off'] },
  ])('with a clock that is $off ms ahead says $code', ({ off, code }) => {
    const clock = { router: off, ours: 0 };

    expect(
      codes(diagnoseRouter(soundFacts({ system: { ...soundFacts().system, clock } }))),
    ).toEqual(code);
  });

  it.each([
    { free: 1_048_575, code: ['doctor/disk-full'] },
    { free: 1_048_576, code: ['doctor/disk-nearly-full'] },
    { free: 9_999_999, code: ['doctor/disk-nearly-full'] },
    { free: 10_000_000, code: [] },
  ])('with $free of 100000000 bytes free says $code', ({ free, code }) => {
    const disk = { free, total: 100_000_000 };

    expect(codes(diagnoseRouter(soundFacts({ system: { ...soundFacts().system, disk } })))).toEqual(
      code,
    );
  });

  it.each([
    {
      problem: {
        severity: 'error' as const,
        code: 'plan/unsupported-version',
        message: 'RouterOS 6.40.9 is not supported; rosform knows 6.43 to 7.x',
      },
      finding: ['error', 'doctor/unsupported-version', 'RouterOS 6.40.9 is not supported'],
      how: 'bring the router to a version that rosform knows',
    },
    {
      problem: {
        severity: 'warning' as const,
        code: 'plan/field-without-effect',
        message: '/ip/hotspot/profile radius-accounting has no effect',
      },
      finding: [
        'warning',
        'doctor/plan-problem',
        '/ip/hotspot/profile radius-accounting has no effect',
      ],
      how: 'look for plan/field-without-effect in docs/troubleshooting.md',
    },
    {
      problem: {
        severity: 'error' as const,
        code: 'plan/subscribers-depend',
        message: 'subscribers depend on it; keep it',
        allowable: true as const,
      },
      finding: ['error', 'doctor/plan-problem', 'subscribers depend on it'],
      how: 'keep it, or let the plan through with --allow and its hash',
    },
  ])('says $problem.code in its own words', ({ problem, finding, how }) => {
    const { planning } = soundFacts();
    if (!('plan' in planning)) throw new Error('no plan');

    const found = diagnoseRouter(
      soundFacts({ planning: { ...planning, plan: { ...planning.plan, problems: [problem] } } }),
    );

    const [severity, code = '', what] = finding;
    const { severity: grave, what: said, fix } = findingWith(found, code);
    expect([grave, said, fix?.how]).toEqual([severity, what, how]);
  });

  it('makes one finding of many rows with one trouble', () => {
    const invalid = Array.from({ length: 300 }, (_, index) => ({
      menu: '/interface/pppoe-server/server',
      id: `*${index.toString(16).toUpperCase()}`,
      key: `vlan${index} / home`,
    }));

    const found = diagnoseRouter(soundFacts({ invalid }));

    expect(codes(found)).toEqual(['doctor/invalid-row']);
    const { what, rows, fix } = findingWith(found, 'doctor/invalid-row');
    expect(whatText(what, rows)).toBe(
      'the router calls 300 rows of /interface/pppoe-server/server invalid: vlan0 / home, vlan1 / home, vlan2 / home, vlan3 / home, vlan4 / home and 295 more',
    );
    expect(fix?.commands).toHaveLength(6);
  });

  it('puts the worst first, and keeps the order of the checks among equals', () => {
    const findings = diagnoseRouter(
      soundFacts({ password: 'empty', scheduled: undefined, users: undefined }),
    );

    expect(findings.slice(0, 4).map(({ code }) => code)).toEqual([
      'doctor/empty-password',
      'doctor/account-not-shown',
      'doctor/scheduler-not-shown',
      'doctor/passed',
    ]);
  });
});
