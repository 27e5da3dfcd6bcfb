import { describe, expect, it } from 'vitest';
import { manifestText } from '../../src/import/manifest-text.js';
import { ImportError } from '../../src/import/types.js';
import { Secret } from '../../src/resources/secret.js';
import { importOf, OPTIONS, sectionsText, type HandMadeRows } from './hand-made-source.js';

/** A case of the tables: rows of a router, and the lines of the manifest. */
interface Case {
  readonly when: string;
  readonly rows: HandMadeRows;
  readonly routeros?: string;
  readonly lines: readonly string[];
}

const said: readonly Case[] = [
  {
    when: 'fields are at their defaults',
    rows: { pools: [{ name: 'home', ranges: '10.0.0.2-10.0.0.9', 'next-pool': 'none' }] },
    lines: ['pools:', '  - { name: home, ranges: 10.0.0.2-10.0.0.9 }'],
  },
  {
    when: 'values have another form in YAML',
    rows: {
      'simple-queues': [
        { name: '010', target: '10.0.0.2/32', 'max-limit': '20000000/50000000', disabled: 'true' },
      ],
    },
    lines: [
      'simple-queues:',
      "  - { name: '010', target: 10.0.0.2/32, max-limit: 20M/50M, disabled: true }",
    ],
  },
  {
    when: 'a shipped row is as it was shipped, and another is not',
    rows: {
      'ppp-profiles': [
        { '.id': '*0', '.builtin': 'yes', name: 'default', 'change-tcp-mss': 'yes' },
        {
          '.id': '*FFFFFFFE',
          '.builtin': 'yes',
          name: 'default-encryption',
          'change-tcp-mss': 'yes',
          'use-encryption': 'required',
        },
      ],
    },
    lines: ['ppp-profiles:', '  - { name: default-encryption, use-encryption: required }'],
  },
  {
    when: 'a shipped row must say what no row is without',
    rows: {
      'queue-types': [
        { '.builtin': 'yes', name: 'default', kind: 'pfifo', 'pfifo-limit': '60' },
        { '.builtin': 'yes', name: 'default-small', kind: 'pfifo', 'pfifo-limit': '10' },
      ],
    },
    lines: ['queue-types:', '  - { name: default, kind: pfifo, pfifo-limit: 60 }'],
  },
  {
    when: 'exports and routers print values differently',
    rows: {
      'queue-types': [
        { name: 'a', kind: 'pcq', 'pcq-limit': '100', 'pcq-total-limit': '4500KiB' },
        { name: 'b', kind: 'fq-codel', 'fq-codel-memlimit': '64.0MiB' },
        { name: 'c', kind: 'fq-codel', 'fq-codel-memlimit': '67108864' },
      ],
      addresses: [{ address: '10.0.0.1', interface: 'ether1' }],
    },
    lines: [
      'queue-types:',
      '  - { name: a, kind: pcq, pcq-limit: 100KiB, pcq-total-limit: 4500KiB }',
      '  - { name: b, kind: fq-codel, fq-codel-memlimit: 64MiB }',
      '  - { name: c, kind: fq-codel, fq-codel-memlimit: 64MiB }',
      '',
      'addresses:',
      '  - { address: 10.0.0.1/32, interface: ether1 }',
    ],
  },
  {
    when: 'shipped rows stand behind others, where order means nothing',
    rows: {
      'ppp-profiles': [
        { name: 'home' },
        { '.id': '*0', '.builtin': 'yes', name: 'default', 'only-one': 'yes' },
      ],
    },
    lines: ['ppp-profiles:', '  - { name: default, only-one: true }', '  - { name: home }'],
  },
  {
    when: 'a row matches everything',
    rows: { 'walled-garden': [{ action: 'allow' }] },
    lines: ['walled-garden:', '  - { action: allow }'],
  },
  {
    when: 'singletons differ in some fields, or in none',
    rows: {
      'radius-incoming': [{ accept: 'no', port: '3799', vrf: 'main' }],
      'ppp-aaa': [{ 'use-radius': 'true', accounting: 'yes', 'interim-update': '5m' }],
    },
    lines: ['ppp-aaa: { use-radius: true, interim-update: 5m }'],
  },
  {
    when: 'rows are dynamic',
    rows: { addresses: [{ address: '10.0.0.1/24', interface: 'ether1', '.dynamic': 'yes' }] },
    lines: [],
  },
  {
    when: 'a field depends on a feature that is off',
    rows: {
      'hotspot-profiles': [
        { name: 'hs', 'use-radius': 'no', 'nas-port-type': 'ethernet', 'login-by': 'http-pap' },
      ],
    },
    lines: ['hotspot-profiles:', '  - { name: hs, login-by: http-pap }'],
  },
  {
    when: 'references point at rows that are gone',
    rows: {
      'hotspot-user-profiles': [
        { name: 'day', 'parent-queue': '*1E', 'insert-queue-before': '*1E', 'shared-users': '3' },
      ],
    },
    lines: [
      'hotspot-user-profiles:',
      '  # parent-queue, insert-queue-before: *1E on the router, a row that is gone; left to others.',
      '  - { name: day, shared-users: 3, ignore-fields: [parent-queue, insert-queue-before] }',
    ],
  },
  {
    when: 'such a reference is not compared anyway',
    rows: {
      'simple-queues': [{ name: 'q', target: '10.0.0.2/32', 'total-queue': '*A' }],
      'ppp-profiles': [
        {
          '.id': '*0',
          '.builtin': 'yes',
          name: 'default',
          'parent-queue': '*B',
          'only-one': 'yes',
        },
      ],
    },
    lines: [
      'ppp-profiles:',
      '  # parent-queue: *B on the router, a row that is gone.',
      '  - { name: default, only-one: true }',
      '',
      'simple-queues:',
      '  # total-queue: *A on the router, a row that is gone.',
      '  - { name: q, target: 10.0.0.2/32 }',
    ],
  },
  {
    when: 'it is the key that is gone',
    rows: {
      addresses: [
        { address: '10.0.0.1/24', interface: '*F', comment: 'old' },
        { address: '10.0.1.1/24', interface: 'ether1' },
      ],
    },
    lines: [
      '# Left out of addresses, and left alone on the router: 10.0.0.1/24 / *F (its interface is *F on',
      '# the router, a row that is gone).',
      'addresses:',
      '  - { address: 10.0.1.1/24, interface: ether1 }',
    ],
  },
  {
    when: 'a value is none that a manifest may say',
    rows: {
      'ppp-profiles': [
        { name: 'home', 'dns-server': '10.0.0.1,10.0.0.2,10.0.0.3', 'rate-limit': '10 megabit' },
      ],
    },
    lines: [
      'ppp-profiles:',
      '  # rate-limit: what no manifest may say ("10 megabit" is not upload/download in bits per second:',
      '  # 10M/20M, with burst 10M/20M 15M/30M 8M/16M 16/16 8 2M/4M); left to others.',
      '  # dns-server: what no manifest may say (has 3 items: a router takes 2); left to others.',
      '  - { name: home, ignore-fields: [rate-limit, dns-server] }',
    ],
  },
  {
    when: 'the version does not have a field, or not this value of it',
    routeros: '7.14',
    rows: {
      'ppp-profiles': [{ name: 'home', 'bridge-port-vid': '7', 'queue-type': 'default/default' }],
    },
    lines: [
      'ppp-profiles:',
      '  # queue-type: a value that came with RouterOS 7.19; left to others.',
      '  - { name: home, ignore-fields: [queue-type] }',
    ],
  },
  {
    when: 'two rows have one identity',
    rows: {
      'walled-garden': [
        { 'dst-host': 'a.example' },
        { 'dst-host': 'b.example', action: 'deny' },
        { 'dst-host': 'a.example', comment: 'again' },
        { 'dst-host': 'c.example' },
      ],
    },
    lines: [
      '# Left out of walled-garden, and left alone on the router: 2 rows for a.example, which rosform',
      '# cannot tell apart. Remove all but one of them, then import again.',
      'walled-garden:',
      '  - { dst-host: b.example, action: deny }',
      '  - { dst-host: c.example }',
    ],
  },
  {
    when: 'rows that cannot be said are ours',
    rows: {
      vlans: [{ name: 'v', interface: '*1', 'vlan-id': '7', '.owned': 'yes' }],
    },
    lines: [
      '# Left out of vlans, and left alone on the router: v (its interface is *1 on the router, a row',
      '# that is gone).',
      '',
      '# Rows of these sections that are not said here are left as they are.',
      'prune: { vlans: keep }',
    ],
  },
  {
    when: 'a pool overlaps two others: it alone is left out',
    rows: {
      pools: [
        { name: 'a', ranges: '10.0.0.2-10.0.0.9' },
        { name: 'all', ranges: '10.0.0.0/16' },
        { name: 'b', ranges: '10.0.1.2-10.0.1.9' },
      ],
    },
    lines: [
      '# Left out of pools, and left alone on the router: all (pool "a" (10.0.0.2-10.0.0.9) overlaps',
      '# pool "all" (10.0.0.0-10.0.255.255)). Change the ranges of one of them on the router, then',
      '# import again.',
      'pools:',
      '  - { name: a, ranges: 10.0.0.2-10.0.0.9 }',
      '  - { name: b, ranges: 10.0.1.2-10.0.1.9 }',
    ],
  },
  {
    when: 'a pool holds its gateway',
    rows: {
      pools: [{ name: 'home', ranges: '10.0.0.1-10.0.0.9' }],
      addresses: [{ address: '10.0.0.1/24', interface: 'ether1', network: '10.0.0.0' }],
    },
    lines: [
      '# Left out of pools, and left alone on the router: home (pool "home" hands out 10.0.0.1, the',
      '# /ip/address on ether1). Take 10.0.0.1 out of its ranges on the router, then import again.',
      '',
      'addresses:',
      '  - { address: 10.0.0.1/24, interface: ether1 }',
    ],
  },
  {
    when: 'a script holds a token',
    rows: {
      'hotspot-user-profiles': [
        { name: 'day', 'on-login': ':local token="x"\n:log info a', 'on-logout': ':log info b' },
      ],
    },
    lines: [
      'hotspot-user-profiles:',
      '  # on-login: perhaps with a password or a token in it. Look before it is in Git.',
      '  - name: day',
      '    on-login: |-',
      '      :local token="x"',
      '      :log info a',
      '    on-logout: :log info b',
    ],
  },
];

