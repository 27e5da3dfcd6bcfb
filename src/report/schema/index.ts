import type { JsonSchema } from '../../resources/define.js';
import { findingsSchema } from '../findings/findings-schema.js';
import { planSchema, reportSchema } from './report-schema.js';

/** What rosform writes as JSON, by the name that the schema is published under. */
export const reportSchemas: Readonly<Record<'report' | 'plan' | 'findings', JsonSchema>> = {
  report: reportSchema,
  plan: planSchema,
  findings: findingsSchema,
};
