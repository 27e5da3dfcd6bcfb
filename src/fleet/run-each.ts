import { setMaxListeners } from 'node:events';
import pLimit from 'p-limit';
import { RadiusDatabaseError } from '../radius/radius-database-error.js';
import { RouterError } from '../routeros/router-error.js';
import { DeadlineError } from './router-deadline.js';
import { SecretError } from './run.js';
import type { FleetRun, Progress } from './run.js';
import type { Cause } from './types.js';

/** How the routers of a run are worked on. */
interface Each<Item, Outcome> {
  readonly nameOf: (item: Item) => string;
  /** What progress calls the beginning. */
  readonly begins: Progress['phase'];
  /** The outcome of one router; trouble is an outcome, too. */
  readonly work: (item: Item) => Promise<Outcome>;
  /** What progress calls the end. */
  readonly endOf: (outcome: Outcome) => Progress['phase'];
}

/** Works on many routers, `concurrency` at a time; outcomes come in the order of the items. */
export async function runEach<Item, Outcome>(
  items: readonly Item[],
  run: FleetRun,
  { nameOf, begins, work, endOf }: Each<Item, Outcome>,
): Promise<readonly Outcome[]> {
  const limit = pLimit(run.concurrency);
  // Every session in flight listens for the abort; Node takes more than ten for a leak.
  setMaxListeners(run.concurrency * 2 + 10, run.signal);
  let done = 0;
  const report = (item: Item, phase: Progress['phase']): void =>
    run.onProgress?.({ router: nameOf(item), phase, done, total: items.length });
  return Promise.all(
    items.map((item) =>
      limit(async () => {
        report(item, begins);
        const outcome = await work(item);
        done += 1;
        report(item, endOf(outcome));
        return outcome;
      }),
    ),
  );
}

/** Trouble that a router, a secret or the operator made. */
export interface Trouble {
  /** One clear line. */
  readonly reason: string;
  readonly cause: Cause;
}

/**
 * What an error says of the router that was worked on; `signal` ended the work when it was aborted.
 *
 * @throws anything else: it is a bug of ours
 */
export function troubleOf(error: unknown, signal: AbortSignal): Trouble {
  const isAbort =
    error === signal.reason || (error instanceof RouterError && error.kind === 'aborted');
  if (signal.aborted && isAbort) {
    return signal.reason instanceof DeadlineError
      ? { reason: signal.reason.message, cause: 'router-timeout' }
      : { reason: 'stopped before it was read', cause: 'stopped' };
  }
  if (error instanceof RadiusDatabaseError) {
    return { reason: `the RADIUS database: ${error.message}`, cause: 'radius-database' };
  }
  if (error instanceof SecretError) return { reason: error.message, cause: 'secret' };
  if (error instanceof RouterError) {
    return { reason: error.message, cause: error.kind === 'aborted' ? 'stopped' : error.kind };
  }
  throw error;
}

/** Milliseconds since the call. */
export function stopwatch(): () => number {
  const began = performance.now();
  return () => Math.round(performance.now() - began);
}
