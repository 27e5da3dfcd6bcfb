import type { RouterError } from '../../routeros/router-error.js';
import { addressRange } from './address-range.js';
import type { Attempt } from './attempt.js';
import { remediesFor } from './remedies/remedies-for.js';
import type { PingCause, PingFailure, PingTarget } from './types.js';

/** What a lost question says of a router. */
export function pingFailure(error: RouterError, attempt: Attempt, target: PingTarget): PingFailure {
  const { kind, fault, message } = error;
  // Only a signal aborts, and whoever holds it says why.
  const cause: PingCause = kind === 'aborted' ? 'stopped' : kind;
  const stage = attempt.failedStage(error);
  const remedies = remediesFor({
    stage,
    cause,
    fault,
    target,
    range: addressRange(attempt.reached ?? target.address),
    certificate: attempt.peer?.certificate,
  });
  return { stage, cause, reason: message, remedies };
}

/**
 * Whether no further question is to be asked. A refused login is logged by the router, which may
 * ban us; a password goes to no stranger twice; and the rest would be the same again.
 */
export function isHopeless({ kind, fault }: RouterError, attempt: Attempt): boolean {
  switch (kind) {
    case 'login':
    case 'protocol':
    case 'permission':
    case 'trap':
    case 'aborted':
      return true;
    case 'tls':
      return fault !== 'silent-tls';
    case 'unreachable':
      return fault === 'bad-address';
    case 'fatal':
      return attempt.stages.every(({ stage }) => stage !== 'login');
    case 'resolve':
    case 'refused':
    case 'closed-early':
    case 'lost':
    case 'timeout':
      return false;
  }
}
