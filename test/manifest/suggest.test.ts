import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, suggestion } from '../../src/manifest/suggest.js';

describe('did you mean', () => {
  it.each([
    { typed: 'rnages', near: 'ranges' },
    { typed: 'remote-adress', near: 'remote-address' },
    { typed: 'NAME', near: 'name' },
    { typed: 'x', near: undefined },
    { typed: 'something-else', near: undefined },
  ])('$typed: $near', ({ typed, near }) => {
    const words = ['name', 'ranges', 'next-pool', 'remote-address', 'local-address'];
    expect(suggestion(typed, words)).toBe(
      near === undefined ? undefined : `did you mean "${near}"?`,
    );
  });
});

describe('the distance of two words', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

  it('is nought for the same word only, and the same both ways', () => {
    fc.assert(
      fc.property(word, word, (left, right) => {
        expect(editDistance(left, right) === 0).toBe(left === right);
        expect(editDistance(left, right)).toBe(editDistance(right, left));
      }),
    );
  });

  it('is one after one slip of the finger', () => {
    fc.assert(
      fc.property(word, fc.nat(7), (text, at) => {
        const slip = `${text.slice(0, at)}z${text.slice(at)}`;
        expect(editDistance(text, slip)).toBe(1);
      }),
    );
    expect(editDistance('ranges', 'rnages')).toBe(1);
  });
});
