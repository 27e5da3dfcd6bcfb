import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { diagnosticCodes } from '../../../src/manifest/codes.js';
import type { Diagnostic } from '../../../src/manifest/types.js';
import { findingsSarif } from '../../../src/report/findings/findings-sarif.js';
import { safeText } from '../../../src/report/safe-text.js';
import {
  anyFinding,
  finding,
  findingIn,
  hostileFiles,
  hostileMessages,
  sample,
} from './finding-values.js';
import { readLog } from './read-log.js';
import { sarifSchema } from './sarif-schema.js';

const ajv = new Ajv2020({ allErrors: true, strict: true });

/** The parts of a log file that these tests read. */
interface Sarif {
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: Readonly<Record<'rules', readonly Rule[]>> };
      readonly invocations?: unknown;
      readonly results: readonly Result[];
    },
  ];
}

interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly defaultConfiguration: { readonly level: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly [
    {
      readonly physicalLocation: {
        readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
        readonly region: Readonly<Record<string, number>>;
      };
    },
  ];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

const isSarif = ajv.compile<Sarif>(sarifSchema);

function sarifOf(diagnostics: readonly Diagnostic[]) {
  const log: unknown = JSON.parse(findingsSarif(diagnostics, { rosform: '0.2.0' }));
  if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors));
  const [run] = log.runs;
  return { ...run, rules: run.tool.driver.rules };
}

function placeOf(file: string) {
  return sarifOf([findingIn(file)]).results[0]?.locations[0].physicalLocation.artifactLocation;
}

function fingerprintsOf(diagnostics: readonly Diagnostic[]) {
  return sarifOf(diagnostics).results.map(
    (result) => result.partialFingerprints['rosformFinding/v1'],
  );
}

describe('findingsSarif', () => {
  it('is one run with a rule for each code and a result for each finding', async () => {
    const sarif = findingsSarif(sample, {
      rosform: '0.2.0',
      informationUri: 'https://example.com/rosform',
    });

    await expect(sarif).toMatchFileSnapshot('golden/findings.sarif');
    expect(isSarif(JSON.parse(sarif))).toBe(true);
  });

  it('is a run without results when nothing was found, which closes old alerts', () => {
    const { rules, results } = sarifOf([]);

    expect({ rules, results }).toEqual({ rules: [], results: [] });
  });

  it('is valid, and results name their rule, whatever the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const { rules, results } = sarifOf(findings);

        expect(results).toHaveLength(findings.length);
        expect(new Set(rules.map(({ id }) => id))).toEqual(
          new Set(findings.map(({ code }) => code)),
        );
        expect(results.map(({ ruleIndex }) => rules[ruleIndex]?.id)).toEqual(
          results.map(({ ruleId }) => ruleId),
        );
      }),
    );
  });

  it('describes a rule as the documentation does', () => {
    const { rules } = sarifOf([finding({ code: 'fleet/pool-overlap' })]);

    expect(rules[0]?.shortDescription.text).toBe(diagnosticCodes['fleet/pool-overlap']);
  });

  it('gives a rule the level of its worst finding', () => {
    const { rules, results } = sarifOf([
      finding({ code: 'fleet/pool-overlap', severity: 'warning' }),
      finding({ code: 'fleet/plain-api', severity: 'warning' }),
      finding({ code: 'fleet/pool-overlap' }),
    ]);

    expect(rules.map(({ id, defaultConfiguration: { level } }) => [id, level])).toEqual([
      ['fleet/pool-overlap', 'error'],
      ['fleet/plain-api', 'warning'],
    ]);
    expect(results.map(({ level }) => level)).toEqual(['error', 'warning', 'warning']);
  });

  it('ends a region after the last character, on the same line', () => {
    const [result] = sarifOf([finding({ length: 6 })]).results;

    expect(result?.locations[0].physicalLocation.region).toEqual({
      startLine: 5,
      startColumn: 19,
      endLine: 5,
      endColumn: 25,
    });
  });

  it.each([
    ['routers.d/edge-1.yaml', { uri: 'routers.d/edge-1.yaml', uriBaseId: '%SRCROOT%' }],
    ['routers.d\\zone a\\x.yaml', { uri: 'routers.d/zone%20a/x.yaml', uriBaseId: '%SRCROOT%' }],
    ['routers.d/a\\b.yaml', { uri: 'routers.d/a%5Cb.yaml', uriBaseId: '%SRCROOT%' }],
    ['a:b.yaml', { uri: 'a%3Ab.yaml', uriBaseId: '%SRCROOT%' }],
    ['জোন.yaml', { uri: '%E0%A6%9C%E0%A7%8B%E0%A6%A8.yaml', uriBaseId: '%SRCROOT%' }],
    ['\ud800.yaml', { uri: '%EF%BF%BD.yaml', uriBaseId: '%SRCROOT%' }],
    ['/srv/isp/a b.yaml', { uri: 'file:///srv/isp/a%20b.yaml' }],
    ['C:\\isp\\a b.yaml', { uri: 'file:///C:/isp/a%20b.yaml' }],
  ])('writes the file %j as a URI', (file, uri) => {
    expect(placeOf(file)).toEqual(uri);
  });

  it.each(hostileFiles)('writes a name with $what so that its URI means that file', ({ file }) => {
    const { uri = '' } = placeOf(file) ?? {};

    expect(decodeURIComponent(uri)).toBe(file);
    expect(new URL(uri, 'file:///root/').pathname).toBe(`/root/${uri}`);
  });

  it('takes no more results than GitHub, errors first, and says what it left out', () => {
    const warnings = Array.from({ length: 25_000 }, () => finding({ severity: 'warning' }));

    const { results, invocations } = sarifOf([...warnings, finding()]);

    expect(results).toHaveLength(25_000);
    expect(results[0]?.level).toBe('error');
    expect(invocations).toEqual([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: 'warning', message: { text: '1 finding left out: GitHub takes 25000 at most' } },
        ],
      },
    ]);
  });
});

