import { jsonText } from '../json-text.js';
import { statusTotals } from './status-totals.js';
import type { StatusReport } from './types.js';

/** The list as `schemas/status.schema.json` describes it. */
export function statusJson(report: StatusReport): string {
  const { rosform, createdAt, routers } = report;
  const totals = statusTotals(report);
  return jsonText({ formatVersion: 1, kind: 'status', rosform, createdAt, totals, routers });
}
