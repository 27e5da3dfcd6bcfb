import { writeFileSync } from 'node:fs';
import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

import { folderWith } from '../run-command.js';
import { exportOf } from './exports.js';
import { failuresIn, importIn, written } from './folder.js';

const good = exportOf('zone-z', { net: 9 });

/** One clear line, the good one is imported all the same, and nothing else is written. */
async function besideAGoodOne(bytes: string | Uint8Array): Promise<readonly string[]> {
  await using folder = await folderWith({ 'good.rsc': good });
  await writeFile(`${folder.path}/bad.rsc`, bytes);

  const finished = await importIn(folder, ['--export', 'bad.rsc', 'good.rsc']);

  expect(finished.code).toBe(3);
  expect(finished.stderr).toBe('');
  expect(Object.keys(await written(folder))).toEqual(['.env.example', 'routers.d/zone-z.yaml']);
  return failuresIn(finished);
}

describe('an export that cannot be imported', () => {
  it.each([
    {
      what: 'cut in the middle of a line',
      bytes: good.slice(0, good.indexOf('radius canary') + 4),
    },
    { what: 'empty', bytes: '' },
    { what: 'not an export', bytes: 'Dear Karim,\n\nthe router is broken.\n' },
    { what: 'of SwOS', bytes: "{en:0x3ffffff,nm:['706f727431'],vlan:[{vid:0x0001}]}" },
    { what: 'a picture', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 255, 216]) },
    { what: 'a manifest', bytes: 'apiVersion: rosform/v1\nkind: Router\nname: zone-a\n' },
    { what: 'a line of a gigantic word', bytes: 'x'.repeat(1_000_000) },
  ])('because it is $what has one clear line', async ({ bytes }) => {
    const failures = await besideAGoodOne(bytes);

    expect(failures).toHaveLength(1);
    expect(failures[0]).toMatch(/^bad\.rsc .{10,200}$/);
    // oxlint-disable-next-line no-control-regex
    expect(failures[0]).not.toMatch(/[\u0000-\u001f]|bug/);
  });

  it.each([
    { what: 'with unknown menus', text: `${good}/iot lora servers\nadd name=x address=10.0.0.1\n` },
    { what: 'with Windows line ends', text: good.replaceAll('\n', '\r\n') },
  ])('is none $what', async ({ text }) => {
    await using folder = await folderWith({ 'a.rsc': text });

    const { code, stdout } = await importIn(folder, ['--export', 'a.rsc']);

    expect({ code, failures: failuresIn({ code, stdout, stderr: '' }) }).toEqual({
      code: 0,
      failures: [],
    });
  });

  it('is none where nobody can tell whether it is cut: a remark says to look', async () => {
    await using folder = await folderWith({ 'a.rsc': good.trimEnd() });

    const { code, stdout } = await importIn(folder, ['--export', 'a.rsc']);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}a\.rsc:\d+: the last line has no line end/m);
  });

  it('is none in windows-1252: what a person reads is kept', async () => {
    await using folder = await folderWith({});
    const text = good.replace('name=home ', 'comment="Caf\u00e9 \u0098" name=home ');
    await writeFile(`${folder.path}/a.rsc`, Buffer.from(text, 'latin1'));

    const { code } = await importIn(folder, ['--export', 'a.rsc']);

    expect(code).toBe(0);
    expect((await written(folder))['routers.d/zone-z.yaml']).toContain('Caf');
  });

  it.each([
    { what: 'a folder', name: 'exports', says: 'exports is a folder; name the files in it' },
    { what: 'not there', name: 'none.rsc', says: 'none.rsc does not exist' },
    { what: 'below a file', name: 'good.rsc/x', says: 'a part of its path is a file' },
    { what: 'a link to itself', name: 'loop', says: 'loop is a link to itself' },
    { what: 'a device', name: '/dev/zero', says: '/dev/zero is not a file' },
    { what: 'named so', name: '\u001b[2J', says: '\\x1b[2J does not exist' },
    { what: '100 MB large', name: 'large', says: 'large is larger than any export (8 MiB)' },
  ])('because its file is $what is named', async ({ name, says }) => {
    await using folder = await folderWith({ 'good.rsc': good });
    await mkdir(`${folder.path}/exports`);
    await symlink('loop', `${folder.path}/loop`);
    await using large = await open(`${folder.path}/large`, 'w');
    await large.truncate(100_000_000);

    const finished = await importIn(folder, ['--export', 'good.rsc', name]);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([expect.stringContaining(says)]);
  });

  it('fails the command when there is no other', async () => {
    await using folder = await folderWith({ 'a.rsc': 'no export\n' });

    const finished = await importIn(folder, ['--export', 'a.rsc']);

    expect(finished.code).toBe(1);
    expect(finished.stdout).toContain('Nothing was written.');
    expect(await written(folder)).toEqual({});
  });
});

