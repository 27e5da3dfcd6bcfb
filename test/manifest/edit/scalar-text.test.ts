import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadFleet } from '../../../src/manifest/load-fleet.js';
import type { YamlScalar } from '../../../src/resources/define.js';
import { scalarText } from '../../../src/manifest/edit/yaml/scalar-text.js';
import { edited, set } from './edits.js';

const block = { inFlow: false, column: 4, eol: '\n' } as const;
const flow = { inFlow: true, column: 0, eol: '\n' } as const;

describe('a value is written', () => {
  it.each<[YamlScalar | null, string]>([
    ['home', 'home'],
    ['10M/10M', '10M/10M'],
    ['10.0.0.2-10.0.0.9', '10.0.0.2-10.0.0.9'],
    [10, '10'],
    [0.1, '0.1'],
    [true, 'true'],
    [null, 'null'],
    ['', "''"],
    ['no', "'no'"],
    ['y', "'y'"],
    ['true', "'true'"],
    ['null', "'null'"],
    ['1e3', "'1e3'"],
    ['0x10', "'0x10'"],
    ['010', "'010'"],
    ['12:30', "'12:30'"],
    ['2024-01-01', "'2024-01-01'"],
    ['~', "'~'"],
    ['- x', "'- x'"],
    ['a: b', "'a: b'"],
    ['#x', "'#x'"],
    ['a #b', "'a #b'"],
    ['a#b', 'a#b'],
    ['*x', "'*x'"],
    ['&x', "'&x'"],
    ['!80', "'!80'"],
    ['@x', "'@x'"],
    ['"x"', `'"x"'`],
    ["it's", "it's"],
    [' x', "' x'"],
    ['x ', "'x '"],
    ['<<', "'<<'"],
    ['a\tb', '"a\\tb"'],
    ['Caf\u{dce9}', '"Caf\\udce9"'],
    ['a\u0007\u007f\u0085\u00a0b', '"a\\a\\x7f\\x85\\xa0b"'],
    ['a\u202eb\u2028\ufeff', '"a\\u202eb\\u2028\\ufeff"'],
    ['\u{e0041}', '"\\U000e0041"'],
    ['বাংলা র\u200d্য', 'বাংলা র\u200d্য'],
    ['line\r\nline', '"line\\r\\nline"'],
  ])('%j as %s', (value, text) => {
    expect(scalarText(value, block)).toBe(text);
  });

  it.each<[string, string]>([
    ['a, b', "'a, b'"],
    ['a]', "'a]'"],
    ['{a', "'{a'"],
    ['a\nb', '"a\\nb"'],
    ['x'.repeat(200), 'x'.repeat(200)],
    [`${'word '.repeat(60)}end`, `${'word '.repeat(60)}end`],
  ])('in brackets, %j as %s', (value, text) => {
    expect(scalarText(value, flow)).toBe(text);
  });

  it.each<[string, string]>([
    ['a\nb', '|-\n      a\n      b'],
    ['a\n\n  b\n', '|\n      a\n\n        b'],
    ['a\n\n', '"a\\n\\n"'],
    ['\na', '"\\na"'],
    [' a\nb', '" a\\nb"'],
    ['a\u0007\nb', '"a\\a\\nb"'],
  ])('of several lines, %j as %j', (value, text) => {
    expect(scalarText(value, block)).toBe(text);
  });

  it.each<[string, string, string]>([
    ['x', 'QUOTE_SINGLE', "'x'"],
    ["it's", 'QUOTE_SINGLE', "'it''s'"],
    ['x', 'QUOTE_DOUBLE', '"x"'],
    ['x', 'PLAIN', 'x'],
    ['a\nb', 'QUOTE_SINGLE', '|-\n      a\n      b'],
    ['x', 'BLOCK_LITERAL', 'x'],
    ['a\u0007', 'QUOTE_SINGLE', '"a\\a"'],
  ])('%j, where %s stood, as %s', (value, style, text) => {
    expect(scalarText(value, { ...block, style })).toBe(text);
  });
});

const WORDS = 'no yes ~ null 1e3 0x10 12:30 *x &x !x #x - : , [ ] { } % @ ` | > ? = << --- ...';
const MARKS = [
  ' ',
  '\n',
  '\r',
  '\t',
  "'",
  '"',
  '\\',
  '\0',
  '\u0085',
  '\u2028',
  '\u{dcf3}',
  '\ufeff',
];

const nasty = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...WORDS.split(' '), ...MARKS), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

const places: Readonly<Record<string, string>> = {
  'a row of lines': 'pools:\n  - name: a\n    comment: OLD\n    ranges: 10.0.0.2\n',
  'a row in braces': 'pools: [{ name: a, comment: OLD, ranges: 10.0.0.2 }]\n',
  'the last line of a file': 'pools:\n- ranges: 10.0.0.2\n  name: a\n  comment: OLD',
  'a line with a remark':
    'pools:\n  - comment: OLD   # remark\n    name: a\n    ranges: 10.0.0.2\n',
  'lines with Windows ends':
    'pools:\r\n  - name: a\r\n    comment: OLD\r\n    ranges: 10.0.0.2\r\n',
};

const ROW = places['a row of lines'] ?? '';

const CASES = [
  ...Object.entries(places).flatMap(([place, text]) =>
    ['x', "'x'", '"x"', 'null'].map((old) => [place, old, text] as const),
  ),
  ['a row of lines', 'a block of lines', ROW.replace('OLD', '|\n      OLD\n      OLD')] as const,
  ['a row of lines', 'a folded block', ROW.replace('OLD', '>-\n      OLD')] as const,
];

describe('any text comes back', () => {
  it.each(CASES)('from %s, where %s stood', (_, old, place) => {
    fc.assert(
      fc.property(nasty, (text) => {
        const before = place.replaceAll('OLD', old);

        const after = edited(before, set('pools', 'a', { comment: text }));

        expect(commentOf(after)).toBe(text);
        expect(parse(after, { version: '1.1' })).toMatchObject({ pools: [{ comment: text }] });
      }),
      { numRuns: 100 },
    );
  });
});

function commentOf(sections: string): unknown {
  const head =
    'apiVersion: rosform/v1\nkind: Router\nname: zone-a\nconnection: { address: 10.0.0.1, username: x, password: { env: X } }\n';
  const { fleet } = loadFleet([{ name: 'a.yaml', text: head + sections }], { strict: false });
  return fleet.routers[0]?.sections[0]?.rows[0]?.fields.get('comment')?.value;
}
