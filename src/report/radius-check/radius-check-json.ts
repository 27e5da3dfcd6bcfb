import type { RadiusCheck } from '../../radius/check/types.js';
import { jsonText } from '../json-text.js';
import { redactedData } from '../redacted-data.js';
import type { Redact } from '../reported-change.js';

/** What the result says of the run itself. */
interface CheckRun {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly redact: Redact;
}

const FIXED = new Set([
  'kind',
  'rosform',
  'createdAt',
  'dialect',
  'severity',
  'code',
  'messageAuthenticator',
]);

/** What `radius check` prints as JSON: a contract (schemas/radius-check.schema.json). */
export function radiusCheckJson(
  { formatVersion, kind, ...found }: RadiusCheck,
  { rosform, createdAt, redact }: CheckRun,
): string {
  const document = { formatVersion, kind, rosform, createdAt, ...found };
  return jsonText(redactedData(document, redact, FIXED));
}
