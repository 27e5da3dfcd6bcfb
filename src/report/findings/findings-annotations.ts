import type { Diagnostic } from '../../manifest/types.js';
import { countList } from '../counted.js';
import { safeText } from '../safe-text.js';
import { findingText, ofSeverity, placeText, repositoryPath } from './finding-text.js';

/** The runner keeps so many errors, and so many warnings, of a step; the rest is only in its log. */
const MOST_SHOWN = 10;

/**
 * Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull
 * request. All are printed, errors first. When there are more than GitHub shows, a notice says
 * so: whoever mends the ten errors of a pull request would else believe it done.
 *
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function findingsAnnotations(diagnostics: readonly Diagnostic[]): string {
  const errors = ofSeverity(diagnostics, 'error');
  const warnings = ofSeverity(diagnostics, 'warning');
  return [
    ...errors.map(annotation),
    ...warnings.map(annotation),
    ...notice(errors.length - MOST_SHOWN, warnings.length - MOST_SHOWN),
  ]
    .map((command) => `${command}\n`)
    .join('');
}

function annotation(diagnostic: Diagnostic, index: number): string {
  const { at, severity, message, code, hint, length } = diagnostic;
  // The log shows the message only. An annotation has its place from where it stands.
  const place = index < MOST_SHOWN ? '' : `${placeText(at)}: `;
  const remedy = hint === undefined ? '' : `\n${findingText(hint)}`;
  const properties = {
    file: safeText(repositoryPath(at.file)),
    line: String(at.line),
    col: String(at.column),
    endColumn: String(at.column + length),
    title: code,
  };
  return workflowCommand(severity, properties, `${place}${findingText(message)}${remedy}`);
}

function notice(errors: number, warnings: number): readonly string[] {
  if (errors <= 0 && warnings <= 0) return [];
  const more = countList([
    [Math.max(errors, 0), `more error${errors === 1 ? '' : 's'}`],
    [Math.max(warnings, 0), `more warning${warnings === 1 ? '' : 's'}`],
  ]);
  const text = `${more}: GitHub shows ${MOST_SHOWN} errors and ${MOST_SHOWN} warnings of a step, its log has all`;
  return [workflowCommand('notice', { title: 'rosform validate' }, text)];
}

/**
 * One command. It takes one line, whatever the texts hold; and since the runner knows the command
 * at the start of that line, it does not look for one of the old form, `##[…]`, inside it.
 */
function workflowCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(',')}::${escapeData(message)}`;
}

/** As `escapeData` of @actions/core. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** As `escapeProperty` of @actions/core. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
