import { GuardedSocket } from './guarded-socket.js';
import type { Session } from './session.js';
import { within } from './within.js';

/** How long a connection may take to be made, and who may end the wait. */
interface Patience {
  /** Milliseconds. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly expired: () => Error;
}

/** Lets a driver make its session on a socket of ours, which is destroyed when that fails. */
export async function openOnSocket(
  host: string,
  { timeout, signal, expired }: Patience,
  connect: (socket: GuardedSocket) => Promise<Session>,
  check?: (chunk: Uint8Array) => void,
): Promise<Session> {
  const socket = new GuardedSocket(host, check);
  const stop = (): void => void socket.destroy();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await within(timeout, connect(socket), expired);
  } catch (error) {
    socket.destroy();
    throw error;
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
