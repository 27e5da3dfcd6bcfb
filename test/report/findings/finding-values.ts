import fc from 'fast-check';

import type { diagnosticCodes } from '../../../src/manifest/codes.js';
import type { Diagnostic } from '../../../src/manifest/types.js';

/** A finding of no importance but for what a test says of it. */
export function finding(rest: Partial<Diagnostic> = {}): Diagnostic {
  return {
    severity: 'error',
    code: 'manifest/unknown-field',
    message: '/ip/pool has no field "rnages"',
    at: { file: 'routers.d/edge-1.yaml', line: 5, column: 19 },
    length: 6,
    ...rest,
  };
}

/** The same in another file. */
export function findingIn(file: string, rest: Partial<Diagnostic> = {}): Diagnostic {
  return finding({ at: { file, line: 5, column: 19 }, ...rest });
}

/** What a fleet with some mistakes gives; the golden files show it in every format. */
export const sample: readonly Diagnostic[] = [
  finding({ hint: 'did you mean "ranges"?' }),
  finding({
    code: 'manifest/bad-value',
    message: '"rate-limit" is 100%, not rx-rate/tx-rate',
    at: { file: 'routers.d/edge-1.yaml', line: 9, column: 17 },
    length: 4,
  }),
  finding({
    severity: 'warning',
    code: 'manifest/literal-secret',
    message: '"password" is written into the manifest',
    hint: 'write { env: NAME } or { file: path }, and change the secret: Git keeps the old one',
    at: { file: 'routers.d/edge-1.yaml', line: 12, column: 15 },
    length: 21,
  }),
  finding({
    severity: 'warning',
    code: 'fleet/pool-overlap',
    message: 'pool "home" of "zone-b" overlaps pool "home" of "zone-a"',
    hint: 'the other is routers.d/edge-1.yaml:5',
    at: { file: 'routers.d/ঢাকা জোন/zone b.yaml', line: 3, column: 5 },
    length: 11,
  }),
];

/** The files of the sample's fleet. */
export const sampleFiles = [
  'routers.d/edge-1.yaml',
  'routers.d/fleet.yaml',
  'routers.d/ঢাকা জোন/zone b.yaml',
] as const;

/** File names that a stranger's branch may bring. */
export const hostileFiles = [
  { what: 'a command in it', file: 'routers.d/a,b::error::.yaml' },
  { what: 'a command at its start', file: '::stop-commands::token/a.yaml' },
  { what: 'an old command', file: '##[stop-commands]token/a.yaml' },
  { what: 'an escaped line break', file: 'routers.d/a%0A::error::b.yaml' },
  { what: 'controls', file: 'routers.d/\u001b[2J\n::error::\u202e.yaml' },
  { what: 'marks of XML', file: 'routers.d/<x>&"\'.yaml' },
  { what: 'an attachment', file: 'routers.d/[[ATTACHMENT|/etc/passwd]].yaml' },
  { what: 'marks of a URI', file: 'routers.d/a?b#c.yaml' },
] as const;

/** Messages that quote what a stranger's branch may hold. */
export const hostileMessages = [
  { what: 'a command on a line', message: 'no field "x\n::stop-commands::token"' },
  { what: 'an old command on a line', message: 'no field "x\r\n##[stop-commands]token"' },
  { what: 'an escaped line break', message: 'no field "x%0A::error::y"' },
  { what: 'a command', message: '::add-mask::the' },
  { what: 'an old command', message: '##[add-mask]the' },
  { what: 'the end of its element', message: ']]></failure><testcase name="passed"/>&lt;' },
  { what: 'an attachment', message: '[[ATTACHMENT|/etc/passwd]]' },
  {
    what: 'controls',
    message: '\u0000\u001b]0;title\u0007\u0085\u2028\u202e\ufffe\uffff\ud800\udc80',
  },
  { what: 'links', message: '[click](https://example.com/) ![x](https://example.com/x.png)' },
  { what: 'a megabyte', message: 'x'.repeat(1_000_000) },
] as const;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom('::', '##[', ']', '%', '\n', '\r', ',', '<', '&', '"', '\u001b', 'é'),
    maxLength: 12,
  }),
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

const code = fc.constantFrom(
  'manifest/unknown-field',
  'manifest/bad-value',
  'fleet/pool-overlap',
) satisfies fc.Arbitrary<keyof typeof diagnosticCodes>;

/** Any finding: texts and names of any characters, whole or not. */
export const anyFinding: fc.Arbitrary<Diagnostic> = fc
  .record({
    severity: fc.constantFrom('error', 'warning'),
    code,
    message: text.map((start) => `${start}.`),
    hint: fc.option(text, { nil: undefined }),
    at: fc.record({
      file: text.map((name) => `routers.d/${name}.yaml`),
      line: fc.integer({ min: 1, max: 9999 }),
      column: fc.integer({ min: 1, max: 9999 }),
    }),
    length: fc.integer({ min: 1, max: 9999 }),
  })
  .map(({ hint, ...rest }) => (hint === undefined ? rest : { ...rest, hint }));
