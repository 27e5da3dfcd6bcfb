import { describe, expect, it } from 'vitest';
import { statusText } from '../../../src/report/status/status-text.js';
import type { TableRoom } from '../../../src/report/status/status-table.js';
import { createStyle } from '../../../src/report/text/style.js';
import { displayWidth } from '../../../src/report/text/display-width.js';
import {
  badRow,
  deadRow,
  hostileRow,
  mutedRow,
  reportOf,
  unaskedRow,
  wellRow,
} from './some-report.js';

const PLAIN = createStyle(false);
const FULL: TableRoom = { width: undefined, wide: false };
const report = reportOf(wellRow, badRow, mutedRow, deadRow);

function tableOf(text: string): readonly string[] {
  return (text.split('\n\n')[0] ?? '').split('\n');
}

describe('the table of routers', () => {
  it('has a line a router, blanks for what is not known, and the reasons below', () => {
    expect(`\n${statusText(report, FULL, PLAIN)}`).toBe(`
router  address          state               answer  identity  board               version  uptime  cpu  memory  disk    ppp  pppoe  hotspot  requests  accepts  rejects  timeouts     rtt  sync        warnings
zone-a  10.20.0.1        online              112 ms  zone-a    CCR2004-1G-12S+2XS  7.20.8     3w2d  37%     25%   22%  1,204  1,200       45    81,234   80,000    1,234         0   12 ms  in sync            0
zone-b  10.20.0.2:18729  online               2.3 s  zone-a    CCR2004-1G-12S+2XS  7.16.2     2h3m  97%     95%   22%      3      3        0       105       40       10        51  900 ms  drifted: 3         2
zone-c  2001:db8::1      online               40 ms                                                                                                                                         unknown            1
zone-d  10.20.0.4        offline: no answer    10 s

zone-d: offline: no answer from 10.20.0.4:8729 in 10 s: correct the address, or look at the way there
zone-b: warning: RADIUS server 10.10.0.5 left 50 of 100 requests without an answer (50 %)
zone-b: warning: its clock is 6m41s behind ours: certificates, schedules and the log go by it; see /system/ntp/client
zone-c: warning: our user may not read /system/resource
zone-c: not compared: ZONE_C_RADIUS is not set

4 routers: 3 online, 1 offline; 1,207 PPP and 45 hotspot sessions; 1 in sync, 1 drifted, 1 unknown; 3 warnings
`);
  });

  it('goes without what matters less on a terminal of 80 columns', () => {
    expect(`\n${tableOf(statusText(report, { width: 80, wide: false }, PLAIN)).join('\n')}\n`)
      .toBe(`
router  state               pppoe  hotspot  timeouts  sync        warnings
zone-a  online              1,200       45         0  in sync            0
zone-b  online                  3        0        51  drifted: 3         2
zone-c  online                                        unknown            1
zone-d  offline: no answer
`);
  });

  it.each(Array.from({ length: 24 }, (_, index) => 40 + 10 * index))(
    'fits a terminal of %i columns',
    (width) => {
      const lines = tableOf(statusText(report, { width, wide: false }, PLAIN));

      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
      expect(lines[0]).toMatch(/^router +.*state +.*warnings$/);
    },
  );

  it('cuts long names before it breaks a line', () => {
    const long = { ...wellRow, router: `zone-${'a'.repeat(60)}` };

    const lines = tableOf(statusText(reportOf(long), { width: 40, wide: false }, PLAIN));

    expect(lines.map((line) => displayWidth(line) <= 40)).toEqual([true, true]);
    expect(lines[1]).toMatch(/^zone-a+… {2}online/);
  });

  it('has every column with --wide, however narrow', () => {
    const [head] = tableOf(statusText(reportOf(deadRow), { width: 40, wide: true }, PLAIN));

    expect(head?.split(/ +/)).toHaveLength(21);
  });

  it('leaves out columns that have nothing to say', () => {
    const { sync: _sync, ...unplanned } = wellRow;

    const [head] = tableOf(statusText(reportOf({ ...unplanned, radius: [] }), FULL, PLAIN));

    expect(head).not.toMatch(/sync|timeouts|requests/);
  });

  it('is in columns for names of any script', () => {
    const names = ['ঢাকা-রাউটার', '東京', 'Ωmega', 'zone'].map((identity) => ({
      ...wellRow,
      identity,
    }));

    const lines = tableOf(statusText(reportOf(...names), FULL, PLAIN));

    const starts = lines.slice(1).map((line) => displayWidth(line.slice(0, line.indexOf('CCR'))));
    expect(new Set(starts).size).toBe(1);
  });

  it('paints words and not the room around them', () => {
    const text = statusText(
      reportOf(badRow, deadRow),
      { width: 80, wide: false },
      createStyle(true),
    );

    expect(text).toContain('  \u001b[1;33mdrifted: 3\u001b[0m  ');
    expect(text).toContain('  \u001b[1;31moffline: no answer\u001b[0m');
    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll(/\u001b\[[\d;]*m/g, '')).toBe(
      statusText(reportOf(badRow, deadRow), { width: 80, wide: false }, PLAIN),
    );
  });

  it('says once what many routers share', () => {
    const warnings = [{ code: 'update-behind', message: 'RouterOS 7.9 is behind' }] as const;
    const rows = Array.from({ length: 9 }, (_, index) => ({
      ...wellRow,
      router: `r${index}`,
      warnings,
    }));

    const blocks = statusText(reportOf(...rows), FULL, PLAIN).split('\n\n');

    expect(blocks[1]).toBe('r0, r1, r2 and 6 other routers: warning: RouterOS 7.9 is behind');
  });

  it('shows nothing that a terminal acts on', () => {
    const text = statusText(reportOf(hostileRow), FULL, PLAIN);

    // oxlint-disable-next-line no-control-regex
    expect(text.replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text.split('\n')).toHaveLength(8);
  });

  it.each([
    { rows: [mutedRow], says: '1 router: 1 online; 1 unknown; 1 warning' },
    { rows: [deadRow, unaskedRow], says: '2 routers: 1 offline, 1 not asked' },
    {
      rows: [{ ...mutedRow, hotspotSessions: 0 }],
      says: '1 router: 1 online; 0 hotspot sessions; 1 unknown; 1 warning',
    },
    {
      rows: [{ ...mutedRow, pppSessions: 2 }, mutedRow],
      says: '2 routers: 2 online; 2 PPP sessions; 2 unknown; 2 warnings',
    },
  ])('ends with what is known: $says', ({ rows, says }) => {
    expect(statusText(reportOf(...rows), FULL, PLAIN)).toMatch(new RegExp(`\n${says}\n$`));
  });

  it('says nothing but that of a router that was not asked', () => {
    const text = statusText(reportOf(unaskedRow), FULL, PLAIN);

    expect(text).toBe(
      'router  address    state      warnings\nzone-f  10.20.0.6  not asked\n\n1 router: 1 not asked\n',
    );
  });

  it('is a line for no router', () => {
    expect(statusText(reportOf(), FULL, PLAIN)).toBe('0 routers\n');
  });
});
