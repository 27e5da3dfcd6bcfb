import type { ConnectFault } from './connect-fault.js';

/** What kind of trouble a router gave. */
export type RouterErrorKind =
  /** The host name has no address. */
  | 'resolve'
  /** TCP was refused: nothing listens, or a firewall rejects. */
  | 'refused'
  /** No route, or no answer to TCP before the deadline. */
  | 'unreachable'
  /** The handshake failed, or the certificate is not the expected one. */
  | 'tls'
  /** TCP was accepted and then closed without a word. */
  | 'closed-early'
  /** Wrong user name or password, or a group without the `api` policy. */
  | 'login'
  /** The connection ended while commands were running. */
  | 'lost'
  /** The router ended the session and said why. */
  | 'fatal'
  /** No reply before the deadline; what happened on the router is unknown. */
  | 'timeout'
  /** The router refused a command. */
  | 'trap'
  /** The user may not do that (`not enough permissions`). */
  | 'permission'
  /** The bytes were not the RouterOS API. */
  | 'protocol'
  /** We stopped it ourselves. */
  | 'aborted';

interface RouterErrorDetails {
  readonly cause?: unknown;
  /** Menu and verb: `/ip/pool/add`. Never the values. */
  readonly command?: string;
  /** Trap category, 0 to 7, when the router gave one. */
  readonly category?: number;
  /** The router's own text. */
  readonly trap?: string;
  /** What exactly kept the session from being opened. */
  readonly fault?: ConnectFault | undefined;
  /** Whether the command was sent and stayed without its last reply; judged by the kind where absent. */
  readonly uncertain?: boolean;
  /** Whether the session is over; judged by the kind where absent. */
  readonly endsSession?: boolean;
}

/** The router said no, or went away. `message` is one line that names the likely remedy. */
export class RouterError extends Error {
  readonly kind: RouterErrorKind;
  readonly command: string | undefined;
  readonly category: number | undefined;
  readonly trap: string | undefined;
  readonly fault: ConnectFault | undefined;
  /** Whether the command may have taken effect although no reply came. */
  readonly uncertain: boolean;
  /** Whether the session is over: nothing more can be sent on it. */
  readonly endsSession: boolean;

  constructor(kind: RouterErrorKind, message: string, details: RouterErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'RouterError';
    this.kind = kind;
    this.command = details.command;
    this.category = details.category;
    this.trap = details.trap;
    this.fault = details.fault;
    this.uncertain =
      details.uncertain ?? (kind === 'lost' || kind === 'timeout' || kind === 'fatal');
    this.endsSession =
      details.endsSession ?? (kind !== 'trap' && kind !== 'permission' && kind !== 'timeout');
  }
}
