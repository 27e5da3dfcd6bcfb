import { jsonText } from '../json-text.js';
import type { ProbeReport } from './types.js';

/** The report as `schemas/radius-probe.schema.json` describes it. */
export function probeJson({ rosform, createdAt, routers }: ProbeReport): string {
  return jsonText({ formatVersion: 1, kind: 'radius-probe', rosform, createdAt, routers });
}
