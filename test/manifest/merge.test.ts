import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Layer } from '../../src/manifest/document/layer.js';
import { rowIdentity } from '../../src/manifest/document/row-identity.js';
import { emptyLayer, mergeLayers } from '../../src/manifest/merge.js';
import type { DeclaredRow, DeclaredValue, RouterManifest } from '../../src/manifest/types.js';
import { resourceTypeForSection } from '../../src/resources/index.js';
import { untypedResource } from '../../src/resources/untyped-resource.js';
import { load, routerYaml } from './load.js';

const sections = ['pools', 'walled-garden', 'ppp-aaa'].flatMap(
  (section) => resourceTypeForSection(section) ?? [],
);

const position = fc.record({
  file: fc.constantFrom('a.yaml', 'b.yaml'),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.constant(1),
});

const value = fc.record({
  value: fc.oneof(
    fc.constantFrom('home', 'more', 'yes', '10.0.0.1', 'a.example'),
    fc.constant(null),
    fc.record({ env: fc.constantFrom('A', 'B') }),
  ),
  at: position,
}) satisfies fc.Arbitrary<DeclaredValue>;

function rows(names: readonly string[]): fc.Arbitrary<DeclaredRow> {
  return fc
    .record({
      at: position,
      fields: fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 3 }),
      absent: fc.boolean(),
      renamedFrom: fc.option(fc.constantFrom('old', 'older'), { nil: undefined }),
      ignoreFields: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 }),
    })
    .map(({ fields, renamedFrom, ...row }) => ({
      ...row,
      fields: new Map(Object.entries(fields)),
      ...(renamedFrom === undefined ? {} : { renamedFrom }),
    }));
}

const typedSections = sections.map((type) =>
  fc.tuple(position, fc.array(rows(Object.keys(type.fields).slice(0, 4)), { maxLength: 4 })).map(
    ([at, list]) =>
      [
        type.menu,
        {
          type,
          at,
          rows: new Map(list.map((row) => [rowIdentity(type, row.fields), row])),
        },
      ] as const,
  ),
);

const untypedSection = fc
  .tuple(position, fc.array(rows(['comment', 'chain', 'action']), { maxLength: 3 }), fc.boolean())
  .map(([at, list, comment]) => {
    const fields = list.flatMap((row) => [...row.fields.keys()]);
    const options = { key: ['chain'], kind: 'ordered', fields, comment } as const;
    const type = untypedResource('/ip/firewall/nat', options);
    const byIdentity = new Map(list.map((row) => [rowIdentity(type, row.fields), row]));
    return [type.menu, { type, at, rows: byIdentity }] as const;
  });

const layers: fc.Arbitrary<Layer> = fc
  .record({
    description: fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
    labels: fc.dictionary(fc.constantFrom('zone', 'role'), fc.constantFrom('a', 'b')),
    sections: fc.subarray([...typedSections, untypedSection]).chain((some) => fc.tuple(...some)),
    prune: fc.dictionary(
      fc.constantFrom('/ip/pool', '/radius'),
      fc.record({ policy: fc.constantFrom('owned', 'exact', 'keep'), at: position }),
    ),
    ignoreFields: fc.dictionary(
      fc.constantFrom('/ip/pool', '/radius'),
      fc.uniqueArray(fc.constantFrom('comment', 'ranges')),
    ),
  })
  .map(({ description, labels, sections: some, prune, ignoreFields }) => ({
    ...(description === undefined ? {} : { description }),
    labels: new Map(Object.entries(labels)),
    sections: new Map(some),
    prune: new Map(Object.entries(prune)),
    ignoreFields: new Map(Object.entries(ignoreFields)),
  }));

/** A layer as data in which order counts, and types count by what they know. */
function plain(layer: Layer): unknown {
  return {
    description: layer.description,
    labels: [...layer.labels],
    prune: [...layer.prune],
    ignoreFields: [...layer.ignoreFields],
    sections: Array.from(layer.sections, ([menu, { type, at, rows: byIdentity }]) => ({
      menu,
      fields: Object.keys(type.fields),
      at,
      rows: Array.from(byIdentity, ([identity, row]) => ({
        identity,
        ...row,
        fields: [...row.fields],
      })),
    })),
  };
}

