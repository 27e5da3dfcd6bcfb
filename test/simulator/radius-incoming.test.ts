import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';

import { describe, expect, it } from 'vitest';

import type { Simulator, SimulatorOptions } from '../../src/simulator/types.js';
import { useConnection, useRouter, useSession } from './use-router.js';

const SECRET = 'shared-by-both';

/** Makes requests by itself: neither rosform's codec nor the simulator's is asked. */
function request(
  code: number,
  attributes: readonly (readonly [type: number, value: Buffer | string])[],
  { secret = SECRET, sign = false }: { secret?: string; sign?: boolean } = {},
): Buffer {
  const list = sign ? [...attributes, [80, Buffer.alloc(16)] as const] : attributes;
  const body = Buffer.concat(
    list.map(([type, value]) => {
      const bytes = Buffer.from(value);
      return Buffer.concat([Buffer.of(type, bytes.length + 2), bytes]);
    }),
  );
  const head = Buffer.of(code, 77, 0, 0);
  head.writeUInt16BE(20 + body.length, 2);
  const packet = Buffer.concat([head, Buffer.alloc(16), body]);
  if (sign) {
    createHmac('md5', secret)
      .update(packet)
      .digest()
      .copy(packet, packet.length - 16);
  }
  createHash('md5').update(packet).update(secret).digest().copy(packet, 4);
  return packet;
}

/** The answer as `code` and Error-Cause, once its authenticator is proven; `silence` without one. */
async function ask(port: number | undefined, packet: Buffer, secret = SECRET): Promise<string> {
  const socket = createSocket('udp4');
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  try {
    socket.send(packet, port ?? 0, '127.0.0.1');
    const signal = AbortSignal.timeout(200);
    const reply = await once(socket, 'message', { signal }).catch(() => undefined);
    if (reply === undefined) return 'silence';
    const [bytes]: readonly Buffer[] = reply;
    if (bytes === undefined) return 'silence';
    const proof = createHash('md5')
      .update(bytes.subarray(0, 4))
      .update(packet.subarray(4, 20))
      .update(bytes.subarray(20))
      .update(secret)
      .digest();
    expect(bytes.subarray(4, 20)).toEqual(proof);
    expect(bytes[1]).toBe(77);
    return bytes.length === 20 ? String(bytes[0]) : `${bytes[0]} ${bytes.readUInt32BE(22)}`;
  } finally {
    socket.close();
  }
}

async function useIncoming(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const router = await useRouter({ incomingPort: 0, ...options });
  router.add('/radius', { address: '10.0.0.1', secret: SECRET });
  router.set('/radius/incoming', undefined, { accept: 'yes' });
  await expect.poll(() => router.incomingPort).toBeTypeOf('number');
  return router;
}

async function counted(router: Simulator): Promise<Readonly<Record<string, string>>> {
  const client = await useConnection(router);
  await client.login();
  return (await client.rows('/radius/incoming/monitor', '=once='))[0] ?? {};
}

const USER = [1, 'alice'] as const;
const ADDRESS = [8, Buffer.of(100, 64, 0, 7)] as const;
const SESSION = [44, '81a0000f'] as const;

describe('a Disconnect-Request', () => {
  it('for a session that nobody has is a NAK', async () => {
    const router = await useIncoming();

    expect(await ask(router.incomingPort, request(40, [USER, SESSION]))).toBe('42 503');
    expect(await counted(router)).toEqual({
      requests: '1',
      'bad-requests': '0',
      acks: '0',
      naks: '1',
    });
  });

  it.each([
    {
      menu: '/ppp/active',
      session: { name: 'alice', 'session-id': '0x81a0000f' },
      by: [USER, SESSION],
    },
    { menu: '/ppp/active', session: { name: 'alice' }, by: [USER, ADDRESS] },
    { menu: '/ip/hotspot/active', session: { user: 'alice' }, by: [USER, ADDRESS] },
  ])('ends a session of $menu', async ({ menu, session, by }) => {
    const router = await useIncoming();
    router.addDynamic(menu, { address: '100.64.0.7', ...session });
    router.addDynamic(menu, { address: '100.64.0.8', name: 'bob', user: 'bob' });

    expect(await ask(router.incomingPort, request(40, by))).toBe('41');
    expect(router.rows(menu)).toMatchObject([{ address: '100.64.0.8' }]);
    expect(await ask(router.incomingPort, request(40, by))).toBe('42 503');
  });

  it('must fit the session in everything that it names', async () => {
    const router = await useIncoming();
    router.addDynamic('/ppp/active', {
      name: 'alice',
      address: '100.64.0.9',
      'session-id': '0x81',
    });

    expect(await ask(router.incomingPort, request(40, [USER, ADDRESS]))).toBe('42 503');
    expect(await ask(router.incomingPort, request(40, [USER, SESSION]))).toBe('42 503');
    expect(await ask(router.incomingPort, request(40, []))).toBe('42 503');
    expect(router.rows('/ppp/active')).toHaveLength(1);
  });

  it('for another NAS is a NAK that says so', async () => {
    const router = await useIncoming();
    router.add('/radius', { address: '10.0.0.2', secret: 'other', 'src-address': '10.20.0.1' });
    const nas = (...bytes: number[]): Buffer => request(40, [USER, [4, Buffer.from(bytes)]]);

    expect(await ask(router.incomingPort, nas(10, 9, 9, 9))).toBe('42 403');
    expect(await ask(router.incomingPort, nas(10, 20, 0, 1))).toBe('42 503');
    expect(await ask(router.incomingPort, nas(127, 0, 0, 1))).toBe('42 503');
  });

  it('is answered with the secret of whichever enabled server it was made with', async () => {
    const router = await useIncoming();
    const second = router.add('/radius', { address: '10.0.0.2', secret: 'second' });
    const packet = request(40, [USER], { secret: 'second', sign: true });

    expect(await ask(router.incomingPort, packet, 'second')).toBe('42 503');
    router.set('/radius', second, { disabled: 'yes' });
    expect(await ask(router.incomingPort, packet, 'second')).toBe('silence');
  });

  it.each([
    { what: 'another secret', packet: request(40, [USER], { secret: 'wrong' }) },
    { what: 'an empty secret', packet: request(40, [USER], { secret: '' }) },
    { what: 'a Message-Authenticator that is wrong', packet: request(40, [[80, randomBytes(16)]]) },
    { what: 'a cut Message-Authenticator', packet: request(40, [[80, randomBytes(3)]]) },
    { what: 'a code that is none', packet: request(1, [USER]) },
    { what: 'a cut packet', packet: request(40, [USER]).subarray(0, 24) },
    { what: 'garbage', packet: Buffer.from('garbage') },
  ])('with $what is met with silence and counted', async ({ packet }) => {
    const router = await useIncoming();
    router.add('/radius', { address: '10.0.0.9' });

    expect(await ask(router.incomingPort, packet)).toBe('silence');
    expect(await counted(router)).toMatchObject({ requests: '1', 'bad-requests': '1', naks: '0' });
    expect(await ask(router.incomingPort, request(40, [USER], { sign: true }))).toBe('42 503');
  });
});

