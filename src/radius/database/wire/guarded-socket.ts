import { Socket } from 'node:net';

/**
 * A socket whose end is ours: it can be destroyed whatever a driver does, and what a driver throws
 * while it parses an answer breaks the connection instead of the process. pg-protocol 1.16 throws
 * out of its `data` listener at a message that is cut short.
 */
export class GuardedSocket extends Socket {
  readonly #check: (chunk: Uint8Array) => void;

  /** `check` sees what comes before a driver does, and throws at what it must not see. */
  constructor(host: string, check: (chunk: Uint8Array) => void = () => {}) {
    super();
    this.#check = check;
    // The name that Node checks a certificate against when TLS is built on this socket without a
    // server name, as mysql2 3.24 does for an IP address. Node itself sets it for names only.
    Object.defineProperty(this, '_host', { value: host, writable: true });
    // A driver listens only while it thinks that it needs to.
    this.on('error', () => {});
  }

  override emit(event: string | symbol, ...values: readonly unknown[]): boolean {
    if (event !== 'data') return super.emit(event, ...values);
    try {
      for (const chunk of values) if (chunk instanceof Uint8Array) this.#check(chunk);
      return super.emit(event, ...values);
    } catch (error) {
      this.destroy(error instanceof Error ? error : new Error('answer not understood'));
      return true;
    }
  }
}
