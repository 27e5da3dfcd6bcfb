import type { SourcePosition } from '../../manifest/types.js';
import type { DoctorCode } from './codes.js';

/**
 * `error`: an apply would be refused, fail or lose its way back. `warning`: it works, and somebody
 * should look. `note`: good to know; nothing has to be done.
 */
export type FindingSeverity = 'error' | 'warning' | 'note';

/** How a finding is mended. */
export interface Fix {
  /** What to do, in one line. */
  readonly how: string;
  /**
   * RouterOS commands that do it, one a line, to paste into a terminal of the router as a user who
   * may do that. Words in capitals stand for what only the operator knows.
   */
  readonly commands: readonly string[];
}

/** Names of the rows of a finding. */
export interface RowNames {
  /** A few of them. */
  readonly names: readonly string[];
  /** How many are left out. */
  readonly more: number;
}

/**
 * Something that was found on one router. Texts are the router's, the manifest's and ours: they may
 * hold anything but secrets.
 */
export interface Finding {
  readonly severity: FindingSeverity;
  readonly code: DoctorCode;
  /** What was found, in one line; names of rows are apart where they may be too many or secret. */
  readonly what: string;
  /** Rows that `what` is about, for its end. */
  readonly rows?: RowNames;
  /** Why it matters, in one line. Absent on what has passed. */
  readonly why?: string;
  readonly fix?: Fix;
  /** The line of the manifest that it is about. */
  readonly at?: SourcePosition;
}
