import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

import { folderWith, runCommand } from './run-command.js';

describe('init', () => {
  it('writes a fleet that validates without a word, even strictly', async () => {
    await using folder = await folderWith({});

    const written = await runCommand(['init'], { cwd: folder.path });
    const checked = await runCommand(['validate', '--strict', '-d', `${folder.path}/routers.d`]);

    expect(written).toMatchObject({ code: 0, stderr: '' });
    expect(written.stdout).toContain('rosform validate');
    expect(checked).toEqual({ code: 0, stderr: '', stdout: '1 router in 3 files: no problems\n' });
  });

  it('names a schema that is where the first line says', async () => {
    await using folder = await folderWith({});

    await runCommand(['init'], { cwd: folder.path });

    for (const name of ['routers.d/zone-a.yaml', 'routers.d/templates/nas-base.yaml']) {
      const file = path.join(folder.path, name);
      const schema = /\$schema=(\S+)/.exec(await readFile(file, 'utf8'))?.[1] ?? '';
      const text = await readFile(path.resolve(path.dirname(file), schema), 'utf8');
      expect(JSON.parse(text)).toMatchObject({ title: 'rosform manifest' });
    }
  });

  it.each([
    { folder: '/proc/x', code: 'ENOENT', what: 'nothing can be made' },
    { folder: 'net', code: 'ENOTDIR', what: 'a file has the name' },
  ])('says in one line that $folder cannot be written: $what', async ({ folder, code }) => {
    await using here = await folderWith({ net: 'a file\n' });

    const finished = await runCommand(['init', folder], { cwd: here.path });

    expect(finished).toEqual({
      code: 1,
      stdout: '',
      stderr: `error: ${folder} cannot be written to (${code})\n`,
    });
  });

  it('never overwrites, and adds to .gitignore only what is missing', async () => {
    await using folder = await folderWith({
      'net/routers.d/zone-a.yaml': 'mine\n',
      'net/.gitignore': 'node_modules\nsecrets/',
    });

    await runCommand(['init', 'net'], { cwd: folder.path });
    const { stdout } = await runCommand(['init', 'net'], { cwd: folder.path });

    const read = (name: string) => readFile(path.join(folder.path, 'net', name), 'utf8');
    expect(await read('routers.d/zone-a.yaml')).toBe('mine\n');
    expect(await read('.gitignore')).toBe(
      'node_modules\nsecrets/\nsecrets.env\n.env\n.env.*\n!.env.example\nplan.json\n',
    );
    expect(stdout).not.toContain('wrote');
    expect(stdout).toContain('cd net');
  });
});
