import type { Diagnosis } from '../../fleet/health/diagnosis.js';
import { whatText } from '../../health/doctor/some-names.js';
import type { Finding, Fix, RowNames } from '../../health/doctor/types.js';
import type { Remedy } from '../../health/ping/types.js';
import type { Redact } from '../reported-change.js';
import type { DoctorReport } from './types.js';

/** Characters; what is longer would be cut, and half a command must not be pasted. */
const LONGEST_COMMAND = 1000;

/**
 * The report with secrets hidden in its texts; what programs go by stays as it is. A command that
 * would not be the same any more is left out, and the names of rows are, when one holds a secret.
 */
export function redactedReport(report: DoctorReport, redact: Redact): DoctorReport {
  return { ...report, routers: report.routers.map((one) => redactedDiagnosis(one, redact)) };
}

function redactedDiagnosis(one: Diagnosis, redact: Redact): Diagnosis {
  if (one.status === 'unreachable') {
    const remedies = one.remedies.map((remedy) => redactedRemedy(remedy, redact));
    return { ...one, reason: redact(one.reason), remedies };
  }
  const { board } = one;
  return {
    ...one,
    ...(board === undefined ? {} : { board: redact(board) }),
    findings: one.findings.map((finding) => redactedFinding(finding, redact)),
  };
}

function redactedRemedy({ text, command }: Remedy, redact: Redact): Remedy {
  if (command === undefined) return { text: redact(text) };
  const mangled = mangling([command], redact);
  return mangled === undefined
    ? { text: redact(text), command }
    : { text: `${redact(text)}; ${mangled}` };
}

function redactedFinding({ rows, ...finding }: Finding, redact: Redact): Finding {
  const { what, why, fix } = finding;
  return {
    ...finding,
    what: redact(whatText(what, withoutSecrets(rows, redact))),
    ...(why === undefined ? {} : { why: redact(why) }),
    ...(fix === undefined ? {} : { fix: redactedFix(fix, redact) }),
  };
}

/** Names of which some are hidden tell nothing, and next to others they tell which ones they are. */
function withoutSecrets(rows: RowNames | undefined, redact: Redact): RowNames | undefined {
  return rows?.names.some((name) => redact(name) !== name) === true ? undefined : rows;
}

/** A part of the commands could do another thing than all of them. */
function redactedFix({ how, commands }: Fix, redact: Redact): Fix {
  const mangled = mangling(commands, redact);
  return mangled === undefined
    ? { how: redact(how), commands }
    : { how: `${redact(how)}; ${mangled}`, commands: [] };
}

/** Why commands cannot be shown; undefined where they can. */
function mangling(commands: readonly string[], redact: Redact): string | undefined {
  const is = commands.length === 1 ? 'the command holds' : 'the commands hold';
  if (commands.some((line) => redact(line) !== line)) {
    return `${is} a word that is one of your secrets: change that secret first`;
  }
  if (commands.some((line) => line.length > LONGEST_COMMAND)) {
    return `${is} a name that is too long to be shown`;
  }
  return undefined;
}
