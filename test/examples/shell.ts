import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a script left behind. */
export interface Ran {
  readonly code: number;
  /** stdout and stderr as they came. */
  readonly output: string;
}

/** Runs a script in this shell, and with no other environment. */
export async function runShell(
  shell: readonly [string, ...string[]],
  script: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<Ran> {
  const [program, ...words] = shell;
  const child = spawn(program, [...words, script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  await once(child, 'close');
  return { code: child.exitCode ?? 1, output };
}

/** Runs Git and returns what it printed. */
export async function git(cwd: string, ...words: readonly string[]): Promise<string> {
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: cwd,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'Rahima',
    GIT_AUTHOR_EMAIL: 'rahima@isp.example',
    GIT_COMMITTER_NAME: 'Rahima',
    GIT_COMMITTER_EMAIL: 'rahima@isp.example',
  };
  const child = spawn('git', words, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let complaint = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
  await once(child, 'close');
  if (child.exitCode !== 0) throw new Error(`git ${words.join(' ')}: ${complaint}`);
  return out.trim();
}

/** Brings a clone to what main is by now. */
export async function followMain(clone: string): Promise<void> {
  await git(clone, 'fetch', '--quiet', 'origin', 'main');
  await git(clone, 'checkout', '--quiet', '--detach', 'origin/main');
}

/** Commits everything in a clone and makes it the tip of a branch of its origin. */
export async function pushAll(clone: string, branch: string, message: string): Promise<void> {
  await git(clone, 'add', '--all');
  await git(clone, 'commit', '--quiet', '-m', message);
  await git(clone, 'push', '--quiet', '--force', 'origin', `HEAD:refs/heads/${branch}`);
}
