import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/resources/secret.js';
import {
  garden,
  hotspotProfiles,
  identity,
  pools,
  profiles,
  radius,
  servers,
  vlans,
} from './types-under-test.js';
import { brief, desired, observed, planRouter } from './world.js';

const ours = '[rosform]';
const home = { name: 'home', ranges: '10.0.0.2-10.0.0.99' };

describe('which rows are ours', () => {
  it.each([
    { when: 'the router lacks the pool', want: [home], have: [], plan: ['+ /ip/pool home'] },
    {
      when: 'both sides agree',
      want: [home],
      have: [{ ...home, comment: ours }],
      plan: [],
    },
    {
      when: 'the ranges differ',
      want: [home],
      have: [{ name: 'home', ranges: '10.0.0.2-10.0.0.50', comment: ours }],
      plan: ['~ /ip/pool home ranges'],
    },
    {
      when: 'the row is there without a tag',
      want: [home],
      have: [{ ...home, comment: 'Home users' }],
      plan: ['~ /ip/pool home (adopt)'],
    },
    {
      when: 'our row is declared no more',
      want: [],
      have: [{ ...home, comment: `Home ${ours}` }],
      plan: ['- /ip/pool home'],
    },
    { when: 'a foreign row is not declared', want: [], have: [home], plan: [] },
    {
      when: 'the row is asked to be gone, tagged or not',
      want: [{ ...home, absent: true }],
      have: [home],
      plan: ['- /ip/pool home'],
    },
    {
      when: 'the row that is asked to be gone is gone',
      want: [{ ...home, absent: true }],
      have: [],
      plan: [],
    },
    {
      when: 'the row has the old name',
      want: [{ ...home, name: 'homes', 'renamed-from': 'home' }],
      have: [{ ...home, comment: ours }],
      plan: ['~ /ip/pool homes name'],
    },
    {
      when: 'the row has been renamed already',
      want: [{ ...home, name: 'homes', 'renamed-from': 'home' }],
      have: [{ ...home, name: 'homes', comment: ours }],
      plan: [],
    },
    {
      when: 'a field that the manifest leaves out was set by hand',
      want: [home],
      have: [
        { ...home, 'next-pool': 'spare', comment: ours },
        { name: 'spare', ranges: '10.0.1.1' },
      ],
      plan: ['~ /ip/pool home next-pool'],
    },
    {
      when: 'that field is left to others',
      want: [{ ...home, 'ignore-fields': ['next-pool'] }],
      have: [
        { ...home, 'next-pool': 'spare', comment: ours },
        { name: 'spare', ranges: '10.0.1.1' },
      ],
      plan: [],
    },
    {
      when: 'a reference dangles',
      want: [home],
      have: [{ ...home, 'next-pool': '*4', comment: ours }],
      plan: ['~ /ip/pool home next-pool'],
    },
    {
      when: 'the same ranges are written another way',
      want: [{ name: 'home', ranges: '10.0.0.0/30' }],
      have: [{ name: 'home', ranges: '10.0.0.0-10.0.0.3', comment: ours }],
      plan: [],
    },
  ])('when $when: $plan', ({ want, have, plan }) => {
    const result = planRouter(
      desired([{ type: pools, rows: want }]),
      observed({ '/ip/pool': have }),
    );

    expect(brief(result)).toEqual(plan);
    expect(result.problems).toEqual([]);
  });

  it.each([
    { prune: 'owned' as const, plan: ['- /ip/pool mine'] },
    { prune: 'exact' as const, plan: ['- /ip/pool theirs', '- /ip/pool mine'] },
    { prune: 'keep' as const, plan: [] },
  ])('prune: $prune plans $plan', ({ prune, plan }) => {
    const result = planRouter(
      desired([{ type: pools, rows: [], prune }]),
      observed({
        '/ip/pool': [
          { name: 'mine', ranges: '10.0.0.1', comment: ours },
          { name: 'theirs', ranges: '10.0.0.2' },
          { name: 'session', ranges: '10.0.0.3', dynamic: true },
          { name: 'shipped', ranges: '10.0.0.4', builtin: true },
        ],
      }),
    );

    expect(brief(result)).toEqual(plan);
  });

  it('a shipped row is compared on the declared fields only, and not tagged', () => {
    const shipped = { name: 'default', 'only-one': 'yes', 'rate-limit': '1M/1M', builtin: true };

    const result = planRouter(
      desired([{ type: profiles, rows: [{ name: 'default', 'only-one': 'no' }] }]),
      observed({ '/ppp/profile': [shipped] }),
    );

    expect(brief(result)).toEqual(['~ /ppp/profile default only-one']);
  });

  it('a shipped row cannot be asked to be gone', () => {
    const result = planRouter(
      desired([{ type: profiles, rows: [{ name: 'default', absent: true }] }]),
      observed({ '/ppp/profile': [{ name: 'default', builtin: true }] }),
    );

    expect(result.problems.map(({ code }) => code)).toEqual(['plan/built-in-row']);
  });

  it('two rows of one identity are an error that names both, never a third row', () => {
    const result = planRouter(
      desired([{ type: radius, rows: [{ address: '10.0.0.5' }] }]),
      observed({
        '/radius': [
          { address: '10.0.0.5', comment: `main ${ours}` },
          { address: '10.0.0.5', comment: 'old' },
        ],
      }),
    );

    expect(result.problems[0]).toMatchObject({ severity: 'error', code: 'plan/duplicate-rows' });
    expect(result.problems[0]?.message).toContain('*1 "main" (managed by rosform), *2 "old"');
    expect(brief(result).filter((line) => line.startsWith('+'))).toEqual([]);
  });

  it('a singleton is compared on the declared fields', () => {
    const result = planRouter(
      desired([{ type: identity, rows: [{ name: 'zone-a' }] }]),
      observed({ '/system/identity': [{ name: 'MikroTik' }] }),
    );

    expect(brief(result)).toEqual(['~ /system/identity name']);
  });
});

