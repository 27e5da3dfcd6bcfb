import type { ApplyResult } from '../apply/types.js';
import type { ApplyOutcome, PlanOutcome } from '../fleet/types.js';
import { isRefused } from '../plan/plan-router.js';
import {
  reportedChanges,
  reportedProblems,
  reportedRows,
  reportedEnd,
  type Redact,
} from './reported-change.js';
import { summaryOf } from './summary.js';
import {
  formatVersion,
  type Report,
  type ReportedChange,
  type RouterReport,
  type RouterStatus,
} from './types.js';

/** What a report says of the run itself. */
export interface ReportOrigin {
  /** Version of rosform. */
  readonly rosform: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** `2/8`, when the run was over a part of the fleet. */
  readonly shard?: string;
  readonly showUnmanaged: boolean;
  readonly redact: Redact;
}

/** A report of these routers; counts are made here and nowhere else. */
export function makeReport(
  kind: Report['kind'],
  routers: readonly RouterReport[],
  origin: Pick<ReportOrigin, 'rosform' | 'createdAt' | 'shard'>,
): Report {
  const { rosform, createdAt, shard } = origin;
  return {
    formatVersion,
    kind,
    rosform,
    createdAt,
    ...(shard === undefined ? {} : { shards: [shard] }),
    summary: summaryOf(routers),
    routers,
  };
}

/** What a plan, or a drift check, found on one router. */
export function plannedRouter(
  outcome: PlanOutcome,
  kind: 'plan' | 'drift',
  { redact, showUnmanaged }: ReportOrigin,
): RouterReport {
  const { router, ms: durationMs } = outcome;
  if (outcome.status === 'unreadable') return unreachable(outcome, redact);
  const { plan, fingerprint, actors, removed, allowed } = outcome;
  const problems = reportedProblems(plan.problems, redact);
  const isPlan = kind === 'plan';
  const status = plan.changes.length > 0 ? (isPlan ? 'changes' : 'drifted') : 'in-sync';
  return {
    router,
    status: isRefused(plan) ? 'error' : status,
    ...(removed === undefined ? { version: plan.version } : { removed }),
    ...(allowed === undefined ? {} : { allowed }),
    durationMs,
    manifestHash: fingerprint.manifest,
    ...(isPlan ? { planHash: fingerprint.plan } : {}),
    unchanged: plan.unchanged,
    problems,
    changes: reportedChanges(plan, redact, {
      ...(isPlan ? { hashes: fingerprint.changes } : {}),
      ...(actors === undefined ? {} : { actors }),
    }),
    ...(showUnmanaged ? { unmanaged: reportedRows(plan.unmanaged, redact) } : {}),
  };
}

function unreachable(
  { router, reason, cause, ms }: Extract<PlanOutcome, { status: 'unreadable' }>,
  redact: Redact,
): RouterReport {
  return {
    router,
    status: 'unreachable',
    reason: redact(reason),
    cause,
    durationMs: ms,
    unchanged: 0,
    problems: [],
    changes: [],
  };
}

/** What an apply did on one router, by what its plan was. */
export function appliedRouter(
  { planHash: _spent, ...planned }: RouterReport,
  outcome: ApplyOutcome,
  redact: Redact,
): RouterReport {
  const durationMs = outcome.ms;
  if (outcome.status === 'refused') {
    return { ...planned, status: 'refused', reason: redact(outcome.reason), durationMs };
  }
  if (outcome.status === 'unreadable') {
    const { version: _unknown, ...rest } = planned;
    const { reason, cause } = outcome;
    return { ...rest, status: 'unreachable', reason: redact(reason), cause, durationMs };
  }
  const { result } = outcome;
  const { remaining } = result;
  return {
    ...planned,
    status: appliedStatus(result),
    durationMs,
    changes: appliedChanges(planned, result, redact),
    ...(remaining === undefined
      ? {}
      : {
          remaining: {
            problems: reportedProblems(remaining.problems, redact),
            changes: reportedChanges(remaining, redact),
          },
        }),
  };
}

/** The changes that were agreed to are the ones that were applied; only their end is new. */
function appliedChanges(
  { changes }: RouterReport,
  { steps }: ApplyResult,
  redact: Redact,
): readonly ReportedChange[] {
  return changes.flatMap((change, index) => {
    const step = steps[index];
    return step === undefined ? [] : [{ ...change, ...reportedEnd(step, redact) }];
  });
}

function appliedStatus({ steps, remaining }: ApplyResult): RouterStatus {
  if (steps.length === 0) return 'in-sync';
  if (steps.some((step) => step.status !== 'applied')) return 'partial';
  if (remaining === undefined) return 'unverified';
  return remaining.changes.length === 0 ? 'applied' : 'partial';
}