describe('sections', () => {
  it.each(said)('when $when', ({ rows, routeros, lines }) => {
    const imported = importOf(rows, routeros === undefined ? {} : { routeros });

    expect(sectionsText(imported).split('\n')).toEqual(lines.length === 0 ? [''] : lines);
  });

  it('stand in the order of the documentation, whatever the order of the source', () => {
    const { document } = importOf({
      addresses: [{ address: '10.0.0.1/24', interface: 'ether1' }],
      pools: [{ name: 'home', ranges: '10.1.0.2' }],
      identity: [{ name: 'zone-a' }],
    });

    expect(document.sections.map(({ type }) => type.section)).toEqual([
      'identity',
      'pools',
      'addresses',
    ]);
  });

  it('tell a person what was dropped', () => {
    const { remarks } = importOf(
      { 'ppp-profiles': [{ name: 'home', 'bridge-port-vid': '7' }] },
      { routeros: '7.14', remarks: [{ line: 3, message: 'not understood' }] },
    );

    expect(remarks).toEqual([
      { line: 3, message: 'not understood' },
      {
        message: 'ppp-profiles home: bridge-port-vid is left out: RouterOS 7.14 does not have it',
      },
    ]);
  });
});

describe('secrets', () => {
  const namesOf = (rows: HandMadeRows, hidden = false): readonly string[] =>
    importOf(rows, { secrets: hidden ? 'hidden' : 'shown' }).secrets.map(({ name }) => name);

  it.each([
    {
      when: 'all RADIUS rows have one address',
      rows: {
        radius: [
          { address: '10.0.0.5', service: 'ppp', secret: 's' },
          { address: '10.0.0.5', service: 'hotspot', secret: 's' },
        ],
      },
      names: ['ZONE_A_RADIUS_SECRET'],
    },
    {
      when: 'there are two servers',
      rows: {
        radius: [
          { address: '10.0.0.5', service: 'ppp', secret: 's' },
          { address: '2001:db8::6', service: 'ppp', secret: 's' },
        ],
      },
      names: ['ZONE_A_RADIUS_10_0_0_5_SECRET', 'ZONE_A_RADIUS_2001_DB8_6_SECRET'],
    },
    {
      when: 'one address has two secrets',
      rows: {
        radius: [
          { address: '10.0.0.5', service: 'ppp', secret: 'a' },
          { address: '10.0.0.5', service: 'hotspot', secret: 'b' },
        ],
      },
      names: ['ZONE_A_RADIUS_SECRET', 'ZONE_A_RADIUS_SECRET_2'],
    },
    {
      when: 'radsec has none of its own, and an empty one is none',
      rows: {
        radius: [
          { address: '10.0.0.5', protocol: 'radsec', secret: 'radsec' },
          { address: '10.0.0.6', secret: '' },
        ],
      },
      names: [],
    },
    {
      when: 'PPP users have names of any kind',
      rows: {
        'ppp-secrets': [
          { name: 'ana@isp.example', password: 'a' },
          { name: 'ana isp example', password: 'b' },
          { name: 'José', password: 'c' },
          { name: 'বাংলা', password: 'd' },
          { name: 'empty', password: '' },
        ],
      },
      names: [
        'ZONE_A_PPP_ANA_ISP_EXAMPLE_PASSWORD',
        'ZONE_A_PPP_ANA_ISP_EXAMPLE_PASSWORD_2',
        'ZONE_A_PPP_JOSE_PASSWORD',
        'ZONE_A_PPP_PASSWORD',
      ],
    },
    {
      when: 'another section has one',
      rows: {
        'hotspot-profiles': [
          { name: 'hs 1', 'login-by': 'mac', 'mac-auth-password': 'a' },
          { name: 'off', 'login-by': 'cookie', 'mac-auth-password': 'a' },
        ],
      },
      names: ['ZONE_A_HOTSPOT_PROFILES_HS_1_MAC_AUTH_PASSWORD'],
    },
  ])('are named when $when', ({ rows, names }) => {
    expect(namesOf(rows)).toEqual(['ZONE_A_PASSWORD', ...names]);
  });

  it('have the same names where they are hidden', () => {
    const rows = {
      radius: [{ address: '10.0.0.5', service: 'ppp' }],
      'ppp-secrets': [{ name: 'ana', password: '*****' }, { name: 'ben' }],
      'hotspot-profiles': [{ name: 'hs', 'login-by': 'mac' }],
    };
    const { secrets, remarks, document } = importOf(rows, { secrets: 'hidden' });

    expect(secrets.map(({ name, value }) => [name, value])).toEqual([
      ['ZONE_A_PASSWORD', undefined],
      ['ZONE_A_RADIUS_SECRET', undefined],
      ['ZONE_A_PPP_ANA_PASSWORD', undefined],
      ['ZONE_A_PPP_BEN_PASSWORD', undefined],
    ]);
    expect(remarks).toEqual([
      { message: 'hotspot-profiles hs: mac-auth-password is left out: it is not shown' },
    ]);
    expect(manifestText(document)).not.toContain('*****');
  });

  it('are known by what they are for, and never in the manifest', () => {
    const { secrets, document } = importOf(
      {
        radius: [{ address: '10.0.0.5', secret: 'radius-value' }],
        'ppp-secrets': [{ name: 'office', password: 'ppp-value' }],
      },
      {},
      { ...OPTIONS, password: new Secret('api-value') },
    );

    expect(secrets.map(({ what, value }) => [what, value?.reveal()])).toEqual([
      ['password of rosform on zone-a', 'api-value'],
      ['RADIUS secret of 10.0.0.5', 'radius-value'],
      ['password of the PPP user office', 'ppp-value'],
    ]);
    expect(manifestText(document)).not.toMatch(/-value/);
  });

  it('begin with a letter', () => {
    const { secrets } = importOf({}, {}, { ...OPTIONS, name: '951-office' });

    expect(secrets.map(({ name }) => name)).toEqual(['ROUTER_951_OFFICE_PASSWORD']);
  });
});

