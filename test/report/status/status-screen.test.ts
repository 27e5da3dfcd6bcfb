import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statusScreen, type Screen } from '../../../src/report/status/status-screen.js';
import { statusText } from '../../../src/report/status/status-text.js';
import type { StatusReport, StatusRow } from '../../../src/report/status/types.js';
import { displayWidth } from '../../../src/report/text/display-width.js';
import { createStyle } from '../../../src/report/text/style.js';
import { badRow, deadRow, mutedRow, reportOf, wellRow } from './some-report.js';

const PLAIN = createStyle(false);
const SMALL: Screen = { width: 80, height: 23, wide: false, isSorted: false, foot: 'asked now' };

/** Thirty routers of which every third is offline, and one has warnings. */
const report = reportOf(
  ...Array.from({ length: 30 }, (_, index): StatusRow => {
    const router = `r${String(index).padStart(3, '0')}`;
    if (index % 3 === 0) return { ...deadRow, router, address: `10.20.0.${index}` };
    return index === 29 ? { ...badRow, router } : { ...wellRow, router };
  }),
);

function shown(what: StatusReport, changes: Partial<Screen> = {}): readonly string[] {
  return statusScreen(what, { ...SMALL, ...changes }, PLAIN);
}

function heightOf(lines: readonly string[], width: number): number {
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

describe('a screen that the list does not fit', () => {
  it('has first what a person should look at, and says at the end what is left out', () => {
    expect(`\n${shown(report, { height: 26 }).join('\n')}\n`).toBe(`
router  state               pppoe  hotspot  timeouts  sync        warnings
r000    offline: no answer
r003    offline: no answer
r006    offline: no answer
r009    offline: no answer
r012    offline: no answer
r015    offline: no answer
r018    offline: no answer
r021    offline: no answer
r024    offline: no answer
r027    offline: no answer
r029    online                  3        0        51  drifted: 3         2
r001    online              1,200       45         0  in sync            0
r002    online              1,200       45         0  in sync            0

r000, r003, r006 and 7 other routers: offline: no answer from 10.20.0.4:8729 in 10 s: correct the address, or look at the way there
r029: warning: RADIUS server 10.10.0.5 left 50 of 100 requests without an answer (50 %)
r029: warning: its clock is 6m41s behind ours: certificates, schedules and the log go by it; see /system/ntp/client
… 17 more routers
offline: r000, r003, r006, r009, r012, r015, r018, r021, r024, r027
30 routers: 20 online, 10 offline; 22,879 PPP and 855 hotspot sessions; 19 in sync, 1 drifted; 2 warnings
asked now
`);
  });

  it('keeps the order that somebody asked for, and names who is offline all the same', () => {
    const lines = shown(report, { isSorted: true });

    expect(lines.slice(1, 4).map((line) => line.slice(0, 4))).toEqual(['r000', 'r001', 'r002']);
    expect(lines.slice(-5).map((line) => line.slice(0, 40))).toEqual([
      'r029: warning: its clock is 6m41s behind',
      '… 20 more routers',
      'offline: r000, r003, r006, r009, r012, r',
      expect.stringMatching(/^30 routers: 20 online, 10 offline; /),
      'asked now',
    ]);
  });

  it('gives remarks at most half of the room', () => {
    const all = reportOf(...report.routers.map((row) => ({ ...badRow, router: row.router })));
    const warned = { ...all, routers: all.routers.slice(0, 20) };

    const one = shown(warned, { width: 200, height: 8 });
    const both = shown(warned, { width: 200, height: 10 });

    expect(one.map((line) => line.slice(0, 24).trim())).toEqual([
      'router  address',
      'r000    10.20.0.2:18729',
      'r001    10.20.0.2:18729',
      '',
      'r000, r001, r002 and 17',
      '… 18 more routers, 1 mor',
      '20 routers: 20 online; 6',
      'asked now',
    ]);
    expect(both.filter((line) => /^r\d+ /.test(line))).toHaveLength(3);
    expect(both.at(-3)).toBe('… 17 more routers');
  });

  it('says of nothing that it is left out where only blank lines had no room', () => {
    const small = reportOf(wellRow, badRow);

    expect(shown(small, { height: 9, width: 200 })).toHaveLength(8);
    expect(shown(small, { height: 9, width: 200 }).slice(3)).toEqual([
      '',
      expect.stringMatching(/^zone-b: warning: /),
      expect.stringMatching(/^zone-b: warning: /),
      expect.stringMatching(/^2 routers: /),
      'asked now',
    ]);
  });

  it('names as many routers as a line has room for', () => {
    const [line] = shown(report, { width: 40 }).filter((one) => one.startsWith('offline:'));

    expect(line).toBe('offline: r000, r003, r006 and 7 others');
  });

  it('has the end of the list when it is very low', () => {
    expect(shown(report, { height: 2, width: 200 })).toEqual([
      expect.stringMatching(/^30 routers: /),
      'asked now',
    ]);
    expect(shown(report, { height: 0 })).toEqual(['asked now']);
  });

  it('is not missed where the list fits', () => {
    const small = reportOf(wellRow, badRow, mutedRow, deadRow);
    const whole = statusText(small, { width: 80, wide: false }, PLAIN);

    expect(shown(small, { height: 50 }).join('\n')).toBe(`${whole}\nasked now`);
    expect(shown(small, { height: Infinity }).join('\n')).toBe(`${whole}\nasked now`);
    expect(shown(reportOf()).join('\n')).toBe('0 routers\n\nasked now');
  });

  it('never has more lines than the screen, and counts what it leaves out', () => {
    const rows = fc.array(fc.constantFrom(wellRow, badRow, mutedRow, deadRow), { maxLength: 40 });
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 60, max: 200 }),
        fc.boolean(),
        (kinds, height, width, isSorted) => {
          const some = kinds.map((row, index) => ({ ...row, router: `n${index}` }));
          const lines = shown(reportOf(...some), { height, width, isSorted });

          expect(lines.at(-1)).toBe('asked now');
          expect(lines.length === 1 || heightOf(lines, width) <= height).toBe(true);
          if (lines[0]?.startsWith('router') !== true) return;
          const named = lines.filter((line) => /^n\d+ /.test(line)).length;
          const cut = lines.flatMap((line) => /^… (\d+) more router/.exec(line)?.[1] ?? []);
          expect(named + Number(cut[0] ?? 0)).toBe(some.length);
        },
      ),
    );
  });
});
