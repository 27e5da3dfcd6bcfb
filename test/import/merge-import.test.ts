import { describe, expect, it } from 'vitest';
import type { ImportSource } from '../../src/import/types.js';
import { Secret } from '../../src/resources/secret.js';
import {
  after,
  firstImport,
  imported,
  merge,
  merged,
  changesOf,
  source,
  zoneA,
  type SeenSections,
} from './merge-world.js';
import { mergeImport } from '../../src/import/merge-import.js';

const ROUTER: SeenSections = {
  identity: [{ name: 'zone-a' }],
  radius: [
    { address: '10.10.0.5', service: 'ppp,hotspot', secret: new Secret('s3cret'), timeout: '3s' },
  ],
  'radius-incoming': [{ accept: 'yes', port: '3799' }],
  'ppp-aaa': [{ 'use-radius': 'yes', accounting: 'yes', 'interim-update': '5m' }],
  pools: [
    { name: 'home', ranges: '100.64.0.2-100.64.15.254', 'next-pool': 'overflow' },
    { name: 'overflow', ranges: '100.64.32.2-100.64.33.254', comment: 'when home is full' },
  ],
  'ppp-profiles': [
    { builtin: true, name: 'default', 'dns-server': '10.10.0.53' },
    {
      name: 'home-10m',
      'local-address': '100.64.0.1',
      'remote-address': 'home',
      'rate-limit': '10M/10M',
    },
  ],
  'walled-garden': [
    { 'dst-host': 'a.example', action: 'allow' },
    { 'dst-host': 'b.example', action: 'deny', comment: 'not b' },
    { 'dst-host': '*.example', action: 'allow' },
  ],
};

const UNCHANGED = { sources: [], added: 0, changed: 0, removed: 0, left: [], secrets: [] };

/** Of a router whose secrets are shown and declared. */
const SECRETS = ['secrets are not compared; `rosform plan` does'];

describe('the same router again', () => {
  it.each(['router', 'export'] as const)('changes nothing (%s)', (kind) => {
    const of = source(ROUTER, { kind });

    expect(merge([firstImport(of)], of)).toEqual({ ...UNCHANGED, left: SECRETS });
  });

  it('changes nothing whatever the tags, the secrets and the untold fields are', () => {
    const file = firstImport(source(ROUTER));
    const { observed } = source({
      ...ROUTER,
      radius: [{ address: '10.10.0.5', service: 'hotspot,ppp', secret: new Secret('other') }],
    });
    const owned = [...observed.menus].map(
      ([path, menu]) =>
        [path, { ...menu, rows: menu.rows.map((row) => ({ ...row, owned: true })) }] as const,
    );
    const of: ImportSource = {
      ...source({}, { kind: 'export' }),
      observed: { ...observed, menus: new Map(owned) },
    };

    expect(merge([file], of)).toEqual({ ...UNCHANGED, left: SECRETS });
  });

  it('says nothing of a menu that the source does not have', () => {
    const of = source(ROUTER);
    const some = [...of.observed.menus].filter(([path]) => path === '/ip/pool');
    const part = { ...of, observed: { ...of.observed, menus: new Map(some) } };

    expect(merge([firstImport(of)], part)).toEqual(UNCHANGED);
  });
});

