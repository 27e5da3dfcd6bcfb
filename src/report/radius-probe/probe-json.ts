import { jsonText } from '../json-text.js';
import { redactedData } from '../redacted-data.js';
import type { Redact } from '../reported-change.js';
import type { ProbeReport } from './types.js';

const FIXED = new Set(['kind', 'rosform', 'createdAt', 'status', 'outcome', 'reply', 'verdict']);

/** The report as `schemas/radius-probe.schema.json` describes it. */
export function probeJson({ rosform, createdAt, routers }: ProbeReport, redact: Redact): string {
  const document = { formatVersion: 1, kind: 'radius-probe', rosform, createdAt, routers };
  return jsonText(redactedData(document, redact, FIXED));
}
