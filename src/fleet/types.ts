import type { ApplyResult } from '../apply/types.js';
import type { Plan } from '../plan/types.js';

/** What came of planning one router. */
export type PlanOutcome =
  | {
      readonly router: string;
      readonly status: 'planned';
      readonly plan: Plan;
      readonly ms: number;
    }
  /** It could not be read; `reason` is one clear line. */
  | {
      readonly router: string;
      readonly status: 'unreadable';
      readonly reason: string;
      readonly ms: number;
    };

/** What came of applying to one router. */
export type ApplyOutcome =
  | {
      readonly router: string;
      readonly status: 'done';
      readonly result: ApplyResult;
      readonly ms: number;
    }
  /** Nothing was written; `reason` says why. */
  | {
      readonly router: string;
      readonly status: 'refused';
      readonly reason: string;
      readonly ms: number;
    };
