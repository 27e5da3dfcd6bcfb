import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { manifestEssence, manifestHash } from '../../src/manifest/manifest-essence.js';
import type {
  Connection,
  DeclaredRow,
  DeclaredSection,
  RouterManifest,
  SourcePosition,
} from '../../src/manifest/types.js';
import { resourceTypeForSection } from '../../src/resources/index.js';
import { load, routerYaml } from './load.js';

/** The one router of some YAML that has no error. */
function router(yaml: string, files: Readonly<Record<string, string>> = {}): RouterManifest {
  const { fleet, diagnostics } = load({ ...files, 'a.yaml': yaml });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors).toEqual([]);
  const [loaded] = fleet.routers;
  if (loaded === undefined) throw new Error('no router was loaded');
  return loaded;
}

function hashOf(sections: string): string {
  return manifestHash(router(routerYaml(sections)));
}

describe('the hash of a manifest', () => {
  it('is SHA-256, and stays the same', () => {
    expect(hashOf('identity: zone-a')).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashOf('identity: zone-a')).toBe(hashOf('identity: zone-a'));
  });

  it.each([
    {
      what: 'spellings of one value',
      one: 'ppp-aaa: { interim-update: 60m, use-radius: yes }',
      other: 'ppp-aaa: { interim-update: 01:00:00, use-radius: true }',
    },
    {
      what: 'the order of fields',
      one: 'pools: [{ name: a, ranges: 10.1.0.0/24, next-pool: none }]',
      other: 'pools: [{ next-pool: none, ranges: 10.1.0.0/24, name: a }]',
    },
    {
      what: 'a range and the network that it fills',
      one: 'pools: [{ name: a, ranges: 10.1.0.0/24 }]',
      other: 'pools: [{ name: a, ranges: 10.1.0.0-10.1.0.255 }]',
    },
    {
      what: 'the order of rows that are found by name',
      one: 'pools: [{ name: a, ranges: 10.1.0.2 }, { name: b, ranges: 10.2.0.2 }]',
      other: 'pools: [{ name: b, ranges: 10.2.0.2 }, { name: a, ranges: 10.1.0.2 }]',
    },
    {
      what: 'the order of services, and of sections',
      one: 'radius: [{ address: 10.9.0.5, service: [ppp, hotspot] }]\nidentity: a',
      other: 'identity: a\nradius: [{ address: 10.9.0.5, service: "hotspot,ppp" }]',
    },
    {
      what: 'the order of fields left to others, and where that is said',
      one: 'pools: [{ name: a, ranges: 10.1.0.2, ignore-fields: [comment, next-pool] }]',
      other:
        'ignore-fields: { pools: [next-pool] }\npools: [{ name: a, ranges: 10.1.0.2, ignore-fields: [comment] }]',
    },
    {
      what: 'descriptions, labels, comments and lines',
      one: 'identity: a',
      other: '# of the zone\n\ndescription: Zone A\nlabels: { zone: a }\nidentity: a',
    },
    {
      what: 'the order of rows, fields and keys of a menu without a descriptor',
      one: 'menus: { /ip/x: { key: [a, b], rows: [{ a: 1, b: 2, c: yes }, { a: 3, b: 4 }] } }',
      other: 'menus: { /ip/x: { key: [b, a], rows: [{ b: 4, a: 3 }, { c: true, b: 2, a: 1 }] } }',
    },
    {
      what: 'a literal secret and another: neither is in it',
      one: 'radius: [{ address: 10.9.0.5, secret: hunter2 }]',
      other: 'radius: [{ address: 10.9.0.5, secret: another }]',
    },
  ])('is not changed by $what', ({ one, other }) => {
    expect(hashOf(one)).toBe(hashOf(other));
  });

  const pool = 'pools: [{ name: a, ranges: 10.1.0.2 }]';
  it.each([
    { what: 'a value', one: pool, other: 'pools: [{ name: a, ranges: 10.1.0.3 }]' },
    {
      what: 'another field',
      one: pool,
      other: 'pools: [{ name: a, ranges: 10.1.0.2, comment: x }]',
    },
    {
      what: 'a field that goes back to the default',
      one: 'ppp-aaa: { accounting: no }',
      other: 'ppp-aaa: { accounting: null }',
    },
    {
      what: 'a field that goes back to the default, and one that is not said',
      one: 'ppp-aaa: { use-radius: yes, accounting: null }',
      other: 'ppp-aaa: { use-radius: yes }',
    },
    {
      what: 'another row',
      one: pool,
      other: `${pool.slice(0, -1)}, { name: b, ranges: 10.2.0.2 }]`,
    },
    { what: 'a section', one: '', other: 'pools: []' },
    { what: 'prune', one: pool, other: `${pool}\nprune: { pools: exact }` },
    {
      what: 'absent',
      one: 'menus: { /ip/x: { key: [a], rows: [{ a: 1 }] } }',
      other: 'menus: { /ip/x: { key: [a], rows: [{ a: 1, absent: true }] } }',
    },
    {
      what: 'a new name',
      one: pool,
      other: 'pools: [{ name: a, ranges: 10.1.0.2, renamed-from: b }]',
    },
    {
      what: 'a field left to others',
      one: pool,
      other: 'pools: [{ name: a, ranges: 10.1.0.2, ignore-fields: [comment] }]',
    },
    {
      what: 'the order of rows that RouterOS works through',
      one: 'radius: [{ address: 10.9.0.5 }, { address: 10.9.0.6 }]',
      other: 'radius: [{ address: 10.9.0.6 }, { address: 10.9.0.5 }]',
    },
    {
      what: 'the variable of a secret',
      one: 'radius: [{ address: 10.9.0.5, secret: { env: A } }]',
      other: 'radius: [{ address: 10.9.0.5, secret: { env: B } }]',
    },
    {
      what: 'a secret from a file instead of a variable',
      one: 'radius: [{ address: 10.9.0.5, secret: { env: A } }]',
      other: 'radius: [{ address: 10.9.0.5, secret: { file: A } }]',
    },
    {
      what: 'a literal secret instead of a reference',
      one: 'radius: [{ address: 10.9.0.5, secret: { env: literal } }]',
      other: 'radius: [{ address: 10.9.0.5, secret: hunter2 }]',
    },
    {
      what: 'what tells rows of a menu without a descriptor apart',
      one: 'menus: { /ip/x: { key: [a], rows: [{ a: 1, b: 2 }] } }',
      other: 'menus: { /ip/x: { key: [b], rows: [{ a: 1, b: 2 }] } }',
    },
    {
      what: 'whether its order matters',
      one: 'menus: { /ip/x: { key: [a], rows: [{ a: 1 }] } }',
      other: 'menus: { /ip/x: { key: [a], ordered: true, rows: [{ a: 1 }] } }',
    },
    {
      what: 'whether it has comments, which carry the tag',
      one: 'menus: { /ip/x: { key: [a], rows: [{ a: 1 }] } }',
      other: 'menus: { /ip/x: { key: [a], comment: false, rows: [{ a: 1 }] } }',
    },
  ])('is changed by $what', ({ one, other }) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });

  it('is the same for a value from a template and from the file itself', () => {
    const base = 'apiVersion: rosform/v1\nkind: Template\nname: base\nidentity: a\n';

    const own = router(routerYaml('identity: a'));
    const used = router(routerYaml('uses: [base]'), { 'templates/base.yaml': base });

    expect(manifestHash(used)).toBe(manifestHash(own));
  });

  it('is that of a Router, whatever it is called', () => {
    const manifest = router(routerYaml('identity: a'));

    expect(manifestHash({ ...manifest, name: 'zone-b' })).toBe(manifestHash(manifest));
  });
});

