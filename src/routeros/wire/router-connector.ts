import { isIP, Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { Connector } from 'node-routeros';
import { closedFailure, socketFailure } from '../connection/connection-failure.js';
import type { ConnectFault } from '../connect-fault.js';
import type { Redactor } from '../../resources/secret.js';
import { startDeadline } from '../deadline.js';
import { endpointText, type Endpoint, type Phase } from '../connection/endpoint.js';
import { routerText } from '../router-text.js';
import type { SessionEnd } from '../session-end.js';
import { refuseOtherCertificate, toConnectionOptions } from '../connection/tls-options.js';
import { SentenceReceiver } from './sentence-receiver.js';
import { SentenceTransmitter } from './sentence-transmitter.js';

/** How long a closed session may take to be gone, in milliseconds. */
const FAREWELL = 1000;

/**
 * One connection that ends once, for one reason, and tells everybody who waits. The stock class
 * keeps pending commands waiting when the connection dies, and loses what the socket said.
 */
export class RouterConnector extends Connector {
  readonly #endpoint: Endpoint;
  readonly #redactor: Redactor;
  readonly #onSocket: ((socket: Socket) => void) | undefined;
  readonly #waiting = new Map<string, (end: SessionEnd) => void>();
  #socket: Socket | undefined;
  #phase: Phase;
  #ended: SessionEnd | undefined;
  #tags = 0;

  /**
   * @param redactor hides the secrets of the session in everything that the router says
   * @param onSocket is shown the socket before anything happens on it; only to listen
   * @throws {RouterError} kind `tls`: the authority or the fingerprint cannot be read
   */
  constructor(endpoint: Endpoint, redactor: Redactor, onSocket?: (socket: Socket) => void) {
    const { host, port, tls } = endpoint;
    super({ host, port, tls: tls === undefined ? undefined : toConnectionOptions(tls, host) });
    this.#endpoint = endpoint;
    this.#redactor = redactor;
    this.#onSocket = onSocket;
    this.#phase = isIP(host) === 0 ? 'resolve' : 'connect';
    // The stock class would pass NaN to the socket; every wait of ours has its own deadline.
    this.timeout = 0;
    // It also emits `error`, without the reason; nobody listens, and that would end the process.
    this.on('error', () => undefined);
  }

  /** Where the session goes. */
  get endpoint(): Endpoint {
    return this.#endpoint;
  }

  /** The secrets of the session; one that is about to be sent is to be added before. */
  get redactor(): Redactor {
    return this.#redactor;
  }

  /** How far the session has come. */
  get phase(): Phase {
    return this.#phase;
  }

  /** Why the session is over, or undefined while it lasts. */
  get ended(): SessionEnd | undefined {
    return this.#ended;
  }

  override connect(): Connector {
    super.connect();
    // Private in the library's types, hence the brackets; they also make it `any`, hence unknown.
    const socket: unknown = this['socket'];
    if (!(socket instanceof Socket)) throw new Error('this node-routeros makes no socket');
    this['transmitter'] = new SentenceTransmitter(socket);
    this['receiver'] = new SentenceReceiver(socket, {
      isKnownTag: (tag) => this.#isKnownTag(tag),
      onFatal: (reason) => this.#endByRouter(reason),
      onBroken: (message, fault) => this.#endByFault('protocol', ` ${message}`, fault),
    });
    this.#socket = socket;
    this.#watch(socket);
    this.#onSocket?.(socket);
    return this;
  }

  /** From now on a lost connection is a lost session, not a refused login. */
  loggedIn(): void {
    this.#phase = 'session';
  }

  /** A tag that this session never used before: `1`, `2`, … `z`, `10`. */
  nextTag(): string {
    this.#tags += 1;
    return this.#tags.toString(36);
  }

  /** Calls back once when the session ends, unless `stopRead` is called for this tag before. */
  onLoss(tag: string, callback: (end: SessionEnd) => void): void {
    if (this.#ended === undefined) this.#waiting.set(tag, callback);
    else callback(this.#ended);
  }

  override stopRead(tag: string): void {
    this.#waiting.delete(tag);
    // The stock class has no receiver before `connect`.
    if (this.#socket !== undefined) super.stopRead(tag);
  }

  override write(words: string[]): Connector {
    return this.#ended === undefined ? super.write(words) : this;
  }

  /** Ends the session at once. Only the first reason counts. */
  end(why: SessionEnd): void {
    this.#conclude(why);
    this.destroy();
  }

  /** Ends the session politely: what was written still goes out. Never takes over a second. */
  async farewell(why: SessionEnd): Promise<void> {
    this.#conclude(why);
    const socket = this.#socket;
    if (socket === undefined || socket.closed) return;
    await new Promise<void>((resolve) => {
      const timer = startDeadline(FAREWELL, () => socket.destroy());
      socket.once('close', () => {
        clearTimeout(timer);
        resolve();
      });
      this.close();
    });
  }

  /** Unlike the stock class, keeps the listeners: a late `error` without one ends the process. */
  override destroy(): void {
    this.#socket?.destroy();
  }

  #conclude(why: SessionEnd): void {
    if (this.#ended !== undefined) return;
    this.#ended = why;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const callback of waiting) callback(why);
  }

  #watch(socket: Socket): void {
    const endpoint = this.#endpoint;
    socket.once('lookup', () => {
      if (this.#phase === 'resolve') this.#phase = 'connect';
    });
    socket.once('connect', () => {
      this.#phase = endpoint.tls === undefined ? 'login' : 'tls';
      // Not earlier: before the socket has a descriptor Node takes the wish and forgets it.
      socket.setNoDelay(true);
    });
    socket.prependOnceListener('secureConnect', () => this.#checkPeer(socket));
    socket.prependListener('error', (error) => {
      this.end(socketFailure(endpoint, this.#phase, error));
    });
    socket.once('close', () => this.end(closedFailure(endpoint, this.#phase)));
  }

  #checkPeer(socket: Socket): void {
    this.#phase = 'login';
    if (this.#endpoint.tls === undefined || !(socket instanceof TLSSocket)) return;
    const refusal = refuseOtherCertificate(this.#endpoint.tls, socket);
    if (refusal !== undefined) this.#endByFault('tls', `: ${refusal}`, 'other-certificate');
  }

  #endByRouter(reason: string): void {
    const why = routerText(reason, this.#redactor) || 'no reason given';
    this.end({
      kind: 'fatal',
      message: `${endpointText(this.#endpoint)} ended the session: ${why}`,
    });
  }

  /** `text` goes on behind the name of the peer, with what separates them. */
  #endByFault(kind: 'protocol' | 'tls', text: string, fault: ConnectFault | undefined): void {
    this.end({ kind, message: `${endpointText(this.#endpoint)}${text}`, fault });
  }

  /** Tags are counted, so that the ones of old commands need not be remembered. */
  #isKnownTag(tag: string): boolean {
    const number = Number.parseInt(tag, 36);
    return number > 0 && number <= this.#tags && number.toString(36) === tag;
  }
}
