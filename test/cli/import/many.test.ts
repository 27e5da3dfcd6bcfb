import { writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { parseInventory } from '../../../src/cli/import/sources/inventory/parse-inventory.js';
import { folderWith } from '../run-command.js';
import { exportOf } from './exports.js';
import { failuresIn, importIn, written } from './folder.js';

describe('very many', () => {
  it('rows of one name are read in little time, and each names few others', () => {
    const text = `address,name\n${'10.0.0.1,dup\n'.repeat(100_000)}`;
    const begin = performance.now();

    const { problems, items } = parseInventory(text, 'routers.csv', {
      username: 'rosform',
      tls: undefined,
      folder: '.',
    });

    expect(performance.now() - begin).toBeLessThan(20_000);
    expect(items).toEqual([]);
    expect(problems).toHaveLength(100_000);
    expect([problems[0]?.reason, problems[99_999]?.reason]).toEqual([
      'the name dup is there 100000 times, also in line 3, 4, 5 and 99,996 more; names are unique',
      'the name dup is there 100000 times, also in line 2, 3, 4 and 99,996 more; names are unique',
    ]);
  }, 60_000);

  it('bad rows are counted: nobody reads ten thousand lines', async () => {
    await using folder = await folderWith({
      'routers.csv': `address,name\n${'10.0.0.1,dup\n'.repeat(10_000)}`,
    });

    const finished = await importIn(folder, ['--inventory', 'routers.csv']);

    const failures = failuresIn(finished);
    expect(finished.code).toBe(1);
    expect(failures).toHaveLength(51);
    expect(failures.at(-1)).toBe('… and 9,950 more; --format json has all');
  });

  it('routers of one name are each told of three others', async () => {
    const names = Array.from({ length: 6 }, (_, index) => `r${index}.rsc`);
    await using folder = await folderWith(
      Object.fromEntries(names.map((name, net) => [name, exportOf('core', { net })])),
    );

    const failures = failuresIn(await importIn(folder, ['--export', ...names]));

    expect(failures[0]).toContain('and so would r1.rsc, r2.rsc, r3.rsc and 2 more;');
    expect(failures[5]).toContain('and so would r0.rsc, r1.rsc, r2.rsc and 2 more;');
  });

  it('rows of a router are one clear line, and the next one is imported', async () => {
    await using folder = await folderWith({ 'good.rsc': exportOf('zone-z') });
    const rows = Array.from(
      { length: 200_000 },
      (_, index) => `add name=p${index} ranges=10.0.0.1\n`,
    ).join('');
    await writeFile(`${folder.path}/bad.rsc`, `# by RouterOS 7.16.2\n/ip pool\n${rows}`);

    const finished = await importIn(folder, ['--export', 'bad.rsc', 'good.rsc']);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([
      expect.stringMatching(
        /^bad\.rsc \(bad\): the manifest of bad\.rsc would be larger than 2 MiB/,
      ),
    ]);
    expect(Object.keys(await written(folder))).toEqual(['.env.example', 'routers.d/zone-z.yaml']);
  }, 60_000);

  it('exports in one file are refused, and the next one is imported', async () => {
    await using folder = await folderWith({
      'two.rsc': exportOf('zone-a') + exportOf('zone-b'),
      'good.rsc': exportOf('zone-z', { net: 9 }),
    });

    const finished = await importIn(folder, ['--export', 'two.rsc', 'good.rsc']);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([
      expect.stringMatching(/^two\.rsc has two exports in it \(the second begins in line 18\)/),
    ]);
    expect(Object.keys(await written(folder))).toEqual(['.env.example', 'routers.d/zone-z.yaml']);
  });
});
