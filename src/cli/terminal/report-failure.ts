import { safeText } from '../../report/safe-text.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Terminal } from './terminal.js';

/** Errors that say all there is to say; told by name, so that their modules need no loading. */
const KNOWN = new Set([
  'RadiusDatabaseError',
  'UsageError',
  'SecretError',
  'RouterError',
  'GitError',
  'WebhookError',
]);

/** The last word of a command that could not go on. */
export function reportFailure(error: unknown, terminal: Terminal): ExitCode {
  const known = error instanceof Error && KNOWN.has(error.name);
  terminal.complain(known ? knownText(error, terminal) : bugText(error, terminal));
  return exitCode.failed;
}

function knownText(error: Error, { errorStyle }: Terminal): string {
  const lines = error.message.split('\n').map(safeText);
  return `${errorStyle.error('error:')} ${lines.join('\n')}\n`;
}

function bugText(error: unknown, { errorStyle, log }: Terminal): string {
  const message = safeText(error instanceof Error ? error.message : String(error));
  const text = `${errorStyle.error('error:')} this is a bug in rosform: ${message}\n`;
  if (log.level !== 'debug') {
    return `${text}run the command again with --log-level debug and report what it prints\n`;
  }
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return `${text}${stack.split('\n').map(safeText).join('\n')}\n`;
}
