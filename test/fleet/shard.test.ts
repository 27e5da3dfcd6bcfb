import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inShard, parseShard } from '../../src/fleet/shard.js';

describe('reading a shard', () => {
  it.each([
    { text: '1/1', shard: { index: 1, count: 1 } },
    { text: '2/8', shard: { index: 2, count: 8 } },
    { text: '03/10', shard: { index: 3, count: 10 } },
    { text: '10000/10000', shard: { index: 10_000, count: 10_000 } },
  ])('$text', ({ text, shard }) => {
    expect(parseShard(text)).toEqual({ shard });
  });

  const outside =
    'i counts from 1, so write 1/3 to 3/3; add 1 to an index that counts from 0, as that of a Kubernetes job does';
  it.each([
    { text: '0/3', problem: `0/3 is no shard: ${outside}` },
    { text: '4/3', problem: `4/3 is no shard: ${outside}` },
    { text: '1/0', problem: '1/0 is no shard: a fleet is split into 1 to 10000 shards' },
    { text: '1/10001', problem: '1/10001 is no shard: a fleet is split into 1 to 10000 shards' },
  ])('$text is a mistake', ({ text, problem }) => {
    expect(parseShard(text)).toEqual({ problem });
  });

  it.each([
    '',
    'x',
    '1',
    '/',
    '1/',
    '/8',
    '1/2/3',
    ' 1 / 2',
    '1/2 ',
    '1/2\n',
    '-1/2',
    '1.5/2',
    '1e0/2',
    '0x1/2',
    '１/２',
    '9'.repeat(1000) + '/2',
  ])('%j is a mistake', (text) => {
    const parsed = parseShard(text);

    const problem = 'problem' in parsed ? parsed.problem : '';
    expect(problem).toMatch(
      /^"[^\n]* is no shard: write i\/n, such as 2\/8 for the second of eight$/,
    );
    expect(problem.length).toBeLessThan(130);
  });
});

const name = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,20}$/);
const names = fc.uniqueArray(name, { maxLength: 50 });
const count = fc.integer({ min: 1, max: 100 });

/** The routers of each shard. */
function split(all: readonly string[], count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, at) =>
    all.filter((one) => inShard(one, { index: at + 1, count })),
  );
}

describe('the shards of a fleet', () => {
  it('are disjoint and complete', () => {
    fc.assert(
      fc.property(names, count, (all, count) => {
        expect(split(all, count).flat().toSorted()).toEqual(all.toSorted());
      }),
    );
  });

  it('keep their routers when another one comes', () => {
    fc.assert(
      fc.property(names, name, count, (all, added, count) => {
        const without = split(
          all.filter((one) => one !== added),
          count,
        );
        const kept = split([added, ...all], count).map((shard) =>
          shard.filter((one) => one !== added),
        );
        expect(kept).toEqual(without);
      }),
    );
  });

  // Made with sha256sum, not with this program. Never to be changed: see inShard.
  it.each([
    { router: 'zone-a', of2: 1, of3: 2, of8: 3, of10000: 7907 },
    { router: 'zone-b', of2: 1, of3: 3, of8: 7, of10000: 9591 },
    { router: 'edge.1', of2: 2, of3: 3, of8: 6, of10000: 9430 },
    { router: 'r1', of2: 1, of3: 1, of8: 5, of10000: 9629 },
    { router: 'router-äöü', of2: 2, of3: 2, of8: 4, of10000: 1676 },
  ])('have $router where every version has it', ({ router, of2, of3, of8, of10000 }) => {
    const shardOf = (count: number): number =>
      1 + split([router], count).findIndex((shard) => shard.length > 0);

    expect([2, 3, 8, 10_000].map(shardOf)).toEqual([of2, of3, of8, of10000]);
  });

  it.each([2, 3, 8, 100])('are even: 10,000 routers in %i', (count) => {
    const all = Array.from({ length: 10_000 }, (_, index) => `router-${index}`);
    const expected = all.length / count;
    // Each router falls into a shard with chance 1/count: five standard deviations of that.
    const tolerance = 5 * Math.sqrt(expected * (1 - 1 / count));

    for (const shard of split(all, count))
      expect(Math.abs(shard.length - expected)).toBeLessThan(tolerance);
  });
});
