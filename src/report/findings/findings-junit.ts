import { compareText } from '../../manifest/diagnostics.js';
import type { Diagnostic } from '../../manifest/types.js';
import { counted } from '../counted.js';
import { findingText, ofSeverity, placeText, repositoryPath } from './finding-text.js';
import { xmlText } from './xml-text.js';

/** What was read, besides what was found. */
interface JunitRun {
  /** Names of the manifest files, as in `Diagnostic.at.file`. */
  readonly files: readonly string[];
}

/**
 * Findings as JUnit XML: a test for each manifest file, failed when the file has an error. All
 * errors of a file are one text in one `failure`: GitLab shows that text and no attribute, knows
 * a test by its name, so that a test for each finding would be new whenever a line moves, and
 * Jenkins reads the first `failure` of a test only. Warnings are in `system-out`, which Jenkins
 * shows always and GitLab where the test failed.
 *
 * https://docs.gitlab.com/ci/testing/unit_test_reports/
 */
export function findingsJunit(diagnostics: readonly Diagnostic[], { files }: JunitRun): string {
  const found = byFile(diagnostics);
  const names = [...new Set([...files, ...found.keys()])].toSorted(compareText);
  const cases = names.flatMap((name) => testCase(name, found.get(name) ?? []));
  const failed = new Set(ofSeverity(diagnostics, 'error').map(({ at }) => at.file)).size;
  const counts = `tests="${names.length}" failures="${failed}" errors="0"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="rosform validate" ${counts}>`,
    `  <testsuite name="rosform validate" ${counts} skipped="0">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.at;
    const others = found.get(file);
    if (others === undefined) found.set(file, [diagnostic]);
    else others.push(diagnostic);
  }
  return found;
}

function testCase(file: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const name = xmlText(repositoryPath(file));
  const start = `    <testcase classname="rosform.validate" name="${name}" file="${name}"`;
  if (diagnostics.length === 0) return [`${start}/>`];
  return [
    `${start}>`,
    ...failure(ofSeverity(diagnostics, 'error')),
    ...output(ofSeverity(diagnostics, 'warning')),
    '    </testcase>',
  ];
}

function failure(errors: readonly Diagnostic[]): readonly string[] {
  const [first] = errors;
  if (first === undefined) return [];
  const { line, column } = first.at;
  const one = `${line}:${column}: ${findingText(first.message)}`;
  const message = errors.length === 1 ? one : `${counted(errors.length, 'error')}, first ${one}`;
  const attributes = `type="${first.code}" message="${plain(message)}"`;
  return [`      <failure ${attributes}>${listText(errors)}</failure>`];
}

function output(warnings: readonly Diagnostic[]): readonly string[] {
  return warnings.length === 0 ? [] : [`      <system-out>${listText(warnings)}</system-out>`];
}

function listText(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .flatMap(({ at, severity, message, code, hint }) => [
      plain(`${placeText(at)}: ${severity}: ${findingText(message)} [${code}]`),
      ...(hint === undefined ? [] : [plain(`  ${findingText(hint)}`)]),
    ])
    .join('\n');
}

/**
 * A line of the output. Jenkins and GitLab take `[[ATTACHMENT|path]]` in it for a file to attach;
 * a manifest must not make them publish one of the machine.
 */
function plain(text: string): string {
  return xmlText(text.replace(/\[\[(?=ATTACHMENT)/gi, '[ ['));
}
