import type { ApplyResult } from '../apply/types.js';
import type { ObservedState } from '../observed/types.js';
import type { Attribution } from '../plan/attribute/attribute.js';
import type { Plan } from '../plan/types.js';
import type { RouterErrorKind } from '../routeros/router-error.js';
import type { Fingerprint } from './fingerprint.js';

/** Why a router could not be read, for programs; the sentence for people is the `reason`. */
export type Cause =
  | Exclude<RouterErrorKind, 'aborted'>
  /** A secret or a certificate file cannot be had. */
  | 'secret'
  /** The RADIUS database cannot be read, so what is in `nas` is not known. */
  | 'radius-database'
  /** `--router-timeout`. */
  | 'router-timeout'
  /** Ctrl-C, or the end of the job. */
  | 'stopped';

/** A router that could not be read; `reason` is one clear line. */
interface Unreadable {
  readonly router: string;
  readonly status: 'unreadable';
  readonly reason: string;
  readonly cause: Cause;
  readonly ms: number;
}

/** What came of planning one router. */
export type PlanOutcome =
  | {
      readonly router: string;
      readonly status: 'planned';
      readonly plan: Plan;
      readonly fingerprint: Fingerprint;
      /** No manifest declares the router any more: only its rows in `nas` are left. */
      readonly removed?: true;
      /** Errors of the plan were set aside for it, and are warnings now. */
      readonly allowed?: true;
      /** Who made each difference, in the order of the changes; when the run asks for it. */
      readonly actors?: readonly (Attribution | undefined)[];
      /** What the plan was made from; when the run asks for it. */
      readonly observed?: ObservedState;
      readonly ms: number;
    }
  | Unreadable;

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
    }
  /** It could not be read, so nothing was written. */
  | Unreadable;
