import type { Diagnosis } from '../../fleet/health/diagnosis.js';
import type { Finding } from '../../health/doctor/types.js';
import type { Redact } from '../reported-change.js';
import type { DoctorReport } from './types.js';

/** The report with secrets hidden in its texts; what programs go by stays as it is. */
export function redactedReport(report: DoctorReport, redact: Redact): DoctorReport {
  return { ...report, routers: report.routers.map((one) => redactedDiagnosis(one, redact)) };
}

function redactedDiagnosis(one: Diagnosis, redact: Redact): Diagnosis {
  if (one.status === 'unreachable') {
    const remedies = one.remedies.map(({ text, command }) => ({
      text: redact(text),
      ...(command === undefined ? {} : { command: redact(command) }),
    }));
    return { ...one, reason: redact(one.reason), remedies };
  }
  const { board } = one;
  return {
    ...one,
    ...(board === undefined ? {} : { board: redact(board) }),
    findings: one.findings.map((finding) => redactedFinding(finding, redact)),
  };
}

function redactedFinding(finding: Finding, redact: Redact): Finding {
  const { what, why, fix } = finding;
  return {
    ...finding,
    what: redact(what),
    ...(why === undefined ? {} : { why: redact(why) }),
    ...(fix === undefined
      ? {}
      : { fix: { how: redact(fix.how), commands: fix.commands.map((line) => redact(line)) } }),
  };
}
