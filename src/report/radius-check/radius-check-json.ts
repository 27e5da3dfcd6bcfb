import type { RadiusCheck } from '../../radius/check/types.js';
import { jsonText } from '../json-text.js';

/** What the result says of the run itself. */
interface CheckRun {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the run began, ISO 8601 in UTC. */
  readonly createdAt: string;
}

/** What `radius check` prints as JSON: a contract (schemas/radius-check.schema.json). */
export function radiusCheckJson(check: RadiusCheck, run: CheckRun): string {
  const { formatVersion, kind, ...rest } = check;
  return jsonText({ formatVersion, kind, ...run, ...rest });
}
