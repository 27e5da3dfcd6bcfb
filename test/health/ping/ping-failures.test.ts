import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';

import type { RouterPing } from '../../../src/health/ping/types.js';
import { connectRouter } from '../../../src/routeros/connect-router.js';
import type { ConnectOptions, TlsOptions } from '../../../src/routeros/types.js';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/types.js';
import { PASSWORD, useSimulators } from '../../e2e/world.js';
import { startRouter } from '../../routeros/scripted-router.js';
import { at, fingerprint, fixture, identity, pinged } from './world.js';

const simulate = useSimulators();
const SHORT = { patience: 200 };
const ca = fixture('ca.crt');

interface Row {
  readonly when: string;
  readonly router?: Partial<SimulatorOptions>;
  /** What is done to the router before it is asked. */
  readonly spoil?: (router: Simulator) => unknown;
  readonly options: (router: Simulator) => ConnectOptions;
  readonly stage: string;
  readonly cause: string;
  readonly reason: RegExp;
  /** The first thing to look at. */
  readonly first: RegExp;
}

const loginRows: readonly Row[] = [
  {
    when: 'the name does not exist',
    options: ({ port }) => at(port, undefined, { address: 'zone-a.invalid' }),
    stage: 'resolve',
    cause: 'resolve',
    reason: /^no address found for zone-a\.invalid \(/,
    first: /spelling|DNS/,
  },
  {
    when: 'nothing listens',
    spoil: (router) => router.close(),
    options: ({ port }) => at(port),
    stage: 'connect',
    cause: 'refused',
    reason: /refused the connection/,
    first: /nothing listens on this machine/,
  },
  {
    when: 'the service is disabled',
    spoil: (router) => router.set('/ip/service', 'api', { disabled: 'yes' }),
    options: ({ port }) => at(port),
    stage: 'connect',
    cause: 'refused',
    reason: /enable api in/,
    first: /nothing listens on this machine/,
  },
  {
    when: 'the address list leaves us out',
    spoil: (router) => router.set('/ip/service', 'api', { address: '10.0.0.0/8' }),
    options: ({ port }) => at(port),
    stage: 'login',
    cause: 'closed-early',
    reason: /closed before login/,
    first: /address list of the service/,
  },
  {
    when: 'the password is wrong',
    options: ({ port }) => at(port, undefined, { password: 'guessed' }),
    stage: 'login',
    cause: 'login',
    reason: /refused the login of "rosform" \(invalid user name or password \(6\)\)/,
    first: /the password or the name of the user "rosform"/,
  },
  {
    when: 'the password is wrong, on RouterOS 6',
    router: { version: '6.42.12' },
    options: ({ port }) => at(port, undefined, { password: 'guessed' }),
    stage: 'login',
    cause: 'login',
    reason: /\(cannot log in\)/,
    first: /the password/,
  },
  {
    when: 'the group lacks the policy api',
    router: {
      groups: { noapi: ['read', 'write'] },
      users: [{ name: 'rosform', password: PASSWORD, group: 'noapi' }],
    },
    options: ({ port }) => at(port),
    stage: 'login',
    cause: 'login',
    reason: /has the policy api/,
    first: /the password/,
  },
  {
    when: 'the group lacks the policy read',
    router: {
      groups: { blind: ['api', 'write'] },
      users: [{ name: 'rosform', password: PASSWORD, group: 'blind' }],
    },
    options: ({ port }) => at(port),
    stage: 'reply',
    cause: 'permission',
    reason: /not enough permissions/,
    first: /policies api and read/,
  },
  {
    when: 'the login is not answered',
    router: { faults: { hang: ['/login'] } },
    options: ({ port }) => at(port, undefined, SHORT),
    stage: 'login',
    cause: 'timeout',
    reason: /did not answer the login in 200 ms/,
    first: /may be that of api-ssl/,
  },
  {
    when: 'the router hangs after the login',
    router: { faults: { hang: ['/system/identity/print'] } },
    options: ({ port }) => at(port, undefined, SHORT),
    stage: 'reply',
    cause: 'timeout',
    reason: /did not answer \/system\/identity\/print in 200 ms/,
    first: /overloaded/,
  },
  {
    when: 'the router ends the session at the login',
    router: { faults: { fatal: 'too many commands before login' } },
    options: ({ port }) => at(port),
    stage: 'login',
    cause: 'fatal',
    reason: /ended the session: too many commands before login/,
    first: /log/,
  },
];

const tlsRows: readonly Row[] = [
  {
    when: 'the certificate is self-signed',
    router: { tls: identity('self-signed') },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'certificate' }),
    stage: 'tls',
    cause: 'tls',
    reason: /is self-signed/,
    first: new RegExp(`fingerprint: "${fingerprint('self-signed')}"`),
  },
  {
    when: 'the certificate has expired',
    router: { tls: identity('expired') },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'certificate', ca: fixture('expired.crt') }),
    stage: 'tls',
    cause: 'tls',
    reason: /has expired/,
    first: /renew/,
  },
  {
    when: 'the certificate is made out to another name',
    router: { tls: identity('other-name') },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'certificate', ca }),
    stage: 'tls',
    cause: 'tls',
    reason: /not made out to 127\.0\.0\.1/,
    first: /made out to DNS:router\.example/,
  },
  {
    when: 'the pinned certificate changed',
    router: { tls: identity('localhost') },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'fingerprint', sha256: 'ab'.repeat(32) }),
    stage: 'tls',
    cause: 'tls',
    reason: /not the pinned one/,
    first: new RegExp(`changed: now ${fingerprint('localhost')}, valid from 2026-\\d\\d-\\d\\d`),
  },
  {
    when: 'the router has a certificate, and anonymous TLS is asked for',
    router: { tls: identity('localhost') },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'anonymous' }),
    stage: 'tls',
    cause: 'tls',
    reason: /no anonymous TLS/,
    first: /instead of anonymous/,
  },
  {
    when: 'the router has none, and one is asked for',
    router: { tls: 'anonymous' },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'certificate', ca }),
    stage: 'tls',
    cause: 'tls',
    reason: /api-ssl has no certificate/,
    first: /api-ssl has no certificate on the router/,
  },
  {
    when: 'the authority is no certificate',
    router: { tls: identity('localhost') },
    options: ({ tlsPort }) => at(tlsPort, { mode: 'certificate', ca: 'none' }),
    stage: 'tls',
    cause: 'tls',
    reason: /connection\.tls\.ca is not a certificate/,
    first: /connection\.tls of the manifest/,
  },
  {
    when: 'the address list of api-ssl leaves us out',
    router: { tls: identity('localhost') },
    spoil: (router) => router.set('/ip/service', 'api-ssl', { address: '10.0.0.0/8' }),
    options: ({ tlsPort }) => at(tlsPort, { mode: 'certificate', ca }),
    stage: 'tls',
    cause: 'closed-early',
    reason: /closed before login/,
    first: /address list of the service/,
  },
  {
    when: 'plain API comes to the port of api-ssl',
    router: { tls: identity('localhost') },
    options: ({ tlsPort }) => at(tlsPort),
    stage: 'login',
    cause: 'closed-early',
    reason: /the port is that of api-ssl: set connection\.tls/,
    first: /address list/,
  },
  {
    when: 'TLS comes to the port of the plain API',
    options: ({ port }) => at(port, { mode: 'certificate', ca }, SHORT),
    stage: 'tls',
    cause: 'closed-early',
    reason: /or the port is that of the plain api/,
    first: /address list/,
  },
];

