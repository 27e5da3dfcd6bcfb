import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractTemplate, templateNameProblem } from '../../src/import/extract-template.js';
import { manifestText } from '../../src/import/manifest-text.js';
import { mergeImport } from '../../src/import/merge-import.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { chooseGroup } from '../../src/import/template/choose-group.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type {
  ImportedDocument,
  ImportedRouter,
  ImportedRow,
  ImportedSection,
} from '../../src/import/types.js';
import type { TreeMap } from '../../src/manifest/edit/yaml/tree.js';
import { rowIdentity } from '../../src/manifest/document/row-identity.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import type { SourceFile } from '../../src/manifest/types.js';
import { Secret } from '../../src/resources/secret.js';
import { useSimulators } from '../e2e/world.js';
import { imported, source, type SeenSections } from './merge-world.js';
import { build, deeds } from './random-router.js';
import { sourceOf } from './round-trip.js';

function filesOf(routers: readonly ImportedRouter[]): readonly SourceFile[] {
  return routers.map(({ document }) => ({
    name: `routers.d/${document.name}.yaml`,
    text: manifestText(document),
  }));
}

/** What manifests say of each router; order only where it means something. */
function meaning(files: readonly SourceFile[]): unknown {
  const { fleet, diagnostics } = loadFleet(files, { strict: true });
  const errors = diagnostics.filter(
    ({ severity, code }) => severity === 'error' && !code.startsWith('fleet/'),
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return fleet.routers.map(({ name, description, labels, sections }) => ({
    name,
    description,
    labels,
    sections: sections.map(({ type, prune, rows }) => {
      const said = rows.map(({ fields, absent, ignoreFields }) => ({
        identity: rowIdentity(type, fields),
        fields: Object.fromEntries([...fields].map(([field, { value }]) => [field, value])),
        absent,
        ignoreFields: [...ignoreFields].toSorted(),
      }));
      const sorted = said.toSorted((one, other) => (one.identity < other.identity ? -1 : 1));
      return [type.section, prune, type.kind === 'ordered' ? said : sorted];
    }),
  }));
}

/** The texts after a template was taken out of routers. */
function extracted(routers: readonly ImportedRouter[]): Readonly<Record<string, string>> {
  const result = extractTemplate('shared', routers);
  if (result === undefined) throw new Error('nothing is shared');
  const documents = [result.template, ...result.routers.map(({ document }) => document)];
  return Object.fromEntries(documents.map((document) => [document.name, manifestText(document)]));
}

/** The sections of a text, without what is above them. */
function sectionsOf(text = ''): string {
  return text.slice(text.search(/^(?:identity|radius|pools|ppp|walled|hotspot)/m));
}

const COMMON: SeenSections = {
  pools: [
    { name: 'home', ranges: '100.64.0.2-100.64.0.99' },
    { name: 'overflow', ranges: '100.65.0.2-100.65.0.99' },
  ],
  'ppp-aaa': [{ 'use-radius': 'yes', 'interim-update': '5m' }],
  'ppp-profiles': [
    { name: 'gold', 'remote-address': 'home', 'rate-limit': '9M/9M' },
    { name: 'silver', 'remote-address': 'home', 'rate-limit': '5M/5M' },
  ],
  'walled-garden': [{ 'dst-host': 'a.example' }, { 'dst-host': 'b.example', action: 'deny' }],
};

function router(name: string, sections: SeenSections): ImportedRouter {
  const more = {
    identity: [{ name }],
    radius: [
      { address: '10.10.0.5', service: 'ppp', timeout: '3s', secret: new Secret(`of ${name}`) },
    ],
  };
  return imported(source({ ...more, ...COMMON, ...sections }), name);
}

describe('what routers share', () => {
  const routers = [
    router('zone-a', {
      'walled-garden': [
        { 'dst-host': 'a.example' },
        { 'dst-host': 'only-a.example' },
        { 'dst-host': 'b.example', action: 'deny' },
      ],
    }),
    router('zone-b', {
      'ppp-aaa': [{ 'use-radius': 'yes', 'interim-update': '10m' }],
      'ppp-profiles': [
        { name: 'bronze', 'remote-address': 'home' },
        ...(COMMON['ppp-profiles'] ?? []),
      ],
    }),
    router('zone-c', { 'ppp-profiles': [{ name: 'gold', 'rate-limit': '9M/9M' }], pools: [] }),
  ];

  it('moves to a template, and stays with each what is its own', () => {
    const texts = extracted(routers);

    expect(texts['shared']).toBe(`# yaml-language-server: $schema=../../schemas/rosform.schema.json
#
# What 2 routers have in common: zone-a, zone-b.
apiVersion: rosform/v1
kind: Template
name: shared

radius:
  - { address: 10.10.0.5, service: ppp, timeout: 3s }

ppp-aaa: { use-radius: true }

pools:
  - { name: home, ranges: 100.64.0.2-100.64.0.99 }
  - { name: overflow, ranges: 100.65.0.2-100.65.0.99 }

ppp-profiles:
  - { name: gold, remote-address: home, rate-limit: 9M/9M }
  - { name: silver, remote-address: home, rate-limit: 5M/5M }

walled-garden:
  - { dst-host: a.example }
`);
    expect(sectionsOf(texts['zone-a'])).toBe(`identity: zone-a

radius:
  - { address: 10.10.0.5, service: ppp, secret: { env: ZONE_A_RADIUS_SECRET } }

ppp-aaa: { interim-update: 5m }

walled-garden:
  - { dst-host: only-a.example }
  - { dst-host: b.example, action: deny }
`);
    expect(sectionsOf(texts['zone-b'])).toBe(`identity: zone-b

radius:
  - { address: 10.10.0.5, service: ppp, secret: { env: ZONE_B_RADIUS_SECRET } }

ppp-aaa: { interim-update: 10m }

ppp-profiles:
  - { name: bronze, remote-address: home }

walled-garden:
  - { dst-host: b.example, action: deny }
`);
    expect(texts['zone-a']).toContain('uses: [shared]');
    expect(texts['zone-c']).toBe(routers.map(({ document }) => manifestText(document))[2]);
  });

  it('is the same for all who ask', () => {
    expect(extracted(routers)).toEqual(extracted(structure(routers)));
  });

  it('means the same for each router', () => {
    const result = extractTemplate('shared', routers);
    const template = result === undefined ? [] : [file(result.template)];

    expect(result?.users).toEqual(['zone-a', 'zone-b']);
    expect(meaning([...template, ...filesOf(result?.routers ?? [])])).toEqual(
      meaning(filesOf(routers)),
    );
  });

  it('is nothing, alone or among strangers', () => {
    const strangers = ['a', 'b'].map((name) =>
      imported(source({ identity: [{ name: 'x' }] }), name),
    );

    expect(extractTemplate('shared', routers.slice(0, 1))).toBeUndefined();
    expect(extractTemplate('shared', strangers)).toBeUndefined();
    expect(extractTemplate('shared', [])).toBeUndefined();
  });

  it('leaves users of the router where they are', () => {
    const some = ['a', 'b'].map((name) =>
      imported(source({ 'ppp-secrets': [{ name: 'office', service: 'pppoe' }] }), name),
    );

    expect(extractTemplate('shared', some)).toBeUndefined();
  });

  it('takes a secret along that all of them refer to by one name', () => {
    const secret = { env: 'RADIUS_SECRET' };
    const alike = routers
      .slice(0, 2)
      .map((one) => withSecret(one, new Map(Object.entries(secret))));

    const texts = extracted(alike);

    expect(texts['shared']).toContain(
      '{ address: 10.10.0.5, service: ppp, secret: { env: RADIUS_SECRET }, timeout: 3s }',
    );
    expect(texts['zone-a']).not.toContain('radius:');
  });

  it('takes the comments along that all of them have, and loses none of the others', () => {
    const remarked = routers.slice(0, 2).map(withRemarks);

    const texts = extracted(remarked);

    expect(texts['shared']).toContain('  # of all\n  - { name: gold,');
    expect(texts['shared']).not.toContain('of zone-');
    expect(texts['zone-a']).toContain('# gold: of zone-a\n');
    expect(texts['zone-a']).toContain('  # of zone-a\n  - { address: 10.10.0.5');
    expect(texts['zone-b']).toContain('# above ppp-profiles\n');
  });

  it('is found again when one of them is imported again', () => {
    const result = extractTemplate('shared', routers);
    const files = [
      ...(result === undefined ? [] : [file(result.template)]),
      ...filesOf(result?.routers ?? []),
    ];

    for (const one of routers) {
      expect(mergeImport(files, one.document.name, one)).toMatchObject({
        sources: [],
        left: ['secrets are not compared; `rosform plan` does'],
      });
    }
  });
});

function file(document: ImportedDocument): SourceFile {
  return { name: `routers.d/${document.name}.yaml`, text: manifestText(document) };
}

/** The same routers with other maps and lists in memory. */
function structure(routers: readonly ImportedRouter[]): readonly ImportedRouter[] {
  return routers.map((one) => edit(one, (row) => ({ ...row, entries: new Map(row.entries) })));
}

function edit(
  one: ImportedRouter,
  change: (row: ImportedRow, section: ImportedSection) => ImportedRow,
): ImportedRouter {
  const sections = one.document.sections.map((section) => ({
    ...section,
    rows: section.rows.map((row) => change(row, section)),
  }));
  return { ...one, document: { ...one.document, sections } };
}

function withSecret(one: ImportedRouter, secret: TreeMap): ImportedRouter {
  return edit(one, (row) => ({
    ...row,
    entries: new Map(
      [...row.entries].map(([name, value]) => [name, name === 'secret' ? secret : value]),
    ),
  }));
}

function withRemarks(one: ImportedRouter): ImportedRouter {
  const { name } = one.document;
  const rows = edit(one, (row, { type }) =>
    type.kind === 'singleton' ? row : { ...row, remarks: ['of all', `of ${name}`] },
  );
  const sections = rows.document.sections.map((section) => ({
    ...section,
    remarks: [`above ${section.type.section}`],
  }));
  return { ...rows, document: { ...rows.document, sections } };
}

describe('the group that saves most', () => {
  const best = (tokens: readonly (readonly number[])[]): number => {
    const sets = tokens.map((list) => new Set(list));
    let most = 0;
    for (let members = 0; members < 1 << tokens.length; members += 1) {
      const group = sets.filter((_, index) => (members & (1 << index)) !== 0);
      const [first, ...others] = group;
      if (first === undefined || others.length === 0) continue;
      const shared = [...first].filter((token) => others.every((set) => set.has(token)));
      most = Math.max(most, shared.length * others.length);
    }
    return most;
  };

  it('is found among up to six routers, whoever shares what', () => {
    const routers = fc.array(fc.uniqueArray(fc.nat(12), { maxLength: 10 }), { maxLength: 6 });
    fc.assert(
      fc.property(routers, (tokens) => {
        const sets = tokens.map((list) => new Set(list));
        const group = chooseGroup(sets);
        const worth = group === undefined ? 0 : group.tokens.size * (group.members.length - 1);

        expect(worth).toBe(best(tokens));
        for (const member of group?.members ?? []) {
          expect([...(group?.tokens ?? [])].every((token) => sets[member]?.has(token))).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is found among hundreds of routers in a moment', () => {
    const sets = Array.from({ length: 400 }, (_, router) => {
      const own = Array.from(
        { length: 200 },
        (__, index) => 1000 + ((router * 7 + index * 13) % 9000),
      );
      return new Set([
        1,
        2,
        3,
        4,
        5,
        ...(router % 2 === 0 ? [6, 7, 8, 9, 10, 11, 12, 13] : []),
        ...own,
      ]);
    });

    const group = chooseGroup(sets);

    expect(group?.members.length).toBe(200);
    expect([...(group?.tokens ?? [])].filter((token) => token < 1000)).toHaveLength(13);
  });
});

describe('routers of all kinds', () => {
  const simulate = useSimulators();

  it('mean the same with a template and without', async () => {
    await fc.assert(
      fc.asyncProperty(
        deeds,
        fc.array(deeds, { minLength: 2, maxLength: 3 }),
        async (all, each) => {
          const routers: ImportedRouter[] = [];
          for (const [index, own] of each.entries()) {
            const simulator = await simulate({ version: '7.20.8' });
            build(simulator, all);
            build(simulator, own.slice(0, 5));
            const name = `router-${index}`;
            const reached = { address: `10.99.0.${index + 1}`, port: 8728 };
            const of = await sourceOf(simulator);
            await simulator.close();
            routers.push(toImportedRouter(of, { name, reached, username: 'rosform' }));
          }
          const before = filesOf(routers);

          const result = extractTemplate('shared', routers);

          if (result === undefined) return;
          const now = filesOf(result.routers);
          expect(meaning([file(result.template), ...now])).toEqual(meaning(before));
          const others = before.filter((_, index) => !result.users.includes(`router-${index}`));
          expect(now.filter(({ text }) => !text.includes('uses: [shared]'))).toEqual(others);
          expect(result.users.length).toBeGreaterThan(1);
        },
      ),
      { numRuns: 15, endOnFailure: true },
    );
  }, 60_000);
});

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const exports = existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.rsc')) : [];

describe.skipIf(exports.length === 0)('real exports (skipped where ../shared is not there)', () => {
  const importAll = (texts: readonly Buffer[]): readonly ImportedRouter[] =>
    texts.map((bytes, index) =>
      imported(sourceFromExport(bytes, `${index}.rsc`), `router-${index}`),
    );

  it('of eight strangers share a row or two at most, and mean the same', () => {
    const routers = importAll(exports.map((name) => readFileSync(new URL(name, folder))));

    const result = extractTemplate('shared', routers);

    const template = result === undefined ? [] : [file(result.template)];
    expect(result?.template.sections.flatMap(({ rows }) => rows).length).toBeLessThan(4);
    expect(meaning([...template, ...filesOf(result?.routers ?? [])])).toEqual(
      meaning(filesOf(routers)),
    );
  });

  it.each(exports)('%s and two that were made from it share all but what is different', (name) => {
    const text = readFileSync(new URL(name, folder), 'latin1');
    const renamed = text.replace(/^set name=.*$/m, 'set name=another');
    const tuned = text.replaceAll(/(?<= rate-limit=)(?:"[^"]*"|\S+)/g, '7M/7M');
    const routers = importAll([text, renamed, tuned].map((one) => Buffer.from(one, 'latin1')));

    const result = extractTemplate('shared', routers);

    if (result === undefined) throw new Error('nothing is shared');
    const left = result.routers[1]?.document.sections.flatMap(({ type, rows }) =>
      type.kind === 'keyed' && type.section !== 'ppp-secrets' ? rows : [],
    );
    expect(left?.filter(({ entries }) => !entries.has('rate-limit'))).toEqual([]);
    expect(result.users).toHaveLength(3);
    expect(meaning([file(result.template), ...filesOf(result.routers)])).toEqual(
      meaning(filesOf(routers)),
    );
  });
});

describe('the name of a template', () => {
  it.each(['a', 'nas-base', 'a.b-c', 'x'.repeat(63)])('may be %s', (name) => {
    expect(templateNameProblem(name)).toBeUndefined();
  });

  it.each(['', '-a', 'a-', 'A', 'a b', '../a', 'a\n', 'x'.repeat(64), '\u001b[31m'])(
    'may not be %j',
    (name) => {
      expect(templateNameProblem(name)).toMatch(
        /is no name of a template: it must be a-z and 0-9, with dots and hyphens/,
      );
    },
  );
});