interface Case {
  readonly name: string;
  readonly before: string;
  readonly router: SeenSections;
  readonly kind?: ImportSource['kind'];
  readonly after: string;
  readonly counts?: readonly [added: number, changed: number, removed: number];
  readonly left?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'a value that is another: comments, quotes and order stay',
    before: `
# Pools of zone A
pools:
  # the big one
  - name: "home" # do not rename
    ranges: 100.64.0.2-100.64.0.9   # too small
  - { name: 'spare', ranges: 10.1.0.0/24 }
`,
    router: {
      pools: [
        { name: 'spare', ranges: '10.1.0.0/24' },
        { name: 'home', ranges: '100.64.0.2-100.64.0.99' },
      ],
    },
    after: `
# Pools of zone A
pools:
  # the big one
  - name: "home" # do not rename
    ranges: 100.64.0.2-100.64.0.99  # too small
  - { name: 'spare', ranges: 10.1.0.0/24 }
`,
    counts: [0, 1, 0],
  },
  {
    name: 'a row that is new, a row that is gone and a section that is new',
    before: `
pools:
  # stays
  - { name: home, ranges: 100.64.0.2-100.64.0.9 }
  # stays, too
  - { name: old, ranges: 10.1.0.0/24 } # since 2019

# stands alone

vlans:
  - { name: vlan10, interface: ether2, vlan-id: 10 }
`,
    router: {
      pools: [
        { name: 'home', ranges: '100.64.0.2-100.64.0.9' },
        { name: 'new', ranges: '10.2.0.0/24' },
      ],
      'ppp-profiles': [{ name: 'gold', 'rate-limit': '9M/9M' }],
      vlans: [{ name: 'vlan10', interface: 'ether2', 'vlan-id': '10' }],
    },
    after: `
pools:
  # stays
  - { name: home, ranges: 100.64.0.2-100.64.0.9 }
  - { name: new, ranges: 10.2.0.0/24 }
  # stays, too
  # since 2019

ppp-profiles:
  - { name: gold, rate-limit: 9M/9M }

# stands alone

vlans:
  - { name: vlan10, interface: ether2, vlan-id: 10 }
`,
    counts: [2, 0, 1],
  },
  {
    name: 'a new row of an ordered menu goes where the router has it',
    before: `
walled-garden:
  - { dst-host: a.example } # first
  # the last resort
  - { dst-host: '*.example', action: deny }
`,
    router: {
      'walled-garden': [
        { 'dst-host': 'zero.example' },
        { 'dst-host': 'a.example' },
        { 'dst-host': 'b.example', comment: 'new' },
        { 'dst-host': '*.example', action: 'deny' },
        { 'dst-host': 'z.example' },
      ],
    },
    after: `
walled-garden:
  - { dst-host: zero.example }
  - { dst-host: a.example } # first
  - { dst-host: b.example, comment: new }
  # the last resort
  - { dst-host: '*.example', action: deny }
  - { dst-host: z.example }
`,
    counts: [3, 0, 0],
  },
  {
    name: 'rows that changed places change places with their comments',
    before: `
walled-garden:
  # one
  - { dst-host: a.example }
  # two
  - { dst-host: b.example }
`,
    router: { 'walled-garden': [{ 'dst-host': 'b.example' }, { 'dst-host': 'a.example' }] },
    after: `
walled-garden:
  # two
  - { dst-host: b.example }
  # one
  - { dst-host: a.example }
`,
    counts: [0, 1, 0],
  },
  {
    name: 'a row that only got another name keeps its comment and its place, and so do references',
    before: `
pools:
  # customers of the north
  - { name: north, ranges: 100.64.0.2-100.64.0.9 } # see ticket 12
  - { name: south, ranges: 100.64.1.2-100.64.1.9 }
ppp-profiles:
  - { name: gold, remote-address: north }
`,
    router: {
      pools: [
        { name: 'nord', ranges: '100.64.0.2-100.64.0.9' },
        { name: 'south', ranges: '100.64.1.2-100.64.1.9' },
      ],
      'ppp-profiles': [{ name: 'gold', 'remote-address': 'nord' }],
    },
    after: `
pools:
  # customers of the north
  - { name: nord, ranges: 100.64.0.2-100.64.0.9 } # see ticket 12
  - { name: south, ranges: 100.64.1.2-100.64.1.9 }
ppp-profiles:
  - { name: gold, remote-address: nord }
`,
    counts: [0, 2, 0],
  },
  {
    name: 'two rows that could each have got the name: one goes, the other comes',
    before: `
ppp-profiles:
  - { name: one, rate-limit: 1M/1M } # first
  - { name: two, rate-limit: 1M/1M } # second
`,
    router: { 'ppp-profiles': [{ name: 'three', 'rate-limit': '1M/1M' }] },
    after: `
ppp-profiles:
  - { name: three, rate-limit: 1M/1M }
  # first
  # second
`,
    counts: [1, 0, 2],
  },
  {
    name: 'fields that the manifest does not declare and the router has',
    before: `
radius:
  - { address: 10.10.0.5, service: ppp, secret: { env: R } } # main
ppp-aaa: { use-radius: true }
pools:
  - { name: home, ranges: 100.64.0.2-100.64.0.9 }
`,
    router: {
      radius: [{ address: '10.10.0.5', service: 'ppp', secret: new Secret('x'), timeout: '4s' }],
      'ppp-aaa': [{ 'use-radius': 'yes', 'interim-update': '7m' }],
      pools: [{ name: 'home', ranges: '100.64.0.2-100.64.0.9', comment: 'why' }],
    },
    after: `
radius:
  - { address: 10.10.0.5, service: ppp, secret: { env: R }, timeout: 4s } # main
ppp-aaa: { use-radius: true, interim-update: 7m }
pools:
  - { name: home, ranges: 100.64.0.2-100.64.0.9, comment: why }
`,
    counts: [0, 3, 0],
    left: SECRETS,
  },
  {
    name: 'what an export leaves out is the default where that is known, else nothing is said',
    before: `
radius:
  - { address: 10.10.0.5, service: ppp, timeout: 3s, authentication-port: 1645, comment: main }
ppp-aaa: { use-radius: true, interim-update: 5m }
ppp-profiles:
  - { name: default, use-encryption: required }
  - { name: gold, rate-limit: 9M/9M, idle-timeout: 5m }
`,
    kind: 'export',
    router: {
      radius: [{ address: '10.10.0.5', service: 'ppp' }],
      'ppp-aaa': [{ 'use-radius': 'yes' }],
      'ppp-profiles': [{ name: 'gold', 'rate-limit': '9M/9M' }],
    },
    after: `
radius:
  - { address: 10.10.0.5, service: ppp, timeout: 3s, authentication-port: 1812 }
ppp-aaa: { use-radius: true, interim-update: 0s }
ppp-profiles:
  - { name: default, use-encryption: default }
  - { name: gold, rate-limit: 9M/9M }
`,
    counts: [0, 4, 0],
  },
  {
    name: 'fields that are left to others, rows that shall be gone, a rename that is not applied yet',
    before: `
pools:
  - { name: new, renamed-from: old, ranges: 10.1.0.0/24 }
  - { name: unwanted, absent: true }
ppp-profiles:
  - { name: gold, rate-limit: 1M/1M, ignore-fields: [rate-limit, comment] }
ignore-fields: { ppp-profiles: [idle-timeout] }
prune: { pools: keep }
`,
    router: {
      pools: [
        { name: 'old', ranges: '10.1.0.0/24' },
        { name: 'unwanted', ranges: '10.2.0.0/24' },
      ],
      'ppp-profiles': [{ name: 'gold', 'rate-limit': '9M/9M', comment: 'x', 'idle-timeout': '5m' }],
    },
    after: `
pools:
  - { name: new, renamed-from: old, ranges: 10.1.0.0/24 }
  - { name: unwanted, absent: true }
ppp-profiles:
  - { name: gold, rate-limit: 1M/1M, ignore-fields: [rate-limit, comment] }
ignore-fields: { ppp-profiles: [idle-timeout] }
prune: { pools: keep }
`,
    left: [
      'pools unwanted: its manifest asks for it to be gone (absent: true), and apply will remove it',
      'pools new: apply renames it from old; take renamed-from out to keep that name',
    ],
  },
  {
    name: 'rows that cannot be told apart on the router',
    before: `
pools:
  - { name: home, ranges: 10.1.0.0/24 }
`,
    router: {
      pools: [
        { name: 'home', ranges: '10.2.0.0/24' },
        { name: 'home', ranges: '10.3.0.0/24' },
      ],
    },
    after: `
pools:
  - { name: home, ranges: 10.1.0.0/24 }
`,
    left: ['pools home: the router has more than one such row: remove all but one there'],
  },
  {
    name: 'menus without a section are none of its business',
    before: `
pools:
  - { name: home, ranges: 10.1.0.0/24 }
menus:
  /ip/dns: { servers: [10.0.0.53] }
  /ip/firewall/nat:
    key: [comment]
    ordered: true
    rows:
      - { comment: out, chain: srcnat, action: masquerade }
`,
    router: { pools: [{ name: 'home', ranges: '10.9.0.0/24' }] },
    after: `
pools:
  - { name: home, ranges: 10.9.0.0/24 }
menus:
  /ip/dns: { servers: [10.0.0.53] }
  /ip/firewall/nat:
    key: [comment]
    ordered: true
    rows:
      - { comment: out, chain: srcnat, action: masquerade }
`,
    counts: [0, 1, 0],
  },
  {
    name: 'JSON style stays JSON style',
    before: `
"pools": [
  {"name": "home", "ranges": "10.1.0.0/24"},
  {"name": "old", "ranges": "10.5.0.0/24"}
]
`,
    router: {
      pools: [
        { name: 'home', ranges: '10.9.0.0/24' },
        { name: 'new', ranges: '10.3.0.0/24', comment: 'x' },
      ],
    },
    after: `
"pools": [
  {"name": "home", "ranges": "10.9.0.0/24"},
  {"name": "new", "ranges": "10.3.0.0/24", "comment": "x"}
]
`,
    counts: [1, 1, 1],
  },
];

