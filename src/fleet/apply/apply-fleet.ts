import { skipped } from './row-steps.js';
import { applyRouter, type Ahead } from './apply-router.js';
import type { ApprovedPlan, DeclaredPlan } from './refusal.js';
import { applyRemovedRouter, strangersAmong } from '../removed-router.js';
import { runEach } from '../each/run-each.js';
import type { FleetRun } from '../run.js';
import type { ApplyOutcome } from '../types.js';
import { writeRowsAhead, type RowsAhead } from './write-rows-ahead.js';

/**
 * Applies approved plans, and keeps of each router only what `tell` makes of its outcome. Each
 * router is read again first, and refused when it asks for another plan than the approved one;
 * afterwards it is read once more to see what remains. Where FreeRADIUS must be restarted to know
 * new rows, all rows are written first, then it is restarted once, then the routers follow.
 */
export async function applyEach<Told>(
  approved: readonly ApprovedPlan[],
  run: FleetRun,
  tell: (outcome: ApplyOutcome) => Told,
): Promise<readonly Told[]> {
  run.radius?.refresh();
  const declared = approved.flatMap(({ router, ...one }) =>
    router === undefined ? [] : [{ ...one, router }],
  );
  const ahead = await writeRowsAhead(declared, run);
  const applied = await runEach(declared, run, {
    nameOf: ({ name }) => name,
    begins: 'applying',
    work: async (one) => ({ ...one, ...told(await applyOne(one, ahead, run), tell) }),
    endOf: ({ isDone }) => (isDone ? 'applied' : 'failed'),
  });
  const removed = approved.filter(({ router }) => router === undefined);
  const failed = applied.flatMap(({ isDone, router }) => (isDone ? [] : [router]));
  const strangers = removed.length === 0 ? [] : await strangersAmong(failed, run);
  const gone = await runEach(removed, run, {
    nameOf: ({ name }) => name,
    begins: 'applying',
    work: async ({ name, approval }) =>
      told(await applyRemovedRouter(name, approval, strangers, run), tell),
    endOf: ({ isDone }) => (isDone ? 'applied' : 'failed'),
  });
  // Rows that went last. After an abort it is left alone: it would know secrets that routers which
  // were not reached do not have yet. What is due is said.
  if (!run.signal.aborted) await run.radius?.reload();
  return [...applied, ...gone].map((one) => one.told);
}

function told<Told>(outcome: ApplyOutcome, tell: (outcome: ApplyOutcome) => Told) {
  return { isDone: outcome.status === 'done', told: tell(outcome) };
}

async function applyOne(
  { name, router, approval, inDoubt }: DeclaredPlan,
  { rows, reloadFailed }: RowsAhead,
  run: FleetRun,
): Promise<ApplyOutcome> {
  const written = rows.get(name);
  if (written === undefined) {
    const reason = inDoubt === true ? reloadFailed : undefined;
    if (reason === undefined) return applyRouter(router, approval, run, undefined);
    return { router: name, status: 'refused', reason: notRestarted(reason), ms: 0 };
  }
  if (written.status !== 'written') return written.outcome;
  const { ahead, approval: rest } = written;
  if (reloadFailed !== undefined) {
    return withoutRouter(ahead, name, notRestarted(reloadFailed));
  }
  const outcome = await applyRouter(router, rest, run, ahead);
  if (outcome.status === 'done') return outcome;
  const isStopped = outcome.status === 'unreadable' && outcome.cause === 'stopped';
  return withoutRouter(ahead, name, isStopped ? STOPPED : outcome.reason);
}

/** FreeRADIUS may have a new secret by now that the router lacks. */
const STOPPED = 'stopped before it was tried; its row in nas stands, so apply again soon';

function notRestarted(reason: string): string {
  return `FreeRADIUS was not restarted: ${reason}`;
}

/** The rows stand, and the router was not touched. */
function withoutRouter({ steps, left, ms }: Ahead, router: string, reason: string): ApplyOutcome {
  const result = { router, steps: [...steps, ...skipped(left, reason)], remaining: undefined };
  return { router, status: 'done', result, ms };
}