describe('a CoA-Request', () => {
  it('leaves the session and says yes, or does not find it', async () => {
    const router = await useIncoming();
    router.addDynamic('/ppp/active', { name: 'alice', address: '100.64.0.7' });

    expect(await ask(router.incomingPort, request(43, [USER]))).toBe('44');
    expect(await ask(router.incomingPort, request(43, [[1, 'eve']]))).toBe('45 503');
    expect(router.rows('/ppp/active')).toHaveLength(1);
  });
});

describe('the port for requests', () => {
  it('is open while the router accepts them', async () => {
    const router = await useRouter({ incomingPort: 0 });
    router.add('/radius', { address: '10.0.0.1', secret: SECRET });
    expect(router.incomingPort).toBeUndefined();

    router.set('/radius/incoming', undefined, { accept: 'yes' });
    await expect.poll(() => router.incomingPort).toBeTypeOf('number');
    const port = router.incomingPort;
    expect(await ask(port, request(40, [USER]))).toBe('42 503');

    router.set('/radius/incoming', undefined, { accept: 'no' });
    await expect.poll(() => router.incomingPort).toBeUndefined();
    expect(await ask(port, request(40, [USER]))).toBe('silence');

    router.set('/radius/incoming', undefined, { accept: 'yes' });
    await expect.poll(() => router.incomingPort).toBe(port);
  });

  it('moves to the port that the row names', async () => {
    const router = await useIncoming();
    const before = router.incomingPort;
    const spare = await freePort();

    router.set('/radius/incoming', undefined, { port: String(spare) });
    await expect.poll(() => router.incomingPort).toBe(spare);
    expect(await ask(spare, request(40, [USER]))).toBe('42 503');
    expect(await ask(before, request(40, [USER]))).toBe('silence');

    router.set('/radius/incoming', undefined, { port: '3799' });
    await expect.poll(() => router.incomingPort).toBe(before);
  });

  it('is just not there when somebody else has it', async () => {
    const first = await useIncoming();
    const taken = first.incomingPort ?? 0;
    const second = await useRouter({ incomingPort: taken });

    second.set('/radius/incoming', undefined, { accept: 'yes' });
    await expect.poll(() => second.incomingTrouble).toContain('EADDRINUSE');
    expect(second.incomingPort).toBeUndefined();

    second.set('/radius/incoming', undefined, { accept: 'no' });
    await expect.poll(() => second.incomingTrouble).toBeUndefined();
  });

  it('is not there unless it is asked for, and is gone when the router stops', async () => {
    const silent = await useRouter();
    silent.set('/radius/incoming', undefined, { accept: 'yes' });
    const router = await useIncoming();
    const port = router.incomingPort ?? 0;

    await router.close();

    expect(silent.incomingPort).toBeUndefined();
    const again = createSocket('udp4').bind(port, '127.0.0.1');
    await once(again, 'listening');
    again.close();
  });
});

describe('counters', () => {
  it('are those of a server, and go up as subscribers log in', async () => {
    const { router, client } = await useSession();
    const id = router.add('/radius', { address: '10.0.0.1' });
    const other = router.add('/radius', { address: '10.0.0.2' });

    router.count(id, { requests: 2, accepts: 1, rejects: 1, 'last-request-rtt': 20 });
    router.count(id, { requests: 1, timeouts: 1, resends: 3, 'last-request-rtt': 10 });

    expect(await client.rows('/radius/monitor', `=.id=${id}`, '=once=')).toEqual([
      {
        pending: '0',
        requests: '3',
        accepts: '1',
        rejects: '1',
        resends: '3',
        timeouts: '1',
        'bad-replies': '0',
        'last-request-rtt': '10ms',
      },
    ]);
    expect(await client.rows('/radius/monitor', `=.id=${other}`, '=once=')).toMatchObject([
      { requests: '0', 'last-request-rtt': '0ms' },
    ]);
  });

  it('are refused for a row or a name that is not there', async () => {
    const router = await useRouter();

    expect(() => router.count('*77', { requests: 1 })).toThrow('no row *77 in /radius');
    expect(() => router.count(undefined, { accepts: 1 })).toThrow('counts no accepts');
  });
});

async function freePort(): Promise<number> {
  const socket = createSocket('udp4').bind(0, '127.0.0.1');
  await once(socket, 'listening');
  const { port } = socket.address();
  socket.close();
  await once(socket, 'close');
  return port;
}