describe('secrets', () => {
  const wanted = [{ address: '10.0.0.5', secret: { env: 'RADIUS' } }];

  it.each([
    { when: 'equal', secret: 'value of RADIUS', plan: [], warns: 0 },
    { when: 'other', secret: 'old', plan: ['~ /radius 10.0.0.5 secret'], warns: 0 },
    { when: 'masked', secret: '*****', plan: [], warns: 1 },
  ])('$when on the router: $plan', ({ secret, plan, warns }) => {
    const result = planRouter(
      desired([{ type: radius, rows: wanted }]),
      observed({
        '/radius': [{ address: '10.0.0.5', secret: new Secret(secret), comment: ours }],
      }),
    );

    expect(brief(result)).toEqual(plan);
    expect(result.problems.filter(({ code }) => code === 'plan/masked-secret')).toHaveLength(warns);
    expect(JSON.stringify(result)).not.toContain('value of RADIUS');
  });
});

describe('the order of changes', () => {
  const profile = { name: 'fast', 'remote-address': 'home' };
  const server = { interface: 'vlan10', 'service-name': 'isp', 'default-profile': 'fast' };
  const vlan = { name: 'vlan10', interface: 'ether1' };
  const nothing = {
    '/interface/vlan': [],
    '/ip/pool': [],
    '/ppp/profile': [],
    '/interface/pppoe-server/server': [],
    '/interface': [{ name: 'ether1' }],
  };

  it('makes a row before what refers to it, whatever the order of the sections', () => {
    const result = planRouter(
      desired([
        { type: servers, rows: [server] },
        { type: profiles, rows: [profile] },
        { type: pools, rows: [home] },
        { type: vlans, rows: [vlan] },
      ]),
      observed(nothing),
    );

    const lines = brief(result);
    const place = (row: string): number => lines.indexOf(`+ ${row}`);
    expect(result.problems).toEqual([]);
    expect(place('/ip/pool home')).toBeLessThan(place('/ppp/profile fast'));
    expect(place('/ppp/profile fast')).toBeLessThan(
      place('/interface/pppoe-server/server vlan10 / isp'),
    );
    expect(place('/interface/vlan vlan10')).toBeLessThan(
      place('/interface/pppoe-server/server vlan10 / isp'),
    );
    expect(result.changes.every(({ after, index }) => after.every((first) => first < index))).toBe(
      true,
    );
  });

  it('removes a row after what refers to it is removed or points elsewhere', () => {
    const result = planRouter(
      desired([
        { type: pools, rows: [] },
        { type: profiles, rows: [{ name: 'slow' }] },
      ]),
      observed({
        '/ip/pool': [{ ...home, comment: ours }],
        '/ppp/profile': [
          { ...profile, comment: ours },
          { name: 'slow', 'remote-address': 'home', comment: ours },
        ],
      }),
    );

    expect(result.problems).toEqual([]);
    expect(brief(result).at(-1)).toBe('- /ip/pool home');
    expect(result.changes.at(-1)?.after).toEqual([0, 1]);
  });

  it('refuses to remove a row that somebody else still refers to', () => {
    const result = planRouter(
      desired([
        { type: pools, rows: [] },
        { type: profiles, rows: [] },
      ]),
      observed({ '/ip/pool': [{ ...home, comment: ours }], '/ppp/profile': [profile] }),
    );

    expect(result.problems).toMatchObject([{ severity: 'error', code: 'plan/still-referred' }]);
    expect(result.problems[0]?.message).toContain('/ppp/profile fast');
  });

  it('refuses a reference to a row that neither exists nor is declared', () => {
    const result = planRouter(
      desired([{ type: servers, rows: [{ ...server, 'default-profile': 'default' }] }]),
      observed({
        '/interface/pppoe-server/server': [],
        '/interface': [{ name: 'ether1' }],
        '/ppp/profile': [{ name: 'default', builtin: true }],
      }),
    );

    expect(result.problems.map(({ message }) => message)).toEqual([
      '/interface/pppoe-server/server vlan10 / isp refers to /interface vlan10, which is neither on the router nor declared',
    ]);
  });

  it('lets references follow a rename, and frees a name before another row takes it', () => {
    const result = planRouter(
      desired([
        {
          type: pools,
          rows: [
            { name: 'b', ranges: '10.0.0.1', 'renamed-from': 'a' },
            { name: 'c', ranges: '10.0.0.2', 'renamed-from': 'b' },
          ],
        },
        { type: profiles, rows: [{ name: 'fast', 'remote-address': 'c' }] },
      ]),
      observed({
        '/ip/pool': [
          { name: 'a', ranges: '10.0.0.1', comment: ours },
          { name: 'b', ranges: '10.0.0.2', comment: ours },
        ],
        '/ppp/profile': [{ name: 'fast', 'remote-address': 'b', comment: ours }],
      }),
    );

    expect(brief(result)).toEqual(['~ /ip/pool c name', '~ /ip/pool b name']);
  });

  it('says so when rows need each other to exist first', () => {
    const result = planRouter(
      desired([
        {
          type: pools,
          rows: [
            { name: 'a', ranges: '10.0.0.1', 'next-pool': 'b' },
            { name: 'b', ranges: '10.0.0.2', 'next-pool': 'a' },
          ],
        },
      ]),
      observed({ '/ip/pool': [] }),
    );

    expect(result.problems.map(({ code }) => code)).toEqual(['plan/reference-cycle']);
  });
});

