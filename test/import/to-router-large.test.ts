import { describe, expect, it } from 'vitest';
import { omitTroubles } from '../../src/import/document/settle/omit-troubles.js';
import { noOmissions } from '../../src/import/document/settle/omissions.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ObservedRow } from '../../src/observed/types.js';
import type { ImportedRow } from '../../src/import/types.js';
import { importOf, OPTIONS } from './hand-made-source.js';

describe('a router of very many rows', () => {
  it('is refused in one line when its manifest would be too large', () => {
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `add name=p${index} ranges=10.0.0.1\n`,
    );
    const text = `# 2026-05-16 12:58:02 by RouterOS 7.20.5\n/ip pool\n${rows.join('')}`;
    const source = sourceFromExport(Buffer.from(text), 'zone-a.rsc');

    expect(() => toImportedRouter(source, OPTIONS)).toThrow(
      /^the manifest of zone-a\.rsc would be larger than 2 MiB/,
    );
  }, 60_000);

  it.each([
    { what: 'one range', ranges: () => '10.0.0.0/16', left: 1 },
    {
      what: 'ranges that overlap in pairs',
      ranges: (index: number) => `10.${index >> 9}.${(index >> 1) & 255}.0/24`,
      left: 1000,
    },
  ])('names few of the pools that are left out because they have $what', ({ ranges, left }) => {
    const pools = Array.from({ length: 2000 }, (_, index) => ({
      name: `p${index}`,
      ranges: ranges(index),
    }));

    const { document } = importOf({ pools });

    const [section] = document.sections;
    expect(section?.rows).toHaveLength(left);
    expect(section?.remarks).toHaveLength(51);
    expect(section?.remarks.at(-1)).toBe(
      `Left out of pools, and left alone on the router: ${2000 - left - 50} more of its kind.`,
    );
  });
});

describe('what to leave out', () => {
  const rows = Array.from({ length: 50_000 }, (_, index): ImportedRow => ({
    identity: `${index}`,
    entries: new Map(),
    remarks: [],
  }));
  const observed: ObservedRow = {
    id: '',
    fields: {},
    owned: false,
    dynamic: false,
    builtin: false,
  };
  const { document } = importOf({ pools: [{ name: 'home', ranges: '10.0.0.2' }] });
  const draft = {
    document: { ...document, sections: document.sections.map((one) => ({ ...one, rows })) },
    secrets: [],
    observedOf: new Map(rows.map((row) => [row, { ...observed }])),
    dropped: [],
  };

  it.each([
    { what: 'all rows against one', other: () => 0, gone: 1 },
    { what: 'pairs of rows', other: (index: number) => index ^ 1, gone: 25_000 },
    {
      what: 'each row against the next',
      other: (index: number) => (index + 1) % 50_000,
      gone: 25_000,
    },
  ])('is found in little time: $what', ({ other, gone }) => {
    const troubles = rows.map((row, index) => ({
      kind: 'row' as const,
      rows: [row, ...rows.slice(other(index), other(index) + 1)],
      reason: 'no',
    }));
    const begin = performance.now();

    const omissions = omitTroubles(troubles, draft, noOmissions);

    expect(omissions.rows.size).toBe(gone);
    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
