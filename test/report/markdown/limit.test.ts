import { describe, expect, it } from 'vitest';

import { markdown } from '../../../src/report/markdown/markdown.js';
import type { RouterReport } from '../../../src/report/types.js';
import { createPool, reportOf, router, silent, updateProfile } from './reports.js';
import { render } from './rendered.js';
import { deletePool } from '../sample-changes.js';

/** Routers that each have the same to tell. */
function fleet(count: number, rest: Partial<RouterReport>): readonly RouterReport[] {
  return Array.from({ length: count }, (_, index) =>
    router({ router: `zone-${index}`, status: 'changes', ...rest }),
  );
}

describe('a report that is longer than a comment may be', () => {
  it('keeps counts, problems and deleted rows, then routers in order, and says what is missing', () => {
    const routers = fleet(400, {
      changes: [createPool, updateProfile, deletePool],
    });

    const text = markdown(reportOf('plan', [...routers, silent]));

    const page = render(text);
    const parts = page.elements['details'] ?? 0;
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(60_000);
    expect(page.unbalanced).toEqual([]);
    expect(parts).toBeGreaterThan(30);
    expect(text).toContain('## Plan: 400 to create, 400 to update, 400 to delete on 400 routers;');
    expect(text).toContain('`zone-z`: **could not be read**');
    expect(text).toContain('**400 rows will be deleted:**');
    const [, left, changes] = /Not shown: (\d+) routers, (\d+) changes/u.exec(text) ?? [];
    expect(Number(left)).toBe(400 - parts);
    const shown = page.fences.flatMap((fence) => fence.match(/^(?:[+-] |@@ )\//gmu) ?? []);
    expect(Number(changes)).toBe(1200 - shown.length);
    expect(text).toMatch(/> - … and \d+ more rows\.$/mu);
  });

  it('cuts inside a router that is too long by itself', () => {
    const changes = Array.from({ length: 5000 }, (_, index) => ({
      ...createPool,
      key: `pool-${index}`,
    }));

    const text = markdown(reportOf('plan', [router({ status: 'changes', changes })]));

    const page = render(text);
    const shown = page.fences[0]?.match(/^\+ \/ip\/pool/gmu)?.length ?? 0;
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(shown).toBeGreaterThan(200);
    expect(page).toMatchObject({ elements: { details: 1, pre: 1 }, unbalanced: [] });
    expect(text).toContain(`… and ${5000 - shown} more changes of this router.`);
    expect(text).toContain(`Not shown: ${5000 - shown} changes. The JSON report has everything.`);
  });

  it('says how many problems and lines of the table are left out', () => {
    const routers = Array.from({ length: 10_000 }, (_, index) => ({
      ...silent,
      router: `zone-${index}`,
      reason: `no answer from 10.20.${index >> 8}.${index & 255}:8729`,
    }));

    const text = markdown(reportOf('drift', routers));

    const { rows, elements } = render(text);
    const problems = elements['li'] ?? 0;
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('## Drift: 10000 could not be read');
    expect(text).toContain(`${10_000 - (problems - 1)} problems`);
    expect(text).toContain(`${10_000 - (rows.length - 1)} lines of the table`);
    expect(text).toContain(`… and ${10_000 - (rows.length - 1)} more routers.`);
  });

  it('is whole where it fits, however its length is spread', () => {
    const table = fleet(900, { changes: [], status: 'changes' });

    const text = markdown(reportOf('plan', table));

    expect(text.length).toBeGreaterThan(65_536 / 4);
    expect(text).not.toContain('Cut to fit');
    expect(render(text).rows).toHaveLength(901);
  });

  it('never gives more than the limit, wherever that falls', () => {
    const changes = Array.from({ length: 40 }, () => ({ ...createPool, key: '`'.repeat(230) }));
    const long = reportOf('plan', fleet(3, { changes }));
    for (let limit = 4096; limit < 9000; limit += 7) {
      expect(markdown(long, { limit }).length).toBeLessThanOrEqual(limit);
    }

    for (let count = 1500; count < 2400; count += 5) {
      const table = reportOf('plan', fleet(count, {}));
      expect(markdown(table).length).toBeLessThanOrEqual(65_536);
    }
  });

  it('is written within seconds for ten thousand routers with 20 changes each', () => {
    const changes = Array.from({ length: 20 }, (_, index) => ({
      ...updateProfile,
      key: `profile-${index}`,
    }));
    const report = reportOf('plan', fleet(10_000, { changes }));

    const start = performance.now();
    const text = markdown(report);

    expect(performance.now() - start).toBeLessThan(5000);
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text).toContain('200000 to update on 10000 routers');
  });

  it('takes another limit, and refuses one that its heading would not fit into', () => {
    const report = reportOf('plan', fleet(200, { changes: [createPool, deletePool] }));

    expect(markdown(report, { limit: 10_000 }).length).toBeLessThanOrEqual(10_000);
    expect(markdown(report, { limit: 1_000_000 })).not.toContain('Cut to fit');
    expect(() => markdown(report, { limit: 1000 })).toThrow('the limit must be 4096 or more');
  });
});
