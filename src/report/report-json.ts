import { jsonText } from './json-text.js';
import type { Report } from './types.js';

/** A report as `schemas/report.schema.json` describes it. */
export function reportJson(report: Report): string {
  return jsonText(report);
}
