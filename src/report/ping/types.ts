import type { PingedRouter } from '../../health/ping/types.js';

/** Everything that a ping says. */
export interface PingReport {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Questions a router. */
  readonly count: number;
  /** Milliseconds from one question to the next. */
  readonly interval: number;
  readonly routers: readonly PingedRouter[];
}