describe('ordered menus', () => {
  const row = (host: string): { 'dst-host': string } => ({ 'dst-host': host });
  const mine = (host: string): Record<string, string> => ({ 'dst-host': host, comment: ours });

  it.each([
    {
      when: 'all rows are new',
      want: ['a', 'b'],
      have: [],
      plan: ['+ a', '+ b'],
    },
    {
      when: 'a new row belongs between two of ours',
      want: ['a', 'b', 'c'],
      have: [mine('a'), mine('c')],
      plan: ['+ b | c'],
    },
    {
      when: 'the operator moved one',
      want: ['a', 'b', 'c'],
      have: [mine('c'), mine('a'), mine('b')],
      plan: ['> c | end'],
    },
    {
      when: 'a foreign deny is last',
      want: ['a', 'b'],
      have: [mine('b'), mine('a'), row('deny-all')],
      plan: ['> a | b'],
    },
    {
      when: 'a removed row is no destination',
      want: ['a', 'b'],
      have: [mine('a'), mine('old'), row('x')],
      plan: ['+ b | x', '- old'],
    },
  ])('when $when: $plan', ({ want, have, plan }) => {
    const result = planRouter(
      desired([{ type: garden, rows: want.map(row) }]),
      observed({ '/ip/hotspot/walled-garden': have }),
    );

    const expected = plan.map((line) => line.replace(/^(.) /, '$1 /ip/hotspot/walled-garden '));
    expect(brief(result)).toEqual(expected);
  });

  it('places rows one after another, since each counts on the one before', () => {
    const result = planRouter(
      desired([{ type: garden, rows: ['a', 'b', 'c'].map(row) }]),
      observed({ '/ip/hotspot/walled-garden': [] }),
    );

    expect(result.changes.map(({ after }) => after)).toEqual([[], [0], [1]]);
  });
});

