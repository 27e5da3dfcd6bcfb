import { connect, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import { once } from 'node:events';

/** Milliseconds after which a test that waits for the router is told so. */
const DEADLINE = 5000;

export type Sentence = readonly string[];

/** A client with a codec of its own, so that a mistake in the simulator's codec shows. */
export interface RawClient {
  write(bytes: Uint8Array): void;
  send(...words: readonly string[]): void;
  /** The next sentence that the router sends. Rejects when it closes instead. */
  next(): Promise<Sentence>;
  /** Sends a command without a tag and resolves with all sentences up to its end. */
  talk(...words: readonly string[]): Promise<readonly Sentence[]>;
  /** The message of the first trap that a command is answered with. */
  trap(...words: readonly string[]): Promise<string | undefined>;
  /** The rows of a command. */
  rows(...words: readonly string[]): Promise<readonly Readonly<Record<string, string>>[]>;
  login(name?: string, password?: string): Promise<readonly Sentence[]>;
  /** Resolves with the number of bytes received when the router has closed. */
  closed(): Promise<number>;
  destroy(): void;
}

export async function connectRaw(
  port: number,
  options: { readonly localAddress?: string; readonly tls?: ConnectionOptions } = {},
): Promise<RawClient> {
  const { localAddress, tls } = options;
  const target = {
    host: '127.0.0.1',
    port,
    ...(localAddress === undefined ? {} : { localAddress }),
  };
  const socket: Socket = tls === undefined ? connect(target) : connectTls({ ...target, ...tls });
  await once(socket, tls === undefined ? 'connect' : 'secureConnect');
  return overSocket(socket);
}

/** One word with its length in the shortest form. */
export function encodeWord(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([Buffer.from(lengthOf(bytes.length)), bytes]);
}

export function encode(...words: readonly string[]): Buffer {
  return Buffer.concat([...words.map(encodeWord), Buffer.of(0)]);
}

/** `=name=value` words as an object. */
export function attributes(sentence: Sentence): Readonly<Record<string, string>> {
  const words = sentence.filter((word) => word.startsWith('='));
  return Object.fromEntries(
    words.map((word) => {
      const at = word.indexOf('=', 1);
      return [word.slice(1, at), word.slice(at + 1)];
    }),
  );
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  if (length < 0x4000) return [0x80 | (length >> 8), length & 0xff];
  if (length < 0x200000) return [0xc0 | (length >> 16), (length >> 8) & 0xff, length & 0xff];
  return [0xe0 | (length >> 24), (length >> 16) & 0xff, (length >> 8) & 0xff, length & 0xff];
}

function overSocket(socket: Socket): RawClient {
  const incoming = readSentences(socket);
  let received = 0;
  socket.on('data', (bytes) => {
    received += bytes.length;
  });
  const closed = new Promise<number>((resolve) => {
    socket.on('close', () => resolve(received));
  });
  const client: RawClient = {
    write: (bytes) => void socket.write(bytes),
    send: (...words) => void socket.write(encode(...words)),
    next: async () => within(incoming.next(), 'a sentence'),
    async talk(...words) {
      client.send(...words);
      const sentences: Sentence[] = [];
      for (;;) {
        const sentence = await client.next();
        sentences.push(sentence);
        if (sentence[0] === '!done' || sentence[0] === '!fatal') return sentences;
      }
    },
    async trap(...words) {
      const sentences = await client.talk(...words);
      const trap = sentences.find(([type]) => type === '!trap');
      return trap === undefined ? undefined : attributes(trap)['message'];
    },
    async rows(...words) {
      const sentences = await client.talk(...words);
      return sentences.filter(([type]) => type === '!re').map(attributes);
    },
    login: (name = 'admin', password = '') =>
      client.talk('/login', `=name=${name}`, `=password=${password}`),
    closed: async () => within(closed, 'the end of the connection'),
    destroy: () => socket.destroy(),
  };
  return client;
}

function readSentences(socket: Socket): { next(): Promise<Sentence> } {
  let buffer: Buffer = Buffer.alloc(0);
  let words: string[] = [];
  let ended = false;
  const ready: Sentence[] = [];
  const waiting: { resolve(sentence: Sentence): void; reject(reason: Error): void }[] = [];
  const hand = (): void => {
    while (waiting.length > 0 && ready.length > 0) {
      const sentence = ready.shift();
      if (sentence !== undefined) waiting.shift()?.resolve(sentence);
    }
    if (ended) for (const each of waiting.splice(0)) each.reject(new Error('connection closed'));
  };
  socket.on('data', (bytes: Buffer) => {
    buffer = Buffer.concat([buffer, bytes]);
    for (;;) {
      const [length, size] = readLength(buffer);
      if (length === undefined || buffer.length < size + length) break;
      if (length === 0) {
        ready.push(words);
        words = [];
      } else words.push(buffer.toString('utf8', size, size + length));
      buffer = buffer.subarray(size + length);
    }
    hand();
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    ended = true;
    hand();
  });
  return {
    next: () =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        hand();
      }),
  };
}

function readLength(buffer: Buffer): readonly [number | undefined, number] {
  const first = buffer[0];
  if (first === undefined) return [undefined, 0];
  const size = first < 0x80 ? 1 : first < 0xc0 ? 2 : first < 0xe0 ? 3 : 4;
  if (buffer.length < size) return [undefined, 0];
  const mask = [0x7f, 0x3fff, 0x1fffff, 0xfffffff][size - 1] ?? 0;
  return [buffer.readUIntBE(0, size) & mask, size];
}

async function within<Value>(wait: Promise<Value>, what: string): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), DEADLINE);
  });
  try {
    return await Promise.race([wait, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
