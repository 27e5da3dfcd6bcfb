import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { thresholds } from '../../../src/health/status/status-warnings.js';
import { statusWarnings } from '../../../src/health/status/types.js';
import { sortStatus } from '../../../src/report/status/sort-status.js';
import { statusCsv } from '../../../src/report/status/status-csv.js';
import { statusOrders } from '../../../src/report/status/status-orders.js';
import { statusText } from '../../../src/report/status/status-text.js';
import { createStyle } from '../../../src/report/text/style.js';
import { badRow, deadRow, mutedRow, reportOf, wellRow } from './some-report.js';

const page = readFileSync(new URL('../../../docs/status.md', import.meta.url), 'utf8');
const report = reportOf(...sortStatus([deadRow, mutedRow, badRow, wellRow], 'name'));

describe('docs/status.md', () => {
  it.each([80, 110])('shows the table as it is on a terminal of %i columns', (width) => {
    const text = statusText(report, { width, wide: false }, createStyle(false));

    expect(page).toContain(width === 80 ? (text.split('\n\n')[0] ?? '') : text);
  });

  it.each(Object.keys(statusWarnings))('explains the warning %s', (code) => {
    expect(page).toMatch(new RegExp(String.raw`^\| \`${code}\``, 'm'));
  });

  it.each(statusOrders)('explains the order %s', (order) => {
    expect(page).toMatch(new RegExp(String.raw`^\| \`${order}\``, 'm'));
  });

  it('explains each column of the CSV', () => {
    const [head = []] = parse(statusCsv(report));

    expect(head.filter((column: string) => !page.includes(`\`${column}\``))).toEqual([]);
  });

  it('says where warnings begin', () => {
    expect(thresholds).toEqual({
      timeoutShare: 0.01,
      senselessTimeouts: 10,
      clock: 30_000,
      badClock: 300_000,
      certificate: 30 * 86_400_000,
      freeShare: 0.1,
      freeDisk: 2 * 2 ** 20,
      uptime: 600_000,
    });
    for (const words of ['1 % of', '30 s', '5 minutes', '30 days', '10 %', '2 MiB', '10 minutes']) {
      expect(page).toContain(words);
    }
  });
});
