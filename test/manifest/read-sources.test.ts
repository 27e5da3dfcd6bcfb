import { mkdir, mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSources } from '../../src/manifest/read-sources.js';
import { findingText } from './load.js';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'rosform-sources-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true, force: true });
});

/** Names and findings as they would be if the directory were called `d`. */
async function read(): Promise<{ names: readonly string[]; found: readonly string[] }> {
  const { sources, diagnostics } = await readSources(dir);
  return {
    names: sources.map(({ name }) => path.relative(dir, name)),
    found: diagnostics.map((each) => findingText(each).replaceAll(dir, 'd')),
  };
}

describe('reading a directory of manifests', () => {
  it('finds .yaml and .yml below it, sorted, and passes over other and hidden files', async () => {
    await mkdir(path.join(dir, 'templates'));
    await mkdir(path.join(dir, '.git'));
    await mkdir(path.join(dir, 'empty.yaml'));
    for (const name of [
      'b.yaml',
      'a.yml',
      'templates/c.YAML',
      'README.md',
      '.git/x.yaml',
      '.b.yaml',
    ])
      await writeFile(path.join(dir, name), 'a: 1\n');
    expect(await read()).toEqual({ names: ['a.yml', 'b.yaml', 'templates/c.YAML'], found: [] });
  });

  it('names files as the user would type them', async () => {
    const { sources } = await readSources('routers.d');
    expect(sources.map(({ name }) => name)).toContain('routers.d/templates/nas-base.yaml');
  });

  it('takes a byte order mark away', async () => {
    await writeFile(path.join(dir, 'a.yaml'), '\uFEFFa: 1\n');
    const { sources } = await readSources(dir);
    expect(sources.map(({ text }) => text)).toEqual(['a: 1\n']);
  });

  it('says that a directory does not exist', async () => {
    await rm(dir, { recursive: true });
    expect(await read()).toEqual({
      names: [],
      found: [
        'd:1:1+1 error manifest/unreadable: the directory "d" does not exist (name another with --dir, or run rosform init)',
      ],
    });
  });

  it('says that it was given a file', async () => {
    const { diagnostics } = await readSources('package.json');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'the directory "package.json" is not a directory',
    ]);
  });

  it('says that there is nothing in it', async () => {
    expect((await read()).found).toEqual([
      'd:1:1+1 warning manifest/no-files: "d" has no .yaml file (rosform init writes a first one)',
    ]);
  });

  it('refuses a file of 50 MB without reading it', async () => {
    const file = await open(path.join(dir, 'large.yaml'), 'w');
    await file.truncate(50_000_000);
    await file.close();
    await writeFile(path.join(dir, 'small.yaml'), 'a: 1\n');
    expect(await read()).toEqual({
      names: ['small.yaml'],
      found: [
        'd/large.yaml:1:1+1 error manifest/too-large: the file is larger than 2 MiB (no manifest is: split it, or move it out of the directory)',
      ],
    });
  });

  it.each([
    { what: 'binary', bytes: [0x61, 0x00, 0x62], message: 'the file is binary, not text' },
    { what: 'Windows-1252', bytes: [0x61, 0x3a, 0x20, 0xe9], message: 'the file is not UTF-8' },
    { what: 'UTF-16', bytes: [0xff, 0xfe, 0x61, 0x00], message: 'the file is not UTF-8' },
  ])('says that a file is $what', async ({ bytes, message }) => {
    await writeFile(path.join(dir, 'a.yaml'), Uint8Array.from(bytes));
    const { diagnostics } = await readSources(dir);
    expect(diagnostics.map((each) => `${each.code} ${each.message}`)).toEqual([
      `manifest/not-text ${message}`,
    ]);
  });

  it('says that a link leads nowhere', async () => {
    await symlink('nowhere', path.join(dir, 'a.yaml'));
    expect((await read()).found).toEqual([
      'd/a.yaml:1:1+1 error manifest/unreadable: the file "d/a.yaml" does not exist',
    ]);
  });

  it.skipIf(process.platform === 'win32')(
    'does not read a device that never ends (skipped on Windows, which has none)',
    async () => {
      await symlink('/dev/zero', path.join(dir, 'a.yaml'));
      expect((await read()).found).toEqual([
        'd/a.yaml:1:1+1 error manifest/unreadable: the file "d/a.yaml" cannot be read',
      ]);
    },
  );
});
