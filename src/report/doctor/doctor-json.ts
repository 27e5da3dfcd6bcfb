import { jsonText } from '../json-text.js';
import type { Redact } from '../reported-change.js';
import { redactedReport } from './redacted-report.js';
import { totalsOf } from './totals.js';
import type { DoctorReport } from './types.js';

/** The report as `schemas/doctor.schema.json` describes it: a contract. */
export function doctorJson(report: DoctorReport, redact: Redact): string {
  const { rosform, createdAt, routers } = redactedReport(report, redact);
  const summary = totalsOf(routers);
  return jsonText({ formatVersion: 1, kind: 'doctor', rosform, createdAt, summary, routers });
}
