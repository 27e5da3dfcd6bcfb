import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';

import { writeTogether, type FileText } from '../../../src/cli/output/write-together.js';
import { createTerminal } from '../../../src/cli/terminal/terminal.js';
import { folderWith, type Folder } from '../run-command.js';

const stream = (): PassThrough => new PassThrough().resume();

function write(folder: Folder, files: readonly FileText[]): Promise<void> {
  const host = {
    stdin: stream(),
    stdout: stream(),
    stderr: stream(),
    env: {},
    cwd: () => folder.path,
  };
  return writeTogether(files, createTerminal(host));
}

async function contents(folder: Folder): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder.path, { recursive: true, withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry) => {
      const file = `${entry.parentPath}/${entry.name}`;
      const name = file.slice(folder.path.length + 1);
      return [name, entry.isDirectory() ? '(folder)' : await readFile(file, 'utf8')] as const;
    }),
  );
  return Object.fromEntries(found);
}

const fresh = (name: string): FileText => ({ name, text: `text of ${name}`, was: undefined });

describe('files that are written together', () => {
  it('are all there, in folders that were not', async () => {
    await using folder = await folderWith({ old: '\ufeffbefore' });

    await write(folder, [
      fresh('a/b/new'),
      { name: 'old', text: 'after', was: 'before' },
      { ...fresh('secret'), mode: 0o600 },
    ]);

    expect(await contents(folder)).toEqual({
      a: '(folder)',
      'a/b': '(folder)',
      'a/b/new': 'text of a/b/new',
      old: '\ufeffafter',
      secret: 'text of secret',
    });
    expect((await stat(`${folder.path}/secret`)).mode & 0o777).toBe(0o600);
  });

  it.each([
    { when: 'a new one is there', bad: fresh('old'), says: 'old is there meanwhile' },
    {
      when: 'one was changed meanwhile',
      bad: { name: 'old', text: 'after', was: 'earlier' },
      says: 'old was changed meanwhile',
    },
    { when: 'one went', bad: { name: 'gone', text: '', was: 'x' }, says: 'gone cannot be written' },
    { when: 'a folder is a file', bad: fresh('old/x'), says: 'its folder is a file' },
    { when: 'a folder has its name', bad: fresh('a'), says: 'a is there meanwhile' },
    { when: 'two are one', bad: fresh('./a/new'), says: './a/new is to be written twice' },
    {
      when: 'one has too long a name',
      bad: fresh('x'.repeat(250)),
      says: 'its name is too long',
    },
  ])('are as they were when $when', async ({ bad, says }) => {
    await using folder = await folderWith({ old: 'before' });

    const writing = write(folder, [fresh('a/new'), fresh('b'), bad]);

    await expect(writing).rejects.toThrowError(says);
    expect(await contents(folder)).toEqual({ old: 'before' });
  });

  it('leave alone what somebody else wrote into their place at the same time', async () => {
    await using folder = await folderWith({});

    const both = await Promise.allSettled([
      write(folder, [fresh('one'), fresh('same')]),
      write(folder, [fresh('two'), fresh('same')]),
    ]);
    await writeFile(`${folder.path}/mine`, '');

    const files = Object.keys(await contents(folder)).sort();
    const winners = both.filter(({ status }) => status === 'fulfilled').length;
    expect(winners).toBe(1);
    expect([
      ['mine', 'one', 'same'],
      ['mine', 'same', 'two'],
    ]).toContainEqual(files);
  });
});
