import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  realpath,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readSourcesAt } from '../../src/manifest/git-sources.js';
import { readSources } from '../../src/manifest/read-sources.js';
import { GitError } from '../../src/manifest/run-git.js';

const hasGit = spawnSync('git', ['--version']).status === 0;
const isWindows = process.platform === 'win32';

let top: string;
let repo: string;

beforeEach(async () => {
  // Nothing of the machine's own settings: a developer may sign commits or have hooks.
  vi.stubEnv('GIT_CONFIG_GLOBAL', path.join(tmpdir(), 'no-such-git-config'));
  vi.stubEnv('GIT_CONFIG_NOSYSTEM', '1');
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE']) vi.stubEnv(name, undefined);
  for (const who of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${who}_NAME`, 'tester');
    vi.stubEnv(`GIT_${who}_EMAIL`, 'tester@example.net');
  }
  // macOS has its temporary folder behind a link.
  top = await realpath(await mkdtemp(path.join(tmpdir(), 'rosform-git-')));
  repo = path.join(top, 'repo');
  await mkdir(repo);
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(top, { recursive: true, force: true });
});

function git(...words: readonly string[]): string {
  return execFileSync('git', words, { cwd: repo, encoding: 'utf8', stdio: 'pipe' }).trim();
}

/** Commits files by their path in the repository; returns the commit. */
async function commit(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(repo, name)), { recursive: true });
    await writeFile(path.join(repo, name), content);
  }
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'a step', '--allow-empty');
  return git('rev-parse', 'HEAD');
}

/** Names and texts, as `name: text`. */
async function read(dir: string, ref: string, cwd = repo): Promise<readonly string[]> {
  const { sources, diagnostics } = await readSourcesAt(dir, ref, cwd);
  expect(diagnostics).toEqual([]);
  return sources.map(({ name, text }) => `${name}: ${text}`);
}

/** The one line that a failed reading gives. */
async function complaint(dir: string, ref: string, cwd = repo, deadline?: number): Promise<string> {
  const error: unknown = await readSourcesAt(dir, ref, cwd, deadline).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitError)) throw new Error('no GitError', { cause: error });
  expect(error.message).not.toMatch(/[\n\r]/);
  return error.message;
}

describe.skipIf(!hasGit)('manifests of an earlier commit (skipped without git)', () => {
  beforeEach(() => {
    git('init', '--quiet', '--initial-branch', 'main');
    git('config', 'core.autocrlf', 'false');
  });

  it('are what the commit held, whatever happened since', async () => {
    await commit({ 'routers.d/a.yaml': 'a: 1\n', 'routers.d/sub/b.yml': 'b: 1\n' });
    git('tag', 'release');
    await commit({ 'routers.d/a.yaml': 'a: 2\n', 'routers.d/c.yaml': 'c: 2\n' });
    await rm(path.join(repo, 'routers.d/sub'), { recursive: true });
    await writeFile(path.join(repo, 'routers.d/a.yaml'), 'a: 3\n');

    expect(await read('routers.d', 'release')).toEqual([
      'routers.d/a.yaml: a: 1\n',
      'routers.d/sub/b.yml: b: 1\n',
    ]);
    expect(await read('routers.d', 'HEAD')).toEqual([
      'routers.d/a.yaml: a: 2\n',
      'routers.d/c.yaml: c: 2\n',
      'routers.d/sub/b.yml: b: 1\n',
    ]);
  });

  it('by branch, tag with a message, short and full name, and distance', async () => {
    const first = await commit({ 'd/a.yaml': '1' });
    git('tag', '--annotate', 'v1', '--message', 'one');
    git('branch', 'feature/one');
    await commit({ 'd/a.yaml': '2' });

    for (const ref of ['v1', 'feature/one', first, first.slice(0, 10), 'HEAD~1', 'main^', '@~'])
      expect(await read('d', ref), ref).toEqual(['d/a.yaml: 1']);
  });

  it('are chosen, named, sorted and refused as those of a folder are', async () => {
    await commit({
      'd/b.yaml': '\uFEFFb: 1\n',
      'd/a.yml': 'a: 1\r\n',
      'd/Z.YAML': 'z: 1\n',
      'd/ü/ñ.yaml': 'n: 1\n',
      'd/with space\tand tab.yaml': 's: 1\n',
      'd/empty.yaml': '',
      'd/README.md': 'no manifest',
      'd/.hidden.yaml': 'h: 1\n',
      'd/.hidden/x.yaml': 'x: 1\n',
      'd/binary.yaml': Uint8Array.from([0x61, 0, 0x62]),
      'd/windows.yaml': Uint8Array.from([0x61, 0x3a, 0x20, 0xe9]),
      'd/utf16.yaml': Uint8Array.from([0xff, 0xfe, 0x61, 0]),
      'd/large.yaml': ' '.repeat(2 * 1024 * 1024 + 1),
      'd/just-fits.yaml': ' '.repeat(2 * 1024 * 1024),
      'd2/other.yaml': 'o: 1\n',
    });
    const dir = path.join(repo, 'd');

    const committed = await readSourcesAt(dir, 'HEAD', repo);

    expect(committed).toEqual(await readSources(dir));
    expect([committed.sources.length, committed.diagnostics.length]).toEqual([7, 4]);
  });

  it('keep Windows line ends', async () => {
    await commit({ 'd/a.yaml': 'a: 1\r\nb: 2\r\n' });

    expect(await read('d', 'HEAD')).toEqual(['d/a.yaml: a: 1\r\nb: 2\r\n']);
  });

  it('leave out links and submodules', async () => {
    const first = await commit({ 'd/a.yaml': 'a: 1\n' });
    // Written into the index as they are: not every file system has links.
    const link = git('hash-object', '-w', 'd/a.yaml');
    git('update-index', '--add', '--cacheinfo', `120000,${link},d/link.yaml`);
    git('update-index', '--add', '--cacheinfo', `160000,${first},d/module.yaml`);
    git('commit', '--quiet', '--message', 'links');

    expect(await read('d', 'HEAD')).toEqual(['d/a.yaml: a: 1\n']);
  });

  it('are none where the folder did not exist, or was a file', async () => {
    await commit({ 'other/a.yaml': 'a: 1\n', file: 'text', 'list.yaml': 'l: 1\n' });
    git('tag', 'before');
    await rm(path.join(repo, 'list.yaml'));
    await commit({ 'routers.d/a.yaml': 'a: 1\n', 'list.yaml/a.yaml': 'a: 1\n' });

    for (const dir of ['routers.d', 'routers.d/deep/er', 'file', 'file/below', 'list.yaml'])
      expect(await readSourcesAt(dir, 'before', repo), dir).toEqual({
        sources: [],
        diagnostics: [],
      });
  });

  it('take no folder for a pattern', async () => {
    await commit({ 'd/a.yaml': '1', '[d]/b.yaml': '2', 'x/c.yaml': '3' });

    expect(await read('[d]', 'HEAD')).toEqual(['[d]/b.yaml: 2']);
    expect(await read(':(glob)**', 'HEAD')).toEqual([]);
    expect(await read('*', 'HEAD')).toEqual([]);
  });

  it('are found from anywhere: a subfolder, an absolute path, the top, a linked work tree', async () => {
    await commit({ 'fleet/routers.d/a.yaml': '1', 'fleet/docs/x.md': '', 'other/b.yaml': '2' });
    const fleet = path.join(repo, 'fleet');
    const absolute = path.join(fleet, 'routers.d');
    git('worktree', 'add', '--quiet', '--detach', path.join(top, 'linked'));

    expect(await read('routers.d', 'HEAD', fleet)).toEqual(['routers.d/a.yaml: 1']);
    expect(await read('./routers.d/', 'HEAD', fleet)).toEqual(['routers.d/a.yaml: 1']);
    expect(await read('../routers.d', 'HEAD', path.join(fleet, 'docs'))).toEqual([
      '../routers.d/a.yaml: 1',
    ]);
    expect(await read(absolute, 'HEAD', tmpdir())).toEqual([`${absolute}/a.yaml: 1`]);
    expect(await read('.', 'HEAD', absolute)).toEqual(['a.yaml: 1']);
    expect(await read('.', 'HEAD')).toEqual(['fleet/routers.d/a.yaml: 1', 'other/b.yaml: 2']);
    expect(await read('fleet', 'main', path.join(top, 'linked'))).toEqual([
      'fleet/routers.d/a.yaml: 1',
    ]);
  });

  it('are found where the folder is gone by now', async () => {
    await commit({ 'fleet/routers.d/a.yaml': '1' });
    await rm(path.join(repo, 'fleet'), { recursive: true });

    expect(await read('fleet/routers.d', 'HEAD')).toEqual(['fleet/routers.d/a.yaml: 1']);
  });

  it.skipIf(isWindows)(
    'are found through a link to the folder (skipped on Windows, which has none)',
    async () => {
      await commit({ 'fleet/routers.d/a.yaml': '1' });
      await symlink(path.join(repo, 'fleet/routers.d'), path.join(top, 'link'));

      expect(await read('link', 'HEAD', top)).toEqual(['link/a.yaml: 1']);
    },
  );

  it("are those of the folder's repository, also inside a hook of another one", async () => {
    await commit({ 'd/a.yaml': '1' });
    vi.stubEnv('GIT_DIR', '.git');
    vi.stubEnv('GIT_INDEX_FILE', '.git/index');

    expect(await read('d', 'HEAD', repo)).toEqual(['d/a.yaml: 1']);
  });

  it.skipIf(isWindows)(
    'take four processes for a thousand files (skipped on Windows: a shell script counts them)',
    async () => {
      const names = Array.from({ length: 1000 }, (_, index) => `d/r${index}.yaml`);
      await commit(Object.fromEntries(names.map((name) => [name, `name: ${name}\n`])));
      const real = execFileSync('/bin/sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
      const log = path.join(top, 'log');
      await fakeGit(`echo "$@" >> '${log}'; exec '${real}' "$@"`);

      const found = await read('d', 'HEAD');

      expect(found).toEqual(names.map((name) => `${name}: name: ${name}\n`).toSorted());
      expect((await readFile(log, 'utf8')).trim().split('\n')).toHaveLength(4);
    },
  );

  it.skipIf(isWindows)(
    'change nothing and run nothing that the repository names (skipped on Windows: shell scripts)',
    async () => {
      await commit({ 'd/a.yaml': '1' });
      const script = path.join(top, 'script');
      await writeFile(script, `#!/bin/sh\ntouch '${path.join(top, 'ran')}'\n`);
      await chmod(script, 0o755);
      git('config', 'core.pager', script);
      git('config', 'core.fsmonitor', script);
      git('config', 'alias.ls-tree', `!${script}`);
      for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
        await symlink(script, path.join(repo, '.git/hooks', hook));
      const seen = (): Promise<readonly [readonly string[], number]> =>
        Promise.all([
          readdir(repo, { recursive: true }),
          stat(path.join(repo, '.git/index')).then(({ mtimeMs }) => mtimeMs),
        ]);
      const before = await seen();

      expect(await read('d', 'HEAD')).toEqual(['d/a.yaml: 1']);

      expect(await seen()).toEqual(before);
      expect(await readdir(top)).not.toContain('ran');
    },
  );

  describe('that cannot be had', () => {
    const notGiven = 'is no Git reference: name a branch, a tag or a commit';
    const notFound = 'Git finds no commit ';
    it.each([
      { what: 'empty', ref: '', said: notGiven },
      { what: 'a flag', ref: '-x', said: notGiven },
      { what: 'a flag that writes a file', ref: '--output=stolen', said: notGiven },
      { what: 'a flag of rev-parse', ref: '--all', said: notGiven },
      { what: 'two lines', ref: 'main\ntouch stolen', said: notGiven },
      { what: 'cut by a NUL', ref: 'main\0', said: notGiven },
      { what: 'a control sequence', ref: '\u001b[2J', said: notGiven },
      { what: 'a command in brackets', ref: '$(touch stolen)', said: notFound },
      { what: 'a command in quotes', ref: '`touch stolen`', said: notFound },
      { what: 'another command', ref: '; touch stolen', said: notFound },
      { what: 'all but a branch', ref: '^main', said: notFound },
      { what: 'a range', ref: 'main..main', said: notFound },
      { what: 'a folder', ref: 'main:d', said: notFound },
      { what: 'a file', ref: 'main:d/a.yaml', said: notFound },
      { what: 'two words', ref: 'no such', said: notFound },
      { what: '100,000 letters', ref: 'a'.repeat(100_000), said: notFound },
      { what: 'too long', ref: 'a'.repeat(10_000_000), said: 'git could not be run: E' },
    ])('do no harm when the reference is $what', async ({ ref, said }) => {
      await commit({ 'd/a.yaml': '1' });

      const line = await complaint('d', ref);

      expect(line).toContain(said);
      expect(line.length).toBeLessThan(250);
      expect(await readdir(repo, { recursive: true })).not.toContain('stolen');
    });

    it('say that the reference is unknown', async () => {
      await commit({ 'd/a.yaml': '1' });

      expect(await complaint('d', 'nowhere')).toBe(
        'Git finds no commit "nowhere": name a branch, a tag or a commit of this repository, or run `git fetch` first',
      );
      expect(await complaint('d', 'f'.repeat(40))).toContain(`no commit "${'f'.repeat(40)}"`);
    });

    it('say so in a repository without a commit', async () => {
      expect(await complaint('d', 'HEAD')).toContain('Git finds no commit "HEAD"');
    });

    it('say that a pipeline knows the branch by another name', async () => {
      await commit({ 'd/a.yaml': '1' });
      const clone = path.join(top, 'clone');
      git('clone', '--quiet', repo, clone);
      execFileSync('git', ['checkout', '--quiet', '--detach'], { cwd: clone });
      execFileSync('git', ['branch', '--delete', 'main'], { cwd: clone, stdio: 'ignore' });

      expect(await complaint('d', 'main', clone)).toBe(
        'Git finds no commit "main": did you mean "origin/main"?',
      );
      expect(await read('d', 'origin/main', clone)).toEqual(['d/a.yaml: 1']);
    });

    it('say that the clone is shallow, and how to deepen it', async () => {
      const first = await commit({ 'd/a.yaml': '1' });
      await commit({ 'd/a.yaml': '2' });
      const clone = path.join(top, 'clone');
      git('clone', '--quiet', '--depth', '1', `file://${repo}`, clone);

      for (const ref of [first, 'HEAD~1']) {
        const line = await complaint('d', ref, clone);
        expect(line).toContain('this clone is shallow; run `git fetch --unshallow`');
        expect(line).toContain('`fetch-depth: 0`');
      }
      expect(await read('d', 'HEAD', clone)).toEqual(['d/a.yaml: 2']);
    });

    it('say that the folder is in no repository', async () => {
      expect(await complaint('routers.d', 'HEAD', top)).toBe(
        '"routers.d" is not in a Git repository: run this in a clone of the repository that holds the manifests',
      );
      expect(await complaint('.', 'HEAD', path.join(repo, '.git'))).toContain(
        '"." is not in a Git repository',
      );
    });

    it("repeat Git's complaint about the repository", async () => {
      await commit({ 'd/a.yaml': '1' });
      await writeFile(path.join(repo, '.git/config'), '[core\n');

      expect(await complaint('d', 'HEAD')).toMatch(
        /^`git rev-parse` failed: "fatal: bad config line 1/,
      );
    });

    it('say what to run where another user owns the repository', async () => {
      await commit({ 'd/a.yaml': '1' });
      // Git's own tests have this switch; changing the owner for real takes an administrator.
      vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');

      expect(await complaint('d', 'HEAD')).toBe(
        `Git refuses this repository because another user owns it, as is usual in containers: run \`git config --global --add safe.directory ${repo}\``,
      );
    });

    it('say which file Git has lost', async () => {
      await commit({ 'd/a.yaml': 'one\n', 'd/b.yaml': 'two\n' });
      const blob = git('rev-parse', 'HEAD:d/b.yaml');
      await rm(path.join(repo, '.git/objects', blob.slice(0, 2), blob.slice(2)));

      expect(await complaint('d', 'HEAD')).toBe(
        'Git has lost what "d/b.yaml" held at that commit: run `git fsck`, or clone anew',
      );
    });
  });
});