async function fails({ router, spoil, options }: Row): Promise<RouterPing> {
  const simulator = await simulate({ version: '7.20.8', ...router });
  await spoil?.(simulator);
  return pinged(options(simulator));
}

describe('a router that fails', () => {
  it.each([...loginRows, ...tlsRows])('because $when, says where and why', async (row) => {
    const { stage, cause, reason, first } = row;

    const { failure, replies, warnings } = await fails(row);

    expect(failure).toMatchObject({ stage, cause, reason: expect.stringMatching(reason) });
    expect(failure?.remedies[0]?.text).toMatch(first);
    expect(replies).toEqual({ wanted: 1, sent: 1, received: 0 });
    expect(JSON.stringify({ failure, warnings })).not.toContain(PASSWORD);
  });

  it('because its sessions are used up, is told so', async () => {
    const simulator = await simulate({ version: '7.20.8' });
    simulator.set('/ip/service', 'api', { 'max-sessions': '1' });
    await using session = await connectRouter(at(simulator.port));

    const { failure } = await pinged(at(simulator.port));
    await session.close();

    expect(failure).toMatchObject({ stage: 'login', cause: 'closed-early' });
    expect(failure?.remedies.map(({ command }) => command)).toContain('/user active print');
  });

  it.each<{ peer: string; says: string; first: RegExp; tls?: TlsOptions; stage: string }>([
    {
      peer: 'a web server',
      says: 'HTTP/1.1 400 Bad Request\r\n\r\n',
      first: /another service/,
      stage: 'login',
    },
    {
      peer: 'a TLS alert',
      says: '\u0015\u0003\u0001\u0000\u0002\u0002\u0016',
      first: /add tls: to the connection/,
      stage: 'login',
    },
    {
      peer: 'a plain API, to a handshake',
      says: '\u0006!fatal\u000dnot logged in\u0000',
      first: /plain API: use the port of api-ssl/,
      tls: { mode: 'anonymous' },
      stage: 'tls',
    },
  ])('because $peer answers, is told what to change', async ({ says, first, tls, stage }) => {
    const raw = (socket: Socket): void => {
      socket.once('data', () => socket.end(Buffer.from(says, 'latin1')));
    };
    await using router = await startRouter(() => undefined, { raw });

    const { failure } = await pinged(at(router.port, tls), { count: 3 });

    expect(failure?.stage).toBe(stage);
    expect(failure?.remedies[0]?.text).toMatch(first);
    expect(router.sockets).toHaveLength(1);
  });

  it('because it accepts and is silent, is given up in time', async () => {
    await using router = await startRouter(() => undefined, { raw: () => undefined });
    const tls = { mode: 'certificate', ca } as const;

    const { failure } = await pinged(at(router.port, tls, SHORT));

    expect(failure).toMatchObject({
      stage: 'tls',
      reason: expect.stringMatching(/did not finish TLS in 200 ms/),
    });
  });

  it('shows its certificate although it is refused, and gets no login', async () => {
    const simulator = await simulate({ version: '7.20.8', tls: identity('localhost') });
    const pin = { mode: 'fingerprint', sha256: 'ab'.repeat(32) } as const;

    const { peer, daysLeft, stages } = await pinged(at(simulator.tlsPort, pin));

    expect(peer?.certificate).toMatchObject({
      subject: 'CN=localhost',
      issuer: 'CN=rosform test authority',
      fingerprint: fingerprint('localhost'),
    });
    expect(daysLeft).toBeGreaterThan(10_000);
    expect(stages.map(({ stage }) => stage)).toEqual(['connect']);
    expect(simulator.log).toEqual([]);
  });
});
