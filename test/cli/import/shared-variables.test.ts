import { describe, expect, it } from 'vitest';

import { folderWith, type Folder } from '../run-command.js';
import { exportOf } from './exports.js';
import { failuresIn, importIn, written } from './folder.js';

/** Two routers in Git, their manifests changed by a person. */
async function imported(change: (files: Record<string, string>) => void): Promise<Folder> {
  const exports = {
    'a.rsc': exportOf('zone-a', { net: 1 }),
    'b.rsc': exportOf('zone-b', { net: 2 }),
  };
  await using folder = await folderWith(exports);
  await importIn(folder, ['--export', 'a.rsc', 'b.rsc']);
  const files = { ...(await written(folder)) };
  change(files);
  return await folderWith({ ...exports, ...files });
}

describe('a variable that two routers take secrets from', () => {
  it.each([
    {
      when: 'another manifest names it on purpose',
      change: (files: Record<string, string>): void => {
        const file = 'routers.d/zone-b.yaml';
        files[file] = (files[file] ?? '').replace('ZONE_B_RADIUS_SECRET', 'ZONE_A_RADIUS_SECRET');
      },
    },
    {
      when: 'only another manifest names it',
      change: (files: Record<string, string>): void => {
        for (const file of ['routers.d/zone-a.yaml', 'routers.d/zone-b.yaml']) {
          files[file] = (files[file] ?? '')
            .replace('ZONE_B_RADIUS_SECRET', 'ZONE_A_PPP_OFFICE_1_PASSWORD')
            .replace('{ env: ZONE_A_PPP_OFFICE_1_PASSWORD }, profile', '{ env: MINE }, profile');
        }
      },
    },
    {
      when: 'the row is in a Template',
      change: (files: Record<string, string>): void => {
        const a = files['routers.d/zone-a.yaml'] ?? '';
        const [row = ''] = /^radius:\n(?: {2}.*\n)+/m.exec(a) ?? [];
        files['routers.d/base.yaml'] =
          `apiVersion: rosform/v1\nkind: Template\nname: base\n\n${row}`;
        const uses = (text: string): string =>
          text.replace(/^radius:\n(?: {2}.*\n)+/m, '').replace(/^name: .*\n/m, '$&uses: [base]\n');
        files['routers.d/zone-a.yaml'] = uses(a);
        files['routers.d/zone-b.yaml'] = uses(files['routers.d/zone-b.yaml'] ?? '');
      },
    },
  ])('stops no second import when $when', async ({ change }) => {
    await using folder = await imported(change);
    const before = await written(folder);

    const finished = await importIn(folder, ['--export', 'a.rsc', 'b.rsc']);

    expect(failuresIn(finished)).toEqual([]);
    expect(finished.code).toBe(0);
    const after = await written(folder);
    for (const file of ['routers.d/zone-a.yaml', 'routers.d/zone-b.yaml']) {
      expect(after[file]).toBe(before[file]);
    }
  });

  it('is refused to a router that is new', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });
    await importIn(folder, ['--export', 'a.rsc']);
    await using again = await folderWith({
      ...(await written(folder)),
      'b.rsc': exportOf('zone.a', { net: 2 }),
    });

    const finished = await importIn(again, ['--export', 'b.rsc']);

    expect(failuresIn(finished)).toEqual([
      'b.rsc (zone.a): its secrets would have the names of those of zone-a, such as ZONE_A_PASSWORD; give it another name',
    ]);
  });

  it('is not given to a new row when a new router has it', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });
    await importIn(folder, ['--export', 'a.rsc']);
    const { 'routers.d/zone-a.yaml': text = '' } = await written(folder);
    const row = '/ppp secret\nadd name=new password=n\n';
    await using again = await folderWith({
      'routers.d/zone-a.yaml': text.replaceAll('ZONE_A_', 'MINE_'),
      'a.rsc': `${exportOf('zone-a')}${row}`,
      'b.rsc': `${exportOf('zone.a', { net: 2 })}${row}`,
    });

    const { code } = await importIn(again, ['--export', 'a.rsc', 'b.rsc']);

    const files = await written(again);
    expect(code).toBe(0);
    expect(files['routers.d/zone.a.yaml']).toContain('{ env: ZONE_A_PPP_NEW_PASSWORD }');
    expect(files['routers.d/zone-a.yaml']).toContain('{ env: ZONE_A_PPP_NEW_PASSWORD_2 }');
  });
});

describe('a router that has another name in its manifest', () => {
  it.each([
    { by: 'its own', words: ['--export', 'a.rsc'], remedy: 'import it with --name dhaka-north' },
    {
      by: 'that of an inventory',
      words: ['--inventory', 'routers.csv'],
      remedy: 'write dhaka-north into the column name',
    },
  ])('is told of by $by', async ({ words, remedy }) => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone') });
    await importIn(folder, ['--export', 'a.rsc']);
    const { 'routers.d/zone.yaml': text = '' } = await written(folder);
    await using again = await folderWith({
      'routers.d/dhaka.yaml': text.replace('name: zone', 'name: dhaka-north'),
      'a.rsc': exportOf('zone'),
      'routers.csv': 'export\na.rsc\n',
    });

    const failures = failuresIn(await importIn(again, words));

    expect(failures).toEqual([
      expect.stringContaining(
        `(zone): it is declared under the name dhaka-north already (one address); ${remedy}`,
      ),
    ]);
  });
});
