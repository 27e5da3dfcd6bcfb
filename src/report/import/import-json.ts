import { jsonText } from '../json-text.js';
import { redactedData } from '../redacted-data.js';
import type { Redact } from '../reported-change.js';
import type { ImportReport } from './types.js';

const FIXED = new Set(['kind', 'rosform', 'createdAt', 'status', 'action', 'section', 'routeros']);

/** The report as `schemas/import.schema.json` describes it. */
export function importJson(
  { rosform, createdAt, next: _forPeople, ...report }: ImportReport,
  redact: Redact,
): string {
  const document = { formatVersion: 1, kind: 'import', rosform, createdAt, ...report };
  return jsonText(redactedData(document, redact, FIXED));
}
