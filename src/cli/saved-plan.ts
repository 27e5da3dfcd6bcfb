import { sealsOf, type Seals } from '../fleet/seal.js';
import { jsonText } from '../report/json-text.js';
import type { Report } from '../report/types.js';
import { Secret } from '../resources/secret.js';
import { rememberSecret } from './remember-secret.js';
import type { Terminal } from './terminal.js';

/** A plan as `plan --out` writes it. */
export type SavedPlan = Report & Seals;

/** The variable that holds the key of saved plans. */
export const PLAN_KEY = 'ROSFORM_PLAN_KEY';

/** The key of saved plans that the environment gives; from then on nothing prints it. */
export function planKeyText({ host, redactor }: Terminal): string | undefined {
  const text = host.env[PLAN_KEY];
  if (text === undefined || text === '') return undefined;
  rememberSecret(redactor, new Secret(text));
  return text;
}

/** The text of a saved plan. */
export function savedPlanText(report: Report, key: string | undefined): string {
  const saved: SavedPlan = { ...report, ...sealsOf(JSON.stringify(report), key) };
  return jsonText(saved);
}
