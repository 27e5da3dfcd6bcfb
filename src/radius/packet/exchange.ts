import { createSocket } from 'node:dgram';
import type { Socket } from 'node:dgram';
import type { Secret } from '../../resources/secret.js';
import { answersRequest, signatureOf } from './check-reply.js';
import type { Signature } from './check-reply.js';
import { decodePacket } from './packet.js';
import type { RadiusPacket } from './packet.js';
import { resolveTarget } from './resolve-target.js';
import type { Target } from './resolve-target.js';
import { sendFailure } from './send-failure.js';

/** One question and how long to wait for its answer. */
export interface ExchangeOptions {
  /** Address or host name. */
  readonly address: string;
  readonly port: number;
  readonly secret: Secret;
  /** The request, as it is sent. */
  readonly packet: Uint8Array;
  /** Codes that answer it; other packets are not looked at. */
  readonly answers: readonly number[];
  /** Local address to send from; the system chooses where absent. */
  readonly from?: string;
  /** How often the request is sent, at least once. */
  readonly tries: number;
  /** Milliseconds that each try waits. */
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

export type ExchangeResult =
  | {
      readonly status: 'answer';
      /** Its Response Authenticator fits the request and the secret. */
      readonly packet: RadiusPacket;
      readonly signature: Signature;
      /** Milliseconds from the first sending. */
      readonly elapsed: number;
      /** Address that the request left from. */
      readonly from: string;
    }
  /** Nothing came, or nothing that fits: `wrongSecret` when an answer had another authenticator. */
  | { readonly status: 'silence'; readonly wrongSecret: boolean; readonly from: string }
  /** ICMP port unreachable: the address is there, and nothing listens on the port. */
  | { readonly status: 'refused' }
  /** It could not be sent; `reason` is one line. */
  | { readonly status: 'failed'; readonly reason: string }
  /** `signal` ended it. */
  | { readonly status: 'stopped' };

/**
 * Sends a request until it is answered, `tries` times at most. Never rejects, and takes no longer
 * than `tries` times `timeoutMs` beyond looking up a host name, which may take as long again.
 *
 * The socket is connected, because only that one learns of ICMP; so an answer that comes from
 * another address than the one asked is not seen.
 */
export async function exchange(options: ExchangeOptions): Promise<ExchangeResult> {
  if (!isPort(options.port)) return { status: 'failed', reason: `${options.port} is no UDP port` };
  const target = await resolveTarget(options);
  if (options.signal?.aborted === true) return { status: 'stopped' };
  if ('reason' in target) return { status: 'failed', reason: target.reason };
  const socket = createSocket(target.family === 6 ? 'udp6' : 'udp4');
  try {
    return await ask(socket, target, options);
  } finally {
    socket.close();
  }
}

async function ask(
  socket: Socket,
  target: Target,
  options: ExchangeOptions,
): Promise<ExchangeResult> {
  const { port, from, signal } = options;
  const local = from === undefined ? {} : { address: from };
  const ended = new AbortController();
  try {
    return await new Promise<ExchangeResult>((resolve) => {
      const stop = (): void => resolve({ status: 'stopped' });
      signal?.addEventListener('abort', stop, { signal: ended.signal });
      converse(socket, options, { resolve, ended: ended.signal });
      socket.bind({ port: 0, ...local }, () => socket.connect(port, target.address));
    });
  } finally {
    ended.abort();
  }
}

/** Sends when the socket is connected, and again while nothing comes. */
function converse(
  socket: Socket,
  options: ExchangeOptions,
  { resolve, ended }: { resolve: (result: ExchangeResult) => void; ended: AbortSignal },
): void {
  let left = options.tries;
  let started = 0;
  let wrongSecret = false;
  let timer: NodeJS.Timeout | undefined;
  const send = (): void => {
    if (left === 0) {
      resolve({ status: 'silence', wrongSecret, from: socket.address().address });
      return;
    }
    left -= 1;
    timer = setTimeout(send, options.timeoutMs);
    socket.send(options.packet);
  };
  socket.on('message', (bytes) => {
    const answer = readAnswer(bytes, options);
    if (answer === 'wrong secret') wrongSecret = true;
    if (typeof answer !== 'object') return;
    const elapsed = performance.now() - started;
    resolve({ status: 'answer', ...answer, elapsed, from: socket.address().address });
  });
  socket.on('error', (error) => resolve(sendFailure(error, options)));
  socket.on('connect', () => {
    started = performance.now();
    send();
  });
  ended.addEventListener('abort', () => clearTimeout(timer));
}

function isPort(port: number): boolean {
  return Number.isInteger(port) && port >= 1 && port <= 65_535;
}

type Answer = { readonly packet: RadiusPacket; readonly signature: Signature };

function readAnswer(
  bytes: Uint8Array,
  { packet: request, secret, answers }: ExchangeOptions,
): Answer | 'wrong secret' | undefined {
  const packet = decodePacket(bytes);
  // Anybody can send a packet here; only one with our identifier and a fitting code is an answer.
  if ('mistake' in packet || packet.identifier !== request[1]) return undefined;
  if (!answers.includes(packet.code)) return undefined;
  if (!answersRequest(packet, request, secret)) return 'wrong secret';
  return { packet, signature: signatureOf(packet, request, secret) };
}
