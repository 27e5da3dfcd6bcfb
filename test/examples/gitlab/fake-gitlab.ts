import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';

import { root } from '../../docs/pages.js';
import { followMain, git, pushAll, runShell, type Ran } from '../shell.js';
import {
  insistOnKeys,
  list,
  mapping,
  optionalMapping,
  scalar,
  type Mapping,
} from '../yaml-shape.js';

interface Note {
  readonly request: number;
  readonly author: { readonly id: number };
  readonly body: string;
}

interface MergeRequest {
  readonly iid: number;
  readonly state: 'opened' | 'merged';
  readonly target_branch: string;
  readonly sha: string;
  readonly merge_commit_sha: string | null;
  readonly squash_commit_sha: string | null;
  /** Commits that GitLab associates with it. */
  readonly commits: readonly string[];
}

/** What `curl.js` reads and writes. */
interface State {
  readonly notes: readonly Note[];
  readonly requests: readonly MergeRequest[];
  readonly pipelines: readonly Mapping[];
  readonly jobs: readonly Mapping[];
}

/** A project on GitLab, with a clone that an engineer works in. */
export interface FakeGitlab extends AsyncDisposable {
  readonly folder: string;
  readonly clone: string;
  /** Variables of the project. */
  variables: Readonly<Record<string, string>>;
  notes(request: number): readonly Note[];
  /** Somebody writes a note. */
  say(request: number, author: number, body: string): void;
  update(): Promise<void>;
  /** Commits what is in the clone and pushes it to a branch. */
  push(branch: string, message: string): Promise<void>;
  /** Opens a merge request of what was pushed last, or brings one up to date. */
  open(request: number): Promise<void>;
  /** Fast-forward is GitLab's third way; its commit is that of the branch. */
  merge(request: number, how: 'merge' | 'fast-forward'): Promise<void>;
  /** Runs a job in the pipeline of a merge request, or of the default branch. */
  run(job: string, where?: { readonly request?: number; readonly hash?: string }): Promise<Ran>;
}

