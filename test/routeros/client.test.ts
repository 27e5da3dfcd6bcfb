import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { commands, startRouter } from './scripted-router.js';
import { sentence } from './wire-codec.js';

describe('print', () => {
  it('sends the property list and the query, and returns the rows in their order', async () => {
    await using router = await startRouter(
      commands({
        '/ip/pool/print': ({ reply, done }) => {
          reply('!re', '=.id=*1', '=name=home');
          reply('!re', '=.id=*2', '=name=overflow');
          done();
        },
      }),
    );
    await using client = await connectRouter(router.options());

    const rows = await client.print('/ip/pool', { proplist: ['.id', 'name'], query: ['?name'] });

    expect(rows).toEqual([
      { '.id': '*1', name: 'home' },
      { '.id': '*2', name: 'overflow' },
    ]);
    expect(router.received.at(-1)?.words).toEqual([
      '/ip/pool/print',
      '=.proplist=.id,name',
      '?name',
    ]);
  });

  it('returns bare rows, values with "=" and line ends, and no API attribute but .id', async () => {
    await using router = await startRouter(
      commands({
        '/x/print': ({ socket, tag, done }) => {
          socket.write(
            sentence('!re', `=source=a=b\r\n=c`, '=.nextid=*2', '=.id=*1', `.tag=${tag}`),
          );
          socket.write(sentence('!re', `.tag=${tag}`));
          socket.write(sentence('!re', `.tag=${tag}`, '=empty=', '=.dead=true'));
          done();
        },
      }),
    );
    await using client = await connectRouter(router.options());

    expect(await client.print('/x')).toEqual([
      { source: 'a=b\r\n=c', '.id': '*1' },
      {},
      { empty: '', '.dead': 'true' },
    ]);
  });

  it('keeps at most 8 reads in flight and answers them in any order', async () => {
    let open = 0;
    let most = 0;
    const waiting: (() => void)[] = [];
    await using router = await startRouter(
      commands({
        '/x/print': ({ words, reply, done }) => {
          open += 1;
          most = Math.max(most, open);
          waiting.push(() => {
            open -= 1;
            reply('!re', `=query=${words[1]}`);
            done();
          });
          if (waiting.length >= 4) for (const answer of waiting.splice(0).toReversed()) answer();
        },
      }),
    );
    await using client = await connectRouter(router.options());
    const queries = Array.from({ length: 40 }, (_, index) => `?n=${index}`);

    const rows = await Promise.all(queries.map((query) => client.print('/x', { query: [query] })));

    expect(rows).toEqual(queries.map((query) => [{ query }]));
    expect(most).toBeLessThanOrEqual(8);
    expect(most).toBeGreaterThan(3);
  });
});

