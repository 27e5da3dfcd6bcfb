import { describe, expect, it } from 'vitest';

import { reportExitCode } from '../../src/cli/exit-code.js';
import { makeReport } from '../../src/report/make-report.js';
import type { ReportKind, RouterStatus } from '../../src/report/types.js';

const origin = { rosform: '1.2.3', createdAt: '2030-01-01T00:00:00.000Z' };

function codeOf(kind: ReportKind, statuses: readonly RouterStatus[], detailed = false): number {
  const routers = statuses.map((status, index) => ({
    router: `r${index}`,
    status,
    durationMs: 1,
    unchanged: 0,
    problems: [],
    changes: [],
  }));
  return reportExitCode(makeReport(kind, routers, origin), detailed);
}

describe('the exit code', () => {
  it.each<{ statuses: readonly RouterStatus[]; plain: number; detailed: number }>([
    { statuses: [], plain: 0, detailed: 0 },
    { statuses: ['in-sync'], plain: 0, detailed: 0 },
    { statuses: ['in-sync', 'changes'], plain: 0, detailed: 2 },
    { statuses: ['changes', 'error'], plain: 1, detailed: 1 },
    { statuses: ['changes', 'error', 'unreachable'], plain: 3, detailed: 3 },
  ])('of a plan with $statuses is $plain, and $detailed with --detailed-exitcode', (row) => {
    expect([codeOf('plan', row.statuses), codeOf('plan', row.statuses, true)]).toEqual([
      row.plain,
      row.detailed,
    ]);
  });

  it.each<{ statuses: readonly RouterStatus[]; code: number }>([
    { statuses: ['in-sync'], code: 0 },
    { statuses: ['in-sync', 'drifted'], code: 2 },
    { statuses: ['drifted', 'unreachable'], code: 3 },
    { statuses: ['in-sync', 'error'], code: 3 },
  ])('of a drift check with $statuses is $code', ({ statuses, code }) => {
    expect(codeOf('drift', statuses)).toBe(code);
  });

  it.each<{ statuses: readonly RouterStatus[]; code: number }>([
    { statuses: [], code: 0 },
    { statuses: ['applied', 'in-sync'], code: 0 },
    { statuses: ['in-sync', 'error'], code: 1 },
    { statuses: ['applied', 'error'], code: 3 },
    { statuses: ['applied', 'partial'], code: 3 },
    { statuses: ['unverified'], code: 3 },
    { statuses: ['refused'], code: 3 },
    { statuses: ['applied', 'unreachable'], code: 3 },
  ])('of an apply with $statuses is $code', ({ statuses, code }) => {
    expect(codeOf('apply', statuses)).toBe(code);
  });

  it('is 3 when a shard is missing, whatever is in the others', () => {
    const report = makeReport('drift', [], origin);

    expect(reportExitCode({ ...report, missingShards: ['2/2'] }, false)).toBe(3);
  });
});