describe('Git itself', () => {
  it('is not installed', async () => {
    vi.stubEnv('PATH', top);

    expect(await complaint('d', 'HEAD')).toBe(
      'git is not installed, and manifests of an earlier commit are read with it: install Git, or put it into PATH',
    );
  });

  it.skipIf(isWindows)(
    'may not be run (skipped on Windows, which has no such permission)',
    async () => {
      await writeFile(path.join(top, 'git'), '');
      vi.stubEnv('PATH', top);

      expect(await complaint('d', 'HEAD')).toBe('git could not be run: EACCES');
    },
  );

  it.skipIf(isWindows)(
    'hangs, and leaves children behind that hold its output (skipped on Windows: a shell script)',
    async () => {
      await fakeGit('sleep 30 & wait');
      const began = performance.now();

      const line = await complaint('d', 'HEAD', repo, 300);

      expect(line).toBe(
        '`git rev-parse` did not finish in 0.3 s: run it by hand to see what it waits for',
      );
      expect(performance.now() - began).toBeLessThan(10_000);
    },
  );

  it.skipIf(isWindows)(
    'ends without reading what it is asked (skipped on Windows: a shell script)',
    async () => {
      await fakeGit(
        [
          'case "$*" in',
          '  *show-prefix) echo true; echo d/;;',
          `  *--verify*) echo ${'1'.repeat(40)};;`,
          `  *ls-tree*) printf '100644 blob ${'2'.repeat(40)} 1\\td/a.yaml\\0';;`,
          '  *) echo "fatal: out of memory" >&2; exit 128;;',
          'esac',
        ].join('\n'),
      );

      expect(await complaint('.', 'HEAD')).toBe('`git cat-file` failed: "fatal: out of memory"');
    },
  );
});

/** Puts a shell script in Git's place. */
async function fakeGit(script: string): Promise<void> {
  const bin = path.join(top, 'bin');
  await mkdir(bin);
  await writeFile(path.join(bin, 'git'), `#!/bin/sh\n${script}\n`);
  await chmod(path.join(bin, 'git'), 0o755);
  vi.stubEnv('PATH', `${bin}${path.delimiter}${process.env['PATH'] ?? ''}`);
}
