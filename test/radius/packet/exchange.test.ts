import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { describe, expect, it, onTestFinished } from 'vitest';

import { exchange, type ExchangeOptions } from '../../../src/radius/packet/exchange.js';
import { disconnectRequest } from '../../../src/radius/packet/requests.js';
import { Secret } from '../../../src/resources/secret.js';
import { reply } from './reply.js';

const SECRET = new Secret('shared-by-both');
const OTHER = new Secret('of-somebody-else');

type Answer = (request: Buffer, send: (bytes: Uint8Array) => void) => void;

/** A server on loopback that answers as told; gives its port and what it received. */
async function useServer(
  answer: Answer,
  address = '127.0.0.1',
): Promise<{ readonly port: number; readonly received: Buffer[] }> {
  const socket = createSocket(address.includes(':') ? 'udp6' : 'udp4');
  const received: Buffer[] = [];
  socket.on('message', (bytes, { port, address: from }) => {
    received.push(bytes);
    answer(bytes, (reply) => socket.send(reply, port, from));
  });
  socket.bind(0, address);
  await once(socket, 'listening');
  onTestFinished(() => void socket.close());
  return { port: socket.address().port, received };
}

function ask(port: number, options: Partial<ExchangeOptions> = {}) {
  return exchange({
    address: '127.0.0.1',
    port,
    secret: SECRET,
    packet: disconnectRequest(SECRET, []),
    answers: [41, 42],
    tries: 2,
    timeoutMs: 150,
    ...options,
  });
}

describe('exchange', () => {
  it('gives the answer and where it was asked from', async () => {
    const server = await useServer((request, send) => {
      send(reply(42, request, SECRET, [], { signAt: 0 }));
    });

    const result = await ask(server.port);

    expect(result).toMatchObject({
      status: 'answer',
      packet: { code: 42 },
      signature: 'valid',
      from: '127.0.0.1',
    });
    expect(server.received).toHaveLength(1);
  });

  it('sends the same bytes again while nothing comes', async () => {
    let count = 0;
    const server = await useServer((request, send) => {
      count += 1;
      if (count === 2) send(reply(41, request, SECRET, []));
    });

    expect(await ask(server.port, { tries: 3 })).toMatchObject({ status: 'answer' });
    expect(server.received).toHaveLength(2);
    expect(server.received[0]).toEqual(server.received[1]);
  });

  it('ends in silence after the last try', async () => {
    const server = await useServer(() => undefined);
    const started = performance.now();

    const result = await ask(server.port);

    expect(result).toEqual({ status: 'silence', wrongSecret: false, from: '127.0.0.1' });
    expect(server.received).toHaveLength(2);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('takes no answer of another secret, and remembers that one came', async () => {
    const server = await useServer((request, send) => {
      send(reply(42, request, OTHER, []));
    });

    expect(await ask(server.port)).toMatchObject({ status: 'silence', wrongSecret: true });
  });

  it('waits for the true answer behind forged and broken ones', async () => {
    const server = await useServer((request, send) => {
      for (const bytes of [
        reply(41, request, OTHER, []),
        reply(41, request, SECRET, [], { identifier: ((request[1] ?? 0) + 1) % 256 }),
        reply(2, request, SECRET, []),
        request,
        Buffer.from('garbage'),
        Buffer.alloc(0),
        reply(42, request, SECRET, []),
      ]) {
        send(bytes);
      }
    });

    expect(await ask(server.port)).toMatchObject({ status: 'answer', packet: { code: 42 } });
  });

  it.each([
    {
      what: 'another identifier',
      bytes: (r: Buffer) => reply(41, r, SECRET, [], { identifier: ((r[1] ?? 0) + 1) % 256 }),
    },
    { what: 'a code that is no answer', bytes: (r: Buffer) => reply(2, r, SECRET, []) },
    { what: 'what we sent', bytes: (r: Buffer) => r },
    {
      what: 'a lying length',
      bytes: (r: Buffer) => Buffer.concat([r.subarray(0, 2), Buffer.of(255, 255), r.subarray(4)]),
    },
  ])('is silent about $what', async ({ bytes }) => {
    const server = await useServer((request, send) => send(bytes(request)));

    expect(await ask(server.port)).toMatchObject({ status: 'silence', wrongSecret: false });
  });

  it('tells a port where nothing listens from silence', async () => {
    const socket = createSocket('udp4').bind(0, '127.0.0.1');
    await once(socket, 'listening');
    const { port } = socket.address();
    socket.close();
    await once(socket, 'close');

    expect(await ask(port)).toEqual({ status: 'refused' });
  });

  it('speaks IPv6 and knows host names', async () => {
    const answer: Answer = (request, send) => send(reply(41, request, SECRET, []));
    const six = await useServer(answer, '::1');
    const four = await useServer(answer);

    expect(await ask(six.port, { address: '::1', from: '::1' })).toMatchObject({ from: '::1' });
    expect(await ask(four.port, { address: 'localhost', from: '127.0.0.1' })).toMatchObject({
      status: 'answer',
    });
  });

  it.each([
    { options: { from: '192.0.2.77' }, reason: /from 192\.0\.2\.77: give an address of its own/ },
    { options: { from: '::1' }, reason: /one is IPv4, the other IPv6/ },
    { options: { from: 'eth0' }, reason: /eth0 is no address to send from/ },
    { options: { address: 'nas.nowhere.invalid' }, reason: /nas\.nowhere\.invalid/ },
    { options: { port: 0 }, reason: /^0 is no UDP port$/ },
    { options: { port: 70_000 }, reason: /70000 is no UDP port/ },
    { options: { port: Number.NaN }, reason: /is no UDP port/ },
  ])('says what is wrong: $reason', async ({ options, reason }) => {
    const result = await ask(9, options);

    expect(result).toMatchObject({ status: 'failed', reason: expect.stringMatching(reason) });
  });

  it('stops when it is told to, before and while it waits', async () => {
    const server = await useServer(() => undefined);
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);

    const waiting = ask(server.port, { timeoutMs: 60_000, signal: stop.signal });

    expect(await waiting).toEqual({ status: 'stopped' });
    expect(await ask(server.port, { signal: stop.signal })).toEqual({ status: 'stopped' });
  });
});
