import { diagnosticCodes, type DiagnosticCode } from '../../manifest/codes.js';
import type { Diagnostic, Severity } from '../../manifest/types.js';
import { counted } from '../counted.js';
import { artifactLocation, SOURCE_ROOT } from './artifact-location.js';
import { findingText, ofSeverity } from './finding-text.js';
import { fingerprints } from './fingerprints.js';
import { jsonText } from '../json-text.js';

/** What made the findings. */
interface SarifTool {
  /** Version of rosform. */
  readonly rosform: string;
  /** Where people read about rosform, an absolute URL. */
  readonly informationUri?: string;
}

/** GitHub refuses a file with more. */
const MOST_RESULTS = 25_000;

/**
 * Findings as SARIF 2.1.0, as GitHub code scanning takes it; also when there are none, because
 * that closes the alerts of an earlier run.
 *
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 */
export function findingsSarif(diagnostics: readonly Diagnostic[], tool: SarifTool): string {
  const sorted = [...ofSeverity(diagnostics, 'error'), ...ofSeverity(diagnostics, 'warning')];
  const shown = sorted.slice(0, MOST_RESULTS);
  const codes = [...new Set(shown.map(({ code }) => code))];
  const names = fingerprints(shown);
  return jsonText({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: driver(tool, codes, shown) },
        ...leftOut(sorted.length - shown.length),
        originalUriBaseIds: {
          [SOURCE_ROOT]: {
            description: { text: 'The directory that rosform ran in: the root of the repository.' },
          },
        },
        columnKind: 'utf16CodeUnits',
        results: shown.map((diagnostic, index) =>
          result(diagnostic, codes.indexOf(diagnostic.code), names[index] ?? ''),
        ),
      },
    ],
  });
}

function driver(
  { rosform, informationUri }: SarifTool,
  codes: readonly DiagnosticCode[],
  diagnostics: readonly Diagnostic[],
) {
  const failing = new Set(ofSeverity(diagnostics, 'error').map(({ code }) => code));
  return {
    name: 'rosform',
    version: rosform,
    ...(informationUri === undefined ? {} : { informationUri }),
    rules: codes.map((code) => rule(code, failing.has(code) ? 'error' : 'warning')),
  };
}

/** The three descriptions are required by GitHub, which shows them in different places. */
function rule(code: DiagnosticCode, level: Severity) {
  const text = diagnosticCodes[code];
  return {
    id: code,
    shortDescription: { text },
    fullDescription: { text },
    help: { text },
    defaultConfiguration: { level },
  };
}

/**
 * The fingerprint is not called `primaryLocationLineHash`. That name is for a hash of the line,
 * which GitHub's upload action makes from the file; it warns about each one that it would have
 * made otherwise. Other readers of SARIF have ours.
 */
function result(diagnostic: Diagnostic, ruleIndex: number, fingerprint: string) {
  const { code, severity, message, hint, at, length } = diagnostic;
  const remedy = hint === undefined ? '' : `\n${sarifText(hint)}`;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: `${sarifText(message)}${remedy}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactLocation(at.file),
          region: {
            startLine: at.line,
            startColumn: at.column,
            endLine: at.line,
            endColumn: at.column + length,
          },
        },
      },
    ],
    partialFingerprints: { 'rosformFinding/v1': fingerprint },
  };
}

/**
 * SARIF makes links of `[text](target)` in plain text (3.11.6), and a manifest must not put links
 * into an alert. Braces stay single: 3.11.5 wants them doubled, but readers show `{{ env: NAME }}`
 * then, and nothing is filled in where a message has no `arguments`.
 */
function sarifText(text: string): string {
  return findingText(text).replaceAll('](', '] (');
}

function leftOut(count: number) {
  if (count <= 0) return {};
  const text = `${counted(count, 'finding')} left out: GitHub takes ${MOST_RESULTS} at most`;
  return {
    invocations: [
      {
        executionSuccessful: true,
        toolExecutionNotifications: [{ level: 'warning', message: { text } }],
      },
    ],
  };
}
