/** What went wrong with the database, for programs. */
export type RadiusDatabaseErrorKind =
  /** The URL or a setting cannot be used. */
  | 'settings'
  /** It does not answer: network, name, port, too many connections, deadline. */
  | 'unreachable'
  /** TLS failed. */
  | 'tls'
  /** User or password is refused, or there is no such database. */
  | 'login'
  /** The role may not do it. */
  | 'rights'
  /** A table or column is missing. */
  | 'shape'
  /** It is read-only, such as a replica. */
  | 'read-only'
  /** A unique index, or a row that somebody else has changed since it was read. */
  | 'conflict'
  /** Another writer held the lock for too long, or the database chose us as a deadlock's victim. */
  | 'busy'
  /** A value that a column does not take. */
  | 'value'
  /** The connection broke; `outcomeUnknown` when that was during a commit. */
  | 'lost'
  /** The run was stopped. */
  | 'stopped'
  | 'other';

/** Trouble with the RADIUS database; `message` is one line with the remedy and holds no secret. */
export class RadiusDatabaseError extends Error {
  readonly kind: RadiusDatabaseErrorKind;
  /** The write may have been made all the same. */
  readonly outcomeUnknown: boolean;

  constructor(kind: RadiusDatabaseErrorKind, message: string, outcomeUnknown = false) {
    super(message);
    this.name = 'RadiusDatabaseError';
    this.kind = kind;
    this.outcomeUnknown = outcomeUnknown;
  }
}