/** Opens a project with these files on the default branch. */
export async function openFakeGitlab(fill: (clone: string) => void): Promise<FakeGitlab> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rosform-gitlab-'));
  const origin = path.join(folder, 'origin.git');
  const clone = path.join(folder, 'clone');
  await git(folder, 'init', '--quiet', '--bare', '-b', 'main', origin);
  await git(folder, 'clone', '--quiet', origin, clone);
  fill(clone);
  standIn(folder);
  const file = path.join(folder, 'state.json');
  const read = (): State => JSON.parse(readFileSync(file, 'utf8'));
  const change = (part: Partial<State>): void => {
    writeFileSync(file, JSON.stringify({ ...read(), ...part }));
  };
  writeFileSync(file, JSON.stringify({ notes: [], requests: [], pipelines: [], jobs: [] }));
  let runs = 0;

  const gitlab: FakeGitlab = {
    folder,
    clone,
    variables: {},
    notes: (request) => read().notes.filter((note) => note.request === request),
    say(request, author, body) {
      const { notes } = read();
      change({ notes: [...notes, { request, author: { id: author }, body }] });
    },
    update: () => followMain(clone),
    push: (branch, message) => pushAll(clone, branch, message),
    async open(iid) {
      const sha = await git(clone, 'rev-parse', 'HEAD');
      const others = read().requests.filter((request) => request.iid !== iid);
      const none = { merge_commit_sha: null, squash_commit_sha: null, commits: [sha] };
      const opened = { iid, state: 'opened', target_branch: 'main', sha, ...none } as const;
      change({ requests: [...others, opened] });
    },
    async merge(iid, how) {
      const { requests } = read();
      const request = requestOf(requests, iid);
      await gitlab.update();
      const flags = how === 'merge' ? ['--no-ff', '-m', `Merge ${iid}`] : ['--ff-only'];
      await git(clone, 'merge', '--quiet', ...flags, request.sha);
      await git(clone, 'push', '--quiet', 'origin', 'HEAD:refs/heads/main');
      const main = await git(clone, 'rev-parse', 'HEAD');
      const merged: MergeRequest = {
        ...request,
        state: 'merged',
        merge_commit_sha: how === 'merge' ? main : null,
        commits: [...request.commits, main],
      };
      change({ requests: [...requests.filter((other) => other !== request), merged] });
    },
    async run(name, { request: iid, hash = '' } = {}) {
      runs += 1;
      const request = iid === undefined ? undefined : requestOf(read().requests, iid);
      const sha = request?.sha ?? (await git(origin, 'rev-parse', 'main'));
      const base = await git(clone, 'merge-base', sha, 'origin/main');
      if (iid !== undefined) {
        const pipeline = { id: 600 + runs, source: 'merge_request_event', project_id: 42 };
        const job = { id: 800 + runs, name, pipeline: 600 + runs };
        const { pipelines, jobs } = read();
        change({ pipelines: [{ ...pipeline, request: iid }, ...pipelines], jobs: [...jobs, job] });
      }
      const env = {
        ...gitlab.variables,
        ...predefined(800 + runs, sha),
        ...(iid === undefined
          ? {}
          : { CI_MERGE_REQUEST_IID: String(iid), CI_MERGE_REQUEST_DIFF_BASE_SHA: base }),
        HASH: hash,
        FAKE_GITLAB: folder,
        PATH: `${path.join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
      };
      return runJob(name, { folder, origin, sha, id: 800 + runs, env });
    },
    async [Symbol.asyncDispose]() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await gitlab.push('main', 'First commit');
  return gitlab;
}

function requestOf(requests: readonly MergeRequest[], iid: number): MergeRequest {
  const request = requests.find((candidate) => candidate.iid === iid);
  if (request === undefined) throw new Error(`no merge request ${iid}`);
  return request;
}

function predefined(job: number, sha: string): Readonly<Record<string, string>> {
  return {
    CI: 'true',
    CI_API_V4_URL: 'https://gitlab.example/api/v4',
    CI_PROJECT_ID: '42',
    CI_COMMIT_SHA: sha,
    CI_DEFAULT_BRANCH: 'main',
    CI_JOB_URL: `https://gitlab.example/isp/routers/-/jobs/${job}`,
  };
}

/** `curl`, and what the image has: Node and rosform. */
function standIn(folder: string): void {
  const bin = path.join(folder, 'bin');
  mkdirSync(bin);
  const node = `exec '${process.execPath}'`;
  const programs = {
    curl: `${node} '${path.join(root, 'test/examples/gitlab/curl.js')}' "$@"`,
    rosform: `${node} '${path.join(root, 'dist/cli/main.js')}' "$@"`,
  };
  symlinkSync(process.execPath, path.join(bin, 'node'));
  for (const [name, line] of Object.entries(programs)) {
    writeFileSync(path.join(bin, name), `#!/bin/sh\n${line}\n`);
    chmodSync(path.join(bin, name), 0o755);
  }
}

interface Job {
  readonly folder: string;
  readonly origin: string;
  readonly sha: string;
  readonly id: number;
  readonly env: Readonly<Record<string, string>>;
}

const KEYS = [
  'stage',
  'extends',
  'rules',
  'environment',
  'resource_group',
  'interruptible',
  'timeout',
  'variables',
  'script',
  'artifacts',
  'cache',
];

/** Runs a job's script in a shell without the extras of Bash, and keeps its artifacts and cache. */
async function runJob(name: string, { folder, origin, sha, id, env }: Job): Promise<Ran> {
  const text = readFileSync(path.join(root, 'examples/gitlab/.gitlab-ci.yml'), 'utf8');
  const file = mapping(parse(text), '.gitlab-ci.yml');
  const own = mapping(file[name], name);
  const job = { ...optionalMapping(file[scalar(own['extends']) ?? ''], 'extends'), ...own };
  insistOnKeys(job, KEYS, name);
  const home = mkdtempSync(path.join(folder, 'machine-'));
  const workspace = path.join(home, 'workspace');
  await git(home, 'clone', '--quiet', '--no-checkout', origin, workspace);
  await git(workspace, 'checkout', '--quiet', '--detach', sha);
  const cache = path.join(folder, 'cache');
  if (job['cache'] !== undefined && existsSync(cache))
    cpSync(cache, workspace, { recursive: true });
  const script = path.join(home, 'script.sh');
  writeFileSync(script, list(job['script'], 'script').map(scalar).join('\n'));
  const ran = await runShell(['sh', '-e'], script, { cwd: workspace, env: { ...env, HOME: home } });
  keep(job['artifacts'], workspace, path.join(folder, 'jobs', String(id)));
  keep(job['cache'], workspace, cache);
  return ran;
}

function keep(what: unknown, from: string, to: string): void {
  const { paths = [] } = optionalMapping(what, 'artifacts or cache');
  for (const item of list(paths, 'paths')) {
    const source = path.join(from, scalar(item) ?? '');
    if (existsSync(source)) cpSync(source, path.join(to, scalar(item) ?? ''), { recursive: true });
  }
}
