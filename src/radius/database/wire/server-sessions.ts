import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { ServerAddress } from '../database-url.js';
import { GuardedSocket } from './guarded-socket.js';
import { expiredError, strangeServerError } from './network-trouble.js';
import type { Session, SessionSource } from './session.js';
import { within } from './within.js';

/** The server gives up first, since it says why; a dead one is left after this much longer. */
const LATER = 500;

/** A server, and how its driver is used. */
interface Server extends Pick<SessionSource, 'trouble'> {
  readonly address: ServerAddress;
  /** For messages. */
  readonly place: string;
  /** Milliseconds that making a session may take. */
  readonly timeout: number;
  /** Milliseconds after which the server itself ends a statement. */
  readonly statementLimit: number;
  /** Makes a session on a socket of ours, which is destroyed when that fails. */
  readonly connect: (socket: GuardedSocket) => Promise<Session>;
  /** For each connection: sees what comes before the driver does, and throws at what it must not see. */
  readonly createCheck?: () => (chunk: Uint8Array) => void;
  /** Whether the driver means that the server hung up or spoke as such a database never does. */
  readonly isHangUp: (error: unknown) => boolean;
}

/** Sessions with a database server. */
export function serverSessions(server: Server): SessionSource {
  const { address, place, timeout, statementLimit, trouble } = server;
  const expired = (): RadiusDatabaseError => expiredError(place, timeout);
  return {
    begin: 'begin',
    deadline: statementLimit + LATER,
    trouble,
    expired,
    async open(signal) {
      const socket = new GuardedSocket(address.host, server.createCheck?.());
      const stop = (): void => void socket.destroy();
      signal.addEventListener('abort', stop, { once: true });
      try {
        return await within(timeout, server.connect(socket), expired);
      } catch (error) {
        socket.destroy();
        if (error instanceof RadiusDatabaseError) throw error;
        throw server.isHangUp(error)
          ? strangeServerError(place, address.product)
          : trouble(error, '');
      } finally {
        signal.removeEventListener('abort', stop);
      }
    },
  };
}