describe('the fingerprint of a finding', () => {
  it('stays when lines move and the hint names another line', () => {
    const moved = sample.map((item) => ({
      ...item,
      at: { ...item.at, line: item.at.line + 7, column: 1 },
      hint: 'the other is routers.d/edge-1.yaml:12',
    }));

    expect(fingerprintsOf(moved)).toEqual(fingerprintsOf(sample));
  });

  it.each([
    ['file', findingIn('routers.d/edge-2.yaml')],
    ['code', finding({ code: 'manifest/bad-value' })],
    ['message', finding({ message: '/ip/pool has no field "rangse"' })],
  ])('is another for another %s', (_, other) => {
    expect(fingerprintsOf([other])).not.toEqual(fingerprintsOf([finding()]));
  });

  it('tells equal findings apart by their number', () => {
    const [first, second, third] = fingerprintsOf([finding(), finding(), finding()]);

    expect(first).toMatch(/^[0-9a-f]{16}:1$/);
    expect([second, third]).toEqual([first?.replace(/1$/, '2'), first?.replace(/1$/, '3')]);
  });

  it('is the same on every machine and in every version', () => {
    expect(fingerprintsOf([finding()])).toEqual(['4ba7bc5f3c47d1cd:1']);
  });

  it('leaves the name that GitHub fills in to GitHub', () => {
    const [result] = sarifOf([finding()]).results;

    expect(result?.partialFingerprints).not.toHaveProperty('primaryLocationLineHash');
  });
});

describe('SARIF of a manifest that a stranger wrote', () => {
  it.each(hostileMessages)('keeps $what a short text without links', ({ message }) => {
    const sarif = findingsSarif([finding({ message })], { rosform: '0.2.0' });
    const text = sarifOf([finding({ message })]).results[0]?.message.text ?? '';

    expect(safeText(text)).toBe(text);
    expect(text).not.toContain('](');
    expect(text.length).toBeLessThanOrEqual(501);
    expect(readLog(sarif)).toEqual([]);
  });

  it('shows braces as they are to be typed', () => {
    const [result] = sarifOf([finding({ hint: 'write { env: NAME }' })]).results;

    expect(result?.message.text).toBe('/ip/pool has no field "rnages"\nwrite { env: NAME }');
  });
});
