import { describe, expect, it } from 'vitest';

import type { Diagnostic } from '../../src/manifest/types.js';
import { diagnosticsText } from '../../src/report/findings/diagnostics-text.js';
import { createStyle } from '../../src/report/text/style.js';

const plain = createStyle(false);

function mistake(
  line: number,
  column: number,
  length: number,
  rest: Partial<Diagnostic> = {},
): Diagnostic {
  return {
    severity: 'error',
    code: 'manifest/unknown-field',
    message: '/ip/pool has no field "rnages"',
    at: { file: 'routers.d/edge-1.yaml', line, column },
    length,
    ...rest,
  };
}

function frameOf(text: string, line: number, column: number, length = 3): string {
  return diagnosticsText(
    [mistake(line, column, length)],
    [{ name: 'routers.d/edge-1.yaml', text }],
    plain,
  );
}

/** The frame's line of code and its line of carets, from the first character of the code. */
function codeAndCaret(text: string, line: number, column: number, length: number): string[] {
  return frameOf(text, line, column, length)
    .split('\n')
    .slice(1, 3)
    .map((part) => part.slice(part.indexOf('|') + 2));
}

describe('diagnosticsText', () => {
  it('shows the line, marks the place, gives the remedy and counts', async () => {
    const text = [
      'apiVersion: rosform/v1',
      'kind: Router',
      'name: edge-1',
      'pools:',
      '  - { name: home, rnages: 10.0.0.2-10.0.0.254 }',
    ].join('\n');
    const diagnostics: readonly Diagnostic[] = [
      mistake(5, 19, 6, { hint: 'did you mean "ranges"?' }),
      mistake(3, 7, 6, {
        severity: 'warning',
        code: 'fleet/shared-radius-secret',
        message: 'a warning',
      }),
      mistake(99, 1, 1, { message: 'the file ends here', hint: 'say more' }),
    ];

    const report = diagnosticsText(diagnostics, [{ name: 'routers.d/edge-1.yaml', text }], plain);

    await expect(report).toMatchFileSnapshot('golden/diagnostics.txt');
  });

  it('is empty when there is nothing to say', () => {
    expect(diagnosticsText([], [], plain)).toBe('');
  });

  it.each([
    {
      name: 'Windows line ends',
      text: 'a: 1\r\nbcd: 2\r\n',
      place: [2, 1, 3],
      shows: ['bcd: 2', '^^^'],
    },
    { name: 'a tab', text: '\tabc: 1', place: [1, 2, 3], shows: [' abc: 1', ' ^^^'] },
    {
      name: 'Bengali marks',
      text: 'c: কু xyz',
      place: [1, 7, 3],
      shows: ['c: কু xyz', '     ^^^'],
    },
    {
      name: 'an escape sequence',
      text: 'a: \u001b[2J x',
      place: [1, 9, 1],
      shows: ['a: \\x1b[2J x', '           ^'],
    },
    { name: 'a mark past the end', text: 'abc', place: [1, 9, 5], shows: ['abc', '   ^'] },
  ] as const)('puts the caret under the place despite $name', ({ text, place, shows }) => {
    const [line, column, length] = place;

    expect(codeAndCaret(text, line, column, length)).toEqual(shows);
  });

  it('cuts a long line around the place', () => {
    const text = `ranges: ${'x'.repeat(500)}HERE${'y'.repeat(500)}`;

    const [code, caret] = codeAndCaret(text, 1, 509, 4);

    expect(code?.length).toBeLessThan(120);
    expect(code?.slice(caret?.indexOf('^'), (caret?.lastIndexOf('^') ?? 0) + 1)).toBe('HERE');
  });
});

