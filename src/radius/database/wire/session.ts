import type { RadiusDatabaseError } from '../../radius-database-error.js';

/** One connection to a database, or one open file. */
export interface Session {
  /**
   * Gives rows as objects by column. Rejects with what the driver rejects with, or with a RadiusDatabaseError. Whoever asks limits
   * how long it takes.
   */
  readonly query: (sql: string, parameters: readonly unknown[]) => Promise<readonly unknown[]>;
  /** Whether it is known to be of no more use. */
  readonly closed: () => boolean;
  /** Says goodbye; may take as long as the server likes. */
  readonly end: () => Promise<void>;
  /** Breaks it off at once: a statement that is under way rejects. */
  readonly destroy: () => void;
}

/** How sessions with one kind of database are made, and what its errors mean. */
export interface SessionSource {
  /** Settles within the deadline or soon after the signal, with a RadiusDatabaseError when it fails. */
  readonly open: (signal: AbortSignal) => Promise<Session>;
  /** What begins a transaction that writes. */
  readonly begin: string;
  /** Milliseconds that one statement may take before the session is given up. */
  readonly deadline: number;
  /** The trouble behind what a driver rejected with, in our words. */
  readonly trouble: (error: unknown, sql: string) => RadiusDatabaseError;
  /** The trouble of a deadline that passed. */
  readonly expired: () => RadiusDatabaseError;
}
