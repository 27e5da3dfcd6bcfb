import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderRows } from '../../src/plan/order-rows.js';
import type { Placement } from '../../src/plan/order-rows.js';

/** What a router does with placements: `add place-before` and `move`. */
function carryOut(current: readonly string[], placements: readonly Placement[]): string[] {
  const rows = [...current];
  for (const { row, ahead } of placements) {
    const old = rows.indexOf(row);
    if (old >= 0) rows.splice(old, 1);
    if (ahead !== undefined && !rows.includes(ahead)) throw new Error(`${ahead} is not there`);
    rows.splice(ahead === undefined ? rows.length : rows.indexOf(ahead), 0, row);
  }
  return rows;
}

function longestRising(numbers: readonly number[]): number {
  const best = numbers.map(() => 1);
  numbers.forEach((value, index) => {
    numbers.slice(0, index).forEach((earlier, before) => {
      if (earlier < value) best[index] = Math.max(best[index] ?? 1, (best[before] ?? 0) + 1);
    });
  });
  return Math.max(0, ...best);
}

describe('rows of an ordered menu', () => {
  it.each([
    { when: 'nothing is there', current: '', wanted: 'a b c', placed: 'a>| b>| c>|' },
    { when: 'all is in order', current: 'a b c', wanted: 'a b c', placed: '' },
    { when: 'foreign rows lie between ours', current: 'a x b y c', wanted: 'a b c', placed: '' },
    { when: 'the last must come first', current: 'b c a', wanted: 'a b c', placed: 'a>b' },
    { when: 'two are swapped', current: 'b a', wanted: 'a b', placed: 'a>b' },
    {
      when: 'a new row goes ahead of a foreign last row',
      current: 'a deny',
      wanted: 'a b',
      placed: 'b>deny',
    },
    {
      when: 'a new first row goes ahead of our first',
      current: 'x b',
      wanted: 'a b',
      placed: 'a>b',
    },
    {
      when: 'only foreign rows are there',
      current: 'x y',
      wanted: 'a b',
      placed: 'a>| b>|',
    },
  ])('when $when: "$placed"', ({ current, wanted, placed }) => {
    const rows = (text: string): string[] => text.split(' ').filter((row) => row !== '');

    const placements = orderRows(rows(current), rows(wanted));

    expect(placements.map(({ row, ahead }) => `${row}>${ahead ?? '|'}`).join(' ')).toBe(placed);
  });

  const menu = fc
    .record({
      ours: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
      foreign: fc.subarray(['1', '2', '3', '4']),
      seed: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
      wanted: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']),
    })
    .map(({ ours, foreign, seed, wanted }) => {
      const current = ours.filter((row) => wanted.includes(row));
      foreign.forEach((row, index) => {
        current.splice((seed[index] ?? 0) % (current.length + 1), 0, row);
      });
      return { current, foreign, wanted };
    });

  it('end in the wanted order, and foreign rows keep theirs', () => {
    fc.assert(
      fc.property(menu, ({ current, foreign, wanted }) => {
        const after = carryOut(current, orderRows(current, wanted));

        expect(after.filter((row) => wanted.includes(row))).toEqual(wanted);
        expect(after.filter((row) => foreign.includes(row))).toEqual(
          current.filter((row) => foreign.includes(row)),
        );
      }),
    );
  });

  it('are brought there with the fewest moves, and a second time with none', () => {
    fc.assert(
      fc.property(menu, ({ current, wanted }) => {
        const placements = orderRows(current, wanted);
        const positions = wanted
          .filter((row) => current.includes(row))
          .map((row) => current.indexOf(row));

        const moves = placements.filter(({ row }) => current.includes(row));
        expect(moves.length).toBeLessThanOrEqual(positions.length - longestRising(positions));
        expect(orderRows(carryOut(current, placements), wanted)).toEqual([]);
      }),
    );
  });
});
