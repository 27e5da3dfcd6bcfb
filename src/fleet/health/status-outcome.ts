import type { RouterStatus } from '../../health/status/types.js';
import type { Cause } from '../types.js';

/** Whether a router is as its manifest says. */
export type Sync =
  | { readonly state: 'in-sync' }
  /** That many changes would an apply make. */
  | { readonly state: 'drifted'; readonly changes: number }
  /** `reason` is one line; the cause `plan` is an error in the plan. */
  | { readonly state: 'unknown'; readonly reason: string; readonly cause: Cause | 'plan' };

interface Asked {
  readonly router: string;
  /** Where it was asked: what `--connect` says, else the manifest. */
  readonly address: string;
  readonly port: number;
}

/** A router that answered. */
export interface OnlineRouter extends Asked {
  readonly state: 'online';
  /** Milliseconds until it had let us log in. */
  readonly ms: number;
  readonly status: RouterStatus;
  /** Undefined where nobody asked for it. */
  readonly sync: Sync | undefined;
  /** The router hides secrets from our user; known only where `sync` was asked for. */
  readonly secretsMasked: boolean;
}

/** A router that could not be asked; `reason` is one line. */
interface OfflineRouter extends Asked {
  readonly state: 'offline';
  readonly reason: string;
  readonly cause: Exclude<Cause, 'stopped'>;
  /** Milliseconds until that was clear. */
  readonly ms: number;
}

/** A router of which nothing can be said, because we were stopped before it had answered. */
interface UnaskedRouter extends Asked {
  readonly state: 'not-asked';
}

/** What came of asking one router how it is. */
export type StatusOutcome = OnlineRouter | OfflineRouter | UnaskedRouter;
