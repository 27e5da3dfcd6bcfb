import type { ConnectFault } from './connect-fault.js';
import { RouterError, type RouterErrorKind } from './router-error.js';

/** Why a session is over: one line that names the router and the likely remedy. */
export interface SessionEnd {
  readonly kind: RouterErrorKind;
  readonly message: string;
  readonly fault?: ConnectFault | undefined;
  readonly cause?: unknown;
}

/** How far a command had come when the session ended. */
export type CommandProgress = 'sent' | 'not sent';

/** The error of a session that never came to its first command. */
export function connectError(end: SessionEnd): RouterError {
  const { kind, message, cause, fault } = end;
  return new RouterError(kind, message, { cause, fault, endsSession: true });
}

/** The error of one command. One that was sent may have taken effect, whatever ended the session. */
export function commandError(
  end: SessionEnd,
  command: string,
  progress: CommandProgress,
): RouterError {
  const sent = progress === 'sent';
  const during = sent ? `no answer to ${command}` : `${command} was not sent`;
  return new RouterError(end.kind, `${end.message} (${during})`, {
    cause: end.cause,
    command,
    uncertain: sent,
    endsSession: true,
  });
}