describe('merging layers', () => {
  it('is associative: it does not matter how templates are grouped', () => {
    fc.assert(
      fc.property(layers, layers, layers, (a, b, c) => {
        const left = mergeLayers(mergeLayers(a, b), c);
        const right = mergeLayers(a, mergeLayers(b, c));
        expect(plain(left)).toEqual(plain(right));
      }),
    );
  });

  it('is idempotent: a template that is merged once more changes nothing', () => {
    fc.assert(
      fc.property(layers, layers, (a, b) => {
        const merged = mergeLayers(a, b);
        expect(plain(mergeLayers(b, b))).toEqual(plain(b));
        expect(plain(mergeLayers(merged, b))).toEqual(plain(merged));
      }),
    );
  });

  it('with nothing changes nothing', () => {
    fc.assert(
      fc.property(layers, (a) => {
        expect(plain(mergeLayers(emptyLayer, a))).toEqual(plain(a));
        expect(plain(mergeLayers(a, emptyLayer))).toEqual(plain(a));
      }),
    );
  });
});

function merged(files: Readonly<Record<string, string>>): RouterManifest {
  const { fleet, diagnostics } = load(files);
  expect(diagnostics).toEqual([]);
  const [router] = fleet.routers;
  if (router === undefined) throw new Error('no router was loaded');
  return router;
}

function template(name: string, sections: string): string {
  return `apiVersion: rosform/v1\nkind: Template\nname: ${name}\n${sections}\n`;
}

/** Rows of a section as `field=value @file:line`, in order. */
function rowsOf(router: RouterManifest, section: string): readonly string[] {
  const found = router.sections.find(({ type }) => type.section === section);
  return (found?.rows ?? []).map((row) => {
    const fields = Array.from(
      row.fields,
      ([name, { value, at }]) =>
        `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}@${at.file}:${at.line}`,
    );
    return [...(row.absent ? ['absent'] : []), ...fields].join(' ');
  });
}

