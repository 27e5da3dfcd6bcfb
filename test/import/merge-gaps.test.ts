import { expect, it } from 'vitest';
import { manifestText } from '../../src/import/manifest-text.js';
import { mergeImport } from '../../src/import/merge-import.js';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { toImportedRouter } from '../../src/import/to-router.js';
import type { ImportedRouter } from '../../src/import/types.js';

const POOLS = ['home', 'guests'].map(
  (name, at) => `add name=${name} ranges=100.64.${at}.2-100.64.${at}.9`,
);

/** A whole export with these lines below `/ip pool`. */
function imported(pools: readonly string[]): ImportedRouter {
  const rsc = [
    '# 2026-11-01 10:00:00 by RouterOS 7.20.8',
    '/interface vlan',
    'add interface=ether2 name=vlan10 vlan-id=10',
    '/ip pool',
    ...pools,
    '/system identity',
    'set name=zone-a',
    '',
  ].join('\n');
  const source = sourceFromExport(Buffer.from(rsc), 'zone-a.rsc');
  return toImportedRouter(source, { name: 'zone-a', username: 'rosform' });
}

const text = manifestText(imported(POOLS).document);
const sources = [{ name: 'routers.d/zone-a.yaml', text }];

it.each([
  { when: 'every line is read', lines: POOLS.slice(0, 1), removed: 1, left: [] },
  {
    when: 'a line is not understood',
    lines: [...POOLS.slice(0, 1), '... 1 row was cut out here'],
    removed: 0,
    left: [expect.stringContaining('not all of its lines could be read')],
  },
  {
    when: 'the router says that it was interrupted',
    lines: [...POOLS.slice(0, 1), '#error exporting /ip/pool'],
    removed: 0,
    left: [expect.stringContaining('not all of its lines could be read')],
  },
])('a row that an export lacks goes $removed times when $when', ({ lines, removed, left }) => {
  const merged = mergeImport(sources, 'zone-a', imported(lines));

  expect(merged.removed).toBe(removed);
  expect(merged.left).toEqual(left);
  expect(merged.sources.length).toBe(removed);
});