describe('a router that is another now', () => {
  it.each(cases)('$name', ({ before, router, kind = 'router', after: wanted, counts, left }) => {
    const file = zoneA(before);
    const of = source(router, { kind });

    const result = merge([file], of);

    expect(merged(file, of)).toBe(wanted);
    expect([result.added, result.changed, result.removed]).toEqual(counts ?? [0, 0, 0]);
    expect(result.left).toEqual(left ?? []);
    expect(merge(after([file], result), of)).toEqual({
      ...UNCHANGED,
      left: left ?? [],
    });
  });

  it('keeps Windows line ends', () => {
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    const file = zoneA('pools:\n  - { name: a, ranges: 10.1.0.0/24 } # a\n');
    const windows = { ...file, text: crlf(file.text) };
    const of = source({
      pools: [
        { name: 'a', ranges: '10.2.0.0/24' },
        { name: 'b', ranges: '10.3.0.0/24' },
      ],
    });

    expect(merge([windows], of).sources).toEqual([
      { ...windows, text: crlf(merge([file], of).sources[0]?.text ?? '') },
    ]);
  });
});

const TEMPLATE = {
  name: 'routers.d/templates/base.yaml',
  text: `# the base
apiVersion: rosform/v1
kind: Template
name: base
radius:
  - { address: 10.10.0.5, service: ppp, timeout: 3s } # all routers
ppp-profiles:
  - { name: gold, rate-limit: 9M/9M }
  - { name: silver, rate-limit: 5M/5M }
walled-garden:
  - { dst-host: a.example }
  - { dst-host: b.example }
`,
};

