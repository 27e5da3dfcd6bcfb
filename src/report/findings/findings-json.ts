import type { DiagnosticCode } from '../../manifest/codes.js';
import type { Diagnostic, Severity } from '../../manifest/types.js';
import { findingText, ofSeverity } from './finding-text.js';
import { jsonText } from '../json-text.js';

/** What the findings say of the run itself. */
interface FindingsRun {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  /** Manifest files read. */
  readonly files: number;
  /** Routers whose manifests have no error. */
  readonly routers: number;
  /** Literal secrets are errors. */
  readonly strict: boolean;
}

/** One finding; flat, so that a line of jq or a spreadsheet can read it. */
interface Finding {
  readonly severity: Severity;
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** What `validate` prints as JSON: a contract (schemas/findings.schema.json). */
interface Findings extends FindingsRun {
  /** Raised when a reader of the old form would be misled. */
  readonly formatVersion: 1;
  readonly kind: 'validate';
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
}

/** All findings as JSON for other programs, also when there are none. */
export function findingsJson(diagnostics: readonly Diagnostic[], run: FindingsRun): string {
  const findings: Findings = {
    formatVersion: 1,
    kind: 'validate',
    rosform: run.rosform,
    createdAt: run.createdAt,
    strict: run.strict,
    files: run.files,
    routers: run.routers,
    errors: ofSeverity(diagnostics, 'error').length,
    warnings: ofSeverity(diagnostics, 'warning').length,
    findings: diagnostics.map(toFinding),
  };
  return jsonText(findings);
}

function toFinding({ severity, code, message, hint, at, length }: Diagnostic): Finding {
  return {
    severity,
    code,
    message: findingText(message),
    ...(hint === undefined ? {} : { hint: findingText(hint) }),
    // Programs open the file, so its name stays as it is.
    file: at.file,
    line: at.line,
    column: at.column,
    length,
  };
}
