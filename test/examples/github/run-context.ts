import type { Mapping } from '../yaml-shape.js';
import { pullOf, type State } from './state.js';

export const REPOSITORY = 'isp/routers';
const SERVER = 'https://github.example';

/** What starts a workflow. */
export interface Trigger {
  readonly event: 'pull_request' | 'push' | 'schedule' | 'workflow_dispatch';
  /** The request, for `pull_request`. */
  readonly pull?: number;
  /** It comes from somebody's copy of the repository. */
  readonly fork?: boolean;
  readonly attempt?: number;
  /** The commit, where it is not the newest of main. */
  readonly sha?: string;
  readonly inputs?: Readonly<Record<string, string>>;
}

/** A run of a workflow, as the API and as the runner know it. */
export interface RunContext {
  readonly id: number;
  readonly headBranch: string;
  readonly headSha: string;
  /** 1 is ours, 2 a stranger's. */
  readonly headRepository: number;
  readonly sha: string;
  /** The context `github`. */
  readonly github: Mapping;
  readonly inputs: Mapping;
  /** `GITHUB_…`, without what belongs to the machine. */
  readonly env: Readonly<Record<string, string>>;
}

/** For a pull request GitHub checks out its merge, and says in the API that it ran for its head. */
export function contextOf(id: number, trigger: Trigger, state: State): RunContext {
  const { inputs = {} } = trigger;
  const { sha, ref, name, head, event } = placeOf(trigger, state);
  const { event: eventName, attempt = 1 } = trigger;
  return {
    id,
    headBranch: head.ref,
    headSha: head.sha,
    headRepository: trigger.fork === true ? 2 : 1,
    sha,
    github: {
      event_name: eventName,
      event: { ...event, inputs },
      repository: REPOSITORY,
      run_id: String(id),
      run_attempt: String(attempt),
      sha,
      ref,
      ref_name: name,
      head_ref: trigger.pull === undefined ? '' : head.ref,
      token: 'token-of-the-run',
      server_url: SERVER,
    },
    inputs,
    env: {
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_SERVER_URL: SERVER,
      GITHUB_EVENT_NAME: eventName,
      GITHUB_SHA: sha,
      GITHUB_REF: ref,
      GITHUB_REF_NAME: name,
      GITHUB_HEAD_REF: trigger.pull === undefined ? '' : head.ref,
      GITHUB_RUN_ID: String(id),
      GITHUB_RUN_ATTEMPT: String(attempt),
    },
  };
}

function placeOf({ pull: number, fork, sha }: Trigger, { pulls, branches }: State) {
  if (number === undefined) {
    const commit = sha ?? branches['main'] ?? '';
    const head = { ref: 'main', sha: commit };
    return { sha: commit, ref: 'refs/heads/main', name: 'main', head, event: {} };
  }
  const { head, merge_commit_sha: merge } = pullOf(pulls, number);
  const repo = { full_name: fork === true ? 'stranger/routers' : REPOSITORY };
  const event = { pull_request: { number, head: { ...head, repo }, base: { ref: 'main' } } };
  return { sha: merge, ref: `refs/pull/${number}/merge`, name: `${number}/merge`, head, event };
}
