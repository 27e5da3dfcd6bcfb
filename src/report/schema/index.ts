import type { JsonSchema } from '../../resources/define.js';
import { doctorSchema } from '../doctor/doctor-schema.js';
import { findingsSchema } from '../findings/findings-schema.js';
import { importSchema } from '../import/import-schema.js';
import { pingSchema } from '../ping/ping-schema.js';
import { radiusCheckSchema } from '../radius-check/radius-check-schema.js';
import { probeSchema } from '../radius-probe/probe-schema.js';
import { statusSchema } from '../status/status-schema.js';
import { planSchema, reportSchema } from './report-schema.js';

/** What rosform writes as JSON, by the name that the schema is published under. */
export const reportSchemas: Readonly<
  Record<
    | 'report'
    | 'plan'
    | 'findings'
    | 'radius-check'
    | 'radius-probe'
    | 'doctor'
    | 'import'
    | 'ping'
    | 'status',
    JsonSchema
  >
> = {
  report: reportSchema,
  plan: planSchema,
  findings: findingsSchema,
  'radius-check': radiusCheckSchema,
  'radius-probe': probeSchema,
  doctor: doctorSchema,
  import: importSchema,
  status: statusSchema,
  ping: pingSchema,
};