describe('a big menu', () => {
  it('of 10,000 rows is read in a moment', async () => {
    const answer = (tag: string): Buffer =>
      Buffer.concat([
        ...Array.from({ length: 10_000 }, (_, n) =>
          sentence('!re', `.tag=${tag}`, `=.id=*${n}`, `=name=user${n}`, `=comment=বাংলা ${n}`),
        ),
        sentence('!done', `.tag=${tag}`),
      ]);
    await using router = await startRouter(
      commands({ '/ppp/secret/print': ({ socket, tag }) => void socket.write(answer(tag)) }),
    );
    await using client = await connectRouter(router.options());
    const start = performance.now();

    const rows = await client.print('/ppp/secret');

    expect(rows).toHaveLength(10_000);
    expect(rows.at(-1)).toEqual({ '.id': '*9999', name: 'user9999', comment: 'বাংলা 9999' });
    // Takes 0.1 s; ten times the time for work that grows with the square would be 10 s.
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

describe('writes', () => {
  const script = commands({
    '/x/add': ({ done }) => done('=ret=*7F'),
    '/x/set': ({ done }) => done(),
    '/x/remove': ({ done }) => done(),
    '/x/move': ({ done }) => done(),
    '/x/print': ({ done }) => done('=ret=3011'),
    '/x/monitor': ({ reply, done }) => {
      reply('!re', '=pending=0');
      done('=ret=end');
    },
  });

  it.each([
    {
      call: 'add',
      run: (c: Client) => c.add('/x', { name: 'a', secret: new Secret('s3cret'), comment: null }),
      sends: ['/x/add', '=name=a', '=secret=s3cret', '=!comment='],
      gives: '*7F',
    },
    {
      call: 'add ahead of a row',
      run: (c: Client) => c.add('/x', { action: 'allow' }, '*2'),
      sends: ['/x/add', '=place-before=*2', '=action=allow'],
      gives: '*7F',
    },
    {
      call: 'set',
      run: (c: Client) => c.set('/x', '*1', { pool: null, name: '' }),
      sends: ['/x/set', '=.id=*1', '=!pool=', '=name='],
      gives: undefined,
    },
    {
      call: 'set of a singleton',
      run: (c: Client) => c.set('/x', undefined, { name: 'zone-a' }),
      sends: ['/x/set', '=name=zone-a'],
      gives: undefined,
    },
    {
      call: 'remove',
      run: (c: Client) => c.remove('/x', '*1'),
      sends: ['/x/remove', '=.id=*1'],
      gives: undefined,
    },
    {
      call: 'move ahead of a row',
      run: (c: Client) => c.move('/x', '*1', '*2'),
      sends: ['/x/move', '=numbers=*1', '=destination=*2'],
      gives: undefined,
    },
    {
      call: 'move to the end',
      run: (c: Client) => c.move('/x', '*1', undefined),
      sends: ['/x/move', '=numbers=*1'],
      gives: undefined,
    },
    {
      call: 'count',
      run: (c: Client) => c.count('/x', ['?dynamic=true']),
      sends: ['/x/print', '=count-only=', '?dynamic=true'],
      gives: 3011,
    },
    {
      call: 'any other command',
      run: (c: Client) => c.command('/x/monitor', { numbers: '*1' }),
      sends: ['/x/monitor', '=numbers=*1'],
      gives: { rows: [{ pending: '0' }], ret: 'end' },
    },
  ])('$call sends $sends', async ({ run, sends, gives }) => {
    await using router = await startRouter(script);
    await using client = await connectRouter(router.options());

    expect(await run(client)).toEqual(gives);
    expect(router.received.at(-1)?.words).toEqual(sends);
  });

  it('start in the order in which they were asked for, all at once', async () => {
    await using router = await startRouter(commands({}));
    const client = await connectRouter(router.options());

    const writes = Array.from({ length: 20 }, (_, index) =>
      client.set('/x', `*${index}`, {}).catch(() => undefined),
    );
    await router.arrival('/x/set', 20);
    await client.close();
    await Promise.all(writes);

    expect(router.received.slice(1).map(({ words }) => words[1])).toEqual(
      Array.from({ length: 20 }, (_, index) => `=.id=*${index}`),
    );
  });

  it('an add without an id is an error that leaves open whether the row exists', async () => {
    await using router = await startRouter(commands({ '/x/add': ({ done }) => done() }));
    await using client = await connectRouter(router.options());

    await expect(client.add('/x', {})).rejects.toMatchObject({
      kind: 'trap',
      endsSession: false,
      command: '/x/add',
      uncertain: true,
    });
  });
});

describe('refusals', () => {
  it.each([
    {
      trap: ['=message=failure: pool with such name exists'],
      error: {
        kind: 'trap',
        message: 'the router refused /ip/pool/add: failure: pool with such name exists',
        trap: 'failure: pool with such name exists',
        category: undefined,
      },
    },
    {
      trap: ['=category=1', '=message=input does not match any value of pool'],
      error: { kind: 'trap', category: 1, command: '/ip/pool/add', uncertain: false },
    },
    {
      trap: ['=message=not enough permissions (9)'],
      error: {
        kind: 'permission',
        message:
          'the router refused /ip/pool/add: not enough permissions (9): the group of this user needs the policy write',
      },
    },
    {
      trap: ['=message=std failure: timeout (13)'],
      error: { kind: 'trap', uncertain: true },
    },
    {
      trap: ['=message=two\r\nlines \u001b[31mred'],
      error: { trap: 'two lines [31mred' },
    },
    {
      trap: ['=message=bad value correct horse and t0ps3cret'],
      error: {
        message: 'the router refused /ip/pool/add: bad value (sensitive) and (sensitive)',
        trap: 'bad value (sensitive) and (sensitive)',
      },
    },
  ])('$trap gives $error', async ({ trap, error }) => {
    await using router = await startRouter(
      commands({
        '/ip/pool/add': ({ reply, done }) => {
          reply('!trap', ...trap);
          done();
        },
      }),
    );
    await using client = await connectRouter(router.options());

    const add = client.add('/ip/pool', { secret: new Secret('t0ps3cret') });

    await expect(add).rejects.toMatchObject(error);
  });

  it.each([
    ['/ip/pool/print', 'read'],
    ['/ip/pool/remove', 'write'],
    ['/user/group/set', 'policy (and write)'],
    ['/system/scheduler/add', 'write (and every policy that the script asks for)'],
    ['/system/backup/save', 'ftp (and write)'],
    ['/system/reboot', 'reboot'],
    ['/ping', 'test'],
  ])('%s without permission names the policy %s', async (path, policy) => {
    await using router = await startRouter((received) => {
      if (received.command !== '/login') {
        received.reply('!trap', '=message=not enough permissions (9)');
      }
      received.done();
    });
    await using client = await connectRouter(router.options());

    await expect(client.command(path)).rejects.toThrow(`needs the policy ${policy}`);
  });

  it('leave the session usable', async () => {
    await using router = await startRouter(
      commands({
        '/x/remove': ({ reply, done }) => {
          reply('!trap', '=message=no such item');
          done();
        },
        '/x/print': ({ done }) => done(),
      }),
    );
    await using client = await connectRouter(router.options());

    await expect(client.remove('/x', '*1')).rejects.toThrow('no such item');
    expect(await client.print('/x')).toEqual([]);
  });
});

describe('the end of a session', () => {
  it('by close() rejects what is pending and everything after it, and sends nothing', async () => {
    await using router = await startRouter(commands({}));
    const client = await connectRouter(router.options());
    const pending = client.set('/x', '*1', {});
    const expected = expect(pending).rejects.toMatchObject({ kind: 'aborted', uncertain: true });
    await router.arrival('/x/set');

    await Promise.all([client.close(), client.close()]);

    await expected;
    await expect(client.print('/x')).rejects.toMatchObject({ kind: 'aborted', uncertain: false });
    await expect(client.add('/x', {})).rejects.toThrow(
      `127.0.0.1:${router.port}: the session is closed (/x/add was not sent)`,
    );
    expect(router.received.map(({ command }) => command)).toEqual(['/login', '/x/set']);
  });

  it('by close() takes about a second when the router does not close its side', async () => {
    await using router = await startRouter(commands({}));
    const client = await connectRouter(router.options());
    for (const socket of router.sockets) socket.pause();
    const start = performance.now();

    await client.close();

    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('by loss rejects reads that still wait for their turn', async () => {
    await using router = await startRouter(commands({}));
    const client = await connectRouter(router.options());
    const reads = Array.from({ length: 20 }, () => client.print('/x'));
    const settled = Promise.allSettled(reads);
    const { socket } = await router.arrival('/x/print', 8);

    socket.destroy();

    const kinds = (await settled).map((one) =>
      one.status === 'rejected' ? [one.reason.kind, one.reason.uncertain] : one,
    );
    expect(kinds).toEqual([
      ...Array.from({ length: 8 }, () => ['lost', true]),
      ...Array.from({ length: 12 }, () => ['lost', false]),
    ]);
    await expect(client.set('/x', '*1', {})).rejects.toMatchObject({
      kind: 'lost',
      uncertain: false,
    });
    await client.close();
  });

  it('by an abort signal ends everything and leaves no listener behind', async () => {
    await using router = await startRouter(commands({}));
    const controller = new AbortController();
    const { signal } = controller;
    const closed = await connectRouter(router.options({ signal }));
    await closed.close();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    const client = await connectRouter(router.options({ signal }));
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    const pending = [client.print('/x'), client.set('/x', '*1', {})];
    const settled = Promise.allSettled(pending);
    await router.arrival('/x/set');

    controller.abort();

    for (const one of await settled) {
      expect(one).toMatchObject({ status: 'rejected', reason: { kind: 'aborted' } });
    }
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
    await expect(client.print('/x')).rejects.toMatchObject({ kind: 'aborted' });
  });

  it('by an abort signal works before and during the login', async () => {
    await using router = await startRouter(() => undefined);
    const aborted = AbortSignal.abort();
    await expect(connectRouter(router.options({ signal: aborted }))).rejects.toMatchObject({
      kind: 'aborted',
    });
    expect(router.sockets).toHaveLength(0);
    const controller = new AbortController();
    const connecting = connectRouter(router.options({ signal: controller.signal }));
    const expected = expect(connecting).rejects.toMatchObject({ kind: 'aborted' });
    await router.arrival('/login');

    controller.abort();

    await expected;
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});

type Client = Awaited<ReturnType<typeof connectRouter>>;
