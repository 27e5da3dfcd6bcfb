import type { DiagnosticCode } from './codes.js';
import type { Diagnostic, Severity } from './types.js';
import type { Place } from './yaml/node.js';

/** What a finding may have besides its place, code and message. */
interface FindingDetails {
  readonly hint?: string | undefined;
  /** An error unless said otherwise. */
  readonly severity?: Severity;
}

/** Notes something wrong. Reading goes on, so that one run shows every mistake. */
export type Report = (
  place: Place,
  code: DiagnosticCode,
  message: string,
  details?: FindingDetails,
) => void;

/** A list of findings under construction. */
export interface Findings {
  readonly report: Report;
  /** Whether an error was reported here or in a part. */
  readonly failed: () => boolean;
  /** Findings of one document or router, which also count here. */
  readonly part: () => Findings;
  /** Each finding once, by file, line and column: a template's mistake is one, however many use it. */
  readonly list: () => readonly Diagnostic[];
}

/** An empty list of findings; with `whole`, a part of it, whose findings count there too. */
export function collectFindings(whole?: Findings): Findings {
  const found = new Map<string, Diagnostic>();
  const findings: Findings = {
    report(place, code, message, details = {}) {
      const diagnostic = toDiagnostic(place, code, message, details);
      const { file, line, column } = diagnostic.at;
      found.set(JSON.stringify([file, line, column, code, message]), diagnostic);
      whole?.report(place, code, message, details);
    },
    failed: () => hasErrors([...found.values()]),
    part: () => collectFindings(findings),
    list: () => sortDiagnostics([...found.values()]),
  };
  return findings;
}

function toDiagnostic(
  place: Place,
  code: DiagnosticCode,
  message: string,
  { hint, severity = 'error' }: FindingDetails,
): Diagnostic {
  const { file, line, column } = place.at;
  return {
    severity,
    code,
    message,
    ...(hint === undefined ? {} : { hint }),
    at: { file, line, column },
    length: place.length,
  };
}

/** Whether a run with these findings may go on to plan. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

/** By file, then line, then column; findings of one place keep their order. */
function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted(
    (left, right) =>
      compareText(left.at.file, right.at.file) ||
      left.at.line - right.at.line ||
      left.at.column - right.at.column,
  );
}

/** Order by code unit, the same on every machine and locale. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
