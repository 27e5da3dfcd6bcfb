import { parseXml, XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Diagnostic } from '../../../src/manifest/types.js';
import { findingsJunit } from '../../../src/report/findings/findings-junit.js';
import { safeText } from '../../../src/report/safe-text.js';
import {
  anyFinding,
  finding,
  findingIn,
  hostileFiles,
  hostileMessages,
  sample,
  sampleFiles,
} from './finding-values.js';
import { readLog } from './read-log.js';

interface TestCase {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly type: string; readonly text: string };
  readonly output?: string;
}

/** The tests of a document, read by a parser that knows what XML 1.0 forbids. */
function testsOf(xml: string): readonly TestCase[] {
  const suite = elements(parseXml(xml).root)[0];
  return elements(suite).map((test) => {
    const failure = elements(test).find(({ name }) => name === 'failure');
    const output = elements(test).find(({ name }) => name === 'system-out');
    const { message = '', type = '' } = failure?.attributes ?? {};
    return {
      name: test.attributes['name'] ?? '',
      ...(failure === undefined ? {} : { failure: { message, type, text: failure.text } }),
      ...(output === undefined ? {} : { output: output.text }),
    };
  });
}

function elements(parent: XmlElement | null | undefined): readonly XmlElement[] {
  return (parent?.children ?? []).filter((child) => child instanceof XmlElement);
}

function junitOf(...diagnostics: readonly Diagnostic[]): string {
  return findingsJunit(diagnostics, { files: [] });
}

describe('findingsJunit', () => {
  it('is a test for each file, with errors as its failure and warnings as its output', async () => {
    const xml = findingsJunit(sample, { files: sampleFiles });

    await expect(xml).toMatchFileSnapshot('golden/findings.xml');
  });

  it('passes clean files', () => {
    const xml = findingsJunit([], { files: ['routers.d/b.yaml', 'routers.d/a.yaml'] });

    expect(testsOf(xml)).toEqual([{ name: 'routers.d/a.yaml' }, { name: 'routers.d/b.yaml' }]);
    expect(xml).toContain('tests="2" failures="0" errors="0"');
  });

  it('passes a file with warnings, and prints them', () => {
    const xml = junitOf(finding({ severity: 'warning' }));

    expect(testsOf(xml)).toEqual([
      {
        name: 'routers.d/edge-1.yaml',
        output:
          'routers.d/edge-1.yaml:5:19: warning: /ip/pool has no field "rnages" [manifest/unknown-field]',
      },
    ]);
  });

  it('fails a file with an error: where, what and the remedy', () => {
    const xml = junitOf(finding({ hint: 'did you mean "ranges"?' }));

    expect(testsOf(xml)).toEqual([
      {
        name: 'routers.d/edge-1.yaml',
        failure: {
          type: 'manifest/unknown-field',
          message: '5:19: /ip/pool has no field "rnages"',
          text: 'routers.d/edge-1.yaml:5:19: error: /ip/pool has no field "rnages" [manifest/unknown-field]\n  did you mean "ranges"?',
        },
      },
    ]);
  });

  it('puts all errors of a file into one failure, and says how many they are', () => {
    const [test] = testsOf(junitOf(finding(), finding({ message: 'another' }), finding()));

    expect(test?.failure?.message).toBe('3 errors, first 5:19: /ip/pool has no field "rnages"');
    expect(test?.failure?.text.split('\n')).toHaveLength(3);
  });

  it('has a test for what could not be read', () => {
    const xml = findingsJunit([findingIn('routers.d/pipe.yaml')], { files: ['routers.d/a.yaml'] });

    expect(testsOf(xml).map(({ name, failure }) => [name, failure !== undefined])).toEqual([
      ['routers.d/a.yaml', false],
      ['routers.d/pipe.yaml', true],
    ]);
    expect(xml).toContain('tests="2" failures="1"');
  });

  it('names a file once, so that GitLab counts it once', () => {
    const xml = findingsJunit([findingIn('a.yaml')], { files: ['a.yaml', 'a.yaml'] });

    expect(testsOf(xml)).toHaveLength(1);
  });

  it('is well formed without any file', () => {
    expect(testsOf(junitOf())).toEqual([]);
  });
});

describe('JUnit XML of a manifest that a stranger wrote', () => {
  it.each(hostileMessages)('stays one test with $what in a message', ({ message }) => {
    const xml = junitOf(finding({ message, hint: message }));
    const text = testsOf(xml)[0]?.failure?.text ?? '';

    expect(testsOf(xml)).toHaveLength(1);
    expect(text.split('\n')).toHaveLength(2);
    expect(xml).not.toContain('[[ATTACHMENT');
    expect(xml.length).toBeLessThan(4000);
    expect(readLog(xml)).toEqual([]);
  });

  it.each(hostileFiles)('stays one test with $what in a name', ({ file }) => {
    const xml = junitOf(findingIn(file), findingIn(file, { severity: 'warning' }));
    const [test, ...others] = testsOf(xml);

    expect(test?.name).toBe(safeText(file));
    expect(others).toEqual([]);
    expect(test?.failure?.text).not.toContain('[[ATTACHMENT');
    expect(test?.output).not.toContain('[[ATTACHMENT');
    expect(readLog(xml)).toEqual([]);
  });

  it('is well formed and says everything, whatever the findings', () => {
    fc.assert(
      fc.property(fc.array(anyFinding), (findings) => {
        const tests = testsOf(findingsJunit(findings, { files: [] }));

        const lines = tests.flatMap(({ failure, output }) => [
          ...(failure === undefined ? [] : failure.text.split('\n')),
          ...(output === undefined ? [] : output.split('\n')),
        ]);
        const hints = findings.filter(({ hint }) => hint !== undefined).length;
        expect(lines).toHaveLength(findings.length + hints);
      }),
    );
  });
});
