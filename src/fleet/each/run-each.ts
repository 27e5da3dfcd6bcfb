import { setMaxListeners } from 'node:events';
import { RadiusDatabaseError } from '../../radius/radius-database-error.js';
import { RouterError } from '../../routeros/router-error.js';
import { DeadlineError } from './router-deadline.js';
import { SecretError } from '../run.js';
import type { FleetRun, Progress } from '../run.js';
import { createTurns, type Turn } from './turns.js';
import type { Cause } from '../types.js';

/** How the routers of a run are worked on. */
interface Each<Item, Outcome> {
  readonly nameOf: (item: Item) => string;
  /** What progress calls the beginning. */
  readonly begins: Progress['phase'];
  /** The outcome of one router; trouble is an outcome, too. */
  readonly work: (item: Item, turn: Turn) => Promise<Outcome>;
  /** What progress calls the end. */
  readonly endOf: (outcome: Outcome) => Progress['phase'];
}

/** Milliseconds after which a router that is silent lets the next one begin. */
const PATIENCE = 250;

/**
 * Routers that may be waited for besides, for each that is worked on; and at most, because each
 * holds a socket and a process may often have 1,024 open.
 */
const ASIDE = { each: 10, most: 500 };

/**
 * Works on many routers, `concurrency` at a time; outcomes come in the order of the items. A router
 * that `work` waits for aside of its turn does not count.
 */
export async function runEach<Item, Outcome>(
  items: readonly Item[],
  run: Pick<FleetRun, 'concurrency' | 'signal' | 'onProgress'>,
  { nameOf, begins, work, endOf }: Each<Item, Outcome>,
): Promise<readonly Outcome[]> {
  const { concurrency: atOnce } = run;
  // Who asks for one router at a time gets just that.
  const mostAside = atOnce === 1 ? 0 : Math.min(atOnce * ASIDE.each, ASIDE.most);
  const turns = createTurns({ atOnce, patience: PATIENCE, mostAside });
  // Every session in flight listens for the abort; Node takes more than ten for a leak.
  setMaxListeners((atOnce + mostAside) * 2 + 10, run.signal);
  let done = 0;
  const report = (item: Item, phase: Progress['phase']): void =>
    run.onProgress?.({ router: nameOf(item), phase, done, total: items.length });
  return Promise.all(
    items.map((item) =>
      turns(async (turn) => {
        report(item, begins);
        const outcome = await work(item, turn);
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