describe('a report of a manifest that nobody wrote by hand', () => {
  it('shows 50 findings, errors before warnings, and counts all', () => {
    const warnings = Array.from({ length: 70 }, () =>
      mistake(1, 1, 1, { severity: 'warning', message: 'a warning' }),
    );
    const errors = [mistake(1, 1, 1, { message: 'an error' }), mistake(1, 1, 1)];

    const report = diagnosticsText([...warnings, ...errors], [], plain);

    expect(report.match(/: warning: a warning/g)).toHaveLength(48);
    expect(report).toMatch(/: error: an error .*\n.*: error: .*\n… and 22 more\n\n2 errors, 70 w/);
  });

  it('shortens a message that quotes a long value', () => {
    const report = diagnosticsText([mistake(1, 1, 1, { message: 'x'.repeat(1e6) })], [], plain);

    expect(report.length).toBeLessThan(700);
  });

  const MILLION = 1_000_000;
  it.each([
    { what: 'one word', line: `name: ${'x'.repeat(MILLION)}` },
    { what: 'blanks', line: `secret: a${' '.repeat(MILLION)}b` },
    { what: 'colons', line: ':'.repeat(MILLION) },
    { what: 'quotes', line: `secret: ${`"a'`.repeat(MILLION / 3)}` },
    { what: 'brackets', line: `secret: ${'{'.repeat(MILLION)}` },
    { what: 'closing brackets', line: `{ secret: ${'} '.repeat(MILLION / 2)}` },
    { what: 'commas', line: `{ secret: ${', a'.repeat(MILLION / 3)}` },
    { what: 'entries', line: `{ ${'secret: a, '.repeat(MILLION / 11)}` },
    { what: 'unclosed quotes', line: `{ ${'secret: "a, '.repeat(MILLION / 12)}` },
    { what: 'backslashes', line: `secret: "${'\\'.repeat(MILLION)}` },
    { what: 'hashes', line: `secret: ${' #'.repeat(MILLION / 2)}` },
  ])('is there in a second for 50 mistakes on a line of a million $what', ({ line }) => {
    const began = performance.now();

    const report = diagnosticsText(
      Array.from({ length: 60 }, (_, index) => mistake(1, 1 + index * 1000, 5)),
      [{ name: 'routers.d/edge-1.yaml', text: line }],
      plain,
    );

    expect(performance.now() - began).toBeLessThan(1000);
    expect(report.length).toBeLessThan(50 * 400);
  });
});

describe('the frame of a line with a secret', () => {
  it.each([
    'secret: hunter2-canary',
    'password:    hunter2-canary   # the old one',
    '  - secret: hunter2-canary',
    '"secret": "hunter2-canary"',
    "secret: 'hunter2 canary''s'",
    'secret: "canary \\" canary"',
    '{ address: 10.0.0.1, secret: hunter2-canary, service: [ppp] }',
    '{ address: 10.0.0.1, secret: "a, canary" }',
    '{"secret":"canary"}',
    '# secret: hunter2-canary',
    'secret: { literal: hunter2-canary }',
    'secret: { value: "canary" }',
    'secret: { env: "not a name canary" }',
    'secert: hunter2-canary',
    'passwrod: hunter2-canary',
    'ipsec-secret: hunter2-canary',
    'pasword: hunter2-canary',
    'secret: [canary]',
    'secret: !!str canary',
    'secret: &anchor canary',
    'secret: { env: canary-x }',
    'secret: { env: 1canary }',
    'secret: { env: A, was: canary }',
    'secret: { env: A }canary',
    '- env: A\n  secret:canary',
    'secret:canary',
    '{ address: 10.0.0.1, secret:canary }',
    '"my secret": canary',
    'secret : canary',
    'secret: "ab"canary',
    'secret: { value: "} canary" }',
    'secret: abc #canary',
    '{ secret: ab}canary }',
    '{ secret: ab, canary }',
    '{ secret: !!str "a, canary" }',
    'wpa2-pre-shared-key: canary',
    'static-key-0: canary',
    'api-token: canary',
    'key: canary',
    "secret: 'it''s canary'",
  ])('hides the value in %s', (line) => {
    const report = frameOf(line, line.split('\n').length, 1);

    expect(report).toContain('(sensitive)');
    expect(report).not.toContain('canary');
  });

  it.each([
    { text: 'secret: |\n  hunter2-canary\n', line: 2 },
    { text: 'secret: |\n  one\n    hunter2-canary\n', line: 3 },
    { text: 'radius:\n  - secret: >-\n      hunter2-canary', line: 3 },
    { text: 'password: "begins\n  canary"', line: 2 },
    { text: 'password:\n  hunter2-canary', line: 2 },
    { text: 'password:\n  value: hunter2-canary', line: 2 },
    { text: 'secret:\n  env: canary-x', line: 2 },
    { text: 'secret: | # a block\n  canary', line: 2 },
    { text: 'radius: [{ address: 10.0.0.5, secret: "ab\n  canary" }]', line: 2 },
    { text: 'radius:\n  - { a: 1,\n      secret: "ab\n        c\n      canary" }', line: 5 },
    { text: '- { address: 10.0.0.5, secret:\n  canary }', line: 2 },
    { text: '{ secret:\ncanary }', line: 2 },
  ])('hides what goes on over lines in $text', ({ text, line }) => {
    expect(frameOf(text, line, 3)).not.toContain('canary');
  });

  it.each([
    { text: 'secret: { env: ZONE_A_SECRET }', line: 1 },
    { text: 'secret:\n  env: ZONE_A_SECRET', line: 2 },
    { text: 'secret: { file: zone-a/ZONE_A_SECRET }', line: 1 },
    { text: 'ppp-secrets:\n  - name: ZONE_A_SECRET', line: 2 },
    { text: 'ppp-secrets: [{ name: ZONE_A_SECRET }]', line: 1 },
    { text: 'prune: { ppp-secrets: ZONE_A_SECRET }', line: 1 },
    { text: 'menus: { /ppp/secret: { name: ZONE_A_SECRET } }', line: 1 },
    { text: '/queue/tree:\n  key: [ZONE_A_SECRET]', line: 2 },
    { text: 'public-key: ZONE_A_SECRET', line: 1 },
    { text: '- { secret: { env: A },\n    name: ZONE_A_SECRET }', line: 2 },
    { text: 'secret: "quoted"\nname: ZONE_A_SECRET', line: 2 },
  ])('shows what is no secret in $text', ({ text, line }) => {
    expect(frameOf(text, line, 1)).toContain('ZONE_A_SECRET');
  });

  it('hides a secret that the cut would go through', () => {
    const text = `${'x'.repeat(300)}: { secret: ${'canary'.repeat(50)}, sevrice: [${'y'.repeat(300)}] }`;

    const [code, caret] = codeAndCaret(text, 1, text.indexOf('sevrice') + 1, 7);

    expect(code).toMatch(/^….*secret: \(sensitive\), sevrice: \[y+…$/);
    expect(code?.indexOf('sevrice')).toBe(caret?.indexOf('^'));
  });

  it('keeps the caret under its place after a hidden value', () => {
    const text = '{ secret: x-canary-x, sevrice: [ppp] }';

    const [code, caret] = codeAndCaret(text, 1, text.indexOf('sevrice') + 1, 7);

    expect(code).toBe('{ secret: (sensitive), sevrice: [ppp] }');
    expect(caret).toBe(`${' '.repeat(23)}^^^^^^^`);
  });
});
