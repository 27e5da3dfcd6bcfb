import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFleet } from '../../src/manifest/load-fleet.js';
import { load, routerYaml } from './load.js';

/** Generous for a busy machine; the inputs take seconds or the whole memory when read naively. */
const SOON = 8000;

/** Nine levels of nine aliases: a billion nodes. */
const bomb = Array.from('bcdefghi').reduce(
  (text, name, index) =>
    `${text}${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[index]}`).join(', ')}]\n`,
  'a: &a [x, x, x, x, x, x, x, x, x]\n',
);

function codesOf(text: string): readonly string[] {
  return load(text).diagnostics.map(({ code }) => code);
}

describe('hostile manifests end in a diagnostic, soon', () => {
  it.each([
    {
      what: 'an alias bomb',
      text: routerYaml(
        `menus:\n  /x: ${bomb.replaceAll('\n', '\n    ').replace('a:', '\n    a:')}`,
      ),
      code: 'manifest/too-many-aliases',
    },
    { what: 'an alias of itself', text: routerYaml('uses: &x [*x]'), code: 'manifest/yaml-alias' },
    { what: 'a hundred thousand brackets', text: '['.repeat(100_000), code: 'manifest/too-deep' },
    { what: 'a hundred thousand braces', text: '{a: '.repeat(100_000), code: 'manifest/too-deep' },
    { what: 'a deep block', text: '- '.repeat(50_000), code: 'manifest/too-deep' },
    {
      what: 'a staircase of keys',
      text: Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      code: 'manifest/too-deep',
    },
    {
      what: '__proto__ as a section',
      text: routerYaml('__proto__: { x: 1 }'),
      code: 'manifest/unknown-field',
    },
    {
      what: 'constructor as a section',
      text: routerYaml('constructor: { x: 1 }'),
      code: 'manifest/unknown-field',
    },
    {
      what: '__proto__ as a field',
      text: routerYaml('pools: [{ name: a, ranges: 10.0.0.1, __proto__: x }]'),
      code: 'manifest/unknown-field',
    },
    {
      what: '__proto__ as a label',
      text: routerYaml('labels: { __proto__: x }'),
      code: 'manifest/unknown-field',
    },
    {
      what: '__proto__ as a field of an unknown menu',
      text: routerYaml(
        'menus: { /ip/route: { key: [gateway], rows: [{ gateway: 10.0.0.1, __proto__: x }] } }',
      ),
      code: 'manifest/unknown-field',
    },
    {
      what: 'constructor as a kind',
      text: 'apiVersion: rosform/v1\nkind: constructor\nname: a\n',
      code: 'manifest/unknown-kind',
    },
    {
      what: 'a per cent sign that decodes to nothing',
      text: routerYaml("labels: { '%zz': x }"),
      code: 'manifest/unknown-field',
    },
    {
      what: 'a path in a name',
      text: routerYaml('identity: x', '../../etc/passwd'),
      code: 'manifest/bad-name',
    },
    {
      what: 'a line break in an address',
      text: routerYaml('identity: x').replace('10.0.0.1', '"10.0.0.1\\n"'),
      code: 'manifest/bad-value',
    },
  ])('$what', { timeout: SOON }, ({ text, code }) => {
    expect(codesOf(text)).toContain(code);
  });
});

it('twenty thousand keys take no quadratic time', { timeout: SOON }, () => {
  const labels = Array.from({ length: 20_000 }, (_, index) => `  k${index}: v`).join('\n');
  expect(load(routerYaml(`labels:\n${labels}`)).diagnostics).toEqual([]);
});

it(
  'a template that uses many others, each of which uses many, is followed once',
  { timeout: SOON },
  () => {
    const template = (level: number, index: number): string => {
      const uses =
        level === 0 ? [] : Array.from({ length: 8 }, (_, next) => `t${level - 1}-${next}`);
      return `---\napiVersion: rosform/v1\nkind: Template\nname: t${level}-${index}\nuses: [${uses.join(', ')}]\n`;
    };
    const templates = Array.from({ length: 8 }, (_, level) =>
      Array.from({ length: 8 }, (_, index) => template(level, index)).join(''),
    );
    const { diagnostics } = load(routerYaml('uses: [t7-0]') + templates.join(''));
    expect(diagnostics).toEqual([]);
  },
);

it('whatever the text is, loading it returns', () => {
  const words = [
    'apiVersion: rosform/v1\n',
    'kind: Router\n',
    'kind: Fleet\n',
    'name: a\n',
    'pools:\n',
    '  - ',
    '{',
    '}',
    '[',
    ']',
    '*a',
    '&a ',
    '<<: ',
    '!x ',
    '"',
    "'",
    ': ',
    '\n',
    '\t',
    '---\n',
    '%YAML 1.1\n',
    '|\n',
    '# ',
    'null',
    'name: x',
    'connection: ',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 30,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (each) => {
      const { diagnostics } = loadFleet([{ name: 'a.yaml', text: each }], { strict: false });
      for (const { at, length } of diagnostics) {
        expect([at.line > 0, at.column > 0, length > 0]).toEqual([true, true, true]);
      }
    }),
    { numRuns: 500 },
  );
});
