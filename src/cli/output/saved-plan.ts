import { sealsOf, type Seals } from '../../fleet/seal.js';
import { jsonText } from '../../report/json-text.js';
import type { Report } from '../../report/types.js';
import { Secret } from '../../resources/secret.js';
import { rememberSecret } from '../terminal/remember-secret.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** A plan as `plan --out` writes it. */
export type SavedPlan = Report & Seals;

/** The variable that holds the key of saved plans. */
export const PLAN_KEY = 'ROSFORM_PLAN_KEY';

/** A plan lies where many can read it, and try out keys. */
const SHORTEST = 32;

/**
 * The key of saved plans that the environment gives; from then on nothing prints it.
 *
 * @throws UsageError when it is too short to keep anything
 */
export function planKeyText({ host, redactor }: Terminal): string | undefined {
  const text = host.env[PLAN_KEY];
  if (text === undefined || text === '') return undefined;
  if (text.length < SHORTEST) {
    throw new UsageError(
      `${PLAN_KEY} is shorter than ${SHORTEST} characters, so it could be guessed from a plan: make one with \`openssl rand -hex 32\``,
    );
  }
  rememberSecret(redactor, new Secret(text));
  return text;
}

/** The text of a saved plan. */
export function savedPlanText(report: Report, key: string | undefined): string {
  const saved: SavedPlan = { ...report, ...sealsOf(JSON.stringify(report), key) };
  return jsonText(saved);
}
