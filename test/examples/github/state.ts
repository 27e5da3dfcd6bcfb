export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly user: { readonly login: string };
  readonly body: string;
}

interface Artifact {
  readonly name: string;
  readonly expired: boolean;
  readonly created_at: string;
  readonly workflow_run: {
    readonly id: number;
    readonly head_branch: string;
    readonly head_sha: string;
    readonly repository_id: number;
    readonly head_repository_id: number;
  };
}

export interface Pull {
  readonly number: number;
  readonly merged_at: string | null;
  readonly merge_commit_sha: string;
  readonly base: { readonly ref: string };
  readonly head: { readonly sha: string; readonly ref: string };
  /** Commits on main that GitHub associates with it. */
  readonly commits: readonly string[];
}

/** What GitHub knows; `gh.js` reads and writes it. */
export interface State {
  readonly repository: string;
  readonly branches: Readonly<Record<string, string>>;
  readonly comments: readonly Comment[];
  readonly artifacts: readonly Artifact[];
  readonly pulls: readonly Pull[];
  readonly asked: Readonly<Record<string, number>>;
  /** Requests that changed something. */
  readonly written: readonly string[];
}

export function pullOf(pulls: readonly Pull[], number: number): Pull {
  const pull = pulls.find((candidate) => candidate.number === number);
  if (pull === undefined) throw new Error(`no pull request ${number}`);
  return pull;
}
