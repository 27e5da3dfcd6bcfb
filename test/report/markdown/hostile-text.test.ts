import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { markdown } from '../../../src/report/markdown/markdown.js';
import type { Report, ReportedChange } from '../../../src/report/types.js';
import { anyReportOf } from '../any-report.js';
import { createPool, field, reportOf, router } from './reports.js';
import { render } from './rendered.js';

/** In every hostile text, so that a test can tell where it went. */
const MARK = 'Ω';

/** Elements that rosform writes, or that its own Markdown becomes. */
const OURS =
  /^(?:details|summary|code|pre|b|strong|h2|h3|p|ul|li|blockquote|table|thead|tbody|tr|th|td)$/u;

/** What GitHub or GitLab would make a mention, a reference or a link of, and what shows raw markup. */
const LIVE = /[@#`|<>$~!^%&]|GH-|https?:|www\.|\bmailto:/u;

const pieces = [
  '`',
  '```',
  '~~~',
  '|',
  '\\|',
  '\\',
  '\n',
  '\r\n',
  '\n\n',
  '\t',
  '</details>',
  '</summary>',
  '</code>',
  '</pre>',
  '<script>',
  '<img src=x>',
  '<b>',
  '<!--',
  '-->',
  '<!-- rosform:drift -->',
  ']]>',
  '&#64;',
  '&lt;',
  '@karim',
  '@org/team',
  '#123',
  'GH-1',
  'org/repo#1',
  '!7',
  'https://evil.example',
  'www.evil.example',
  'a@evil.example',
  '[x](https://evil.example)',
  '![x](https://evil.example)',
  '[x]: https://evil.example',
  '<https://evil.example>',
  '**',
  '_',
  '~~',
  '$x$',
  '$`x`$',
  '# ',
  '- ',
  '> ',
  '/close',
  '--- ',
  '\u0000',
  '\u001b[2J',
  '\u202e',
  '\u200b',
  '\u2028',
  '\ud800',
  '\udc80',
  '😀',
  'x',
  ' ',
];

const words = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 12 });
const hostile = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => MARK + text) },
  { weight: 6, arbitrary: words.map((text) => text + MARK) },
  { weight: 1, arbitrary: fc.nat(400).map((length) => `${MARK}${'`'.repeat(length)}`) },
  { weight: 1, arbitrary: fc.nat(400).map((length) => MARK + 'long '.repeat(length)) },
  { weight: 1, arbitrary: fc.constant('') },
);

const anyReport = anyReportOf({ text: hostile, moment: hostile, hash: hostile, shard: hostile });

/** Holds for the Markdown of every report. */
function expectHarmless(text: string, report: Report): void {
  const page = render(text);
  const { elements } = page;

  expect(Object.keys(elements).filter((name) => !OURS.test(name))).toEqual([]);
  expect(page.unbalanced).toEqual([]);
  expect(elements['details'] ?? 0).toBe(elements['summary'] ?? 0);
  expect(elements['details'] ?? 0).toBe(text.match(/^<details>$/gmu)?.length ?? 0);
  expect(elements['pre'] ?? 0).toBe(text.match(/^`{3,}diff$/gmu)?.length ?? 0);
  expect(text.match(/<!--/gu)).toHaveLength(1);
  expect(text.split('\n')[0]).toMatch(/^<!-- rosform:(?:plan|apply|drift)(?: [0-9/,]+)? -->$/u);
  // oxlint-disable-next-line no-control-regex
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u2028\u202e\p{Cs}]/u);
  expect(page.prose).not.toContain(MARK);
  expect(page.prose.replaceAll('[!CAUTION]', '')).not.toMatch(LIVE);
  expectWholeTable(page.rows, report);
}

/** A row that a pipe broke has words of the router where a number or a status belongs. */
function expectWholeTable(rows: readonly (readonly string[])[], { kind }: Report): void {
  const [header, ...body] = rows;
  if (header === undefined) return;
  const count = { plan: 'Create', drift: 'Missing', apply: 'Applied' }[kind];
  expect(header.slice(0, 3)).toEqual(['Router', 'Status', count]);
  for (const [, status, ...counts] of body) {
    expect(status).toMatch(/^[a-z, ]+$/u);
    expect(counts.join('/')).toMatch(/^[\d/]*(?:\d+ (?:errors?|warnings?)(?:, )?)*$/u);
  }
}

describe('hostile text in Markdown', () => {
  it('opens and closes nothing, links nothing, calls nobody, in any report', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = markdown(report);

        expect(text.length).toBeLessThanOrEqual(65_536);
        expectHarmless(text, report);
      }),
      { numRuns: 120 },
    );
  });

  it('is as harmless where the page is cut', () => {
    fc.assert(
      fc.property(anyReport, fc.integer({ min: 4096, max: 20_000 }), (report, limit) => {
        const text = markdown(report, { limit });

        expect(text.length).toBeLessThanOrEqual(limit);
        expectHarmless(text, report);
      }),
      { numRuns: 120 },
    );
  });

  it('comes out of a code span, a cell and a summary as it went in', () => {
    const names = [
      '`',
      '``a`',
      ' a ',
      'a\\',
      '<b>&amp;"',
      '@karim',
      '*a* _b_ [c](d)',
      '# e',
      '~~f~~',
    ];
    const routers = names.map((name) =>
      router({ router: name, status: 'changes', changes: [{ ...createPool, key: name }] }),
    );

    const page = render(markdown(reportOf('plan', routers)));

    expect(page.rows.slice(1).map(([name]) => name)).toEqual(names);
    expect(
      Array.from(page.html.matchAll(/<summary><code>(.*?)<\/code>/gu), ([, name]) => name),
    ).toEqual([
      '`',
      '``a`',
      ' a ',
      'a\\',
      '&lt;b&gt;&amp;amp;&quot;',
      '@karim',
      '*a* _b_ [c](d)',
      '# e',
      '~~f~~',
    ]);
    expect(page.fences.map((fence) => /^\+ \/ip\/pool (.*)$/mu.exec(fence)?.[1])).toEqual(names);
  });

  it('writes a pipe in the table as its code, because a cell would end there', () => {
    const text = markdown(reportOf('plan', [router({ router: 'a|b\\|c', status: 'changes' })]));

    expect(text).toContain('\n| `a\\x7cb\\\\x7cc` | to change |');
  });

  it('makes a fence longer than every run of backticks in it', () => {
    const change = { ...createPool, key: '`````' };

    const text = markdown(reportOf('plan', [router({ status: 'changes', changes: [change] })]));

    expect(text.match(/^`{3,}.*$/gmu)).toEqual(['``````diff', '``````']);
  });

  it('cuts a comment as long as a comment field allows, and a script with endless lines', () => {
    const script = Array.from({ length: 5000 }, (_, line) => `${line} ${'x'.repeat(500)}`);
    const change: ReportedChange = {
      action: 'update',
      menu: '/ip/pool',
      key: 'k'.repeat(60_000),
      fields: [
        field('comment', 'a'.repeat(60_000), `${'a'.repeat(59_999)}b`),
        field('source', 'old\nscript', script.join('\n')),
      ],
    };

    const text = markdown(reportOf('plan', [router({ status: 'changes', changes: [change] })]));

    expect(text.length).toBeLessThan(16_000);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(242);
    expect(text).toContain('(60000 characters)');
    expect(text).toContain('4960 more lines');
  });

  it('never begins a line with words of a router: bots and GitLab act on such lines', () => {
    const words = '/close\n/approve\n@dependabot merge';
    const change: ReportedChange = {
      action: 'update',
      menu: words,
      key: words,
      fields: [field('comment', words, `${words}\n/rebase`)],
    };
    const text = markdown(
      reportOf('plan', [router({ router: words, status: 'changes', changes: [change] })]),
    );

    expect(text).not.toMatch(/^(?:\/|@(?!@ ))/mu);
  });
});
