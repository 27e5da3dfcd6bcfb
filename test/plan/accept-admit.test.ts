import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admit } from '../../src/plan/accept/accept-admit.js';
import type { Proposal } from '../../src/plan/accept/accept-types.js';
import type { Verdict } from '../../src/plan/accept/accept-verdict.js';

const unchanged = { name: 'a.yaml', text: '' };

function proposal(index: number): Proposal {
  const address = { menu: '/ip/pool', key: `${index}` };
  const change = { action: 'delete', address, index, after: [], id: '*1', fields: [] } as const;
  return { change, edits: [], left: [] };
}

const numberOf = ({ change }: Proposal): number => change.index;

const sorted = (some: readonly Proposal[]): readonly number[] =>
  some.map(numberOf).toSorted((left, right) => left - right);

/** A judge that knows which numbers may not be there, and whether it says which they are. */
function judgeOf(
  isWrong: (numbers: readonly number[]) => readonly number[],
  tells: boolean,
): { judge: (proposals: readonly Proposal[]) => Verdict; looks: () => number } {
  let looks = 0;
  return {
    looks: () => looks,
    judge(proposals) {
      looks += 1;
      const numbers = proposals.map(numberOf);
      const wrong = isWrong(numbers);
      if (wrong.length === 0) return { source: { name: 'a.yaml', text: numbers.join() } };
      const culprits = proposals.filter((one) => tells && wrong.includes(numberOf(one)));
      return { reason: 'no', culprits: new Map(culprits.map((one) => [one, 'yours'])) };
    },
  };
}

describe('what can be made together', () => {
  const proposals = [0, 1, 2, 3, 4, 5, 6, 7].map(proposal);

  it('is all, after one look, where nothing is wrong', () => {
    const { judge, looks } = judgeOf(() => [], true);

    const { source, admitted, turnedAway } = admit(unchanged, proposals, judge);

    expect(admitted).toEqual(proposals);
    expect([...turnedAway]).toEqual([]);
    expect(source.text).toBe('0,1,2,3,4,5,6,7');
    expect(looks()).toBe(1);
  });

  it.each([
    { when: 'the judge says who is at fault', tells: true, reason: 'yours' },
    { when: 'the judge does not say it', tells: false, reason: 'no' },
  ])('is the others, when some are wrong and $when', ({ tells, reason }) => {
    const { judge } = judgeOf((numbers) => numbers.filter((one) => one % 3 === 0), tells);

    const { source, admitted, turnedAway } = admit(unchanged, proposals, judge);

    expect(admitted.map(numberOf)).toEqual([1, 2, 4, 5, 7]);
    expect([...turnedAway].map(([one, why]) => [numberOf(one), why])).toEqual([
      [0, reason],
      [3, reason],
      [6, reason],
    ]);
    expect(source.text).toBe('1,2,4,5,7');
  });

  it('is one of two that cannot be together', () => {
    const { judge } = judgeOf((all) => (all.includes(2) && all.includes(5) ? [5] : []), false);

    const { admitted } = admit(unchanged, proposals, judge);

    expect(admitted.map(numberOf)).toEqual([0, 1, 2, 3, 4, 6, 7]);
  });

  it('is also one that needs a later one, while others are wrong', () => {
    const { judge } = judgeOf(
      (all) => [
        ...(all.includes(1) && !all.includes(6) ? [1] : []),
        ...all.filter((one) => one === 4),
      ],
      false,
    );

    const { admitted, turnedAway } = admit(unchanged, proposals, judge);

    expect(sorted(admitted)).toEqual([0, 1, 2, 3, 5, 6, 7]);
    expect([...turnedAway.keys()].map(numberOf)).toEqual([4]);
  });

  it('is nothing, and the file stays as it was, where all is wrong', () => {
    const { judge } = judgeOf((all) => all, false);

    const { source, admitted } = admit(unchanged, proposals, judge);

    expect(admitted).toEqual([]);
    expect(source).toBe(unchanged);
  });

  it('comes to an end where nobody can tell who is at fault', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => proposal(index));
    const { judge, looks } = judgeOf((all) => all.filter((one) => one % 2 === 0), false);

    const { admitted, turnedAway } = admit(unchanged, many, judge);

    expect(looks()).toBeLessThan(100);
    expect(sorted([...admitted, ...turnedAway.keys()])).toEqual(sorted(many));
    expect(new Set(turnedAway.values())).toEqual(new Set(['no']));
  });

  it('holds every proposal once, whatever is wrong', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat({ max: 7 })), fc.boolean(), (wrong, tells) => {
        const { judge } = judgeOf((all) => all.filter((one) => wrong.includes(one)), tells);

        const { admitted, turnedAway } = admit(unchanged, proposals, judge);

        expect(sorted([...admitted, ...turnedAway.keys()])).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
        expect(sorted([...turnedAway.keys()])).toEqual(sorted(wrong.map(proposal)));
      }),
    );
  });
});