const OF_TEMPLATE: SeenSections = {
  radius: [{ address: '10.10.0.5', service: 'ppp', secret: new Secret('x'), timeout: '3s' }],
  'ppp-profiles': [
    { name: 'gold', 'rate-limit': '9M/9M' },
    { name: 'silver', 'rate-limit': '5M/5M' },
  ],
  'walled-garden': [{ 'dst-host': 'a.example' }, { 'dst-host': 'b.example' }],
};

describe('a router that uses templates', () => {
  const file = zoneA(
    'radius: [{ address: 10.10.0.5, service: ppp, secret: { env: R } }]\n',
    'uses: [base]\n',
  );
  const own = (router: SeenSections) => {
    const of = source({ ...OF_TEMPLATE, ...router });
    const result = merge([TEMPLATE, file], of);
    const text = after([TEMPLATE, file], result)[1]?.text ?? '';
    return { result, text: text.slice(text.indexOf(']\n', file.text.length - 5) + 2) };
  };

  it('is left alone when it is as its templates say', () => {
    expect(own({}).result).toEqual({ ...UNCHANGED, left: SECRETS });
  });

  it('says in its own document what is different', () => {
    const { result, text } = own({
      radius: [{ address: '10.10.0.5', service: 'ppp', secret: new Secret('x'), timeout: '1s' }],
      'ppp-profiles': [{ name: 'gold', 'rate-limit': '8M/8M', comment: 'a remark' }],
    });

    expect(text).toBe(`ppp-profiles:
  - { name: gold, rate-limit: 8M/8M, comment: a remark }
  - { name: silver, absent: true }
`);
    expect(
      result.sources.map(({ text }) => text.includes('secret: { env: R }, timeout: 1s }')),
    ).toEqual([true]);
    expect([result.added, result.changed, result.removed, result.left]).toEqual([0, 2, 1, SECRETS]);
  });

  it('leaves out a row whose place no document of its own can say', () => {
    const { result, text } = own({
      'walled-garden': [
        { 'dst-host': 'first.example' },
        { 'dst-host': 'a.example' },
        { 'dst-host': 'b.example' },
        { 'dst-host': 'last.example' },
      ],
    });

    expect(text).toBe('walled-garden:\n  - { dst-host: last.example }\n');
    expect(result.left).toEqual([
      'walled-garden first.example: its place on the router cannot be said in its own document: rows of templates come first, in the order of the templates',
      ...SECRETS,
    ]);
  });
});