describe('connection', () => {
  const lines = (rows: HandMadeRows, options = { ...OPTIONS, reached: undefined }) => {
    const { reached, ...rest } = options;
    const given = reached === undefined ? rest : { ...rest, reached };
    const text = manifestText(importOf(rows, {}, given).document);
    return text
      .slice(text.indexOf('name: zone-a\n') + 14)
      .trim()
      .split('\n\n')[0]
      ?.split('\n');
  };
  const guessed = (address: string, from: string) => [
    `# Guessed from ${from}: correct it where the router is reached elsewhere.`,
    'connection:',
    `  address: ${address}`,
    '  tls: true',
    '  username: rosform',
    '  password: { env: ZONE_A_PASSWORD }',
  ];

  it.each([
    {
      when: 'RADIUS knows the router by an address',
      rows: {
        radius: [
          { address: '10.0.0.5', 'src-address': '10.9.0.9', disabled: 'yes' },
          { address: '10.0.0.5', 'src-address': '0.0.0.0', service: 'ppp' },
          { address: '10.0.0.6', 'src-address': '10.20.0.1' },
        ],
        addresses: [{ address: '192.168.1.1/24', interface: 'ether1' }],
      },
      address: '10.20.0.1',
      from: 'the src-address of radius',
    },
    {
      when: 'customers are behind all private addresses but one',
      rows: {
        pools: [{ name: 'home', ranges: '10.1.0.2-10.1.0.99' }],
        'pppoe-servers': [{ interface: 'ether3' }],
        addresses: [
          { address: '192.0.2.1/24', interface: 'ether1' },
          { address: '10.1.0.1/24', interface: 'ether2' },
          { address: '10.2.0.1/24', interface: 'ether3' },
          { address: '10.3.0.1/24', interface: 'ether4', disabled: 'yes' },
          { address: '10.4.0.1/24', interface: 'ether5' },
        ],
      },
      address: '10.4.0.1',
      from: 'the address on ether5',
    },
    {
      when: 'only a public one is free of customers',
      rows: {
        hotspots: [{ name: 'hs', interface: 'ether2' }],
        addresses: [
          { address: '10.1.0.1/24', interface: 'ether2' },
          { address: '192.0.2.1/24', interface: 'ether1' },
        ],
      },
      address: '192.0.2.1',
      from: 'the address on ether1',
    },
  ])('is guessed when $when', ({ rows, address, from }) => {
    expect(lines(rows)).toEqual(guessed(address, from));
  });

  it('says so when nothing tells', () => {
    expect(lines({})).toEqual([
      '# Write the address that the router is reached at: its configuration does not say one.',
      'connection:',
      '  address: zone-a.invalid',
      '  tls: true',
      '  username: rosform',
      '  password: { env: ZONE_A_PASSWORD }',
    ]);
  });

  it.each([
    { tls: undefined, port: 8728, written: [] },
    { tls: undefined, port: 8729, written: ['  port: 8729'] },
    { tls: new Map([['anonymous', true]]), port: 8729, written: ['  tls: { anonymous: true }'] },
    {
      tls: new Map([['ca', new Map([['file', 'certs/ca.pem']])]]),
      port: 8728,
      written: ['  port: 8728', '  tls: { ca: { file: certs/ca.pem } }'],
    },
  ])('has port $port only where that is not the usual one', ({ tls, port, written }) => {
    const reached = { address: 'r.example', port, ...(tls === undefined ? {} : { tls }) };
    const text = manifestText(importOf({}, {}, { ...OPTIONS, reached }).document);

    expect(text).toContain(
      ['connection:', '  address: r.example', ...written, '  username: rosform'].join('\n'),
    );
  });
});

