import { execFile } from 'node:child_process';
import { shown } from '../resources/fields/scalar.js';

/** The manifests of an earlier commit cannot be had; `message` is one line with the remedy. */
export class GitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'GitError';
  }
}

/** What Git printed, or the first line of its complaint. */
type Answer = { readonly out: Buffer } | { readonly complaint: string };

/**
 * Runs Git in one folder.
 *
 * @throws {GitError} when it cannot be run, takes too long or refuses the repository
 */
export type Git = (words: readonly string[], input?: string) => Promise<Answer>;

/** @throws {GitError} when Git says no, too */
export async function ask(git: Git, words: readonly string[], input?: string): Promise<Buffer> {
  const answer = await git(words, input);
  if ('out' in answer) return answer.out;
  throw failure(words[0] ?? '', answer.complaint);
}

export function failure(word: string, complaint: string): GitError {
  return new GitError(`\`git ${word}\` failed: ${shown(complaint)}`);
}

/** Bytes; no fleet has this much YAML, and Node makes no text that is much longer. */
const LARGEST_ANSWER = 256 * 1024 * 1024;

/** Git without a shell and without a pager; a path is never taken for a pattern. */
export function gitIn(folder: string, deadline: number): Git {
  const options = {
    cwd: folder,
    env: environment(),
    encoding: 'buffer',
    timeout: deadline,
    killSignal: 'SIGKILL',
    maxBuffer: LARGEST_ANSWER,
    windowsHide: true,
  } as const;
  return (words, input = '') =>
    new Promise((resolve, reject) => {
      const all = ['--no-pager', '--literal-pathspecs', ...words];
      const done = (error: Failure | null, out: Buffer, complaints: Buffer | string): void => {
        if (error === null) return resolve({ out });
        const text = complaints.toString();
        const trouble = troubleOf(error, `\`git ${words[0]}\``, { text, deadline });
        if (trouble !== undefined) return reject(new GitError(trouble));
        resolve({ complaint: text.trim().split('\n', 1)[0] ?? '' });
      };
      try {
        const git = execFile('git', all, options, done);
        // A process that ends early closes its input; its exit code says why.
        git.stdin?.on('error', () => undefined);
        git.stdin?.end(input);
      } catch (error) {
        // Node throws some refusals of the system at once: too long an argument, a NUL in one.
        const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
        done({ code }, Buffer.alloc(0), '');
      }
    });
}

/** Set inside Git's own hooks for the repository of the hook; ours is where the directory is. */
const OF_THE_HOOK: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_NAMESPACE',
]);

function environment(): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OF_THE_HOOK.has(name));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    // A partial clone may fetch what it lacks; nobody is there to type a password.
    GIT_TERMINAL_PROMPT: '0',
  };
}

/** How a process ended, as Node tells it. */
interface Failure {
  readonly code?: string | number | null | undefined;
  readonly killed?: boolean | undefined;
  readonly signal?: string | null | undefined;
}

/** What kept Git from doing its work; undefined when it did it, and said no. */
function troubleOf(
  { code, killed, signal }: Failure,
  command: string,
  { text, deadline }: { readonly text: string; readonly deadline: number },
): string | undefined {
  if (code === 'ENOENT') {
    return 'git is not installed, and manifests of an earlier commit are read with it: install Git, or put it into PATH';
  }
  if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER') {
    return 'the manifests at that commit are larger than 256 MiB together: name the directory of the manifests with --dir';
  }
  if (killed === true) {
    return `${command} did not finish in ${deadline / 1000} s: run it by hand to see what it waits for`;
  }
  if (/dubious ownership|unsafe repository/.test(text)) {
    const said = /git config --global --add safe\.directory \S.*/.exec(text)?.[0];
    const remedy = said ?? 'git config --global --add safe.directory "$PWD"';
    return `Git refuses this repository because another user owns it, as is usual in containers: run \`${remedy}\``;
  }
  if (typeof code === 'number') return undefined;
  return `git could not be run: ${code ?? signal ?? 'no reason given'}`;
}
