import type { Report } from '../report/types.js';

/** What a command tells the shell. */
export const exitCode = {
  /** In sync, applied, or simply done. */
  ok: 0,
  /** A mistake in the command, the manifest or the plan; or a bug. */
  failed: 1,
  /** `drift` and `plan --detailed-exitcode` found differences. */
  differences: 2,
  /** Some router could not be read or was not applied as a whole; wins over the others. */
  incomplete: 3,
} as const;

export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

/** What a report tells the shell; `detailed` is `plan --detailed-exitcode`. */
export function reportExitCode(report: Report, detailed: boolean): ExitCode {
  if (report.missingShards !== undefined) return exitCode.incomplete;
  switch (report.kind) {
    case 'plan':
      return planExitCode(report, detailed);
    case 'apply':
      return applyExitCode(report);
    case 'drift':
      return driftExitCode(report);
  }
}

/**
 * A router that could not be read makes the answer incomplete, whatever the others say; then an
 * error in a plan wants a person, and a difference an apply.
 */
function planExitCode({ summary: { statuses } }: Report, detailed: boolean): ExitCode {
  if (statuses.unreachable > 0) return exitCode.incomplete;
  if (statuses.error > 0) return exitCode.failed;
  return detailed && statuses.changes > 0 ? exitCode.differences : exitCode.ok;
}

/**
 * Nothing written to anybody because of an error is a failure; half of a fleet is incomplete, and so
 * are rows that FreeRADIUS could not be made to read.
 */
function applyExitCode({ restart, summary: { statuses, routers } }: Report): ExitCode {
  if (restart?.state === 'failed') return exitCode.incomplete;
  const good = statuses.applied + statuses['in-sync'];
  if (good === routers) return exitCode.ok;
  const onlyErrors = good + statuses.error === routers && statuses.applied === 0;
  return onlyErrors ? exitCode.failed : exitCode.incomplete;
}

/** A router whose plan has an error may be in sync or not. */
function driftExitCode({ summary: { statuses, unmanaged } }: Report): ExitCode {
  if (statuses.unreachable + statuses.error > 0) return exitCode.incomplete;
  return statuses.drifted > 0 || unmanaged > 0 ? exitCode.differences : exitCode.ok;
}