describe('what a manifest amounts to', () => {
  it('holds no literal secret, of a row or of the connection', () => {
    const yaml = routerYaml(
      'radius: [{ address: 10.9.0.5, secret: radius-hunter2 }]\nmenus: { /ip/x: { password: menu-hunter2 } }',
    ).replace('{ env: PASSWORD_ZONE_A }', 'login-hunter2');

    const text = manifestEssence(router(yaml));

    expect(text).not.toContain('hunter2');
    expect(text.split('"literal"').length - 1).toBe(1);
    expect(text.split(String.raw`{\"secret\":\"literal\"}`).length - 1).toBe(2);
  });

  it('holds none where a text stands in the place of a secret', () => {
    const type = resourceTypeForSection('radius');
    if (type === undefined) throw new Error('there is no radius');
    const row = rowOf([['secret', 'hunter2']]);
    const manifest = manifestOf([{ type, at, rows: [row], prune: 'owned' }]);

    expect(manifestEssence(manifest)).not.toContain('hunter2');
  });

  it('is one line, which hostile text does not end', () => {
    const text = manifestEssence(router(routerYaml('identity: "a\\n\\"}],\\u2028b"')));

    expect(text).not.toMatch(/[\n\r]/);
    expect(() => JSON.parse(text) as unknown).not.toThrow();
  });
});

const at: SourcePosition = { file: 'a.yaml', line: 1, column: 1 };

const position: fc.Arbitrary<SourcePosition> = fc.record({
  file: fc.constantFrom('a.yaml', 'b.yaml'),
  line: fc.integer({ min: 1, max: 99 }),
  column: fc.integer({ min: 1, max: 9 }),
});

function rowOf(fields: readonly (readonly [string, Value])[]): DeclaredRow {
  return {
    at,
    fields: new Map(fields.map(([name, value]) => [name, { value, at }])),
    absent: false,
    ignoreFields: [],
  };
}

type Value = string | { readonly env: string } | { readonly file: string } | null;

const value: fc.Arbitrary<Value> = fc.oneof(
  fc.string(),
  fc.constantFrom('1h', '2h', 'yes', 'no', 'literal', '["a"]', '{"env":"A"}'),
  fc.constant(null),
  fc.record({ env: fc.constantFrom('A', 'B', 'literal') }),
  fc.record({ file: fc.constantFrom('A', 'B') }),
);

