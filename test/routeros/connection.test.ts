import { describe, expect, it } from 'vitest';
import {
  closedFailure,
  connectTimeout,
  socketFailure,
} from '../../src/routeros/connection/connection-failure.js';
import { endpointText, toEndpoint, type Endpoint } from '../../src/routeros/connection/endpoint.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { commands, startRouter } from './scripted-router.js';

const plain: Endpoint = { host: '10.20.0.1', port: 8728, tls: undefined };
const secure: Endpoint = { ...plain, port: 8729, tls: { mode: 'certificate' } };
const named: Endpoint = { ...plain, host: 'zone-a.example' };

function failure(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code });
}

describe('a router that cannot be reached is explained in one line', () => {
  it.each([
    {
      end: socketFailure(named, 'resolve', failure('ENOTFOUND')),
      kind: 'resolve',
      message: 'no address found for zone-a.example (ENOTFOUND): check the spelling of the address',
    },
    {
      end: socketFailure(named, 'resolve', failure('EAI_AGAIN')),
      kind: 'resolve',
      message: 'no address found for zone-a.example (EAI_AGAIN): check the DNS of this machine',
    },
    {
      end: connectTimeout(named, 'resolve', 10_000),
      kind: 'resolve',
      message: 'no answer from DNS for zone-a.example in 10 s',
    },
    {
      end: socketFailure(secure, 'connect', failure('ECONNREFUSED')),
      kind: 'refused',
      message:
        '10.20.0.1:8729 refused the connection: enable api-ssl in /ip/service, or correct the port',
    },
    {
      end: socketFailure(
        named,
        'connect',
        new AggregateError([failure('ENETUNREACH'), failure('ECONNREFUSED')]),
      ),
      kind: 'refused',
      message:
        'zone-a.example:8728 refused the connection: enable api in /ip/service, or correct the port',
    },
    {
      end: socketFailure(plain, 'connect', failure('EHOSTUNREACH')),
      kind: 'unreachable',
      message:
        '10.20.0.1:8728 is out of reach (EHOSTUNREACH): check the address and the route or VPN to it',
    },
    {
      end: connectTimeout(plain, 'connect', 10_000),
      kind: 'unreachable',
      message:
        '10.20.0.1:8728 did not answer in 10 s: check the address, the route or VPN to it and the input firewall of the router',
    },
    {
      end: socketFailure(plain, 'login', failure('ECONNRESET')),
      kind: 'closed-early',
      message:
        '10.20.0.1:8728 closed before login: the address list of /ip/service, a firewall or the session limit (max-sessions)',
    },
    {
      end: closedFailure({ ...plain, port: 8729 }, 'login'),
      kind: 'closed-early',
      message:
        '10.20.0.1:8729 closed before login: the address list of /ip/service, a firewall or the session limit (max-sessions); 8729 is the port of api-ssl: set connection.tls',
    },
    {
      end: socketFailure({ ...secure, port: 8728 }, 'tls', failure('ECONNRESET')),
      kind: 'closed-early',
      message:
        '10.20.0.1:8728 closed before login: the address list of /ip/service, a firewall or the session limit (max-sessions); 8728 is the port of plain api: use 8729 for tls',
    },
    {
      end: socketFailure(secure, 'tls', failure('CERT_HAS_EXPIRED')),
      kind: 'tls',
      message:
        '10.20.0.1:8729: the certificate has expired: renew it, or check the clocks of the router and of this machine',
    },
    {
      end: socketFailure(plain, 'session', failure('ETIMEDOUT')),
      kind: 'lost',
      message: '10.20.0.1:8728: the connection was lost (ETIMEDOUT)',
    },
  ])('$message', ({ end, kind, message }) => {
    expect(end).toMatchObject({ kind, message });
  });

  it('a name that does not exist (.invalid, RFC 2606) is a matter of DNS', async () => {
    await using router = await startRouter(commands({}));

    const connecting = connectRouter(router.options({ address: 'router.invalid' }));

    await expect(connecting).rejects.toMatchObject({
      kind: 'resolve',
      message: expect.stringContaining('router.invalid'),
    });
  });

  it.each([
    { address: '', port: 8728 },
    { address: '127.0.0.1', port: 70_000 },
  ])('$address port $port is no address', async ({ address, port }) => {
    await using router = await startRouter(commands({}));

    await expect(connectRouter(router.options({ address, port }))).rejects.toMatchObject({
      kind: 'unreachable',
      message: `${address}:${port} is no address and port of a router: correct connection.address and connection.port`,
    });
  });
});

describe('an IPv6 address', () => {
  it.each([
    ['2001:db8::1', '[2001:db8::1]:8728'],
    ['[2001:db8::1]', '[2001:db8::1]:8728'],
    ['fe80::1%ether1', '[fe80::1%ether1]:8728'],
    ['10.20.0.1', '10.20.0.1:8728'],
    ['zone-a.example', 'zone-a.example:8728'],
  ])('%s is shown as %s', async (address, text) => {
    await using router = await startRouter(commands({}));

    expect(endpointText(toEndpoint(router.options({ address, port: 8728 })))).toBe(text);
  });

  it.each(['::ffff:127.0.0.1', '[::ffff:127.0.0.1]'])('%s is connected to', async (address) => {
    // Mapped, so that the socket is an IPv6 one and the server still listens on 127.0.0.1 only.
    await using router = await startRouter(commands({ '/x/print': ({ done }) => done() }));
    await using client = await connectRouter(router.options({ address }));

    expect(await client.print('/x')).toEqual([]);
  });
});
