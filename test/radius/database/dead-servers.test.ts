import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../../src/resources/secret.js';
import { openContract, troubleOf } from './contract-database.js';

const PASSWORD = 'not-to-be-seen';
const NOTHING = { nasnames: ['10.0.0.1'], ids: [] };

const CREATE = {
  action: 'create',
  owner: { fleet: undefined, router: 'a' },
  fields: { nasname: 'a', secret: new Secret('x') },
} as const;

/** A TCP server that is no database, for as long as it is used. */
async function strangeServer(
  met: (socket: Socket) => void,
): Promise<AsyncDisposable & { readonly port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    met(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** What MySQL says first, 78 bytes of it: read as PostgreSQL's it is a notice that has no end. */
const MYSQL_HELLO = Buffer.concat([
  Buffer.from([78, 0, 0, 0, 10]),
  Buffer.from('5.5.5-10.11.6-MariaDB-0+deb12u1'),
]);

/** What MariaDB says first, cut off in the middle of a field. */
const HALF_HELLO = Buffer.from([4, 0, 0, 0, 10, 49, 48, 46]);

describe.each(['postgresql', 'mariadb'])('a %s server', (scheme) => {
  const open = (port: number, tls?: object) =>
    openContract(`${scheme}://rosform:${PASSWORD}@127.0.0.1:${port}/radius`, {
      timeout: 300,
      ...(tls === undefined ? {} : { tls }),
    });

  it.each([
    { that: 'says nothing', met: () => {}, says: 'did not answer within 300 ms' },
    { that: 'hangs up', met: (it: Socket) => it.end(), says: 'hung up at once' },
    { that: 'resets', met: (it: Socket) => it.resetAndDestroy(), says: 'hung up at once' },
    {
      that: 'speaks HTTP',
      met: (it: Socket) => it.write('HTTP/1.1 400 Bad Request\r\n\r\n<html>'.repeat(20)),
      says: /answered unlike|did not answer/,
    },
    {
      that: 'speaks as another database does',
      met: (it: Socket) => it.write(MYSQL_HELLO),
      says: /answered unlike|did not answer/,
    },
    {
      that: 'speaks nonsense',
      met: (it: Socket) => it.write(Buffer.alloc(300, 0xff)),
      says: /answered unlike|did not answer|refused/,
    },
    {
      that: 'sends zeros',
      met: (it: Socket) => it.write(Buffer.alloc(300)),
      says: /answered unlike|did not answer|refused/,
    },
    {
      that: 'breaks off its hello',
      met: (it: Socket) => it.end(HALF_HELLO),
      says: /answered unlike|did not answer/,
    },
  ])('that $that is given up in time', async ({ met, says }) => {
    await using server = await strangeServer(met);
    for (const tls of [undefined, {}]) {
      await using nas = open(server.port, tls);
      const began = performance.now();

      const errors = await Promise.all([
        troubleOf(nas.readNas()),
        troubleOf(nas.readNasRows(NOTHING)),
        troubleOf(nas.countNames()),
        troubleOf(nas.countOpenSessions()),
        troubleOf(nas.writeNas([CREATE])),
      ]);

      expect(performance.now() - began).toBeLessThan(2_000);
      for (const { kind, message } of errors) {
        expect(['unreachable', 'tls', 'other']).toContain(kind);
        if (tls === undefined) expect(message).toMatch(says);
        expect(message).toContain(`127.0.0.1:${server.port}`);
        expect(message).not.toContain(PASSWORD);
        expect(message).not.toContain('\n');
      }
    }
  });

  it('that is not there is said to be refused', async () => {
    const server = await strangeServer(() => {});
    const { port } = server;
    await server[Symbol.asyncDispose]();

    await using nas = open(port);

    const error = await troubleOf(nas.readNas());

    expect(error.kind).toBe('unreachable');
    expect(error.message).toContain('nothing listens there');
  });

  it('whose name does not exist is said so', async () => {
    await using nas = openContract(`${scheme}://u:${PASSWORD}@nosuch.invalid/radius`);

    const error = await troubleOf(nas.readNas());

    expect(error.kind).toBe('unreachable');
    expect(error.message).toMatch(/no such host name|looked up/);
  });

  it('can be waited for by nobody once the run has ended', async () => {
    await using server = await strangeServer(() => {});
    const nas = openContract(`${scheme}://u:p@127.0.0.1:${server.port}/radius`);
    const waiting = troubleOf(nas.readNas());
    const began = performance.now();

    await nas[Symbol.asyncDispose]();

    expect((await waiting).kind).toBe('stopped');
    expect(performance.now() - began).toBeLessThan(1_500);
  });

  it('that is silent is waited for once, however many ask', async () => {
    let met = 0;
    await using server = await strangeServer(() => {
      met += 1;
    });
    await using nas = open(server.port);

    const reading = Array.from({ length: 50 }, () => troubleOf(nas.readNasRows(NOTHING)));
    const errors = await Promise.all(reading);
    expect(errors).toHaveLength(50);
    expect(met).toBeLessThanOrEqual(2);

    met = 0;
    await Promise.all(Array.from({ length: 20 }, () => troubleOf(nas.writeNas([CREATE]))));
    expect(met).toBe(1);
  });
});
