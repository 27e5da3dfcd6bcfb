import type { Finding } from '../../health/doctor/types.js';
import type { Remedy } from '../../health/ping/types.js';
import type { Cause } from '../types.js';

/** What the doctor says of one router. */
export type Diagnosis =
  | {
      readonly router: string;
      readonly status: 'checked';
      /** RouterOS, as far as the router said it. */
      readonly version?: string;
      readonly board?: string;
      /** The worst first. */
      readonly findings: readonly Finding[];
      readonly ms: number;
    }
  /** It could not be looked at; `reason` is one line. */
  | {
      readonly router: string;
      readonly status: 'unreachable';
      readonly reason: string;
      readonly cause: Cause;
      /** What to look at, most likely first. */
      readonly remedies: readonly Remedy[];
      readonly ms: number;
    };
