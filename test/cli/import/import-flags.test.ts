import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';

import { folderWith, runCommand } from '../run-command.js';
import { exportOf } from './exports.js';
import { importIn, written } from './folder.js';

const one = ['--export', 'a.rsc'];

describe('the flags of import', () => {
  it.each([
    { words: [], says: 'say what to import: --export FILE, --from ADDRESS, or --inventory' },
    { words: ['--export', 'a', '--from', 'b'], says: '--export and --from do not go together' },
    { words: ['--from', 'a', '--inventory', 'b'], says: '--from and --inventory do not go' },
    { words: ['a.rsc'], says: 'write --export a.rsc, or --from, or --inventory' },
    { words: ['--export', 'a', 'a'], says: '--export a is given twice' },
    { words: ['--export', 'a', 'b', '--name', 'x'], says: '--name is for one router; import the' },
    { words: ['--inventory', 'a', '--name', 'x'], says: 'write it into the column name' },
    { words: ['--inventory', 'a', '--address', 'x'], says: 'write it into the column address' },
    { words: ['--from', 'a', '--address', 'x'], says: '--address goes with --export only' },
    { words: [...one, '--name', 'Zone A'], says: '--name Zone A: a name has a-z and 0-9' },
    { words: [...one, '--address', '10.0.0.300'], says: '--address 10.0.0.300: write an address' },
    { words: ['--from', '10.0.0.1:0'], says: '--from 10.0.0.1:0: write an address such as' },
    { words: ['--from', '[10.0.0.1]:1'], says: '--from [10.0.0.1]:1: write an address' },
    { words: ['--from', ''], says: '--from : write an address' },
    { words: ['--from', 'a', '--plain', '--tls-anonymous'], says: '--plain and --tls-anonymous' },
    { words: ['--from', 'a', '--tls-fingerprint', 'x'], says: 'is no SHA-256 fingerprint' },
    { words: [...one, '--without', 'ppp-secret'], says: 'did you mean "ppp-secrets"?' },
    { words: [...one, '--only', 'x'], says: '--only x: no section is called so; the sections are' },
    { words: [...one, '--only', 'nas'], says: '--only nas: no section is called so' },
    { words: [...one, '--without', ','], says: '--without takes the names of sections' },
    { words: [...one, '--without', 'pools', '--only', 'pools'], says: 'do not go together' },
    { words: [...one, '--password-env', 'a b'], says: '--password-env takes the name of an' },
    { words: [...one, '--timeout', '0'], says: '--timeout 0: write a time such as 10s' },
    { words: [...one, '--router-timeout', 'x'], says: '--router-timeout x: write a time such as' },
    { words: ['--export', ''], says: '--export is empty: name a file' },
    { words: ['--inventory', ''], says: '--inventory is empty: name a file' },
    { words: [...one, '--secrets-to', ''], says: '--secrets-to is empty: name a file' },
    { words: [...one, '--secrets-to', 'routers.d/s.yaml'], says: 's.yaml is below --dir' },
    { words: [...one, '--concurrency', '0'], says: '--concurrency takes a number from 1 up' },
    { words: [...one, '--extract-template', '../x'], says: '"../x" is no name of a template' },
    { words: [...one, '--secrets-to', 'no/s.env'], says: 'its folder does not exist' },
    { words: [...one, '--inventroy', 'x'], says: 'did you mean "--inventory"?' },
    { words: ['--inventory', 'none.csv'], says: 'none.csv does not exist' },
    { words: ['--inventory', '.'], says: '. is a folder' },
  ])('are refused in one line: $words', async ({ words, says }) => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });

    const { code, stdout, stderr } = await importIn(folder, words);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^error: .*\n$/);
    expect(stderr).toContain(says);
    expect(await written(folder)).toEqual({});
  });
});

it('names --dir when it is empty', async () => {
  const { code, stderr } = await runCommand(['import', ...one, '--dir', '']);

  expect({ code, stderr }).toEqual({ code: 1, stderr: 'error: --dir is empty: name a folder\n' });
});

describe('import --format json', () => {
  it('is as its schema says, whatever came of the routers', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a', { net: 1 }),
      'b.rsc': exportOf('zone-b', { net: 2 }),
    });
    await importIn(folder, ['--export', 'a.rsc']);
    const schema: object = JSON.parse((await runCommand(['schema', '--kind', 'import'])).stdout);
    const isReport = new Ajv2020({ strict: true }).compile(schema);

    const words = ['--export', 'a.rsc', 'b.rsc', 'none.rsc', '--format', 'json'];
    const dry = await importIn(folder, [...words, '--dry-run']);
    const done = await importIn(folder, words);

    for (const { code, stdout, stderr } of [dry, done]) {
      const report: unknown = JSON.parse(stdout);
      expect(isReport(report), JSON.stringify(isReport.errors)).toBe(true);
      expect({ code, stderr }).toEqual({ code: 3, stderr: '' });
      expect(report).toMatchObject({
        formatVersion: 1,
        kind: 'import',
        routers: [
          { status: 'unchanged', router: 'zone-a', files: [] },
          { status: 'new', router: 'zone-b', from: 'b.rsc', routeros: '7.16.2' },
          { status: 'failed', from: 'none.rsc', reason: 'none.rsc does not exist' },
        ],
      });
    }
  });
});
