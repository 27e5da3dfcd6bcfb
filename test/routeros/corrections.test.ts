import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Channel, Connector, Receiver, Transmitter } from 'node-routeros';
import { describe, expect, it, vi } from 'vitest';
import { createRedactor } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { openConnection } from '../../src/routeros/connection/open-connection.js';
import { runCommand } from '../../src/routeros/wire/command-channel.js';
import { RouterConnector } from '../../src/routeros/wire/router-connector.js';
import { SentenceReceiver } from '../../src/routeros/wire/sentence-receiver.js';
import { SentenceTransmitter } from '../../src/routeros/wire/sentence-transmitter.js';
import { commands, listen, startRouter, type ScriptedRouter } from './scripted-router.js';
import { prefix, sentence } from './wire-codec.js';

/**
 * Each correction of node-routeros 1.6.9, shown on the stock class and on ours. When a release
 * of the library makes a stock line fail, the correction beside it can go.
 */

describe('an empty answer of RouterOS 7.18 (!empty)', () => {
  const script = commands({
    '/ip/pool/print': ({ reply, done }) => {
      reply('!empty');
      done();
    },
  });

  it('stock node-routeros ends the process', async () => {
    await using router = await startRouter(script);

    const { code, output } = await runStockClient(router.port);

    expect(code).toBe(1);
    expect(output).toContain('Tried to process unknown reply: !empty');
  });

  it('ours is an empty list', async () => {
    await using router = await startRouter(script);
    await using client = await connectRouter(router.options());

    expect(await client.print('/ip/pool')).toEqual([]);
  });
});

describe('answers of a router, by one channel each', () => {
  interface Case {
    readonly when: string;
    readonly answer: Parameters<typeof startRouter>[0];
    readonly stock: unknown;
    readonly ours: unknown;
  }
  const cases: readonly Case[] = [
    {
      when: 'the connection is lost while a command runs',
      answer: ({ socket }) => socket.destroy(),
      stock: 'waits for ever',
      ours: { error: 'lost' },
    },
    {
      when: 'the router ends the session with a reason (!fatal)',
      answer: ({ socket }) => {
        socket.end(sentence('!fatal', 'session terminated on request'));
      },
      stock: 'waits for ever',
      ours: { error: 'fatal', message: expect.stringContaining('session terminated on request') },
    },
    {
      when: 'a refusal has a category',
      answer: ({ reply, done }) => {
        reply('!trap', '=category=1', '=message=input does not match any value of pool');
        done();
      },
      stock: { error: undefined, category: undefined },
      ours: { error: 'trap', category: 1, trap: 'input does not match any value of pool' },
    },
    {
      when: 'a refusal is not over (no !done yet)',
      answer: ({ reply, socket }) => {
        reply('!trap', '=message=interrupted');
        socket.end();
      },
      stock: { error: undefined, message: 'interrupted' },
      ours: { error: 'lost' },
    },
    {
      when: 'rows come before the first of two refusals',
      answer: ({ reply, done }) => {
        reply('!re', '=name=a');
        reply('!trap', '=message=first', '=category=2');
        reply('!trap', '=message=second');
        done();
      },
      stock: { error: undefined, message: 'first' },
      ours: { error: 'trap', trap: 'first', category: 2 },
    },
    {
      when: 'a row has none of the attributes asked for',
      answer: ({ reply, done }) => {
        reply('!re');
        reply('!re', '=comment=a');
        done();
      },
      stock: [{ comment: 'a' }],
      ours: { rows: [{}, { comment: 'a' }] },
    },
    {
      when: 'the answer is a number and no row',
      answer: ({ done }) => done('=ret=3011'),
      stock: [{ ret: '3011' }],
      ours: { rows: [], ret: '3011' },
    },
  ];

  it.each(cases)('when $when: stock node-routeros $stock', async ({ answer, stock }) => {
    await using router = await startRouter(answer);
    const connector = await openStock(router);
    const closed = once(router.sockets[0]!, 'close');

    const result = new Channel(connector).write(['/x/print']);

    const settledOrClosed = await Promise.race([describeOutcome(result), closed.then(turns)]);
    expectOutcome(settledOrClosed ?? 'waits for ever', stock);
    connector.destroy();
  });

  it.each(cases)('when $when: ours $ours', async ({ answer, ours }) => {
    await using router = await startRouter(answer);
    const connector = await openOurs(router);

    const result = runCommand(connector, { path: '/x/print', words: [], deadline: 5000 });

    expectOutcome(await describeOutcome(result), ours);
    connector.destroy();
  });
});

