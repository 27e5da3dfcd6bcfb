import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/rsc/bytes.js';
import { quoteValue } from '../../src/rsc/escapes.js';
import { parseScript } from '../../src/rsc/parse-script.js';
import type { Selector, Statement } from '../../src/rsc/script.js';
import { writeStatement } from '../../src/rsc/write-statement.js';

/** Any text a router can hold: every byte sequence, with the characters that scripts treat specially. */
const anyValue = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map((bytes) => decodeBytes(bytes)),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '"',
        '\\',
        '$',
        '\n',
        '\r',
        ' ',
        '_',
        '#',
        '[',
        ';',
        '=',
        '\0',
        'µ',
        '\u{1F600}',
      ),
    )
    .map((all) => all.join('')),
);
const anyName = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}(?:\.[a-z]{1,4})?$/u);
const anyField = fc.record({ name: anyName, value: fc.option(anyValue, { nil: null }) });
const anySelector: fc.Arbitrary<Selector> = fc.oneof(
  fc.record({ kind: fc.constant('none' as const) }),
  fc.record({ kind: fc.constant('find' as const), where: fc.array(anyField, { maxLength: 3 }) }),
  fc.record({
    kind: fc.constant('id' as const),
    id: fc.nat().map((id) => `*${id.toString(16).toUpperCase()}`),
  }),
  fc.record({ kind: fc.constant('number' as const), position: fc.nat() }),
  fc.record({ kind: fc.constant('name' as const), name: anyValue }),
);
const anyStatement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    menu: fc.constantFrom('/ip/pool', '/interface/pppoe-server/server'),
    verb: fc.constant('add'),
    selector: fc.record({ kind: fc.constant('none' as const) }),
    fields: fc.array(anyField),
  }),
  fc.record({
    menu: fc.constantFrom('/ip/pool', '/system/identity'),
    verb: fc.constantFrom('set', 'remove'),
    selector: anySelector,
    fields: fc.array(anyField),
  }),
);

describe('writeStatement', () => {
  it('writes one line that versions 6 and 7 read alike', () => {
    const written = writeStatement({
      menu: '/ppp/profile',
      verb: 'set',
      selector: { kind: 'find', where: [{ name: 'name', value: 'home "10M"' }] },
      fields: [
        { name: 'rate-limit', value: null },
        { name: 'on-up', value: ':log info $user\n' },
      ],
    });

    expect(written).toBe(
      String.raw`/ppp profile set [find name="home \"10M\""] !rate-limit on-up=":log info \$user\n"`,
    );
  });

  it('is undone by parseScript, whatever the values hold', () => {
    fc.assert(
      fc.property(anyStatement, (statement) => {
        const script = parseScript(writeStatement(statement));

        expect(script.errors).toEqual([]);
        expect(script.statements).toEqual([{ ...statement, line: 1 }]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('quoteValue', () => {
  it.each([
    { text: 'µ', quoted: String.raw`"\C2\B5"` },
    { text: decodeBytes(Uint8Array.of(0xf3)), quoted: String.raw`"\F3"` },
    { text: '$5 \\ "\r\n\u0007', quoted: String.raw`"\$5 \\ \"\r\n\07"` },
  ])('writes plain ASCII: $quoted', ({ text, quoted }) => {
    expect(quoteValue(text)).toBe(quoted);
  });
});
