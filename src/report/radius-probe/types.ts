import type { RouterProbe } from '../../radius/probe/types.js';

/** What came of probing one router. */
export type ProbedRouter =
  | { readonly router: string; readonly status: 'probed'; readonly probe: RouterProbe }
  /** It could not be probed; `reason` is one line. */
  | { readonly router: string; readonly status: 'unreachable'; readonly reason: string };

/** Everything that a probe run says. */
export interface ProbeReport {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly routers: readonly ProbedRouter[];
}