describe('bytes that came in', () => {
  const answer = sentence('!re', '.tag=1', '=name=home', `=comment=${'a'.repeat(300)}`);

  it.each([
    { cut: 'byte by byte', chunks: [...answer].map((byte) => Buffer.of(byte)) },
    {
      cut: 'between two words and inside the next length',
      chunks: [answer.subarray(0, 22), answer.subarray(22, 23), answer.subarray(23)],
    },
  ])('$cut: stock node-routeros loses the answer, ours reads it', ({ chunks }) => {
    const stock: string[][] = [];
    const receiver = new Receiver(new Socket());
    receiver.read('1', (words) => stock.push([...words]));
    const feedStock = (): void => {
      for (const chunk of chunks) receiver.processRawData(chunk);
    };
    const whole = ['!re', '=name=home', `=comment=${'a'.repeat(300)}`];

    expect(attempt(feedStock, stock)).not.toEqual([whole]);
    expect(readWithOurs(chunks)).toEqual([[whole[0], '.tag=1', whole[1], whole[2]]]);
  });

  it('for a tag that nobody waits for any more: stock node-routeros throws, ours goes on', () => {
    const late = sentence('!done', '.tag=2');
    const receiver = new Receiver(new Socket());
    receiver.read('1', () => undefined);

    expect(() => receiver.processRawData(late)).toThrow('unregistered tag');
    expect(readWithOurs([late, sentence('!done', '.tag=1')])).toEqual([['!done', '.tag=1']]);
  });

  it.each([
    { name: 'a reserved control byte', bytes: Buffer.of(0xf8, 0, 0, 0, 1), says: 'control byte' },
    {
      name: 'a length of more than 64 MiB',
      bytes: Buffer.concat([prefix(64 * 1024 * 1024 + 1), Buffer.from('!re')]),
      says: '64 MiB',
    },
  ])('with $name: stock node-routeros waits for more, ours refuses', ({ bytes, says }) => {
    const got: string[][] = [];
    const receiver = new Receiver(new Socket());
    receiver.read('1', (words) => got.push(words));

    receiver.processRawData(bytes);

    expect(got).toEqual([]);
    expect(readWithOurs([bytes])).toEqual([expect.stringContaining(says)]);
  });
});

describe('a sentence that goes out', () => {
  const words = ['/ip/pool/set', '=comment=বাংলা Привет \udce9', '.tag=1'];
  const wanted = Buffer.concat([
    prefix(12),
    Buffer.from('/ip/pool/set'),
    prefix(Buffer.byteLength('=comment=বাংলা Привет ') + 1),
    Buffer.from('=comment=বাংলা Привет '),
    Buffer.of(0xe9),
    prefix(6),
    Buffer.from('.tag=1'),
    Buffer.of(0),
  ]);

  it('stock node-routeros writes each word alone and destroys its letters', async () => {
    const { writes, bytes } = await transmit((socket) => new Transmitter(socket), words);

    expect(writes).toBe(4);
    expect(bytes.toString('latin1')).toContain('=comment=????? ?????? ?');
  });

  it('ours writes once, every byte unharmed', async () => {
    const { writes, bytes } = await transmit((socket) => new SentenceTransmitter(socket), words);

    expect(writes).toBe(1);
    expect(bytes).toEqual(wanted);
  });

  it('ours does not wait for acknowledgements (noDelay), the stock connection does', async () => {
    const noDelay = vi.spyOn(Socket.prototype, 'setNoDelay');
    await using router = await startRouter(commands({}));

    const stock = await openStock(router);
    const byStock = noDelay.mock.calls.length;
    const ours = await openOurs(router);

    expect(byStock).toBe(0);
    expect(noDelay.mock.calls).toEqual([[true]]);
    noDelay.mockRestore();
    stock.destroy();
    ours.destroy();
  });
});

