import { settleSteps } from '../../apply/settle-steps.js';
import type { ApplyResult } from '../../apply/types.js';
import { remainingPlan, whenReady, type Ahead, type Ready } from './apply-router.js';
import { planHashOf } from '../fingerprint.js';
import type { Approval, DeclaredPlan } from './refusal.js';
import { isWhole, leftAlone, partsOf, writeRows } from './row-steps.js';
import { runEach, stopwatch } from '../each/run-each.js';
import type { FleetRun } from '../run.js';
import type { ApplyOutcome } from '../types.js';

/** What was written before any router. */
export interface RowsAhead {
  /** By router, for those that have rows. */
  readonly rows: ReadonlyMap<string, RowsWritten>;
  /** Why FreeRADIUS could not be restarted. */
  readonly reloadFailed: string | undefined;
}

type RowsWritten =
  /** `approval` is what is left of the one that was given. */
  | { readonly status: 'written'; readonly ahead: Ahead; readonly approval: Approval }
  /** Nothing more is to be done there. */
  | { readonly status: 'ended'; readonly outcome: ApplyOutcome };

/**
 * Where FreeRADIUS reads `nas` only when it starts, and can be restarted by us: writes the rows of
 * all routers, and restarts it. A router is read for that as for every write, so that none is begun
 * that would be refused.
 */
export async function writeRowsAhead(
  approved: readonly DeclaredPlan[],
  run: FleetRun,
): Promise<RowsAhead> {
  const { radius } = run;
  const isStaged = radius?.settings.clients === 'startup' && radius.settings.reload !== undefined;
  const first = isStaged ? approved.filter(({ hasRows }) => hasRows === true) : [];
  const written = await runEach(first, run, {
    nameOf: ({ name }) => name,
    begins: 'applying',
    work: async (one) => [one.name, await writeRowsOf(one, run)] as const,
    endOf: ([, { status }]) => (status === 'written' ? 'started' : 'failed'),
  });
  const inDoubt = run.mustReload === true || approved.some((one) => one.inDoubt === true);
  const restart = run.signal.aborted ? undefined : await radius?.reload(inDoubt);
  return {
    rows: new Map(written.flatMap(([name, one]) => (one === undefined ? [] : [[name, one]]))),
    reloadFailed: restart?.state === 'failed' ? (restart.reason ?? '') : undefined,
  };
}

async function writeRowsOf(
  { router, approval }: DeclaredPlan,
  run: FleetRun,
): Promise<RowsWritten> {
  let written: RowsWritten | undefined;
  const outcome = await whenReady(router, approval, run, async (ready) => {
    const { result, rest } = await writeFirst(ready, approval);
    if (rest !== undefined) written = rest;
    return result;
  });
  return written ?? { status: 'ended', outcome };
}

async function writeFirst(
  ready: Ready,
  approval: Approval,
): Promise<{ readonly result: ApplyResult; readonly rest?: RowsWritten }> {
  const { router, run, plan } = ready;
  const ms = stopwatch();
  const { rowsFirst, router: own, rowsLast } = partsOf(plan);
  const left = [...own.changes, ...rowsLast];
  const steps = run.radius === undefined ? [] : await writeRows(router.name, rowsFirst, run.radius);
  if (isWhole(steps)) {
    const ahead = { steps, left, ms: ms() };
    const result = { router: router.name, steps, remaining: undefined };
    return { result, rest: { status: 'written', ahead, approval: restOf(approval, ready) } };
  }
  const remaining = await remainingPlan(ready);
  const all = settleSteps([...steps, ...leftAlone(left, steps)], remaining);
  return { result: { router: router.name, steps: all, remaining } };
}

/** The same agreement without the rows that stand now. */
function restOf(approval: Approval, { plan, fingerprint }: Ready): Approval {
  const { changes, ...rest } = approval;
  const rows = new Set(partsOf(plan).rowsFirst);
  const hashes = fingerprint.changes.filter((_, at) => {
    const change = plan.changes[at];
    return change === undefined || !rows.has(change);
  });
  const left = changes?.filter(({ hash }) => hashes.includes(hash));
  return {
    ...rest,
    plan: planHashOf(fingerprint.manifest, hashes),
    ...(left === undefined ? {} : { changes: left }),
  };
}
