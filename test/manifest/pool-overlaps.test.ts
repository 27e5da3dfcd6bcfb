import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkPoolOverlaps } from '../../src/manifest/checks/pool-overlaps.js';
import { collectFindings } from '../../src/manifest/diagnostics.js';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import type { DeclaredValue, RouterManifest } from '../../src/manifest/types.js';
import { resourceTypeForSection } from '../../src/resources/index.js';

interface Pool {
  readonly router: number;
  readonly from: number;
  readonly size: number;
}

/** Routers with one pool a line, so that a finding's line names the pool. */
function fleetOf(pools: readonly Pool[]): readonly RouterManifest[] {
  const type = resourceTypeForSection('pools');
  if (type === undefined) throw new Error('there is no section "pools"');
  const at = (line: number) => ({ file: 'a.yaml', line, column: 1 });
  return [...new Set(pools.map(({ router }) => router))].map((router) => ({
    name: `r${router}`,
    labels: {},
    at: at(1),
    connection: {
      address: '10.0.0.1',
      port: 8728,
      username: 'u',
      password: { env: 'P' },
      timeout: 1,
      at: at(1),
    },
    sections: [
      {
        type,
        at: at(1),
        prune: 'owned',
        rows: pools.flatMap((pool, index) => {
          if (pool.router !== router) return [];
          const ranges = `10.0.0.${pool.from}-10.0.0.${pool.from + pool.size}`;
          const fields: readonly (readonly [string, DeclaredValue])[] = [
            ['name', { value: `p${index}`, at: at(index + 1) }],
            ['ranges', { value: ranges, at: at(index + 1) }],
          ];
          return [{ at: at(index + 1), fields: new Map(fields), absent: false, ignoreFields: [] }];
        }),
      },
    ],
  }));
}

function overlap(left: Pool, right: Pool): boolean {
  return left.from <= right.from + right.size && right.from <= left.from + left.size;
}

it('finds an overlap inside a router and between routers exactly when comparing all pairs does', () => {
  const pools = fc.array(
    fc.record({
      router: fc.integer({ min: 0, max: 3 }),
      from: fc.integer({ min: 1, max: 60 }),
      size: fc.integer({ min: 0, max: 6 }),
    }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(pools, (all) => {
      const findings = collectFindings();
      const settings = { concurrency: 1 };
      checkPoolOverlaps({ routers: fleetOf(all), settings }, findings.report);

      // A pool is named when one that begins before it (or with it, on an earlier place) reaches it.
      const found = findings.list();
      const pairs = all.flatMap((left, index) =>
        all.slice(index + 1).flatMap((right) => (overlap(left, right) ? [[left, right]] : [])),
      );
      const inside = pairs.some(([left, right]) => left?.router === right?.router);
      const between = pairs.some(([left, right]) => left?.router !== right?.router);
      expect(found.some(({ severity }) => severity === 'error')).toBe(inside);
      expect(found.some(({ severity }) => severity === 'warning')).toBe(between);
      for (const { message } of found) {
        const [one, two] = Array.from(
          message.matchAll(/"p(\d+)"/g),
          ([, index]) => all[Number(index)],
        );
        expect(one !== undefined && two !== undefined && overlap(one, two)).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

const POOL = 'pools: [{ name: home, ranges: 10.0.0.2-10.0.0.9 }]';
const router = (name: string, address: string, sections: string): string =>
  `apiVersion: rosform/v1\nkind: Router\nname: ${name}\nconnection: { address: ${address}, username: u, password: { env: P } }\n${sections}\n`;
const template = `apiVersion: rosform/v1\nkind: Template\nname: base\n${POOL}\n`;
const fleet = (says: string): string => `apiVersion: rosform/v1\nkind: Fleet\nname: isp\n${says}\n`;

it.each([
  {
    when: 'two routers have a pool of their own each',
    texts: [router('a', '10.1.0.1', POOL), router('b', '10.1.0.2', POOL)],
    severities: ['warning'],
  },
  {
    when: 'both have the one of a template',
    texts: [
      template,
      router('a', '10.1.0.1', 'uses: [base]'),
      router('b', '10.1.0.2', 'uses: [base]'),
    ],
    severities: ['warning'],
  },
  {
    when: 'both have the one of a template, and pools shall be unique',
    texts: [
      template,
      router('a', '10.1.0.1', 'uses: [base]'),
      router('b', '10.1.0.2', 'uses: [base]'),
      fleet('unique-pools: true'),
    ],
    severities: ['error'],
  },
  {
    when: 'the Fleet says that they need not be unique',
    texts: [
      router('a', '10.1.0.1', POOL),
      router('b', '10.1.0.2', POOL),
      fleet('unique-pools: false'),
    ],
    severities: [],
  },
])('says $severities when $when', ({ texts, severities }) => {
  const sources = texts.map((text, index) => ({ name: `${index}.yaml`, text }));

  const { diagnostics } = loadFleet(sources, { strict: false });

  const found = diagnostics.filter(({ code }) => code === 'fleet/pool-overlap');
  expect(found.map(({ severity }) => severity)).toEqual(severities);
});
