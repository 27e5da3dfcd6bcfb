import { namesList, quantity, shortened } from '../subscribers/quantity.js';
import { askedServers } from './asked-servers.js';
import type {
  CheckedServer,
  MessageAuthenticator,
  RadiusCheckInput,
  RadiusFinding,
} from './types.js';

/**
 * RADIUS servers that send no Message-Authenticator to routers that require one: the router throws
 * their answers away, so every login fails although the server accepts it.
 */
export function checkServers({
  fleet,
  servers: answers,
}: Pick<RadiusCheckInput, 'fleet' | 'servers'>): {
  readonly servers: readonly CheckedServer[];
  readonly findings: readonly RadiusFinding[];
} {
  const servers = [...askedServers(fleet.routers)];
  const answerOf = (address: string): MessageAuthenticator =>
    answers.get(address) ?? { state: 'not-asked' };
  return {
    servers: servers.map(([address, { routers, requiring }]) => {
      const answer = answerOf(address);
      return {
        address,
        messageAuthenticator: answer.state,
        ...('reason' in answer && answer.reason !== undefined ? { reason: answer.reason } : {}),
        routers: routers.size,
        requiring: requiring.size,
      };
    }),
    findings: servers.flatMap(([address, { requiring }]) =>
      requiring.size === 0 ? [] : trouble(address, [...requiring], answerOf(address)),
    ),
  };
}

function trouble(
  address: string,
  requiring: readonly string[],
  answer: MessageAuthenticator,
): readonly RadiusFinding[] {
  switch (answer.state) {
    case 'sent':
    case 'not-asked':
      return [];
    case 'absent':
      return [sendsNone(shortened(address), requiring)];
    case 'wrong':
      return [notKnown(`${shortened(address)} answers with another secret`, requiring, answer)];
    case 'no-answer':
      return [notKnown(`${shortened(address)} did not answer this machine`, requiring, answer)];
  }
}

function sendsNone(server: string, requiring: readonly string[]): RadiusFinding {
  const [router] = requiring;
  return {
    severity: 'error',
    code: 'radius/no-message-authenticator',
    message:
      `the RADIUS server ${server} sends no Message-Authenticator, without which ${whose(requiring)} ` +
      'will not take its answers from RouterOS 7.15 on: logins fail, bad-replies rise',
    remedy:
      'let the server add it in post-auth and in Post-Auth-Type REJECT ' +
      '(or, weaker, write require-message-auth: no for the routers)',
    command: 'update reply { &Message-Authenticator := 0x00 }',
    ...(router === undefined || requiring.length > 1 ? {} : { router }),
  };
}

function notKnown(
  what: string,
  requiring: readonly string[],
  answer: Extract<MessageAuthenticator, { readonly reason?: string }>,
): RadiusFinding {
  const reason = answer.reason === undefined ? '' : ` (${answer.reason})`;
  return {
    severity: 'warning',
    code: 'radius/server-not-checked',
    message: `the RADIUS server ${what}${reason}, so it is not known whether it sends the Message-Authenticator that ${whose(requiring)} would miss`,
    remedy:
      'ask from an address that has a row in nas, with its secret, or look at the bad-replies of a router: rosform radius probe',
  };
}

/** `2 routers (zone-a and zone-b)`. */
function whose(routers: readonly string[]): string {
  return `${quantity(routers.length, 'router')} (${namesList(routers)})`;
}
