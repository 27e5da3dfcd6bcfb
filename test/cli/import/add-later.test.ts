import { chmod, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { folderWith, runCommand } from '../run-command.js';
import { CANARY, exportOf } from './exports.js';
import { importIn, written } from './folder.js';

const first = exportOf('zone-a', { net: 1 });
const words = ['--export', 'a.rsc', '--secrets-to', 's.env'];

describe('a file of secrets that an import wrote', () => {
  it('gets the names that it lacks, and keeps what is there', async () => {
    await using folder = await folderWith({
      'a.rsc': first,
      'b.rsc': exportOf('zone-b', { net: 2 }),
    });
    await importIn(folder, words);
    const { 's.env': before = '' } = await written(folder);

    const { code, stdout, stderr } = await importIn(folder, [
      '--export',
      'a.rsc',
      'b.rsc',
      '--secrets-to',
      's.env',
    ]);

    const { 's.env': after = '' } = await written(folder);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(after.startsWith(`${before}\n# zone-b\n`)).toBe(true);
    expect(after.match(/^[A-Z].*=/gm)).toHaveLength(4);
    expect(stdout).toContain('changed s.env\n');
    expect((await stat(`${folder.path}/s.env`)).mode & 0o777).toBe(0o600);
  });

  it('keeps a value that the router does not have any more, and says so without it', async () => {
    await using folder = await folderWith({ 'a.rsc': first });
    await importIn(folder, words);
    const before = await written(folder);
    await writeFile(`${folder.path}/a.rsc`, first.replace('office-canary-1', 'later-canary'));

    const { code, stdout, stderr } = await importIn(folder, words);

    expect(code).toBe(0);
    expect(stderr).toMatch(/^ZONE_A_PPP_OFFICE_1_PASSWORD in s\.env is not what .*office-1 .*\n$/);
    expect(`${stdout}${stderr}`).not.toContain(CANARY);
    expect(await written(folder)).toEqual(before);
  });

  it.each([
    { what: 'others may read', mode: 0o640, text: "A='1'\n" },
    { what: 'has something else in it', mode: 0o600, text: 'A=1\n' },
    { what: 'runs a program', mode: 0o600, text: "A='1'\n$(reboot)\n" },
    { what: 'ends in a quote', mode: 0o600, text: "A='1\n" },
  ])('is refused when it $what', async ({ mode, text }) => {
    await using folder = await folderWith({ 'a.rsc': first, 's.env': text });
    await chmod(`${folder.path}/s.env`, mode);

    const { code, stderr } = await importIn(folder, words);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: --secrets-to s\.env: it is there already.*\n$/);
    expect(await written(folder)).toEqual({ 's.env': text });
  });

  it('is refused when it is a link or a folder', async () => {
    await using folder = await folderWith({ 'a.rsc': first, 'real.env': '', 'x/y': '' });
    await chmod(`${folder.path}/real.env`, 0o600);
    await symlink('real.env', `${folder.path}/link.env`);

    for (const file of ['link.env', 'x']) {
      const { code } = await importIn(folder, ['--export', 'a.rsc', '--secrets-to', file]);
      expect(code).toBe(1);
    }
  });
});

describe('a router that comes later', () => {
  const share = (net: number): string =>
    exportOf(`zone-${net}`, { net }).replaceAll(`100.64.${net}.`, '100.64.9.');

  it('uses the Template that the others share, and says what differs', async () => {
    await using folder = await folderWith({
      '1.rsc': share(1),
      '2.rsc': share(2),
      '3.rsc': share(3).replace('rate-limit', 'comment=mine rate-limit'),
      '4.rsc': share(4),
    });
    const extract = ['--extract-template', 'base'];
    await importIn(folder, ['--export', '1.rsc', '2.rsc', ...extract]);
    const before = await written(folder);

    const three = await importIn(folder, ['--export', '3.rsc', ...extract]);
    const four = await importIn(folder, ['--export', '4.rsc', ...extract]);

    const after = await written(folder);
    expect(before['routers.d/templates/base.yaml']).toContain('home-10m');
    expect(after['routers.d/templates/base.yaml']).toBe(before['routers.d/templates/base.yaml']);
    expect(three.code).toBe(0);
    const third = after['routers.d/zone-3.yaml'] ?? '';
    expect(third).toContain('uses: [base]');
    expect(third).toContain('ppp-profiles:\n  - { name: home-10m, comment: mine }\n');
    expect(four.stdout).toContain('1 router uses the Template base\n');
    expect(four.stderr).toBe('');
    const late = after['routers.d/zone-4.yaml'] ?? '';
    expect(late).toContain('uses: [base]');
    expect(late).toBe(
      (before['routers.d/zone-1.yaml'] ?? '')
        .replaceAll('1.rsc', '4.rsc')
        .replaceAll('zone-1', 'zone-4')
        .replaceAll('ZONE_1', 'ZONE_4')
        .replaceAll('office-1', 'office-4')
        .replaceAll('OFFICE_1', 'OFFICE_4')
        .replaceAll('10.20.1.', '10.20.4.'),
    );
    const check = await runCommand(['validate', '--dir', `${folder.path}/routers.d`]);
    expect(check.code).toBe(0);
  });

  it('stays alone when it lacks something of the Template, and the user learns what to do', async () => {
    await using folder = await folderWith({
      '1.rsc': share(1),
      '2.rsc': share(2),
      '3.rsc': share(3).replace('10M/10M', '50M/50M'),
    });
    const extract = ['--extract-template', 'base'];
    await importIn(folder, ['--export', '1.rsc', '2.rsc', ...extract]);

    const { code, stderr } = await importIn(folder, ['--export', '3.rsc', ...extract]);

    expect(code).toBe(0);
    expect(stderr).toMatch(/^no router uses the Template base, .* new folder with --dir\n$/);
    expect((await written(folder))['routers.d/zone-3.yaml']).not.toContain('uses:');
  });
});

describe('a folder that is new', () => {
  it('gets what init writes beside manifests', async () => {
    await using folder = await folderWith({ 'a.rsc': first });
    await using started = await folderWith({});
    await runCommand(['init', '.'], { cwd: started.path });

    const { stdout } = await importIn(folder, words);

    const read = (root: string, name: string) => readFile(`${root}/${name}`, 'utf8');
    const schema = 'schemas/rosform.schema.json';
    expect(await read(folder.path, schema)).toBe(await read(started.path, schema));
    expect(await read(folder.path, '.gitignore')).toBe(
      `${await read(started.path, '.gitignore')}/s.env\n`,
    );
    expect(stdout).toContain(`wrote ${folder.path}/${schema}\n`);
    expect(stdout).toContain(`wrote ${folder.path}/.gitignore\n`);
  });

  it.each([
    { when: 'it is a dry run', more: ['--dry-run'], files: {} },
    { when: 'they are there', more: [], files: { '.gitignore': 'x\n', 'schemas/x': '' } },
    { when: 'the folder is there', more: [], files: { 'routers.d/x': '' } },
  ])('gets none when $when', async ({ more, files }) => {
    await using folder = await folderWith({ ...files, 'a.rsc': first });

    await importIn(folder, ['--export', 'a.rsc', ...more]);

    const ignored = await readFile(`${folder.path}/.gitignore`, 'utf8').catch(() => undefined);
    expect(ignored).toBe('.gitignore' in files ? 'x\n' : undefined);
  });
});