describe('head and foot', () => {
  it('say where it comes from and what is not there', () => {
    const { document } = importOf(
      {},
      {
        model: 'RB4011iGS+',
        identity: 'Zone A',
        others: [
          { menu: '/ip/firewall/filter', rows: 25 },
          { menu: '/ip/dns', rows: 0 },
          { menu: '/queue/tree', rows: 2 },
        ],
        remarks: [{ line: 7, message: '"foo\n\u001b[31m" is no command' }],
      },
    );

    expect(manifestText(document))
      .toBe(`# yaml-language-server: $schema=../schemas/rosform.schema.json
#
# Imported from the export zone-a.rsc: RouterOS 7.20.8 on RB4011iGS+.
apiVersion: rosform/v1
kind: Router
name: zone-a

connection:
  address: 10.20.0.1
  username: rosform
  password: { env: ZONE_A_PASSWORD }

identity: Zone A

# Menus of the router that are not in this manifest, and their rows:
# /ip/firewall/filter 25, /queue/tree 2
# Settings of the router that are not in this manifest:
# /ip/dns
# Line 7: "foo \\x1b[31m" is no command
`);
  });

  it('count menus of settings that are too many to read', () => {
    const others = Array.from({ length: 21 }, (_, index) => ({ menu: `/m${index}`, rows: 0 }));

    const { document } = importOf({}, { others });

    expect(document.foot).toEqual(['Settings of 21 other menus are not in this manifest.']);
  });

  it('count remarks that are too many to read', () => {
    const remarks = Array.from({ length: 23 }, (_, index) => ({ line: index + 1, message: 'bad' }));

    const { document } = importOf({}, { remarks });

    expect(document.foot.slice(-2)).toEqual([
      'Line 20: bad',
      '… and 3 more lines that were not understood.',
    ]);
  });
});

