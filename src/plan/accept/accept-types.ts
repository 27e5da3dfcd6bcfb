import type { RowEdit } from '../../manifest/edit/row-edit.js';
import type { SourceFile } from '../../manifest/types.js';
import type { Change } from '../types.js';

/** A change, or a part of it, that the manifests do not say after all. */
interface LeftChange {
  readonly change: Change;
  /** One plain line that says what is left, why, and what to do. It holds no secret. */
  readonly reason: string;
}

/** What came of taking the router's side. */
export interface Acceptance {
  /** The files whose text is another now. */
  readonly sources: readonly SourceFile[];
  /**
   * Positions in `Plan.changes` of what the manifests say now, in ascending order. A change of
   * which only a part could be said is in `left`, too.
   */
  readonly accepted: readonly number[];
  readonly left: readonly LeftChange[];
}

/** How one change can be accepted. */
export interface Proposal {
  readonly change: Change;
  /** Empty for a move: all moves of a menu are one new order of its rows. */
  readonly edits: readonly RowEdit[];
  /** Why a part of the change stays. */
  readonly left: readonly string[];
}

/** A proposal, or why there is none. */
export type Proposed = Proposal | { readonly refused: readonly string[] };
