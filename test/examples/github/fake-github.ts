import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { root } from '../../docs/pages.js';
import { followMain, git, pushAll } from '../shell.js';
import { contextOf, REPOSITORY, type RunContext, type Trigger } from './run-context.js';
import type { FinishedJob, LocalAction } from './run-job.js';
import { runWorkflow } from './run-workflow.js';
import { pullOf, type Comment, type State } from './state.js';

/** A repository on GitHub, with a clone that an engineer works in. */
export interface FakeGithub extends AsyncDisposable {
  /** The engineer's clone. */
  readonly clone: string;
  /** The secret ROSFORM_SECRETS of both environments. */
  secrets: string;
  state(): State;
  /** Comments on a pull request, oldest first. */
  comments(pull: number): readonly Comment[];
  /** Somebody writes a comment. */
  say(pull: number, login: string, body: string): void;
  /** Goes to the newest main. */
  update(): Promise<void>;
  /** Commits what is in the clone and pushes it to a branch; returns the commit. */
  push(branch: string, message: string): Promise<string>;
  /** Opens a pull request of what was pushed last, or brings one up to date. */
  open(branch: string, number: number): Promise<void>;
  merge(pull: number, how?: 'merge' | 'squash'): Promise<void>;
  /** Runs a workflow as it is in the clone, or one job of it alone; returns its jobs. */
  run(
    workflow: string,
    trigger: Trigger,
    only?: string,
  ): Promise<Readonly<Record<string, FinishedJob>>>;
  /** A file of the newest artifact with this name. */
  artifact(name: string, file: string): string;
}

/** Opens a repository with these files on main. */
export async function openFakeGithub(fill: (clone: string) => void): Promise<FakeGithub> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosform-github-'));
  const origin = path.join(folder, 'origin.git');
  const clone = path.join(folder, 'clone');
  await git(folder, 'init', '--quiet', '--bare', '-b', 'main', origin);
  await git(origin, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  await git(folder, 'clone', '--quiet', origin, clone);
  fill(clone);
  standIn(folder);
  const store = openStore(folder);
  let runs = 0;

  const github: FakeGithub = {
    clone,
    secrets: '',
    state: store.read,
    comments: (pull) => store.read().comments.filter(({ issue }) => issue === pull),
    say(issue, login, body) {
      const { comments } = store.read();
      const comment = { id: comments.length + 1, issue, user: { login }, body };
      store.change({ comments: [...comments, comment] });
    },
    update: () => followMain(clone),
    async push(branch, message) {
      await pushAll(clone, branch, message);
      const sha = await git(clone, 'rev-parse', 'HEAD');
      const { branches, pulls } = store.read();
      // GitHub also names requests that merely have to do with a commit.
      const named = pulls.map((pull) => ({ ...pull, commits: [...pull.commits, sha] }));
      store.change({ branches: { ...branches, [branch]: sha }, pulls: named });
      return sha;
    },
    async open(branch, number) {
      const sha = await git(clone, 'rev-parse', 'HEAD');
      await github.update();
      await git(clone, 'merge', '--quiet', '--no-ff', '-m', `Merge pull request ${number}`, sha);
      await git(clone, 'push', '--quiet', '--force', 'origin', `HEAD:refs/pull/${number}/merge`);
      const merge_commit_sha = await git(clone, 'rev-parse', 'HEAD');
      await git(clone, 'checkout', '--quiet', '--detach', sha);
      const head = { sha, ref: branch };
      const pull = { number, merged_at: null, merge_commit_sha, base: { ref: 'main' }, head };
      const others = store.read().pulls.filter((other) => other.number !== number);
      store.change({ pulls: [...others, { ...pull, commits: [sha] }] });
    },
    async merge(number, how = 'merge') {
      const { pulls, branches } = store.read();
      const pull = pullOf(pulls, number);
      await github.update();
      const flags = how === 'squash' ? ['--squash'] : ['--no-ff', '-m', `Merge ${number}`];
      await git(clone, 'merge', '--quiet', ...flags, pull.head.sha);
      if (how === 'squash') await git(clone, 'commit', '--quiet', '-m', `Squash ${number}`);
      await git(clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
      const main = await git(clone, 'rev-parse', 'HEAD');
      const merged = { ...pull, merged_at: '2026-01-01', merge_commit_sha: main };
      const others = pulls.filter((other) => other !== pull);
      store.change({
        branches: { ...branches, main },
        pulls: [...others, { ...merged, commits: [...pull.commits, main] }],
      });
    },
    run(workflow, trigger, only) {
      runs += 1;
      const context = contextOf(9000 + runs, trigger, store.read());
      const text = readFileSync(path.join(clone, '.github/workflows', workflow), 'utf8');
      const upload: LocalAction = (inputs) => keepArtifact(folder, store, context, inputs);
      const { secrets } = github;
      return runWorkflow(text, context, { folder, origin, upload, secrets, only });
    },
    artifact(name, file) {
      const found = store.read().artifacts.findLast((artifact) => artifact.name === name);
      if (found === undefined) throw new Error(`no artifact ${name}`);
      const run = String(found.workflow_run.id);
      return readFileSync(path.join(folder, 'artifacts', run, name, file), 'utf8');
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await github.push('main', 'First commit');
  return github;
}

interface Store {
  readonly read: () => State;
  readonly change: (part: Partial<State>) => void;
}

function openStore(folder: string): Store {
  const file = path.join(folder, 'state.json');
  const empty = { branches: {}, comments: [], artifacts: [], pulls: [], asked: {}, written: [] };
  writeFileSync(file, JSON.stringify({ repository: REPOSITORY, ...empty }));
  const read = (): State => JSON.parse(readFileSync(file, 'utf8'));
  const change = (part: Partial<State>): void => {
    writeFileSync(file, JSON.stringify({ ...read(), ...part }));
  };
  return { read, change };
}

/** `gh`, a `sleep` that does not, and this Node, ahead of everything else. */
function standIn(folder: string): void {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  const gh = path.join(root, 'test/examples/github/gh.js');
  const programs = {
    gh: `exec '${process.execPath}' '${gh}' "$@"`,
    sleep: '',
  };
  symlinkSync(process.execPath, path.join(bin, 'node'));
  for (const [name, line] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${line}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
}

/** One path is the top of the artifact; of several, it is what they have in common. */
async function keepArtifact(
  folder: string,
  store: Store,
  { id, headBranch, headSha, headRepository }: RunContext,
  { name = '', path: paths = '' }: Readonly<Record<string, string>>,
): Promise<void> {
  const wanted = paths.split('\n').filter((line) => line !== '');
  if (wanted.length === 0) return;
  const target = path.join(folder, 'artifacts', String(id), name);
  for (const item of wanted) cpSync(item, target, { recursive: true });
  const workflow_run = {
    id,
    head_branch: headBranch,
    head_sha: headSha,
    repository_id: 1,
    head_repository_id: headRepository,
  };
  const created_at = new Date(Date.UTC(2026, 0, 1) + id * 1000).toISOString();
  const { artifacts } = store.read();
  store.change({ artifacts: [...artifacts, { name, expired: false, created_at, workflow_run }] });
}
