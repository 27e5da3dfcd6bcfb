import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor, Secret } from '../../src/resources/secret.js';

const SHOWN = '(sensitive)';

function redacted(text: string, ...secrets: readonly string[]): string {
  const redactor = createRedactor();
  for (const secret of secrets) redactor.add(new Secret(secret));
  return redactor.text(text);
}

describe('the redactor', () => {
  it.each([
    ['the secret wherever it is', 'a hunter2 b hunter2', ['hunter2'], `a ${SHOWN} b ${SHOWN}`],
    ['two in a row', 'hunter2hunter2', ['hunter2'], SHOWN + SHOWN],
    ['the longer of two that begin alike', 'hunter22', ['hunter2', 'hunter22'], SHOWN],
    ['two that overlap', 'x abcdefgh', ['abcde', 'defgh'], `x ${SHOWN}`],
    ['one that overlaps itself', 'ababab', ['abab'], SHOWN],
    ['the words that stand for a secret', '(sensitive) sens', ['sens'], `(${SHOWN}itive) ${SHOWN}`],
  ])('hides %s', (_, text, secrets, expected) => {
    expect(redacted(text, ...secrets)).toBe(expected);
  });

  it('leaves short and masked values alone', () => {
    expect(redacted('no 123 *****', '123', 'no', '*****', '')).toBe('no 123 *****');
  });

  it('leaves no secret in any text, and nothing else out', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 4, maxLength: 7 });
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 5 }), text, (secrets, whole) => {
        const shown = redacted(whole, ...secrets);
        for (const part of shown.split(SHOWN)) {
          expect(secrets.some((secret) => part.includes(secret))).toBe(false);
        }
        if (!secrets.some((secret) => whole.includes(secret))) expect(shown).toBe(whole);
      }),
    );
  });

  it('is done soon with as many secrets as a large fleet has', () => {
    const secrets = Array.from({ length: 10_000 }, (_, index) => `secret-of-router-${index}-`);
    const redactor = createRedactor();
    for (const secret of secrets) redactor.add(new Secret(secret));
    const began = performance.now();
    for (let line = 0; line < 10_000; line += 1) redactor.text(`10.20.0.1 zone-${line} is fine`);
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
