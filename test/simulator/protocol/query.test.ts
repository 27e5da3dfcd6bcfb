import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passesQuery } from '../../../src/simulator/protocol/query.js';
import { useSession } from '../use-router.js';

const row: Readonly<Record<string, string>> = { a: '1', b: '20', c: 'x', e: '' };

function passes(...words: readonly string[]): boolean {
  return passesQuery(words, (name) => row[name]);
}

/** A boolean formula, its words in reverse Polish order, and its value. */
interface Formula {
  readonly words: readonly string[];
  readonly value: boolean;
}

const leaf: fc.Arbitrary<Formula> = fc.constantFrom(
  { words: ['a'], value: true },
  { words: ['z'], value: false },
  { words: ['-a'], value: false },
  { words: ['-z'], value: true },
  { words: ['a=1'], value: true },
  { words: ['=c=x'], value: true },
  { words: ['c=y'], value: false },
  { words: ['>b=9'], value: true },
  { words: ['<b=9'], value: false },
);

const formula: fc.Arbitrary<Formula> = fc.letrec<{ node: Formula }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    leaf,
    tie('node').map(({ words, value }) => ({ words: [...words, '#!'], value: !value })),
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => ({
      words: [...left.words, ...right.words, '#&'],
      value: left.value && right.value,
    })),
    fc.tuple(tie('node'), tie('node')).map(([left, right]) => ({
      words: [...left.words, ...right.words, '#|'],
      value: left.value || right.value,
    })),
  ),
})).node;

describe('a query', () => {
  it('has the value of the formula that its words spell', () => {
    fc.assert(
      fc.property(formula, ({ words, value }) => {
        expect(passes(...words)).toBe(value);
      }),
    );
  });

  it('passes a row for which all of several formulas hold', () => {
    fc.assert(
      fc.property(fc.array(formula), (formulas) => {
        const words = formulas.flatMap((each) => each.words);

        expect(passes(...words)).toBe(formulas.every(({ value }) => value));
      }),
    );
  });

  it('gives the same for operations in one word as in a word each', () => {
    const operations = fc.array(fc.constantFrom('!', '&', '|', '.'), { minLength: 1 });
    const conditions = fc.array(fc.constantFrom('a', 'z'), { minLength: 1 });
    fc.assert(
      fc.property(conditions, operations, (words, steps) => {
        const apart = steps.map((step) => `#${step}`);

        expect(passes(...words, `#${steps.join('')}`)).toBe(passes(...words, ...apart));
      }),
    );
  });

  it.each([
    { words: ['e'], holds: true, why: 'an empty attribute is there' },
    { words: ['e='], holds: true, why: 'an empty attribute equals nothing' },
    { words: ['z='], holds: false, why: 'an absent attribute equals nothing at all' },
    { words: ['<z=5'], holds: false, why: 'an absent attribute is not less' },
    { words: ['-'], holds: true, why: 'no attribute has an empty name' },
    { words: ['a', 'z', '#1'], holds: true, why: 'an index at the end replaces the stack' },
    { words: ['a', 'z', '#0'], holds: false, why: 'index 0 is the top' },
    { words: ['a', 'z', '#1|'], holds: true, why: 'an index before more pushes a copy' },
    { words: ['a', 'z', '#0|'], holds: false, why: 'the copy of a false is false' },
    { words: ['a', '#0.'], holds: true, why: 'a dot after an index does nothing' },
    { words: ['z', '#!.&'], holds: true, why: 'a dot elsewhere copies the top' },
    { words: ['a', 'z', '#!', '#&'], holds: true, why: 'not binds to the top' },
    { words: ['a', '#9'], holds: false, why: 'what is not on the stack is false' },
  ])('$words: $holds, because $why', ({ words, holds }) => {
    expect(passes(...words)).toBe(holds);
  });
});

describe('a query over the API', () => {
  it('compares the printed spelling', async () => {
    const { router, client } = await useSession();
    router.add('/radius', { address: '10.0.0.1', service: 'ppp', timeout: '60', disabled: 'yes' });
    const count = async (...query: readonly string[]): Promise<number> =>
      (await client.rows('/radius/print', ...query)).length;

    expect(await count('?timeout=1m')).toBe(1);
    expect(await count('?timeout=60')).toBe(0);
    expect(await count('?disabled=true')).toBe(1);
    expect(await count('?disabled=yes')).toBe(0);
    expect(await count('?.id=*1')).toBe(1);
  });

  it('does not find an attribute that is left out at its default', async () => {
    const { router, client } = await useSession();
    router.add('/ip/hotspot/user', { name: 'a', password: '' });

    expect(await client.rows('/ip/hotspot/user/print', '?name=a', '?server=all')).toEqual([]);
    expect(await client.rows('/ip/hotspot/user/print', '?name=a', '?-server')).toHaveLength(1);
  });

  it('does not see a secret that is masked', async () => {
    const { router, client } = await useSession({ faults: { maskSecrets: true } });
    router.add('/ppp/secret', { name: 'a', password: 'tell' });

    expect(await client.rows('/ppp/secret/print', '?password=tell')).toEqual([]);
  });
});