describe('the name of an imported router', () => {
  it.each([
    { identity: '../../etc/passwd', file: 'etc-passwd' },
    { identity: ';rm -rf \\$HOME', file: 'rm-rf-home' },
    { identity: 'x'.repeat(300), file: 'x'.repeat(63) },
    { identity: '🛜', file: 'backup' },
    { identity: 'MikroTik', file: 'backup' },
  ])('is a safe file name for the identity $identity', async ({ identity, file }) => {
    await using folder = await folderWith({ 'backup.rsc': exportOf(identity) });

    const { code } = await importIn(folder, ['--export', 'backup.rsc']);

    expect(code).toBe(0);
    expect(Object.keys(await written(folder))).toEqual(['.env.example', `routers.d/${file}.yaml`]);
  });

  it('is given by nobody: one clear line with the remedy', async () => {
    await using folder = await folderWith({ '🛜.rsc': exportOf(undefined) });

    const finished = await importIn(folder, ['--export', '🛜.rsc']);

    expect(finished.code).toBe(1);
    expect(failuresIn(finished)).toEqual([
      expect.stringMatching(/nothing in it gives the router a name; import it alone with --name/),
    ]);
  });

  it('is the same for two: neither is written, and each is named', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('core', { net: 1 }),
      'b.rsc': exportOf('Core', { net: 2 }),
      'c.rsc': exportOf('edge', { net: 3 }),
    });

    const finished = await importIn(folder, ['--export', 'a.rsc', 'b.rsc', 'c.rsc']);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([
      'a.rsc (core): it would be called core, and so would b.rsc; import it alone with --name',
      'b.rsc (core): it would be called core, and so would a.rsc; import it alone with --name',
    ]);
    expect(Object.keys(await written(folder))).toEqual(['.env.example', 'routers.d/edge.yaml']);
  });

  it('must not give its secrets the names of another', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a', { net: 1 }),
      'b.rsc': exportOf('zone.a', { net: 2 }),
    });

    const finished = await importIn(folder, ['--export', 'a.rsc', 'b.rsc']);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([
      'b.rsc (zone.a): its secrets would have the names of those of zone-a, such as ZONE_A_PASSWORD; give it another name',
    ]);
  });
});

describe('manifests that are there', () => {
  it('leave a router out whose file says something else', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a'),
      'b.rsc': exportOf('zone-b', { net: 2 }),
      'routers.d/zone-a.yaml': 'apiVersion: rosform/v1\nkind: Template\nname: mine\n',
    });
    const before = await written(folder);

    const finished = await importIn(folder, ['--export', 'a.rsc', 'b.rsc']);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([
      expect.stringMatching(
        /^a\.rsc \(zone-a\): .*zone-a\.yaml is there and declares something else/,
      ),
    ]);
    expect(await written(folder)).toMatchObject(before);
  });

  it('leave a router out whose address another one has', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });
    await importIn(folder, ['--export', 'a.rsc']);
    const before = await written(folder);
    await using again = await folderWith({
      ...before,
      'a.rsc': exportOf('a-second-name'),
      'b.rsc': exportOf('zone-b', { net: 2 }),
    });

    const finished = await importIn(again, ['--export', 'a.rsc', 'b.rsc']);

    expect(finished.code).toBe(3);
    expect(failuresIn(finished)).toEqual([
      'a.rsc (a-second-name): it is declared under the name zone-a already (one address); import it with --name zone-a',
    ]);
    expect(Object.keys(await written(again))).toEqual([
      '.env.example',
      'routers.d/zone-a.yaml',
      'routers.d/zone-b.yaml',
    ]);
  });

  it('must be without errors: nothing is read or written otherwise', async () => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a'),
      'routers.d/x.yaml': 'apiVersion: rosform/v1\nkind: Router\nname: x\npols: []\n',
    });
    const before = await written(folder);

    const { code, stdout, stderr } = await importIn(folder, ['--export', 'a.rsc']);

    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('did you mean "pools"?');
    expect(stderr).toMatch(/error: the manifests in .* have errors, so nothing was read/);
    expect(await written(folder)).toEqual(before);
  });

  it('keep a Template from being written over, before anything is read', async () => {
    await using folder = await folderWith({
      'routers.d/templates/base.yaml': 'apiVersion: rosform/v1\nkind: Template\nname: other\n',
    });

    const words = ['--export', 'none.rsc', '--extract-template', 'base'];
    const { code, stderr } = await importIn(folder, words);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: --extract-template base: .*base\.yaml is there already.*--dir/);
  });
});

describe('when a file cannot be written', () => {
  it.each([
    { what: 'the folder of templates is a file', blocked: 'routers.d/templates' },
    { what: 'the list of names is a folder', blocked: '.env.example/x' },
  ])('because $what, none is', async ({ blocked }) => {
    await using folder = await folderWith({
      'a.rsc': exportOf('zone-a', { net: 1 }),
      'b.rsc': exportOf('zone-b', { net: 2 }),
    });
    await mkdir(`${folder.path}/${blocked.split('/').slice(0, -1).join('/')}`, { recursive: true });
    writeFileSync(`${folder.path}/${blocked}`, 'mine');

    const words = ['--export', 'a.rsc', 'b.rsc', '--extract-template', 'base'];
    const { code, stderr } = await importIn(folder, [...words, '--secrets-to', 's.env']);

    expect(code).toBe(1);
    expect(stderr).toMatch(/^error: .*\n$/);
    expect(await written(folder)).toEqual({ [blocked]: 'mine' });
  });

  it('leaves none of two imports at once half written', async () => {
    await using folder = await folderWith({ 'a.rsc': exportOf('zone-a') });

    const both = await Promise.all([
      importIn(folder, ['--export', 'a.rsc']),
      importIn(folder, ['--export', 'a.rsc']),
    ]);

    expect(both.map(({ code }) => code)).toContain(0);
    for (const { stdout, stderr } of both) expect(`${stdout}${stderr}`).not.toContain('bug');
    const files = await written(folder);
    expect(Object.keys(files)).toEqual(['.env.example', 'routers.d/zone-a.yaml']);
    expect(files['routers.d/zone-a.yaml']).toMatch(/^addresses:\n.*\n$/m);
  });
});
