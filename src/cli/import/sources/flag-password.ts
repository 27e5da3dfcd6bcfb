import { Secret } from '../../../resources/secret.js';
import { askPassword } from '../../terminal/ask-password.js';
import { rememberSecret } from '../../terminal/remember-secret.js';
import type { Terminal } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import type { ImportFlags } from '../import-flags.js';
import type { ImportItem } from '../types.js';

/** For this run only: no manifest names it. */
const USUAL = 'ROSFORM_PASSWORD';

/** @throws UsageError when `--password-env` names no environment variable */
export function insistOnVariable(name: string): void {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) return;
  // It may be the password itself.
  throw new UsageError(
    '--password-env takes the name of an environment variable, not the password',
  );
}

/**
 * The password of the routers that have none of their own: what `--password-env` names, else what a
 * person types. Undefined when no router needs it.
 *
 * @throws UsageError when nobody says one
 */
export async function flagPassword(
  items: readonly ImportItem[],
  { passwordEnv = USUAL }: ImportFlags,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Secret | undefined> {
  const users = new Set<string>();
  for (const { origin, username } of items) {
    if (origin.kind === 'router' && origin.password === 'flags') users.add(username);
  }
  if (users.size === 0) return undefined;
  const text = terminal.host.env[passwordEnv];
  const password = new Secret(
    text === undefined || text === '' ? await typed(users, passwordEnv, terminal, signal) : text,
  );
  rememberSecret(terminal.redactor, password);
  return password;
}

async function typed(
  users: ReadonlySet<string>,
  passwordEnv: string,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<string> {
  if (terminal.host.stdin.isTTY !== true) {
    throw new UsageError(
      `no password: set the environment variable ${passwordEnv}, or run this on a terminal, where it is asked for`,
    );
  }
  const [user = ''] = users;
  const whose = users.size === 1 ? `password of ${user}` : `password of ${users.size} users`;
  const answer = await askPassword(whose, terminal, signal);
  if (answer === undefined || answer === '') {
    throw new UsageError('no password was given; nothing was read and nothing written');
  }
  return answer;
}
