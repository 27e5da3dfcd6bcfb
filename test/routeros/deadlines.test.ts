import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { openConnection } from '../../src/routeros/connection/open-connection.js';
import { CommandChannel } from '../../src/routeros/wire/command-channel.js';
import { RouterConnector } from '../../src/routeros/wire/router-connector.js';
import { commands, startRouter, type Received } from './scripted-router.js';
import { sentence } from './wire-codec.js';

const short = { connect: 5000, login: 5000, read: 60, write: 60 };

describe('deadlines', () => {
  it.each(['read', 'write'] as const)('a %s that is not answered is given up', async (kind) => {
    await using router = await startRouter(commands({}));
    const deadlines = { ...short, read: 5000, write: 5000, [kind]: 40 };
    await using client = await connectRouter(router.options({ deadlines }));

    const result = kind === 'read' ? client.print('/x') : client.set('/x', '*1', {});

    await expect(result).rejects.toMatchObject({
      kind: 'timeout',
      command: kind === 'read' ? '/x/print' : '/x/set',
      uncertain: true,
    });
  });

  it('start again with each row', async () => {
    let rows = 0;
    await using router = await startRouter(
      commands({
        '/x/print': ({ reply, done }) => {
          const timer = setInterval(() => {
            rows += 1;
            reply('!re', `=n=${rows}`);
            if (rows < 10) return;
            clearInterval(timer);
            done();
          }, 20);
        },
      }),
    );
    const deadlines = { ...short, read: 150 };
    await using client = await connectRouter(router.options({ deadlines }));

    expect(await client.print('/x')).toHaveLength(10);
  });

  it('cancel what they gave up; late answers are ignored and the session goes on', async () => {
    let late: Received | undefined;
    await using router = await startRouter(
      commands({
        '/slow/print': (received) => {
          late = received;
          received.reply('!re', '=name=early');
        },
        '/cancel': ({ done }) => {
          late?.reply('!re', '=name=late');
          late?.reply('!trap', '=category=2', '=message=interrupted');
          done();
          late?.done();
        },
        '/x/print': ({ reply, done }) => {
          reply('!re', '=name=home');
          done();
        },
      }),
    );
    await using client = await connectRouter(router.options({ deadlines: short }));

    await expect(client.print('/slow')).rejects.toMatchObject({ kind: 'timeout' });
    const cancel = await router.arrival('/cancel');

    expect(cancel.words).toEqual(['/cancel', `=tag=${late?.tag}`]);
    expect(await client.print('/x')).toEqual([{ name: 'home' }]);
  });

  it('leave nothing in memory of what they gave up', async () => {
    await using router = await startRouter(commands({}));
    const { port } = router;
    const connector = new RouterConnector(
      { host: '127.0.0.1', port, tls: undefined },
      createRedactor(),
    );
    await openConnection(connector, 5000);
    const started = Array.from({ length: 50 }, () => {
      const channel = new CommandChannel(connector, { path: '/x', words: [], deadline: 10 });
      return { outcome: channel.write(['/x']), channel: new WeakRef(channel) };
    });
    const channels = started.map(({ channel }) => channel);
    const ends = await Promise.allSettled(started.splice(0).map(({ outcome }) => outcome));
    const statuses = new Set(ends.splice(0).map(({ status }) => status));
    await router.arrival('/cancel', 50);

    collectGarbage();

    expect([...statuses]).toEqual(['rejected']);
    expect(channels.filter((channel) => channel.deref() !== undefined)).toEqual([]);
    connector.destroy();
  });

  it('of a connection whose TLS never starts says so', async () => {
    await using router = await startRouter(() => undefined, { raw: () => undefined });
    const deadlines = { ...short, connect: 50 };

    const connecting = connectRouter(router.options({ deadlines, tls: { mode: 'certificate' } }));

    await expect(connecting).rejects.toMatchObject({
      kind: 'tls',
      message: expect.stringContaining('did not finish TLS in 50 ms'),
    });
  });

  it('longer than a timer can hold do not fire at once', async () => {
    await using router = await startRouter(commands({ '/x/print': ({ done }) => done() }));
    const forever = 2 ** 40;
    const deadlines = { connect: forever, login: forever, read: forever, write: forever };

    await using client = await connectRouter(router.options({ deadlines }));

    expect(await client.print('/x')).toEqual([]);
  });
});

function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

describe('an answer out of step', () => {
  it.each([
    { answer: sentence('!done', '.tag=zz'), says: 'a tag that nobody used' },
    { answer: sentence('!done'), says: 'an answer without a tag' },
    { answer: Buffer.of(0xfe), says: 'does not speak the RouterOS API' },
  ])('ends the session: $says', async ({ answer, says }) => {
    await using router = await startRouter(
      commands({ '/x/set': ({ socket }) => void socket.write(answer) }),
    );
    await using client = await connectRouter(router.options());
    const other = expect(client.print('/y')).rejects.toMatchObject({ kind: 'protocol' });

    await expect(client.set('/x', '*1', {})).rejects.toMatchObject({
      kind: 'protocol',
      message: expect.stringContaining(says),
      uncertain: true,
    });
    await other;
  });
});
