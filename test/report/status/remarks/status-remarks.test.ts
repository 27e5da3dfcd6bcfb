import { describe, expect, it } from 'vitest';
import { statusWarnings, type StatusWarning } from '../../../../src/health/status/types.js';
import { named, statusRemarks } from '../../../../src/report/status/remarks/status-remarks.js';
import { statusText } from '../../../../src/report/status/status-text.js';
import type { StatusRow } from '../../../../src/report/status/types.js';
import { createStyle } from '../../../../src/report/text/style.js';
import { deadRow, reportOf, wellRow } from '../some-report.js';

/** Routers `r0`, `r1` and so on. */
function fleet(count: number, row: (index: number) => Partial<StatusRow>): readonly StatusRow[] {
  return Array.from({ length: count }, (_, index) => ({
    ...wellRow,
    router: `r${index}`,
    ...row(index),
  }));
}

function lines(rows: readonly StatusRow[]): readonly string[] {
  return statusRemarks(rows).map((remark) => {
    const { names, more } = named(remark);
    return `${names.join(',')}+${more} ${remark.kind}: ${remark.text}`;
  });
}

const radius = (address: string, requests: number, timeouts: number) => ({
  address,
  services: ['ppp'],
  disabled: false,
  requests,
  timeouts,
});

describe('what three hundred routers have in common', () => {
  it('is a line for each topic, though each has numbers of its own', () => {
    const rows = fleet(300, (index) => ({
      uptimeSeconds: index,
      radius: [radius('10.0.0.5', 1000, 50 + index), radius('10.0.0.6', 10, 0)],
      warnings: [
        {
          code: 'radius-timeouts',
          subject: '10.0.0.5',
          message: `RADIUS server 10.0.0.5 left ${50 + index} of 1000 requests without an answer`,
        },
        { code: 'rebooted', message: `it was started ${index}s ago` },
      ],
    }));

    expect(lines(rows)).toEqual([
      'r0,r1,r2+297 warning: RADIUS server 10.0.0.5 left 5.0 to 35 % of the requests without an answer',
      'r0,r1,r2+297 warning: started less than 10 min ago',
    ]);
    expect(
      statusText(reportOf(...rows), { width: 110, wide: false }, createStyle(false)),
    ).toContain('\nr0, r1, r2 and 297 other routers: warning: started less than 10 min ago\n');
  });

  it.each<{
    what: string;
    row: (index: number) => Partial<StatusRow>;
    warning: (index: number) => StatusWarning;
    is: string;
  }>([
    {
      what: 'counters that give no share',
      row: () => ({ radius: [radius('10.0.0.5', 1, 3)] }),
      warning: (index) => ({ code: 'radius-timeouts', subject: '10.0.0.5', message: `${index}` }),
      is: 'RADIUS server 10.0.0.5 left requests without an answer',
    },
    {
      what: 'one share',
      row: () => ({ radius: [radius('10.0.0.5', 8, 4)] }),
      warning: (index) => ({ code: 'radius-timeouts', subject: '10.0.0.5', message: `${index}` }),
      is: 'RADIUS server 10.0.0.5 left 50 % of the requests without an answer',
    },
    {
      what: 'clocks that are behind',
      row: (index) => ({ clockAheadSeconds: -60 * (index + 1) }),
      warning: (index) => ({ code: 'clock-off', message: `${index}` }),
      is: 'clocks are 1m to 9m behind ours: certificates, schedules and the log go by them; see /system/ntp/client',
    },
    {
      what: 'clocks that are ahead',
      row: () => ({ clockAheadSeconds: 40 }),
      warning: (index) => ({ code: 'clock-off', message: `${index}` }),
      is: 'clocks are 40s ahead of ours: certificates, schedules and the log go by them; see /system/ntp/client',
    },
    {
      what: 'clocks that are anywhere',
      row: (index) => ({ clockAheadSeconds: 100 * (index - 4) - 1 }),
      warning: (index) => ({ code: 'clock-off', message: `${index}` }),
      is: 'clocks are 1s to 6m41s away from ours: certificates, schedules and the log go by them; see /system/ntp/client',
    },
    {
      what: 'old releases',
      row: () => ({}),
      warning: (index) => ({ code: 'update-behind', subject: '7.20.8', message: `${index}` }),
      is: 'RouterOS is behind the 7.20.8 that another router of the same channel has',
    },
    {
      what: 'questions without an answer',
      row: () => ({}),
      warning: (index) => ({ code: 'unanswered', subject: 'timeout', message: `${index}` }),
      is: 'no answer in time to some questions',
    },
  ])('has the range of their numbers: $what', ({ row, warning, is }) => {
    const rows = fleet(9, (index) => ({ ...row(index), warnings: [warning(index)] }));

    expect(lines(rows)).toEqual([`r0,r1,r2+6 warning: ${is}`]);
  });

  it.each(Object.keys(statusWarnings))("has words for %s that are nobody's own", (word) => {
    const code = Object.keys(statusWarnings).find(
      (one): one is keyof typeof statusWarnings => one === word,
    );
    if (code === undefined) throw new Error(word);
    const rows = fleet(4, (index) => ({
      warnings: [{ code, subject: 'permission', message: index === 3 ? 'other' : 'own words' }],
    }));

    const texts = lines(rows);

    expect(texts).toHaveLength(1);
    if (code !== 'secrets-masked') expect(texts[0]).not.toContain('own words');
  });

  it('is told of each server by itself', () => {
    const rows = fleet(8, (index) => ({
      warnings: [{ code: 'radius-silent', subject: `10.0.0.${index % 2}`, message: `of ${index}` }],
    }));

    expect(lines(rows).map((line) => line.slice(0, 44))).toEqual([
      'r0,r2,r4+1 warning: RADIUS server 10.0.0.0 h',
      'r1,r3,r5+1 warning: RADIUS server 10.0.0.1 h',
    ]);
  });

  it('is not told of three, nor of what routers say in their own words', () => {
    const own = (index: number): Partial<StatusRow> => ({
      warnings: [{ code: 'rebooted', message: `it was started ${index}s ago` }],
    });
    const trap = (index: number): Partial<StatusRow> => ({
      warnings: [{ code: 'unanswered', message: `failure ${index}` }],
    });

    expect(lines(fleet(3, own))).toEqual([
      'r0+0 warning: it was started 0s ago',
      'r1+0 warning: it was started 1s ago',
      'r2+0 warning: it was started 2s ago',
    ]);
    expect(lines(fleet(5, trap))).toHaveLength(5);
  });

  it('counts a router once, however many rows it has for a server', () => {
    const warning = { code: 'radius-silent', subject: 'x', message: 'silent' } as const;

    expect(lines(fleet(2, () => ({ warnings: [warning, warning] })))).toHaveLength(4);
  });

  it('is why they are offline, wherever they were asked', () => {
    const rows = fleet(100, (index) => ({
      ...deadRow,
      router: `r${index}`,
      address: `10.20.0.${index}`,
      port: 8729,
      ...(index % 2 === 0
        ? { reason: `no answer from 10.20.0.${index}:8729 in 10 s`, cause: 'unreachable' }
        : { reason: `10.20.0.${index}:8729 refused the connection: enable it`, cause: 'refused' }),
    }));

    expect(lines(rows)).toEqual([
      'r0,r2,r4+47 offline: no answer from it in 10 s',
      'r1,r3,r5+47 offline: it refused the connection: enable it',
    ]);
  });

  it('is why they could not be compared, with an example where reasons differ', () => {
    const rows = fleet(100, (index) => ({
      sync: 'unknown',
      syncReason: `R${index}_RADIUS is not set`,
      syncCause: 'secret',
    }));

    expect(lines(rows)).toEqual([
      'r0,r1,r2+97 sync: each for a reason of its own, such as: R0_RADIUS is not set',
    ]);
  });
});