describe('a connection that fails', () => {
  it('stock node-routeros loses the reason, ours names it', async () => {
    const server = createServer();
    const port = await listen(server);
    server.close();
    await once(server, 'close');
    const stock = new Connector({ host: '127.0.0.1', port, timeout: 5 });
    const failed = once(stock, 'error');
    stock.connect();

    const [error] = await failed;

    expect(error.message).toBe('');
    await expect(openConnection(newConnector(port), 5000)).rejects.toThrow(
      `127.0.0.1:${port} refused the connection: enable api in /ip/service, or correct the port`,
    );
  });
});

describe('a router that never answers', () => {
  it('stock node-routeros has no deadline for a command, ours has one and cancels it', async () => {
    await using router = await startRouter(() => undefined);
    const stock = await openStock(router);
    const outcome = describeOutcome(new Channel(stock).write(['/x/print']));
    const ours = await openOurs(router);

    const result = runCommand(ours, { path: '/x/print', words: [], deadline: 30 });

    await expect(result).rejects.toMatchObject({ kind: 'timeout', uncertain: true });
    const cancel = await router.arrival('/cancel');
    expect(cancel.words).toEqual(['/cancel', '=tag=2']);
    expect(await Promise.race([outcome, turns()])).toBeUndefined();
    stock.destroy();
    ours.destroy();
  });
});

async function runStockClient(port: number): Promise<{ code: unknown; output: string }> {
  const file = fileURLToPath(new URL('stock-client.cjs', import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, [file, String(port)], { timeout: 10_000 }, (error, out, err) => {
      resolve({ code: error?.code ?? 0, output: out + err });
    });
  });
}

async function openStock({ port }: ScriptedRouter): Promise<Connector> {
  const connector = new Connector({ host: '127.0.0.1', port, timeout: 60 });
  connector.on('error', () => undefined);
  connector.connect();
  await once(connector, 'connected');
  return connector;
}

function newConnector(port: number): RouterConnector {
  return new RouterConnector({ host: '127.0.0.1', port, tls: undefined }, createRedactor());
}

async function openOurs({ port }: ScriptedRouter): Promise<RouterConnector> {
  const connector = newConnector(port);
  await openConnection(connector, 5000);
  connector.loggedIn();
  return connector;
}

/** Enough turns of the event loop for whatever was going to happen. */
async function turns(): Promise<undefined> {
  for (let turn = 0; turn < 20; turn += 1) await nextTurn();
  return undefined;
}

interface Failure {
  readonly error: unknown;
  readonly message: string;
  readonly category: unknown;
  readonly trap: unknown;
}

function describeOutcome(result: Promise<unknown>): Promise<unknown> {
  return result.catch((error): Failure => ({
    error: error.kind,
    message: error.message,
    category: error.category,
    trap: error.trap,
  }));
}

function expectOutcome(outcome: unknown, wanted: unknown): void {
  if (typeof wanted === 'object' && wanted !== null && 'error' in wanted) {
    expect(outcome).toMatchObject(wanted);
  } else {
    expect(outcome).toEqual(wanted);
  }
}

function attempt(feed: () => void, got: unknown): unknown {
  try {
    feed();
    return got;
  } catch (error) {
    return error;
  }
}

function readWithOurs(chunks: readonly Buffer[]): unknown[] {
  const got: unknown[] = [];
  const receiver = new SentenceReceiver(new Socket(), {
    isKnownTag: (tag) => tag === '1' || tag === '2',
    onFatal: (reason) => got.push(reason),
    onBroken: (message) => got.push(message),
  });
  receiver.read('1', (words) => got.push(words));
  for (const chunk of chunks) receiver.processRawData(chunk);
  return got;
}

/** What a transmitter gives to a real socket: number of writes, and the bytes at the other end. */
async function transmit(
  make: (socket: Socket) => { write(word: string | null): void },
  words: readonly string[],
): Promise<{ writes: number; bytes: Buffer }> {
  const chunks: Buffer[] = [];
  const server = createServer((peer) => peer.on('data', (chunk: Buffer) => chunks.push(chunk)));
  const socket = connect(await listen(server), '127.0.0.1');
  await once(socket, 'connect');
  const write = vi.spyOn(socket, 'write');
  const transmitter = make(socket);
  for (const word of words) transmitter.write(word);
  transmitter.write(null);
  const writes = write.mock.calls.length;
  socket.end();
  await once(socket, 'close');
  server.close();
  await once(server, 'close');
  return { writes, bytes: Buffer.concat(chunks) };
}
