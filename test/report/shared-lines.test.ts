import { describe, expect, it } from 'vitest';
import { makeReport } from '../../src/report/make-report.js';
import { driftText } from '../../src/report/text/drift-text.js';
import { planText } from '../../src/report/text/plan-text.js';
import { createStyle } from '../../src/report/text/style.js';
import type { Report, RouterReport } from '../../src/report/types.js';

const style = createStyle(false);

/** A report of `count` routers that all say `more`. */
function reportOf(kind: 'plan' | 'drift', count: number, more: Partial<RouterReport>): Report {
  const routers = Array.from({ length: count }, (_, index): RouterReport => ({
    router: `zone-${index + 1}`,
    status: 'in-sync',
    version: '7.20.8',
    durationMs: 1,
    unchanged: 3,
    problems: [],
    changes: [],
    ...more,
  }));
  return makeReport(kind, routers, { rosform: '1.2.3', createdAt: '2030-01-01T00:00:00.000Z' });
}

const WARNING = {
  severity: 'warning',
  code: 'plan/undeclared-names',
  message: 'pool gold',
} as const;

describe.each([
  { kind: 'plan', textOf: planText },
  { kind: 'drift', textOf: driftText },
] as const)('a $kind', ({ kind, textOf }) => {
  it('says a warning of many routers once, and that they are in sync', () => {
    const text = textOf(reportOf(kind, 400, { problems: [WARNING] }), style);

    expect(text.match(/pool gold/g)).toHaveLength(1);
    expect(text).toContain('on zone-1, zone-2, zone-3 and 397 other routers');
    expect(text).toContain('400 routers in sync');
  });

  it('says a warning of few routers, or of a line, with each', () => {
    const few = textOf(reportOf(kind, 3, { problems: [WARNING] }), style);
    const at = { file: 'routers.d/all.yaml', line: 3, column: 1 };
    const lines = textOf(reportOf(kind, 4, { problems: [{ ...WARNING, at }] }), style);

    expect(few.match(/pool gold/g)).toHaveLength(3);
    expect(lines.match(/pool gold/g)).toHaveLength(4);
  });

  it('says once why many routers could not be read', () => {
    const reason = 'the RADIUS database: it is down';
    const text = textOf(reportOf(kind, 400, { status: 'unreachable', reason }), style);

    expect(text.match(/it is down/g)).toHaveLength(1);
    expect(text).toContain('zone-1, zone-2, zone-3 and 397 other routers: could not be read: the');
  });
});
