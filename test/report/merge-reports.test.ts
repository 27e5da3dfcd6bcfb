import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addSince } from '../../src/report/add-since.js';
import { makeReport } from '../../src/report/make-report.js';
import { mergeReports, type NamedReport } from '../../src/report/merge-reports.js';
import type { Report, RouterReport } from '../../src/report/types.js';
import { validReport } from './any-report.js';

const origin = { rosform: '1.2.3', createdAt: '2030-01-01T00:00:00.000Z' };

/** A fleet's drift report with routers of different names. */
const fleet = fc
  .uniqueArray(
    validReport.map(({ routers }) => routers[0]),
    {
      selector: (router) => router?.router,
      maxLength: 8,
    },
  )
  .map((routers) => routers.filter((router) => router !== undefined))
  .map((routers) =>
    makeReport(
      'drift',
      routers.toSorted((left, right) => (left.router < right.router ? -1 : 1)),
      origin,
    ),
  );

function named(report: Report, name = 'a.json'): NamedReport {
  return { name, report };
}

function merged(...parts: readonly [NamedReport, ...NamedReport[]]): Report {
  const result = mergeReports(parts);
  if ('problem' in result) throw new Error(result.problem);
  return result.report;
}

function part(routers: readonly RouterReport[], shard: string): Report {
  return makeReport('drift', routers, { ...origin, shard });
}

describe('mergeReports', () => {
  it('gives the whole back, however it was shared out and in whichever order', () => {
    fc.assert(
      fc.property(fleet, fc.infiniteStream(fc.nat(2)), fc.boolean(), (whole, choice, turned) => {
        const shares: RouterReport[][] = [[], [], []];
        for (const router of whole.routers) shares[choice.next().value ?? 0]?.push(router);
        const [first, second, third] = shares.map((routers, index) =>
          named(part(routers, `${index + 1}/3`)),
        );
        if (first === undefined || second === undefined || third === undefined) return;

        const { shards: _shards, ...together } = turned
          ? merged(third, first, second)
          : merged(first, second, third);

        expect(together).toEqual(whole);
      }),
    );
  });

  it('of one report changes nothing', () => {
    fc.assert(
      fc.property(fleet, (whole) => {
        expect(merged(named(whole))).toEqual(whole);
      }),
    );
  });

  it('names the shards that are missing, and the splits that do not fit', () => {
    const empty = named(part([], '2/3'));

    expect(merged(empty).missingShards).toEqual(['1/3', '3/3']);
    expect(mergeReports([empty, named(part([], '1/2'))])).toEqual({
      problem: 'these are shards of different splits: 2/3, 1/2',
    });
  });
});

describe('addSince', () => {
  const now = (report: Report, createdAt: string): Report => ({ ...report, createdAt });

  it('says of what the earlier report had: since then; of everything else: since now', () => {
    fc.assert(
      fc.property(fleet, (report) => {
        const earlier = now({ ...report, routers: report.routers.map(withoutSince) }, '2029');
        const later = addSince(now(earlier, '2030'), earlier);
        const fresh = addSince(now(earlier, '2030'), now({ ...report, routers: [] }, '2029'));

        const moments = (of: Report) =>
          new Set(of.routers.flatMap(({ changes }) => changes.map(({ since }) => since)));
        expect([...moments(later)].filter((moment) => moment !== '2029')).toEqual([]);
        expect([...moments(fresh)].filter((moment) => moment !== '2030')).toEqual([]);
      }),
    );
  });

  it('carries a moment on, however often it is asked', () => {
    fc.assert(
      fc.property(fleet, (report) => {
        const bare = { ...report, routers: report.routers.map(withoutSince) };
        const first = addSince(now(bare, '2028'), now({ ...bare, routers: [] }, '2027'));
        const second = addSince(now(bare, '2029'), first);
        const third = addSince(now(bare, '2030'), second);

        expect(third.routers).toEqual(first.routers);
      }),
    );
  });
});

describe('addSince of a router that was out of reach for a night', () => {
  const drifted = {
    router: 'zone-a',
    status: 'drifted',
    durationMs: 1,
    unchanged: 0,
    problems: [],
    changes: [{ action: 'delete', menu: '/ip/pool', key: 'left', fields: [] }],
  } as const;
  const lost = { ...drifted, status: 'unreachable', reason: 'no answer', changes: [] } as const;
  const night = (createdAt: string, router: RouterReport): Report =>
    makeReport('drift', [router], { ...origin, createdAt });

  it('goes on where it was', () => {
    const first = addSince(
      night('2029-01-01T00:00:00Z', drifted),
      night('2028-01-01T00:00:00Z', { ...drifted, changes: [] }),
    );
    const second = addSince(night('2029-01-02T00:00:00Z', lost), first);
    const third = addSince(night('2029-01-03T00:00:00Z', lost), second);
    const fourth = addSince(night('2029-01-04T00:00:00Z', drifted), third);

    expect(third.routers[0]?.lastKnown?.changes).toHaveLength(1);
    expect(fourth.routers[0]?.changes[0]?.since).toBe('2029-01-01T00:00:00Z');
    expect(fourth.routers[0]).not.toHaveProperty('lastKnown');
  });
});

describe('what merged reports say of FreeRADIUS', () => {
  const shard = (number: number, restart: Report['restart']): NamedReport => {
    const report = makeReport('apply', [], { ...origin, shard: `${number}/3` });
    return named({ ...report, ...(restart === undefined ? {} : { restart }) }, `${number}.json`);
  };
  const failed = { state: 'failed', rows: 2, reason: 'no such unit' } as const;
  const due = { state: 'due', rows: 1 } as const;
  const done = { state: 'done', rows: 5 } as const;

  it.each([
    { of: [done, failed, due], is: { ...failed, rows: 3 }, what: 'all rows that it does not know' },
    { of: [done, due], is: due, what: 'what is due' },
    { of: [done, done], is: { ...done, rows: 10 }, what: 'what was done' },
    { of: [undefined, undefined], is: undefined, what: 'nothing' },
  ])('is $what', ({ of, is }) => {
    const [first = shard(1, undefined), ...rest] = of.map((one, at) => shard(at + 1, one));

    expect(merged(first, ...rest).restart).toEqual(is);
  });
});

/** As a first report has it; rows are told apart by their name, so each is there once. */
function withoutSince(router: RouterReport): RouterReport {
  const { unmanaged: _unmanaged, ...rest } = router;
  return {
    ...rest,
    status: 'drifted',
    changes: router.changes.map((change) => {
      const { since: _since, ...bare } = change;
      return { ...bare, fields: change.fields.map(({ since: _old, ...field }) => field) };
    }),
  };
}
