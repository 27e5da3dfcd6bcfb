import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { htmlPage } from '../../../src/report/html/html-page.js';
import { pageScript, pageScriptHash } from '../../../src/report/html/page-script.js';
import { pageStyle, pageStyleHash } from '../../../src/report/html/page-style.js';
import type { Report } from '../../../src/report/types.js';
import { attribute, named, outline, readPage, textOf } from './read-page.js';
import {
  applySample,
  createPool,
  driftSample,
  fieldOf,
  maskedSecret,
  planSample,
  reportOf,
  routerOf,
  updateProfile,
} from './sample-reports.js';
import { deletePool } from '../sample-changes.js';

const samples = [
  { kind: 'plan', report: planSample },
  { kind: 'drift', report: driftSample },
  { kind: 'apply', report: applySample },
] as const;

function titleOf(report: Report): string {
  return named(readPage(htmlPage(report)), 'title')
    .map(textOf)
    .join('');
}

describe.each(samples)('the page of a report of kind $kind', ({ kind, report }) => {
  const html = htmlPage(report);
  const page = readPage(html);

  it('says all of the report', async () => {
    await expect(outline(page)).toMatchFileSnapshot(`golden/${kind}.txt`);
  });

  it('is one document in English that a parser has nothing to mend in', () => {
    expect(html.startsWith('<!doctype html><html lang="en">')).toBe(true);
    expect(page.errors).toEqual([]);
    expect(named(page, 'h1')).toHaveLength(1);
    expect(named(page, 'main')).toHaveLength(1);
  });

  it('fetches nothing: no address but those of its own parts', () => {
    const names = page.elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names).not.toContain('src');
    expect(names).not.toContain('style');
    expect(html).not.toMatch(/url\(|@import|https?:|\/\/[a-z]/);
    const links = named(page, 'a').map((link) => attribute(link, 'href') ?? '');
    const ids = page.elements.flatMap((element) => attribute(element, 'id') ?? []);
    expect(links.filter((link) => !ids.includes(link.slice(1)))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives each cell of a table a heading', () => {
    for (const table of named(page, 'table')) {
      expect(
        JSON.stringify(named(within(table), 'th').map((head) => attribute(head, 'scope'))),
      ).toMatch(/^\["col",.*\]$/);
    }
    const rows = named(page, 'tr').map((row) => within(row));
    expect(rows.filter((row) => named(row, 'th').length === 0)).toEqual([]);
  });

  it('shows everything to who has no script: the filter is hidden, and nothing else', () => {
    const hidden = page.elements.filter((element) => attribute(element, 'hidden') !== undefined);
    expect(hidden.map((element) => attribute(element, 'id'))).toEqual(['filter']);
    const folded = named(page, 'details').filter(
      (element) => attribute(element, 'open') === undefined,
    );
    expect(folded.map((element) => textOf(element).slice(0, 11))).toEqual(
      expect.arrayContaining(['4 routers i']),
    );
    const routers = page.elements.filter((element) => attribute(element, 'class') === 'router');
    expect(routers.filter((router) => attribute(router, 'open') === undefined)).toEqual([]);
  });
});

describe('the policy of the page', () => {
  it('allows the style sheet and the script that are there, and no other', () => {
    const page = readPage(htmlPage(planSample));

    const policy = named(page, 'meta').find(
      (meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy',
    );
    const hash = (tag: string): string =>
      `sha256-${createHash('sha256').update(named(page, tag).map(textOf).join('')).digest('base64')}`;
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src '${hash('style')}'; script-src '${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
  });

  it('has the hashes that the source says', () => {
    const hash = (text: string): string =>
      `sha256-${createHash('sha256').update(text).digest('base64')}`;

    expect(pageStyleHash).toBe(hash(pageStyle.toString()));
    expect(pageScriptHash).toBe(hash(pageScript.toString()));
  });

  it('is not needed by the script, which makes neither elements nor code', () => {
    expect(pageScript.toString()).not.toMatch(
      /innerHTML|outerHTML|insertAdjacent|createElement|document\.write|eval|Function|import|fetch|<\/|<!--/,
    );
  });
});

describe('the title', () => {
  const created = { ...createPool, result: 'applied' } as const;
  const synced = { problems: [], changes: [] };
  const unreachable = routerOf('z', { status: 'unreachable', reason: 'no answer' });

  it.each<{ readonly title: string; readonly report: Report }>([
    { title: 'Plan: No routers', report: reportOf('plan', []) },
    {
      title: 'Plan: The router is in sync: nothing to change',
      report: reportOf('plan', [routerOf('a')]),
    },
    {
      title: 'Plan: All 2 routers are in sync: nothing to change',
      report: reportOf('plan', [routerOf('a'), routerOf('b')]),
    },
    {
      title: 'Plan: 2 changes on 1 router',
      report: reportOf('plan', [
        routerOf('a', { status: 'changes', changes: [createPool, deletePool] }),
      ]),
    },
    {
      title: 'Plan: No plan for 1 of 2 routers',
      report: reportOf('plan', [routerOf('a'), unreachable]),
    },
    {
      title: 'Drift: All 2 routers are in sync: no drift',
      report: reportOf('drift', [routerOf('a'), routerOf('b')]),
    },
    {
      title: 'Drift: 1 of 2 routers drifted',
      report: reportOf('drift', [
        routerOf('a', { status: 'drifted', changes: [updateProfile] }),
        unreachable,
      ]),
    },
    {
      title: 'Drift: 1 of 2 routers not checked',
      report: reportOf('drift', [routerOf('a'), unreachable]),
    },
    {
      title: 'Apply: All 2 routers are in sync: nothing to apply',
      report: reportOf('apply', [routerOf('a'), routerOf('b')]),
    },
    {
      title: 'Apply: 1 change applied on 1 of 2 routers',
      report: reportOf('apply', [
        routerOf('a', { status: 'applied', changes: [created], remaining: synced }),
        routerOf('b'),
      ]),
    },
    {
      title: 'Apply: 1 of 2 changes applied on 1 router',
      report: reportOf('apply', [
        routerOf('a', {
          status: 'partial',
          changes: [created, { ...deletePool, result: 'failed', reason: 'failure: busy' }],
        }),
      ]),
    },
    {
      title: 'Apply: Nothing was applied',
      report: reportOf('apply', [
        routerOf('a', { status: 'refused', reason: 'plan again', changes: [createPool] }),
      ]),
    },
  ])('$title', ({ title, report }) => {
    expect(titleOf(report)).toBe(`${title} – rosform`);
  });
});

describe('the sides of a field', () => {
  it.each([
    {
      kind: 'plan',
      heads: ['- Router has', '+ Manifest says'],
      cells: ['- 5M/5M', '+ 10M/10M line 43'],
    },
    {
      kind: 'apply',
      heads: ['- Router had', '+ Manifest says'],
      cells: ['- 5M/5M', '+ 10M/10M line 43'],
    },
    {
      kind: 'drift',
      heads: ['- Manifest says', '+ Router has'],
      cells: ['- 10M/10M line 43', '+ 5M/5M'],
    },
  ] as const)('are named in a report of kind $kind: $heads', ({ kind, heads, cells }) => {
    const fields = updateProfile.fields.filter(({ field }) => field === 'rate-limit');
    const status = kind === 'drift' ? 'drifted' : 'changes';
    const report = reportOf(kind, [
      routerOf('a', { status, changes: [{ ...updateProfile, fields }] }),
    ]);

    const page = readPage(htmlPage(report));

    expect(named(page, 'th').map(textOf).slice(0, 3)).toEqual(['Field', ...heads]);
    expect(named(page, 'td').map(textOf)).toEqual(cells);
  });
});

describe('the page', () => {
  it('never shows a secret, because a report has none', () => {
    const html = htmlPage(planSample);

    expect(html).toContain('- (sensitive)');
    expect(html).toContain('+ (another value)');
  });

  it('says that a part of the fleet is missing', () => {
    const report = reportOf('drift', [routerOf('a')], {
      shards: ['1/3'],
      missingShards: ['2/3', '3/3'],
    });

    const text = outline(readPage(htmlPage(report)));

    expect(text).toContain('This is not the whole fleet: no report of shard 2/3, 3/3.');
  });

  it('says a warning of a template once, however many routers have it', () => {
    const routers = Array.from({ length: 30 }, (_, index) =>
      routerOf(`zone-${index + 1}`, { problems: [maskedSecret] }),
    );

    const page = readPage(htmlPage(reportOf('plan', routers)));

    const warnings = named(page, 'li').map(textOf);
    expect(warnings.filter((text) => text.includes(' on ')).map((text) => text.slice(-32))).toEqual(
      ['zone-10 zone-11 zone-12 and 18 more'].map((text) => text.slice(-32)),
    );
  });

  it('cuts a long list on top and leaves nothing out below', () => {
    const changes = Array.from({ length: 250 }, (_, index) => ({
      ...deletePool,
      key: `old-${index}`,
    }));

    const page = readPage(
      htmlPage(reportOf('plan', [routerOf('a', { status: 'changes', changes })])),
    );

    expect(named(page, 'li')).toHaveLength(200);
    expect(outline(page)).toContain('… and 50 more; they stand with their routers.');
    expect(named(page, 'tbody')).toHaveLength(250);
  });

  it('has a value that is cut as a whole too, on demand, and says what even that leaves out', () => {
    const long = fieldOf('comment', 'a'.repeat(300), 'b'.repeat(5000));
    const change = { ...updateProfile, fields: [long] };

    const html = htmlPage(
      reportOf('plan', [routerOf('a', { status: 'changes', changes: [change] })]),
    );

    expect(html).toContain(`<summary>whole value</summary><code>${'a'.repeat(300)}</code>`);
    expect(html).toContain(
      `<code>${'b'.repeat(4000)}</code><small> … 1000 more characters</small>`,
    );
  });
});

/** A part of a page as a page of its own. */
function within(element: ReturnType<typeof named>[number]): ReturnType<typeof readPage> {
  const inside = (node: typeof element): readonly (typeof element)[] =>
    node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...inside(child)] : []));
  return { elements: inside(element), errors: [] };
}
