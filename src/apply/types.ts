import type { Change, Plan } from '../plan/types.js';

/** What became of one change. */
export type Step =
  | { readonly change: Change; readonly status: 'applied' }
  | {
      readonly change: Change;
      readonly status: 'failed';
      readonly reason: string;
      /** It was not made, whatever is there afterwards: somebody else may have made it. */
      readonly isCertain?: true;
    }
  /** Not tried: something it depends on failed, or the run was stopped. */
  | { readonly change: Change; readonly status: 'skipped'; readonly reason: string };

/** What became of a plan. */
export interface ApplyResult {
  readonly router: string;
  /** One for every change of the plan, in its order. */
  readonly steps: readonly Step[];
  /** The plan made afterwards from a fresh read; `undefined` when the router could not be read. */
  readonly remaining: Plan | undefined;
}
