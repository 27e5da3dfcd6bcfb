import type { ApplyResult } from '../apply/types.js';
import type { ObservedState } from '../observed/types.js';
import type { Attribution } from '../plan/attribute.js';
import type { Plan } from '../plan/types.js';
import type { Fingerprint } from './fingerprint.js';

/** What came of planning one router. */
export type PlanOutcome =
  | {
      readonly router: string;
      readonly status: 'planned';
      readonly plan: Plan;
      readonly fingerprint: Fingerprint;
      /** Who made each difference, in the order of the changes; when the run asks for it. */
      readonly actors?: readonly (Attribution | undefined)[];
      /** What the plan was made from; when the run asks for it. */
      readonly observed?: ObservedState;
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
      readonly status: 'refused' | 'unreadable';
      readonly reason: string;
      readonly ms: number;
    };
