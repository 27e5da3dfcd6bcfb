import { countList } from './counted.js';
import type { ReportedChange, ReportSummary, RouterReport, RouterStatus } from './types.js';

/** Counts what the routers of a report have. */
export function summaryOf(routers: readonly RouterReport[]): ReportSummary {
  const statuses: Record<RouterStatus, number> = {
    'in-sync': 0,
    changes: 0,
    drifted: 0,
    applied: 0,
    partial: 0,
    unverified: 0,
    refused: 0,
    error: 0,
    unreachable: 0,
  };
  for (const { status } of routers) statuses[status] += 1;
  const problems = routers.flatMap((router) => router.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    routers: routers.length,
    statuses,
    changes: countActions(routers.filter(isWritable).flatMap(({ changes }) => changes)),
    errors,
    warnings: problems.length - errors,
    unmanaged: routers.reduce((sum, { unmanaged = [] }) => sum + unmanaged.length, 0),
  };
}

/** How many changes there are of each kind. */
export function countActions(
  changes: readonly Pick<ReportedChange, 'action'>[],
): Record<ReportedChange['action'], number> {
  const counts = { create: 0, update: 0, move: 0, delete: 0 };
  for (const { action } of changes) counts[action] += 1;
  return counts;
}

/** Whether an apply would write, or has written, to it; a plan with an error is not applied. */
export function isWritable({ status }: RouterReport): boolean {
  return status !== 'error' && status !== 'refused' && status !== 'unreachable';
}

/** How many changes of an apply came to which end. */
export function countResults(
  changes: readonly Pick<ReportedChange, 'result'>[],
): Record<NonNullable<ReportedChange['result']>, number> {
  const counts = { applied: 0, failed: 0, skipped: 0 };
  for (const { result } of changes) if (result !== undefined) counts[result] += 1;
  return counts;
}

/** Whether there is more to say of a router than that it is in sync. */
export function isTelling({ status, problems, unmanaged = [] }: RouterReport): boolean {
  return status !== 'in-sync' || problems.length + unmanaged.length > 0;
}

/** `3 to create, 2 to update, 1 to move, 1 to delete`. */
export function changeCounts(changes: readonly Pick<ReportedChange, 'action'>[]): string {
  const count = countActions(changes);
  return countList([
    [count.create, 'to create'],
    [count.update, 'to update'],
    [count.move, 'to move'],
    [count.delete, 'to delete'],
  ]);
}