describe('what comes with new rows', () => {
  it('is their secrets by reference, and which they are', () => {
    const of = source({
      radius: [{ address: '10.10.0.5', service: 'ppp', secret: new Secret('hush') }],
      'ppp-secrets': [{ name: 'office', service: 'pppoe', password: new Secret('hush too') }],
    });
    const file = zoneA('radius: [{ address: 10.10.0.5, service: ppp, secret: { env: MINE } }]\n');

    const { sources, secrets, added } = merge([file], of);

    expect(sources[0]?.text.slice(file.text.length)).toBe(
      'ppp-secrets:\n  - name: office\n    password: { env: ZONE_A_PPP_OFFICE_PASSWORD }\n    service: pppoe\n',
    );
    expect(secrets.map(({ name }) => name)).toEqual(['ZONE_A_PPP_OFFICE_PASSWORD']);
    expect(added).toBe(1);
  });

  it('is the comments that a first import writes above them', () => {
    const of = source({
      pools: [
        { name: 'a', ranges: '10.1.0.0/24' },
        { name: 'b', ranges: '10.2.0.0/24' },
      ],
    });
    const plain = imported(of);
    const remarked = {
      ...plain,
      document: {
        ...plain.document,
        sections: plain.document.sections.map((section) => ({
          ...section,
          remarks: ['about pools'],
          rows: section.rows.map((row) => ({
            ...row,
            remarks: [`about ${row.identity}`, 'two\n# lines'],
          })),
        })),
      },
    };
    const some = zoneA('pools:\n  - { name: a, ranges: 10.1.0.0/24 }\n');
    const none = zoneA('identity: zone-a\n');
    const texts = [some, none].map((file) =>
      mergeImport([file], 'zone-a', remarked).sources[0]?.text.slice(zoneA('').text.length),
    );

    expect(texts).toEqual([
      'pools:\n  - { name: a, ranges: 10.1.0.0/24 }\n  # about ["b"]\n  # two # lines\n  - { name: b, ranges: 10.2.0.0/24 }\n',
      'identity: zone-a\n# about pools\npools:\n  # about ["a"]\n  # two # lines\n  - { name: a, ranges: 10.1.0.0/24 }\n  # about ["b"]\n  # two # lines\n  - { name: b, ranges: 10.2.0.0/24 }\n',
    ]);
  });
});