describe('a router with templates', () => {
  it('has the last word on each field, and each value knows its line', () => {
    const router = merged({
      'base.yaml': template(
        'base',
        'pools:\n  - name: home\n    ranges: 10.1.0.0/24\n    next-pool: none',
      ),
      'more.yaml': template('more', 'pools:\n  - { name: home, comment: more }'),
      'r.yaml': routerYaml('uses: [base, more]\npools:\n  - { name: home, ranges: 10.2.0.0/24 }'),
    });
    expect(rowsOf(router, 'pools')).toEqual([
      'name=home@r.yaml:7 ranges=10.2.0.0/24@r.yaml:7 next-pool=none@base.yaml:7 comment=more@more.yaml:5',
    ]);
  });

  it('takes a field back to the default with null', () => {
    const router = merged({
      'base.yaml': template('base', 'ppp-aaa: { use-radius: true, accounting: no }'),
      'r.yaml': routerYaml('uses: [base]\nppp-aaa: { accounting: null }'),
    });
    expect(rowsOf(router, 'ppp-aaa')).toEqual([
      'use-radius=yes@base.yaml:4 accounting=null@r.yaml:6',
    ]);
  });

  it('keeps the order of the template in ordered lists, then its own', () => {
    const hotspot = 'hotspots: [{ name: h, interface: ether2 }]\n';
    const router = merged({
      'base.yaml': template(
        'base',
        'walled-garden:\n  - { dst-host: a.example }\n  - { dst-host: b.example, action: deny }',
      ),
      'r.yaml': routerYaml(
        `uses: [base]\n${hotspot}walled-garden:\n  - { dst-host: c.example }\n  - { dst-host: b.example, action: allow }`,
      ),
    });
    expect(rowsOf(router, 'walled-garden')).toEqual([
      'dst-host=a.example@base.yaml:5',
      'dst-host=b.example@r.yaml:9 action=allow@r.yaml:9',
      'dst-host=c.example@r.yaml:8',
    ]);
  });

  it('finds a row of radius by its service set, however it is spelled', () => {
    const router = merged({
      'base.yaml': template(
        'base',
        'radius: [{ address: 10.9.0.5, service: [ppp, hotspot], timeout: 3s }]',
      ),
      'r.yaml': routerYaml(
        "uses: [base]\nradius: [{ address: 10.9.0.5, service: 'hotspot,ppp', secret: { env: S } }]",
      ),
    });
    expect(rowsOf(router, 'radius')).toEqual([
      'address=10.9.0.5@r.yaml:6 service=hotspot,ppp@r.yaml:6 timeout=3s@base.yaml:4 secret={"env":"S"}@r.yaml:6',
    ]);
  });

  it('removes a row of the template with absent, and brings one back by declaring it', () => {
    const router = merged({
      'base.yaml': template(
        'base',
        'pools:\n  - { name: a, ranges: 10.1.0.0/24 }\n  - { name: b, absent: true }',
      ),
      'r.yaml': routerYaml(
        'uses: [base]\npools:\n  - { name: a, absent: yes }\n  - { name: b, ranges: 10.2.0.0/24 }',
      ),
    });
    expect(rowsOf(router, 'pools')).toEqual([
      'absent name=a@r.yaml:7',
      'name=b@r.yaml:8 ranges=10.2.0.0/24@r.yaml:8',
    ]);
  });

  it('may complete a row that the template leaves unfinished', () => {
    const router = merged({
      'base.yaml': template('base', 'pools: [{ name: home, comment: Homes }]'),
      'r.yaml': routerYaml('uses: [base]\npools: [{ name: home, ranges: 10.1.0.0/24 }]'),
    });
    expect(rowsOf(router, 'pools')).toHaveLength(1);
  });

  it('merges a template that two others use once, before both', () => {
    const router = merged({
      'base.yaml': template('base', 'identity: base'),
      'one.yaml': template('one', 'uses: [base]\nidentity: one'),
      'two.yaml': template('two', 'uses: [base]'),
      'r.yaml': routerYaml('uses: [one, two]'),
    });
    expect(rowsOf(router, 'identity')).toEqual(['name=one@one.yaml:5']);
  });

  it('merges labels, and ignore-fields of rows and of sections', () => {
    const router = merged({
      'base.yaml': template(
        'base',
        'labels: { role: pppoe, zone: none }\nignore-fields: { pools: [comment] }\npools: [{ name: a, ranges: 10.1.0.0/24, ignore-fields: [next-pool] }]',
      ),
      'r.yaml': routerYaml(
        'uses: [base]\nlabels: { zone: a, rank: 1 }\npools: [{ name: a, ignore-fields: [comment] }]',
      ),
    });
    expect(router.labels).toEqual({ role: 'pppoe', zone: 'a', rank: '1' });
    expect(router.sections[0]?.rows[0]?.ignoreFields).toEqual(['comment', 'next-pool']);
  });

  it('merges a menu of menus: with the section of the same menu, and unknown menus field by field', () => {
    const router = merged({
      'base.yaml': template(
        'base',
        'menus:\n  /ip/pool: [{ name: a, comment: A }]\n  /ip/dns: { servers: 10.9.0.1, password: { env: X } }',
      ),
      'r.yaml': routerYaml(
        'uses: [base]\npools: [{ name: a, ranges: 10.1.0.0/24 }]\nmenus:\n  /ip/dns: { allow-remote-requests: no }',
      ),
    });
    expect(router.sections.map(({ type }) => [type.menu, type.typed])).toEqual([
      ['/ip/pool', true],
      ['/ip/dns', false],
    ]);
    expect(rowsOf(router, '/ip/dns')).toEqual([
      'servers=10.9.0.1@base.yaml:6 password={"env":"X"}@base.yaml:6 allow-remote-requests=no@r.yaml:8',
    ]);
  });

  it('has no comments on a menu when any document says so, in whatever order', () => {
    const menu = (entry: string): string => `menus: { /ip/dhcp-relay: { key: [id], ${entry} } }`;
    const without = menu('comment: false, rows: [{ id: 1, port: 80 }]');
    const silent = menu('rows: [{ id: 2, address: 10.0.0.1 }]');
    const fieldsOf = (base: string, own: string): readonly string[] => {
      const router = merged({
        'base.yaml': template('base', base),
        'r.yaml': routerYaml(`uses: [base]\n${own}`),
      });
      return Object.keys(router.sections[0]?.type.fields ?? {}).sort();
    };
    expect(fieldsOf(silent, silent)).toEqual(['address', 'comment', 'id']);
    expect(fieldsOf(without, silent)).toEqual(['address', 'id', 'port']);
    expect(fieldsOf(silent, without)).toEqual(['address', 'id', 'port']);
    expect(fieldsOf(silent, menu('comment: true, rows: []'))).toContain('comment');
  });

  it('renames rows in a chain: a becomes b while b becomes c', () => {
    const router = merged({
      'r.yaml': routerYaml(
        'pools:\n  - { name: b, renamed-from: a, ranges: 10.1.0.0/24 }\n  - { name: c, renamed-from: b, ranges: 10.2.0.0/24 }',
      ),
    });
    const rowsInOrder = router.sections[0]?.rows ?? [];
    expect(rowsInOrder.map(({ renamedFrom }) => renamedFrom)).toEqual(['a', 'b']);
  });

  it('has its sections in the documented order, generic menus last', () => {
    const router = merged({
      'r.yaml': routerYaml(
        'menus: { /ip/route: { key: [gateway], rows: [] }, /ip/dns: {} }\nvlans: []\npools: []\nidentity: a',
      ),
    });
    expect(router.sections.map(({ type }) => type.section)).toEqual([
      'identity',
      'pools',
      'vlans',
      '/ip/dns',
      '/ip/route',
    ]);
  });

  it('manages a menu of which nothing but prune is said', () => {
    const router = merged({ 'r.yaml': routerYaml('prune: { walled-garden: exact }') });
    expect(
      router.sections.map(({ type, prune, rows: list }) => [type.section, prune, list]),
    ).toEqual([['walled-garden', 'exact', []]]);
  });
});

