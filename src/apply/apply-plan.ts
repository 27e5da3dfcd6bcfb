import type { Change, Plan } from '../plan/types.js';
import { RouterError } from '../routeros/router-error.js';
import type { RouterClient } from '../routeros/types.js';
import type { Step } from './types.js';
import { GoneError, writeChange } from './write-change.js';

/** Writes in flight on one session. Small routers answer a few at a time, and stall under more. */
const WRITES_IN_FLIGHT = 8;

interface ApplyRun {
  /** No new write starts once it is aborted; writes in flight are waited for. */
  readonly signal: AbortSignal;
  readonly onStep?: (step: Step) => void;
}

/**
 * Applies a plan in its order; changes that do not depend on each other travel together. A change
 * that fails stops what depends on it and nothing else. Returns a step for every change; never
 * throws what a router may do.
 */
export async function applyPlan(
  client: RouterClient,
  plan: Plan,
  run: ApplyRun,
): Promise<readonly Step[]> {
  const steps = new Map<number, Step>();
  const waiting = new Set(plan.changes);
  const flying = new Map<number, Promise<Tried>>();
  const created = new Map<string, string>();
  let lost = false;
  const settle = (step: Step): void => {
    steps.set(step.change.index, step);
    run.onStep?.(step);
  };

  while (waiting.size > 0 || flying.size > 0) {
    const left = waiting.size;
    for (const change of waiting) {
      const verdict = stopReason(run.signal, lost) ?? readiness(change, steps);
      if (verdict === 'waiting') continue;
      if (verdict === 'ready' && flying.size >= WRITES_IN_FLIGHT) break;
      waiting.delete(change);
      if (verdict === 'ready') flying.set(change.index, tryChange(client, change, created));
      else settle({ change, status: 'skipped', reason: verdict.skipped });
    }
    if (flying.size > 0) {
      const tried = await Promise.race(flying.values());
      flying.delete(tried.step.change.index);
      lost ||= tried.lost;
      settle(tried.step);
    } else if (waiting.size === left) {
      throw new Error('the changes of this plan wait for each other');
    }
  }
  return plan.changes.flatMap((change) => steps.get(change.index) ?? []);
}

interface Tried {
  readonly step: Step;
  /** The session is over. */
  readonly lost: boolean;
}

async function tryChange(
  client: RouterClient,
  change: Change,
  created: Map<string, string>,
): Promise<Tried> {
  try {
    await writeChange(client, change, created);
    return { step: { change, status: 'applied' }, lost: false };
  } catch (error) {
    if (!(error instanceof RouterError) && !(error instanceof GoneError)) throw error;
    const lost = error instanceof RouterError && error.endsSession;
    return { step: { change, status: 'failed', reason: reasonOf(error) }, lost };
  }
}

/** A menu without a descriptor is taken to have comments, and some have none. */
function reasonOf({ message }: Error): string {
  return message.includes('unknown parameter comment')
    ? `${message}; write comment: false beside key in this menus: entry`
    : message;
}

type Verdict = 'ready' | 'waiting' | { readonly skipped: string };

function stopReason(signal: AbortSignal, lost: boolean): Verdict | undefined {
  if (lost) return { skipped: 'the connection to the router was lost' };
  return signal.aborted ? { skipped: stopText(signal) } : undefined;
}

/** An abort by a person has no words of its own; a time limit has. */
function stopText({ reason }: AbortSignal): string {
  return reason instanceof Error && reason.name !== 'AbortError'
    ? `not tried: the router was ${reason.message}`
    : 'stopped before it was tried';
}

function readiness(change: Change, steps: ReadonlyMap<number, Step>): Verdict {
  const before = change.after.map((index) => steps.get(index));
  const failed = before.find((step) => step !== undefined && step.status !== 'applied');
  if (failed !== undefined) {
    const { menu, key } = failed.change.address;
    return { skipped: `it needs ${menu} ${key}, which was not applied` };
  }
  return before.every((step) => step?.status === 'applied') ? 'ready' : 'waiting';
}
