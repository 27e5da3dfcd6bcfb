import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { Secret } from '../../src/resources/secret.js';
import type { ConnectOptions } from '../../src/routeros/types.js';
import { parseSentences, sentence } from './wire-codec.js';

/** One command that arrived, and ways to answer it. */
export interface Received {
  /** Menu and verb. */
  readonly command: string;
  /** All words but the tag, as text. */
  readonly words: readonly string[];
  readonly bytes: readonly Buffer[];
  readonly tag: string;
  readonly socket: Socket;
  /** Sends a sentence with the tag of the command behind the first word. */
  readonly reply: (first: string, ...words: readonly (string | Buffer)[]) => void;
  readonly done: (...words: readonly string[]) => void;
}

export type Script = (received: Received) => void;

export interface ScriptedRouter extends AsyncDisposable {
  readonly port: number;
  readonly received: Received[];
  readonly sockets: Socket[];
  /** Bytes of each segment that arrived. */
  readonly segments: Buffer[];
  /** Resolves with the n-th command of this name, counting from 1. */
  arrival(command: string, count?: number): Promise<Received>;
  options(changes?: Partial<ConnectOptions>): ConnectOptions;
}

/** Answers logins by itself; everything else is the script's. */
export async function startRouter(
  script: Script,
  { tls, raw }: { readonly tls?: TlsOptions; readonly raw?: (socket: Socket) => void } = {},
): Promise<ScriptedRouter> {
  const received: Received[] = [];
  const sockets: Socket[] = [];
  const segments: Buffer[] = [];
  const arrivals: { command: string; count: number; resolve: (found: Received) => void }[] = [];
  const seen = (command: string): Received[] => received.filter((one) => one.command === command);

  const take = (socket: Socket, words: Buffer[]): void => {
    const one = toReceived(socket, words);
    received.push(one);
    script(one);
    for (const waiting of arrivals) {
      const found = seen(waiting.command)[waiting.count - 1];
      if (found !== undefined) waiting.resolve(found);
    }
  };
  const accept = (socket: Socket): void => {
    sockets.push(socket);
    socket.on('error', () => undefined);
    if (raw !== undefined) {
      raw(socket);
      return;
    }
    let rest: Buffer = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      segments.push(chunk);
      const parsed = parseSentences(Buffer.concat([rest, chunk]));
      rest = parsed.rest;
      for (const words of parsed.sentences) take(socket, words);
    });
  };
  const server =
    tls === undefined
      ? createServer({ noDelay: true }, accept)
      : createTlsServer({ noDelay: true, ...tls }, accept);
  // TLS accepts late; a raw connection that fails its handshake has to be closed as well.
  const all: Socket[] = [];
  server.on('connection', (socket: Socket) => all.push(socket));
  server.on('tlsClientError', () => undefined);
  const port = await listen(server);

  return {
    port,
    received,
    sockets,
    segments,
    arrival: (command, count = 1) =>
      new Promise((resolve) => {
        const found = seen(command)[count - 1];
        if (found === undefined) arrivals.push({ command, count, resolve });
        else resolve(found);
      }),
    options: (changes = {}) => ({
      address: '127.0.0.1',
      port,
      username: 'rosform',
      password: new Secret('correct horse'),
      deadlines: { connect: 5000, login: 5000, read: 5000, write: 5000 },
      ...changes,
    }),
    async [Symbol.asyncDispose]() {
      for (const socket of all) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** A script by command; `/login` succeeds unless it is named. */
export function commands(table: Readonly<Record<string, Script>>): Script {
  return (received) => {
    const script = table[received.command];
    if (script !== undefined) script(received);
    else if (received.command === '/login') received.done();
  };
}

export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return address.port;
}

function toReceived(socket: Socket, bytes: Buffer[]): Received {
  const text = bytes.map((word) => word.toString('utf8'));
  const tag = text.find((word) => word.startsWith('.tag='))?.slice(5) ?? '';
  const reply: Received['reply'] = (first, ...words) => {
    socket.write(sentence(first, ...(tag === '' ? [] : [`.tag=${tag}`]), ...words));
  };
  return {
    command: text[0] ?? '',
    words: text.filter((word) => !word.startsWith('.tag=')),
    bytes,
    tag,
    socket,
    reply,
    done: (...words) => reply('!done', ...words),
  };
}