/** Rows of sections of each kind, told apart by their name. */
const sections: fc.Arbitrary<readonly DeclaredSection[]> = fc
  .subarray(['pools', 'walled-garden', 'ppp-secrets', 'simple-queues'])
  .chain((names) => fc.tuple(...names.map((name) => sectionOf(name))));

function sectionOf(name: string): fc.Arbitrary<DeclaredSection> {
  const type = resourceTypeForSection(name);
  if (type === undefined) throw new Error(`there is no ${name}`);
  const fields = fc.uniqueArray(fc.tuple(fc.constantFrom(...Object.keys(type.fields)), value), {
    selector: ([field]) => field,
    minLength: 1,
    maxLength: 4,
  });
  return fc.record({
    type: fc.constant(type),
    at: position,
    rows: fc.array(fields.map(rowOf), { maxLength: 4 }),
    prune: fc.constantFrom('owned', 'exact', 'keep'),
  });
}

const connection: Connection = {
  address: '10.0.0.1',
  port: 8729,
  tls: { mode: 'certificate', ca: { file: 'ca.pem' } },
  username: 'rosform',
  password: { env: 'P' },
  timeout: 10_000,
  at,
};

function manifestOf(all: readonly DeclaredSection[]): RouterManifest {
  return { name: 'r', labels: {}, at, connection, sections: all };
}

/** The same manifest, written in another order and elsewhere. */
function rewritten(
  manifest: RouterManifest,
  place: SourcePosition,
  shuffle: <Item>(items: readonly Item[]) => readonly Item[],
): RouterManifest {
  return {
    ...manifest,
    description: 'rewritten',
    labels: { file: place.file },
    at: place,
    connection: { ...manifest.connection, at: place },
    sections: shuffle(manifest.sections).map((section) => {
      const rows = section.rows.map((row) => ({
        ...row,
        at: place,
        fields: new Map(
          shuffle([...row.fields]).map(([name, declared]) => [name, { ...declared, at: place }]),
        ),
      }));
      return {
        ...section,
        at: place,
        rows: section.type.kind === 'ordered' ? rows : shuffle(rows),
      };
    }),
  };
}

describe('for any manifest', () => {
  it('order without meaning, positions, descriptions and labels do not matter', () => {
    fc.assert(
      fc.property(sections, position, fc.infiniteStream(fc.nat()), (all, place, numbers) => {
        const shuffle = <Item>(items: readonly Item[]): readonly Item[] =>
          items
            .map((item) => ({ item, rank: Number(numbers.next().value) }))
            .toSorted((left, right) => left.rank - right.rank)
            .map(({ item }) => item);
        const manifest = manifestOf(all);

        expect(manifestHash(rewritten(manifest, place, shuffle))).toBe(manifestHash(manifest));
      }),
    );
  });

  it('each value matters by what it means, and by nothing else', () => {
    fc.assert(
      fc.property(
        sections.filter((all) => all.some(({ rows }) => rows.length > 0)),
        fc.nat(),
        value,
        (all, number, other) => {
          const places = all.flatMap((section, index) =>
            section.rows.flatMap((row, at) =>
              [...row.fields.keys()].map((name) => ({ index, at, name })),
            ),
          );
          const chosen = places[number % places.length];
          const section = all[chosen?.index ?? 0];
          const row = section?.rows[chosen?.at ?? 0];
          const name = chosen?.name ?? '';
          if (section === undefined || row === undefined) throw new Error('nothing was chosen');
          const fields = new Map([...row.fields, [name, { value: other, at }]]);
          const changed = all.with(chosen?.index ?? 0, {
            ...section,
            rows: section.rows.with(chosen?.at ?? 0, { ...row, fields }),
          });

          const field = section.type.fields[name];
          const meaning = (value: Value | { readonly literal: string } | undefined): unknown => {
            if (typeof value !== 'string') return value;
            return field?.sensitive === true ? { literal: '' } : field?.type.canonical(value);
          };
          const isSame =
            JSON.stringify(meaning(row.fields.get(name)?.value)) === JSON.stringify(meaning(other));
          expect(manifestHash(manifestOf(changed)) === manifestHash(manifestOf(all))).toBe(isSame);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('every part of the connection matters', () => {
    const changes: readonly Partial<Connection>[] = [
      { address: '10.0.0.2' },
      { port: 8728 },
      { tls: { mode: 'certificate' } },
      { tls: { mode: 'certificate', ca: { file: 'other.pem' } } },
      { tls: { mode: 'fingerprint', sha256: 'a'.repeat(64) } },
      { tls: { mode: 'fingerprint', sha256: 'b'.repeat(64) } },
      { tls: { mode: 'anonymous' } },
      { username: 'admin' },
      { password: { env: 'Q' } },
      { password: { file: 'P' } },
      { password: { literal: 'P' } },
      { timeout: 5000 },
    ];
    const { tls: _, ...plain } = connection;
    const all = [connection, plain, ...changes.map((change) => ({ ...connection, ...change }))];

    const hashes = all.map((one) => manifestHash({ ...manifestOf([]), connection: one }));

    expect(new Set(hashes).size).toBe(all.length);
  });
});
