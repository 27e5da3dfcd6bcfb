import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tellingFields } from '../../src/import/implied.js';
import { manifestText } from '../../src/import/manifest-text.js';
import { mergeImport } from '../../src/import/merge-import.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter, ImportSource } from '../../src/import/types.js';
import { rowIdentity } from '../../src/manifest/document/row-identity.js';
import type { SourceFile } from '../../src/manifest/types.js';
import { useSimulators, VERSIONS } from '../e2e/world.js';
import { after, changedRows, routerOf } from './merge-world.js';
import { build, deeds, type Deed } from './random-router.js';
import { fillSecrets, optionsFor, sourceOf, withOpenApi } from './round-trip.js';
import type { Simulator } from '../../src/simulator/types.js';

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.rsc')) : [];

const simulate = useSimulators();

const UNCHANGED = { sources: [], added: 0, changed: 0, removed: 0, secrets: [] };

/** What is said of a router whose secrets are shown. */
function secretLine({ secrets }: ImportedRouter): readonly string[] {
  const isShown = secrets.slice(1).some(({ value }) => value !== undefined);
  return isShown ? ['secrets are not compared; `rosform plan` does'] : [];
}

function importOf(simulator: Simulator, source: ImportSource) {
  return toImportedRouter(source, optionsFor(simulator, 'zone-a'));
}

/** What a compact export of the router would say. */
function asExport(source: ImportSource): ImportSource {
  const { version, menus } = source.observed;
  const told = [...menus].map(([path, menu]) => {
    const rows = menu.rows.flatMap((row) => {
      const fields = tellingFields(menu.type, row, version);
      if (fields.size === 0 && (row.builtin || menu.type.kind === 'singleton')) return [];
      const id = row.builtin ? row.id : '';
      return [{ ...row, id, fields: Object.fromEntries(fields) }];
    });
    return [path, { ...menu, rows }] as const;
  });
  const full = told.filter(([, { rows }]) => rows.length > 0);
  const others = ['/interface/bridge', '/system/clock'].map((menu) => ({ menu, rows: 1 }));
  return {
    ...source,
    kind: 'export',
    others,
    observed: { ...source.observed, menus: new Map(full) },
  };
}

/** A comment above each row, and which row that is. */
function commented(file: SourceFile): { file: SourceFile; notes: ReadonlyMap<string, string> } {
  let count = 0;
  const lines = file.text.split('\n').flatMap((line) => {
    if (!line.startsWith('  - ')) return [line];
    count += 1;
    return [`  # note ${count}.`, line];
  });
  const text = lines.join('\n');
  const notes = new Map<string, string>();
  for (const { type, rows } of routerOf([{ name: file.name, text }]).sections) {
    for (const { at, fields } of rows) {
      const above = lines[at.line - 2]?.trim() ?? '';
      if (above.startsWith('# note')) notes.set(above, type.menu + rowIdentity(type, fields));
    }
  }
  return { file: { name: file.name, text }, notes };
}

/** The notes of rows that the manifest still has, and that are not in it any more. */
function lostNotes(notes: ReadonlyMap<string, string>, file: SourceFile): readonly string[] {
  const rows = routerOf([file]).sections.flatMap(({ type, rows: all }) =>
    all.map(({ fields }) => type.menu + rowIdentity(type, fields)),
  );
  return [...notes]
    .filter(([note, row]) => rows.includes(row) && !file.text.includes(note))
    .map(([note, row]) => `${note} ${row}`);
}

describe.skipIf(files.length === 0)('real exports (skipped where ../shared is not there)', () => {
  it.each(files)('%s: neither the export again nor the router changes anything', async (name) => {
    const rsc = withOpenApi(readFileSync(new URL(name, folder)));
    const source = sourceFromExport(rsc, name);
    const major = source.observed.version.parts[0] === 6 ? '6.49' : source.observed.version.text;
    const simulator = await simulate({ version: major, rsc });
    if (source.secrets === 'hidden') fillSecrets(simulator);
    const imported = importOf(simulator, source);
    const file = { name: 'zone-a.yaml', text: manifestText(imported.document) };
    const live = importOf(simulator, await sourceOf(simulator));

    expect(mergeImport([file], 'zone-a', imported)).toEqual({
      ...UNCHANGED,
      left: secretLine(imported),
    });
    expect(mergeImport([file], 'zone-a', live)).toEqual({ ...UNCHANGED, left: secretLine(live) });
  });
});

describe('a router that somebody works on', () => {
  it.each(VERSIONS)('is in its manifest after a merge (%s)', async (version) => {
    await fc.assert(
      fc.asyncProperty(deeds, deeds, async (first: readonly Deed[], then: readonly Deed[]) => {
        const simulator = await simulate({ version });
        build(simulator, first);
        const before = importOf(simulator, await sourceOf(simulator));
        const start = { name: 'zone-a.yaml', text: manifestText(before.document) };
        const { file, notes } = commented(start);
        build(simulator, then);
        const now = importOf(simulator, await sourceOf(simulator));
        await simulator.close();

        const exported = importOf(simulator, asExport(now.source));
        const half = after([file], mergeImport([file], 'zone-a', exported));
        expect(mergeImport(half, 'zone-a', exported)).toMatchObject(UNCHANGED);
        expect(lostNotes(notes, half[0] ?? file)).toEqual([]);

        const result = mergeImport([file], 'zone-a', now);
        const merged = after([file], result);
        const again = mergeImport(merged, 'zone-a', now);

        expect(again).toEqual({ ...UNCHANGED, left: result.left });
        expect(lostNotes(notes, merged[0] ?? file)).toEqual([]);
        // A plan is refused while rows cannot be told apart, and what it says is of no use.
        if (result.left.some((line) => line.includes('more than one such row'))) return;
        const unsaid = changedRows(merged, now.source).filter(
          (row) => !result.left.some((line) => line.startsWith(row)),
        );
        expect(unsaid).toEqual([]);
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
