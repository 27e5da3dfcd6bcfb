import type { Remedy } from '../types.js';
import {
  closedRemedies,
  refusedRemedies,
  resolveRemedies,
  unreachableRemedies,
} from './connect-remedies.js';
import type { FailureFacts } from './failure-facts.js';
import { loginRemedies, refusedLoginRemedies, replyRemedies } from './login-remedies.js';
import { tlsRemedies } from './tls-remedies.js';

/** What an operator should look at after a failure, most likely first. Commands are RouterOS's. */
export function remediesFor(facts: FailureFacts): readonly Remedy[] {
  switch (facts.cause) {
    case 'secret':
      return [{ text: 'nothing was sent to the router: give rosform the secret first' }];
    case 'router-timeout':
      return [
        { text: 'the questions may need more time than --router-timeout allows' },
        { text: 'or the router is slow', command: '/system resource print' },
      ];
    case 'stopped':
      return [];
    case 'resolve':
      return resolveRemedies(facts);
    case 'refused':
      return refusedRemedies(facts);
    case 'unreachable':
      return unreachableRemedies(facts);
    case 'tls':
      return tlsRemedies(facts);
    case 'closed-early':
      return facts.stage === 'reply' ? replyRemedies(facts) : closedRemedies(facts);
    case 'login':
      return refusedLoginRemedies(facts);
    case 'lost':
    case 'fatal':
    case 'timeout':
    case 'trap':
    case 'permission':
    case 'protocol':
      return facts.stage === 'reply' ? replyRemedies(facts) : loginRemedies(facts);
  }
}