describe('where the document is', () => {
  const pools = 'pools:\n  - { name: home, ranges: 10.1.0.0/24 }\n';
  const of = source({ pools: [{ name: 'home', ranges: '10.9.0.0/24' }] });

  it('does not matter: between others in a file of another name', () => {
    const other = zoneA(pools)
      .text.replaceAll('zone-a', 'zone-b')
      .replaceAll('10.0.0.1', '10.0.0.2');
    const file = {
      name: 'routers.d/north/all.yaml',
      text: `${other}---\n${zoneA(pools).text}---\n# end\n`,
    };

    const { sources } = merge([{ name: 'routers.d/zone-a.yaml', text: '' }, file], of);

    expect(sources).toEqual([
      {
        name: file.name,
        text: `${other}---\n${zoneA(pools).text.replace('10.1.0.0', '10.9.0.0')}---\n# end\n`,
      },
    ]);
  });

  it('must be known', () => {
    expect(merge([TEMPLATE], of)).toEqual({
      ...UNCHANGED,
      left: ['no manifest declares Router "zone-a"'],
    });
  });

  it('must be without errors', () => {
    expect(merge([zoneA('pools: 1\n')], of).left).toEqual([
      expect.stringMatching(/^its manifest has an error: /),
    ]);
  });

  it('is another address than the router was read at', () => {
    const plain = imported(of);
    const elsewhere = zoneA(pools.replace('10.1', '10.9')).text.replace('10.0.0.1', '10.7.7.7');

    expect(mergeImport([{ name: 'a.yaml', text: elsewhere }], 'zone-a', plain)).toEqual({
      ...UNCHANGED,
      left: [
        'connection: the router was read at 10.0.0.1, and its manifest has 10.7.7.7; correct it by hand if the router has moved',
      ],
    });
  });
});

describe('a plan after a merge', () => {
  it('has nothing to do but to adopt', () => {
    const file = firstImport(source(ROUTER));
    const of = source({
      ...ROUTER,
      pools: [{ name: 'home', ranges: '100.64.0.2-100.64.15.250' }],
      'ppp-profiles': [{ name: 'home-20m', 'remote-address': 'home', comment: 'new' }],
      'walled-garden': [{ 'dst-host': '*.example' }, { 'dst-host': 'a.example' }],
    });

    expect(changesOf([file], of)).not.toEqual([]);
    expect(changesOf(after([file], merge([file], of)), of)).toEqual([]);
  });
});

describe('what an export leaves out', () => {
  const file = zoneA(
    'pools:\n  - { name: home, ranges: 10.1.0.0/24 }\nppp-aaa: { use-radius: true }\n',
  );
  const whole = source({}, { kind: 'export' });
  const empty = { ...whole, observed: { ...whole.observed, menus: new Map() } };

  it('is not there, when it is an export of the whole router', () => {
    const result = merge([file], empty);

    expect(after([file], result)[0]?.text).toBe(
      zoneA('pools: []\nppp-aaa: { use-radius: false }\n').text,
    );
    expect([result.added, result.changed, result.removed, result.left]).toEqual([0, 1, 1, []]);
  });

  it.each([
    ['of one menu', ['/ip/dns', '/ip/route']],
    ['that ends before its end', ['/interface/bridge', '/ip/dns']],
  ])('is not known, when it is an export %s', (_, menus) => {
    const part = { ...empty, others: menus.map((menu) => ({ menu, rows: 1 })) };

    expect(merge([file], part)).toEqual({
      ...UNCHANGED,
      left: [
        'zone-a.rsc does not look like an export of the whole router: ppp-aaa, pools stay as they are',
      ],
    });
  });
});

describe('rows that an apply would remove', () => {
  it('are said, where no manifest can be made to declare them', () => {
    const of = source({
      pools: [
        { name: 'home', ranges: '10.1.0.0/24' },
        { name: 'twin', ranges: '10.2.0.0/24' },
        { name: 'twin', ranges: '10.3.0.0/24' },
      ],
    });
    const file = zoneA(
      'pools:\n  - { name: home, ranges: 10.1.0.0/24 }\nprune: { pools: exact }\n',
    );

    expect(merge([file], of)).toEqual({
      ...UNCHANGED,
      left: ['pools twin: apply would remove it, because its manifest does not declare it'],
    });
  });
});
