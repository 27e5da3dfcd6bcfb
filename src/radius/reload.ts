import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';

/** A restart of systemd waits 90 s for a service that does not stop. */
const LONGEST = 120_000;

/** Milliseconds that a program gets to end when it is asked to. */
const GRACE = 2000;

/** Milliseconds in which the last words of a program that has ended must come. */
const LAST_WORDS = 200;

/** Of its output the end is kept, which says why it failed. */
const KEPT = 300;

/** How a program is run. */
export interface ReloadOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  /** Milliseconds that it may take; two minutes when absent. */
  readonly timeout?: number;
}

/**
 * Runs the program that makes FreeRADIUS read `nas` again, without a shell, and waits for its end;
 * not for that of what it leaves running, which may hold its output for ever.
 *
 * @returns why it failed, in one line; undefined when it did not
 */
export async function runReload(
  [program = '', ...args]: readonly string[],
  { env, folder, timeout = LONGEST }: ReloadOptions,
): Promise<string | undefined> {
  try {
    const child = spawn(program, args, {
      env,
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      // The Ctrl-C of a terminal goes to all of its group; a restart is not to end half-way.
      detached: true,
    });
    const [stdout, stderr] = [endOfOutput(child.stdout), endOfOutput(child.stderr)];
    const trouble = await troubleOf(child, timeout);
    child.stdout.destroy();
    child.stderr.destroy();
    child.unref();
    if (trouble === undefined) return undefined;
    const said = lastLine(stderr()) ?? lastLine(stdout());
    return `${program} ${trouble}${said === undefined ? '' : `: ${said}`}`;
  } catch (error) {
    // Arguments that no program can be given are thrown, not told.
    if (error instanceof Error && 'code' in error) return `${program} ${startTrouble(error)}`;
    throw error;
  }
}

function troubleOf(child: ChildProcess, timeout: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const late = `did not end within ${timeout / 1000} s`;
    let isLate = false;
    const asking = setTimeout(() => {
      isLate = true;
      child.kill();
    }, timeout);
    // What sudo has started is not ours to kill, so its end is not waited for any longer.
    const leaving = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(late);
    }, timeout + GRACE);
    const settle = (trouble: string | undefined): void => {
      clearTimeout(asking);
      clearTimeout(leaving);
      resolve(trouble);
    };
    child.on('error', (error) => {
      if (!isLate) settle(startTrouble(error));
    });
    child.on('exit', (code, signal) => {
      const trouble = isLate ? late : exitTrouble(code, signal);
      child.on('close', () => settle(trouble));
      setTimeout(() => settle(trouble), LAST_WORDS);
    });
  });
}

function startTrouble(error: Error): string {
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES') return 'may not be run by this user';
  return `cannot be run (${code})`;
}

function exitTrouble(code: number | null, signal: string | null): string | undefined {
  if (code === 0) return undefined;
  return signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
}

/** Reads along, so that the program is never kept waiting, and keeps the end. */
function endOfOutput(stream: Readable): () => string {
  let text = '';
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text = (text + chunk).slice(-KEPT);
  });
  return () => text;
}

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1)?.trim() || undefined;
}
