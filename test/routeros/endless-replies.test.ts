import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { commands, startRouter, type Received } from './scripted-router.js';
import { sentence } from './wire-codec.js';

const calm = { connect: 5000, login: 5000, read: 5000, write: 5000 };

describe('an answer that trickles without end', () => {
  it('to a read ends the session at thirty times the deadline, and says so', async () => {
    await using router = await startRouter(commands({ '/x/print': trickle }));
    // A row comes every 10 ms, so that the wait for the next one never ends.
    const deadlines = { ...calm, read: 200, write: 10_000 };
    await using client = await connectRouter(router.options({ deadlines }));
    const start = performance.now();
    const write = expect(client.set('/y', '*1', {})).rejects.toMatchObject({
      kind: 'timeout',
      uncertain: true,
      endsSession: true,
    });

    await expect(client.print('/x')).rejects.toMatchObject({
      kind: 'timeout',
      command: '/x/print',
      endsSession: true,
      message: `127.0.0.1:${router.port} did not finish the answer to /x/print in 6 s although rows kept coming: the router is overloaded, or this is no router (no answer to /x/print)`,
    });
    expect(performance.now() - start).toBeGreaterThan(5900);
    await write;
    await expect(client.print('/z')).rejects.toMatchObject({ endsSession: true, uncertain: false });
  });

  it('to a write is given up at the deadline, whatever comes', async () => {
    await using router = await startRouter(commands({ '/x/set': trickle }));
    const deadlines = { ...calm, write: 80 };
    await using client = await connectRouter(router.options({ deadlines }));

    await expect(client.set('/x', '*1', {})).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('did not answer /x/set in 80 ms'),
    });
    await router.arrival('/cancel');
  });

  it('to the login is given up at the deadline', async () => {
    await using router = await startRouter(trickle);
    const deadlines = { ...calm, login: 80 };

    await expect(connectRouter(router.options({ deadlines }))).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('did not answer the login in 80 ms'),
    });
  });

  it('over both steps of the older login is given up at the one deadline', async () => {
    await using router = await startRouter(({ words, done }) => {
      if (words.some((word) => word.startsWith('=response='))) return;
      setTimeout(() => done('=ret=93b438ec9b80057c06dd9fe67d56aa9a'), 300);
    });
    const deadlines = { ...calm, login: 400 };
    const start = performance.now();

    await expect(connectRouter(router.options({ deadlines }))).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('did not answer the login in 400 ms'),
    });
    // Two deadlines, one for each step, would be 700 ms.
    expect(performance.now() - start).toBeLessThan(650);
  });
});

describe('a flood of rows', () => {
  it.each([
    { of: 'huge values', row: ['!re', `=comment=${'x'.repeat(1024 * 1024)}`] },
    { of: 'tiny attributes', row: ['!re', ...Array.from({ length: 500 }, (_, n) => `=${n}=`)] },
    { of: 'nothing at all', row: ['!re'] },
  ])(
    'of $of ends the session at 64 MiB',
    async ({ row }) => {
      await using router = await startRouter(
        commands({
          '/x/print': ({ socket, tag }) => flood(socket, sentence(...row, `.tag=${tag}`)),
        }),
      );
      await using client = await connectRouter(router.options());
      const other = expect(client.print('/y')).rejects.toMatchObject({ kind: 'protocol' });

      await expect(client.print('/x')).rejects.toMatchObject({
        kind: 'protocol',
        command: '/x/print',
        message: `127.0.0.1:${router.port} answered /x/print with more than 64 MiB, which no menu of a router holds: is this a router? (no answer to /x/print)`,
      });
      await other;
    },
    30_000,
  );

  it('below that is read to its end', async () => {
    const rows = 20;
    const row = `=comment=${'x'.repeat(1024 * 1024)}`;
    await using router = await startRouter(
      commands({
        '/x/print': ({ reply, done }) => {
          for (let sent = 0; sent < rows; sent += 1) reply('!re', row);
          done();
        },
      }),
    );
    await using client = await connectRouter(router.options());

    // Each answer counts by itself: four of them are more than 64 MiB.
    for (let turn = 0; turn < 4; turn += 1) expect(await client.print('/x')).toHaveLength(rows);
  });
});

/** A row every 10 ms for as long as the connection lasts. */
function trickle({ reply, socket }: Received): void {
  const timer = setInterval(() => reply('!re', '=name=home'), 10);
  socket.once('close', () => clearInterval(timer));
}

/** The same row for as long as the connection lasts, and never faster than it is read. */
function flood(socket: Socket, row: Buffer): void {
  const block = Buffer.concat(Array.from({ length: Math.ceil(65_536 / row.length) }, () => row));
  const send = (): void => {
    while (socket.writable) if (!socket.write(block)) return;
  };
  socket.on('drain', send);
  send();
}