describe('when no manifest can be made', () => {
  it('says so in one line', () => {
    const name = 'Zone A!';

    expect(() => importOf({}, { from: 'a\nb.rsc' }, { ...OPTIONS, name })).toThrow(
      new ImportError(
        'no manifest can be made of a b.rsc: "name" must be a-z and 0-9, with dots and hyphens between them, 63 characters at most',
      ),
    );
  });

  it('ends soon, however many rows contradict each other', () => {
    const pools = Array.from({ length: 300 }, (_, index) => ({
      name: `p${index}`,
      ranges: '10.0.0.0/16',
    }));

    const { document } = importOf({ pools });

    expect(document.sections.map(({ rows }) => rows.length)).toEqual([1]);
  });

  it('refuses what would be too large to read again', () => {
    const on = 'x'.repeat(2 * 1024 * 1024);

    expect(() => importOf({ 'ppp-profiles': [{ name: 'home', 'on-up': on }] })).toThrow(
      'the manifest of zone-a.rsc would be larger than 2 MiB',
    );
  });
});

describe('RouterOS that a plan does not know', () => {
  it.each([
    { routeros: '5.26', isKnown: false },
    { routeros: '6.42.12', isKnown: false },
    { routeros: '6.43', isKnown: true },
    { routeros: '7.30', isKnown: true },
    { routeros: '99.99', isKnown: false },
  ])('is remarked: $routeros', ({ routeros, isKnown }) => {
    const { remarks } = importOf({ pools: [{ name: 'home', ranges: '10.0.0.2' }] }, { routeros });

    const message = `RouterOS ${routeros} is not supported; rosform knows 6.43 to 7.x, and plan will refuse this router`;
    expect(remarks.map((remark) => remark.message)).toEqual(isKnown ? [] : [message]);
  });
});
