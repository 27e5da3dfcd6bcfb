import { describe, expect, it } from 'vitest';

import { makeReport } from '../../src/report/make-report.js';
import type { ReportedRow, RouterReport } from '../../src/report/types.js';
import { webhookPayload } from '../../src/report/webhook-payload.js';

const origin = { rosform: '1.2.3', createdAt: '2030-01-01T00:00:00.000Z' };

function drifted(router: string, unmanaged: readonly ReportedRow[] = []): RouterReport {
  const change = { action: 'delete', menu: '/ip/pool', key: 'left', fields: [] } as const;
  return {
    router,
    status: 'drifted',
    durationMs: 1,
    unchanged: 0,
    problems: [],
    changes: [change],
    unmanaged,
  };
}

const payloadOf = (...routers: readonly RouterReport[]) =>
  webhookPayload(makeReport('drift', routers, origin));

describe('what a webhook is told', () => {
  it('names twenty routers and counts the others', () => {
    const { text } = payloadOf(...Array.from({ length: 25 }, (_, index) => drifted(`r${index}`)));

    expect(text.split('\n')).toHaveLength(22);
    expect(text).toContain('rosform drift, 25 routers: 25 drifted');
    expect(text).toMatch(/\n… and 5 more$/);
  });

  it('has two hundred routers at most, and says how many are not there', () => {
    const { report, omitted } = payloadOf(
      ...Array.from({ length: 2000 }, (_, index) => drifted(`r${index}`)),
    );

    expect([report.routers.length, omitted]).toEqual([200, 1800]);
  });

  it('leaves out a router that is too large, and not those behind it', () => {
    const rows = Array.from({ length: 4000 }, (_, index) => ({
      menu: '/ppp/secret',
      key: `subscriber-${index}`,
      fields: { name: `subscriber-${index}`, comment: 'x'.repeat(100) },
    }));

    const { report, omitted } = payloadOf(drifted('large', rows), drifted('small'));

    expect(report.routers.map(({ router }) => router)).toEqual(['small']);
    expect(omitted).toBe(1);
  });

  it.each([
    '<!channel>',
    '<@U1>',
    '@channel',
    '@all',
    '[x](https://evil.example)',
    '![x](y)',
    '*b*',
  ])('calls nobody and links nowhere when a router says %s', (hostile) => {
    const { changes: _changes, ...router } = drifted('zone-a');
    const { text } = payloadOf({ ...router, changes: [], status: 'unreachable', reason: hostile });

    expect(text).not.toContain(hostile);
    expect(text).not.toMatch(/<|@[a-z]|\]\(|\*b/u);
  });

  it('cuts no letter in two', () => {
    const { text } = payloadOf({
      ...drifted('a'),
      status: 'unreachable',
      reason: '😀'.repeat(400),
    });

    expect(text).not.toMatch(/\p{Surrogate}/u);
  });
});
