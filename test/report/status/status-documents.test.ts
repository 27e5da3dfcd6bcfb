import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { reportSchemas } from '../../../src/report/schema/index.js';
import { statusCsv } from '../../../src/report/status/status-csv.js';
import { statusJson } from '../../../src/report/status/status-json.js';
import { statusMarkdown } from '../../../src/report/status/status-markdown.js';
import {
  badRow,
  deadRow,
  hostileRow,
  mutedRow,
  reportOf,
  unaskedRow,
  wellRow,
} from './some-report.js';

const report = reportOf(wellRow, badRow, mutedRow, deadRow);
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/;

function html(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

describe('the list as Markdown', () => {
  it('is a table with the reasons below', () => {
    expect(`\n${statusMarkdown(reportOf(wellRow, deadRow))}`).toBe(`
## Routers

2 routers: 1 online, 1 offline; 1,204 PPP and 45 hotspot sessions; 1 in sync. Asked at 2027-01-15T08:00:00.000Z.

| router | address | state | answer | identity | board | version | uptime | cpu | memory | disk | ppp | pppoe | hotspot | requests | accepts | rejects | timeouts | rtt | sync | warnings |
| :-- | :-- | :-- | --: | :-- | :-- | :-- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | :-- | --: |
| \`zone-a\` | \`10.20.0.1\` | online | 112 ms | \`zone-a\` | \`CCR2004-1G-12S+2XS\` | 7.20.8 | 3w2d | 37% | 25% | 22% | 1,204 | 1,200 | 45 | 81,234 | 80,000 | 1,234 | 0 | 12 ms | in sync | 0 |
| \`zone-d\` | \`10.20.0.4\` | offline: no answer | 10 s |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |  |

- \`zone-d\`: **offline:** \`no answer from 10.20.0.4:8729 in 10 s: correct the address, or look at the way there\`
`);
  });

  it('gives no word of a router a meaning', () => {
    const rows = html(statusMarkdown(reportOf(wellRow, hostileRow, badRow)));

    expect(rows).not.toMatch(/<b>|<a |javascript:/);
    expect(rows.match(/<tr>/g)).toHaveLength(4);
    expect(rows.match(/<td[ >]/g)?.length).toBe(3 * 21);
    expect(statusMarkdown(reportOf(hostileRow))).not.toMatch(CONTROL);
  });

  it('is a sentence for no router', () => {
    expect(statusMarkdown(reportOf())).toBe(
      '## Routers\n\n0 routers. Asked at 2027-01-15T08:00:00.000Z.\n',
    );
  });
});

describe('the list as CSV', () => {
  const read = (text: string): readonly Readonly<Record<string, string>>[] =>
    parse(text, { columns: true });

  it('has bare numbers with their units in the head, and blanks', () => {
    const rows = read(statusCsv(report));

    expect(rows).toHaveLength(4);
    expect(rows[1]).toEqual({
      router: 'zone-b',
      address: '10.20.0.2',
      port: '18729',
      state: 'online',
      cause: '',
      reason: '',
      answer_ms: '2345',
      identity: 'zone-a',
      board: 'CCR2004-1G-12S+2XS',
      architecture: 'arm64',
      version: '7.16.2',
      channel: 'stable',
      update_channel: 'stable',
      uptime_s: '7380',
      cpu_percent: '97',
      memory_free_bytes: '200000000',
      memory_total_bytes: '4000000000',
      disk_free_bytes: '100000000',
      disk_total_bytes: '128000000',
      clock_ahead_s: '-401',
      ppp_sessions: '3',
      pppoe_sessions: '3',
      hotspot_sessions: '0',
      radius_requests: '105',
      radius_accepts: '40',
      radius_rejects: '10',
      radius_timeouts: '51',
      radius_bad_replies: '0',
      radius_last_rtt_ms: '900',
      sync: 'drifted',
      changes: '3',
      sync_reason: '',
      warnings: '2',
      warning_codes: 'radius-timeouts clock-off',
      warning_texts:
        'RADIUS server 10.10.0.5 left 50 of 100 requests without an answer (50 %); its clock is 6m41s behind ours: certificates, schedules and the log go by it; see /system/ntp/client',
    });
    const blank = Object.values(rows[3] ?? {}).filter((cell) => cell === '');
    expect(blank).toHaveLength(28);
  });

  it('has no formula, no control character and no broken line', () => {
    const text = statusCsv(reportOf(wellRow, hostileRow, badRow));
    const rows = read(text);

    expect(rows.map(({ router }) => router)).toEqual(['zone-a', 'zone-e', 'zone-b']);
    expect(text).not.toMatch(CONTROL);
    const cells = Object.values(rows[1] ?? {});
    expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
    expect(rows[1]?.['identity']).toMatch(/^'=HYPERLINK\("http:\/\/evil"\)\|/);
    expect(text.trimEnd().split('\n')).toHaveLength(4);
  });

  it.each([
    { identity: 'a;b', is: '"a;b"' },
    { identity: 'a;=1+1', is: `"a;'=1+1"` },
    { identity: 'a; "@SUM(A1)', is: `"a; ""'@SUM(A1)"` },
    { identity: ' =1+1', is: ` '=1+1` },
    { identity: '\uff1d1', is: `'\uff1d1` },
    { identity: 'a\t-1', is: String.raw`a\t-1` },
    { identity: 'a-1=2', is: 'a-1=2' },
  ])('is no formula where lines are split at semicolons: $identity', ({ identity, is }) => {
    const [, line = ''] = statusCsv(reportOf({ ...wellRow, identity })).split('\n');

    expect(line).toContain(`,online,,,112,${is},CCR2004-1G-12S+2XS,`);
    expect(line.split(';').filter((part) => /^[\s"]*[=+@-]/.test(part))).toEqual([]);
  });

  it('is a head for no router', () => {
    expect(statusCsv(reportOf())).toMatch(/^router,address,port,state,[^\n]*\n$/);
  });
});

describe('the list as JSON', () => {
  const validate = new Ajv2020({ strict: false }).compile(reportSchemas.status);

  it.each([
    { what: 'routers in every state', rows: [wellRow, badRow, mutedRow, deadRow, unaskedRow] },
    { what: 'hostile words', rows: [hostileRow] },
    { what: 'no router', rows: [] },
  ])('is as its schema says: $what', ({ rows }) => {
    const document: unknown = JSON.parse(statusJson(reportOf(...rows)));

    expect(validate(document), JSON.stringify(validate.errors)).toBe(true);
    expect(document).toMatchObject({ formatVersion: 1, kind: 'status', routers: rows });
  });

  it('has every property in its schema', () => {
    const closed = { ...reportSchemas.status, unevaluatedProperties: false };
    const { router, radius } = Object(reportSchemas.status['$defs']);
    const known = (definition: unknown): readonly string[] =>
      Object.keys(Object(Object(definition).properties));

    expect(new Ajv2020({ strict: false }).compile(closed)(JSON.parse(statusJson(report)))).toBe(
      true,
    );
    for (const row of [wellRow, badRow, mutedRow, deadRow, unaskedRow]) {
      expect(known(router)).toEqual(expect.arrayContaining(Object.keys(row)));
    }
    expect(known(radius)).toEqual(expect.arrayContaining(Object.keys(wellRow.radius?.[0] ?? {})));
  });

  it('counts nothing of which no router told', () => {
    const { totals } = JSON.parse(statusJson(reportOf(mutedRow, unaskedRow)));

    expect(totals).toEqual({
      routers: 2,
      online: 1,
      offline: 0,
      notAsked: 1,
      inSync: 0,
      drifted: 0,
      unknown: 1,
      warnings: 1,
    });
  });

  it('is safe to print', () => {
    const text = statusJson(reportOf(hostileRow));

    expect(text).not.toMatch(CONTROL);
    expect(text).not.toContain('##[');
  });
});
