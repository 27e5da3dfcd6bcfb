import { stat } from 'node:fs/promises';
import path from 'node:path';
import { shown } from '../resources/fields/scalar.js';
import { collectFindings, compareText, type Report } from './diagnostics.js';
import { decode, isManifest, LARGEST, reportTooLarge } from './manifest-text.js';
import type { ReadSources } from './read-sources.js';
import { ask, failure, gitIn, GitError, type Git } from './run-git.js';
import type { SourceFile } from './types.js';

/**
 * The manifests below a directory as they were at a commit, under the names that `readSources`
 * gives them. A directory that did not exist then is empty. Links and submodules are left out. Four
 * short Git processes, however many files there are; nothing is checked out, nothing is written.
 *
 * @param dir as the user typed it, relative to `cwd`; it need not exist any more
 * @param ref a branch, a tag, a commit, or anything else that Git takes for a commit
 * @param deadline milliseconds that each Git process has; a repository of any size needs fewer
 * @throws {GitError} when Git, the repository, the commit or a file of it cannot be had
 */
export async function readSourcesAt(
  dir: string,
  ref: string,
  cwd: string,
  deadline = 10_000,
): Promise<ReadSources> {
  const { git, prefix } = await locate(dir, path.resolve(cwd, dir), deadline);
  const commit = await findCommit(ref, git);
  const findings = collectFindings();
  const committed = await listFiles(dir, prefix, commit, git);
  const files = committed.filter((file) => isSmall(file, findings.report));
  const blobs = await readBlobs(files, git);
  const sources = files.flatMap(({ name }, index): readonly SourceFile[] => {
    const text = decode(blobs[index] ?? new Uint8Array(), name, findings.report);
    return text === undefined ? [] : [{ name, text }];
  });
  return { sources, diagnostics: findings.list() };
}

/** Where a directory is in its repository. */
interface Place {
  /** Git, run in a folder of the repository. */
  readonly git: Git;
  /** The directory's path from the top of the repository, with a slash behind it; `''` for the top. */
  readonly prefix: string;
}

async function locate(dir: string, wanted: string, deadline: number): Promise<Place> {
  const folder = await nearestFolder(wanted);
  const git = gitIn(folder, deadline);
  // Git says itself where the folder is: it sees through links, and knows its own work tree.
  const answer = await git(['rev-parse', '--is-inside-work-tree', '--show-prefix']);
  if ('complaint' in answer && !answer.complaint.includes('not a git repository')) {
    throw failure('rev-parse', answer.complaint);
  }
  const inside = 'out' in answer ? /^true\n([^]*)\n$/.exec(answer.out.toString())?.[1] : undefined;
  if (inside === undefined) {
    throw new GitError(
      `${shown(dir)} is not in a Git repository: run this in a clone of the repository that holds the manifests`,
    );
  }
  const gone = path
    .relative(folder, wanted)
    .split(path.sep)
    .filter((part) => part !== '');
  return { git, prefix: `${inside}${gone.map((part) => `${part}/`).join('')}` };
}

/** The directory itself, or what is left of the way to it: it may be gone since the commit. */
async function nearestFolder(wanted: string): Promise<string> {
  for (let folder = wanted; ; folder = path.dirname(folder)) {
    if (path.dirname(folder) === folder) return folder;
    const status = await stat(folder).catch(() => undefined);
    if (status?.isDirectory() === true) return folder;
  }
}

/** The full name of the commit. */
async function findCommit(ref: string, git: Git): Promise<string> {
  // Git before 2.30 passes over --end-of-options and would take the reference for an option.
  if (ref === '' || ref.startsWith('-') || /\p{Cc}/u.test(ref)) {
    throw new GitError(`${shown(ref)} is no Git reference: name a branch, a tag or a commit`);
  }
  const commit = await parseCommit(ref, git);
  if (commit !== undefined) return commit;
  throw new GitError(`Git finds no commit ${shown(ref)}: ${await remedyFor(ref, git)}`);
}

async function parseCommit(ref: string, git: Git): Promise<string | undefined> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`];
  const answer = await git(words);
  // `^main` is read as well, and answered with a `^` ahead of the name.
  return 'out' in answer ? /^([0-9a-f]{40,64})\n$/.exec(answer.out.toString())?.[1] : undefined;
}

/** Pipelines fetch one commit of one branch, and know other branches by their remote's name. */
async function remedyFor(ref: string, git: Git): Promise<string> {
  const remote = `origin/${ref}`;
  if ((await parseCommit(remote, git)) !== undefined) return `did you mean ${shown(remote)}?`;
  const shallow = await git(['rev-parse', '--is-shallow-repository']);
  return 'out' in shallow && shallow.out.toString() === 'true\n'
    ? 'this clone is shallow; run `git fetch --unshallow`, or let the pipeline fetch all with `fetch-depth: 0` (GitHub) or `GIT_DEPTH: 0` (GitLab)'
    : 'name a branch, a tag or a commit of this repository, or run `git fetch` first';
}

/** A manifest in a commit. */
interface CommittedFile {
  readonly name: string;
  /** The name of its content. */
  readonly blob: string;
  /** Bytes. */
  readonly size: number;
}

/** An ordinary file; its size is `BAD` when Git does not have the content. */
const FILE = /^100\d{3} blob ([0-9a-f]+) +(\S+)\t([^]+)$/;

/** By name; ordinary files only, as `readSources` chooses them. */
async function listFiles(
  dir: string,
  prefix: string,
  commit: string,
  git: Git,
): Promise<readonly CommittedFile[]> {
  const words = ['ls-tree', '-r', '-z', '--long', '--full-tree', commit];
  const out = await ask(git, prefix === '' ? words : [...words, '--', prefix]);
  const entries = out.toString().split('\0');
  const files = entries.flatMap((entry): readonly CommittedFile[] => {
    const [, blob = '', size, file = ''] = FILE.exec(entry) ?? [];
    const inside = file.slice(prefix.length);
    if (!file.startsWith(prefix) || !isManifest(inside.split('/'))) return [];
    const name = path.join(dir, inside);
    if (size === 'BAD') throw lost(name);
    return [{ name, blob, size: Number(size) }];
  });
  return files.toSorted((left, right) => compareText(left.name, right.name));
}

/** The contents of files, in their order, by one process. */
async function readBlobs(
  files: readonly CommittedFile[],
  git: Git,
): Promise<readonly Uint8Array[]> {
  if (files.length === 0) return [];
  const ids = files.map(({ blob }) => `${blob}\n`).join('');
  const out = await ask(git, ['cat-file', '--batch', '--buffer'], ids);
  let at = 0;
  return files.map(({ name, blob, size }) => {
    const from = out.indexOf('\n', at) + 1;
    if (out.toString('latin1', at, from) !== `${blob} blob ${size}\n`) throw lost(name);
    at = from + size + 1;
    return out.subarray(from, from + size);
  });
}

function lost(name: string): GitError {
  return new GitError(
    `Git has lost what ${shown(name)} held at that commit: run \`git fsck\`, or clone anew`,
  );
}

function isSmall({ name, size }: CommittedFile, report: Report): boolean {
  if (size <= LARGEST) return true;
  reportTooLarge(name, report);
  return false;
}