describe('what a router of this version cannot have', () => {
  it('names the field, the version and the line', () => {
    const result = planRouter(
      desired([{ type: profiles, rows: [{ name: 'fast', 'dhcpv6-lease-time': '1h' }] }]),
      observed({ '/ppp/profile': [] }, { version: '7.16.2' }),
    );

    expect(result.problems).toEqual([
      {
        severity: 'error',
        code: 'plan/unsupported-field',
        message: '/ppp/profile has no dhcpv6-lease-time on RouterOS 7.16.2 (it came with 7.20)',
        at: { file: 'routers.d/test.yaml', line: 1, column: 1 },
      },
    ]);
  });

  it('a menu whose package is missing is an error, unless its rows shall be gone', () => {
    const plan = (absent: boolean): readonly string[] =>
      planRouter(
        desired([{ type: garden, rows: [{ 'dst-host': 'a', absent }] }]),
        observed({}, { missing: ['/ip/hotspot/walled-garden'] }),
      ).problems.map(({ code }) => code);

    expect(plan(false)).toEqual(['plan/missing-menu']);
    expect(plan(true)).toEqual([]);
  });

  it.each(['6.42.1', '8.0'])('RouterOS %s is refused as a whole', (version) => {
    const result = planRouter(
      desired([{ type: identity, rows: [{ name: 'a' }] }]),
      observed({ '/system/identity': [{ name: 'a' }] }, { version }),
    );

    expect(result.problems.map(({ code }) => code)).toEqual(['plan/unsupported-version']);
  });
});

describe('fields that the router returns only while a feature is on', () => {
  const menu = '/ip/hotspot/profile';

  it('are dropped with a warning while it is off', () => {
    const result = planRouter(
      desired([{ type: hotspotProfiles, rows: [{ name: 'a', 'radius-interim-update': '5m' }] }]),
      observed({ [menu]: [{ name: 'a', 'use-radius': 'false' }] }),
    );

    expect(brief(result)).toEqual([]);
    expect(result.problems.map(({ code }) => code)).toEqual(['plan/field-without-effect']);
  });

  it('are written when it is switched on, since what they hold is unknown', () => {
    const result = planRouter(
      desired([{ type: hotspotProfiles, rows: [{ name: 'a', 'use-radius': 'yes' }] }]),
      observed({ [menu]: [{ name: 'a', 'use-radius': 'false' }] }),
    );

    expect(brief(result)).toEqual([`~ ${menu} a use-radius radius-interim-update`]);
  });
});
