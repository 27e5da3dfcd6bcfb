import { quoteValue } from '../../../rsc/escapes.js';
import type { Remedy } from '../types.js';
import { mixedUp } from './connect-remedies.js';
import { serviceName, type FailureFacts } from './failure-facts.js';

const BUSY: Remedy = { text: 'the router may be overloaded', command: '/system resource print' };
const LOG: Remedy = { text: "the router's log says more", command: '/log print' };

/** The router refused the login. It says the same of all these. */
export function refusedLoginRemedies({ target }: FailureFacts): readonly Remedy[] {
  const { username } = target;
  const user = `/user print detail where name=${quoteValue(username)}`;
  return [
    {
      text: `the password or the name of the user "${username}": is the secret the one of this router?`,
      command: '/log print where message~"login failure"',
    },
    {
      text: 'the user may be disabled, or its field address may lack the address of this machine',
      command: user,
    },
    {
      text: 'the group of the user may lack the policy api',
      command: '/user group print',
    },
  ];
}

/** The login was sent, and not answered as a router does. */
export function loginRemedies(facts: FailureFacts): readonly Remedy[] {
  const { cause, fault, target } = facts;
  const isPlain = target.tls === 'none';
  const mixed = mixedUp(target.port, isPlain);
  const port: Remedy = {
    text: `port ${target.port} may be that of another service`,
    command: `/ip service print where name=${serviceName(target)}`,
  };
  if (fault === 'speaks-tls') {
    return [
      { text: 'the port speaks TLS: add tls: to the connection', command: '/ip service print' },
      { text: 'or use the port of the plain API (8728), inside a VPN only' },
    ];
  }
  if (cause === 'protocol') return [port, { text: 'another machine may answer at this address' }];
  if (cause === 'timeout') {
    const radius = {
      text: 'users of the router may be checked by RADIUS, and its server may not answer',
      command: '/user aaa print',
    };
    return [...(mixed === undefined ? [] : [mixed]), port, BUSY, radius];
  }
  return [LOG, port, BUSY];
}

const LINK = 'the link, or the VPN to the router, may lose packets';

const GONE: readonly Remedy[] = [
  { text: `${LINK}, or it went down` },
  { text: 'the router may have restarted', command: '/system resource print' },
  LOG,
];

const REPLIES: Readonly<Partial<Record<FailureFacts['cause'], readonly Remedy[]>>> = {
  lost: GONE,
  'closed-early': GONE,
  timeout: [BUSY, { text: LINK }, { text: 'or connection.timeout is short for this link' }],
  fatal: [
    { text: 'somebody may have ended the session', command: '/log print' },
    { text: 'the router may be restarting', command: '/system resource print' },
  ],
};

/** The login was accepted, and then no answer came. */
export function replyRemedies({ cause, target }: FailureFacts): readonly Remedy[] {
  if (cause !== 'permission') return REPLIES[cause] ?? [LOG];
  return [
    {
      text: `the group of the user "${target.username}" needs the policies api and read`,
      command: '/user group print',
    },
  ];
}