describe('the connection', () => {
  const connect = (connection: string, defaults = ''): RouterManifest['connection'] =>
    merged({
      'fleet.yaml': `apiVersion: rosform/v1\nkind: Fleet\ndefaults: {${defaults}}\n`,
      'r.yaml': `apiVersion: rosform/v1\nkind: Router\nname: a\nconnection: { address: 10.0.0.1, ${connection} }\n`,
    }).connection;
  const at = { file: 'r.yaml', line: 4, column: 13 };
  const login = 'username: u, password: { env: P }';
  const plain = { address: '10.0.0.1', username: 'u', password: { env: 'P' }, timeout: 10_000, at };
  const sha256 = 'ab'.repeat(32);

  it.each([
    { what: 'plain', connection: login, expected: { ...plain, port: 8728 } },
    {
      what: 'TLS with the usual authorities',
      connection: `${login}, tls: yes`,
      expected: { ...plain, port: 8729, tls: { mode: 'certificate' } },
    },
    {
      what: 'TLS with an authority of our own',
      connection: `${login}, tls: { ca: { file: certs/ca.pem } }`,
      expected: {
        ...plain,
        port: 8729,
        tls: { mode: 'certificate', ca: { file: 'certs/ca.pem' } },
      },
    },
    {
      what: 'TLS with a fingerprint, with colons or without',
      connection: `${login}, tls: { fingerprint: 'sha256:${Array(32).fill('AB').join(':')}' }`,
      expected: { ...plain, port: 8729, tls: { mode: 'fingerprint', sha256 } },
    },
    {
      what: 'anonymous TLS on a port of its own',
      connection: `${login}, tls: { anonymous: true }, port: 18729, timeout: 1m`,
      expected: { ...plain, port: 18_729, tls: { mode: 'anonymous' }, timeout: 60_000 },
    },
    {
      what: 'all that the Fleet gives',
      connection: '',
      defaults: `${login}, tls: true, timeout: 500ms`,
      expected: { ...plain, port: 8729, tls: { mode: 'certificate' }, timeout: 500 },
    },
    {
      what: 'no TLS although the Fleet has it',
      connection: 'tls: no, timeout: 20s',
      defaults: `${login}, tls: true`,
      expected: { ...plain, port: 8728, timeout: 20_000 },
    },
  ])('$what', ({ connection, defaults, expected }) => {
    expect(connect(connection, defaults)).toEqual(expected);
  });
});

it('the settings of the Fleet, and what they are without one', () => {
  const settings =
    'concurrency: 7\nallowed-addresses: [10.0.0.0/8, edge.example]\nunique-pools: yes\n';
  const { fleet } = load(`apiVersion: rosform/v1\nkind: Fleet\n${settings}`);
  expect(fleet.settings).toEqual({
    concurrency: 7,
    allowedAddresses: ['10.0.0.0/8', 'edge.example'],
    uniquePools: true,
  });
  expect(load(routerYaml('')).fleet.settings).toEqual({ concurrency: 50 });
});
