import { execFile } from 'node:child_process';

/** A restart of systemd waits 90 s for a service that does not stop. */
const LONGEST = 120_000;

/** How a program is run. */
export interface ReloadOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
}

/**
 * Runs the program that makes FreeRADIUS read `nas` again, without a shell, and waits for its end.
 *
 * @returns why it failed, in one line; undefined when it did not
 */
export function runReload(
  [program = '', ...args]: readonly string[],
  { env, folder }: ReloadOptions,
): Promise<string | undefined> {
  return new Promise((resolve) => {
    const options = { env, cwd: folder, timeout: LONGEST, maxBuffer: 1024 * 1024, shell: false };
    const child = execFile(program, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(undefined);
      const said = lastLine(stderr) ?? lastLine(stdout);
      resolve(`${program} ${endOf(error)}${said === undefined ? '' : `: ${said}`}`);
    });
    child.stdin?.end();
  });
}

function endOf({ code, killed, signal }: ExecError): string {
  if (killed === true) return `did not end within ${LONGEST / 1000} s`;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES') return 'may not be run by this user';
  return signal === undefined || signal === null
    ? `ended with exit code ${code}`
    : `was ended by ${signal}`;
}

interface ExecError {
  readonly code?: number | string | null;
  readonly killed?: boolean;
  readonly signal?: string | null;
}

function lastLine(text: string): string | undefined {
  return text.trim().split('\n').at(-1)?.trim() || undefined;
}
