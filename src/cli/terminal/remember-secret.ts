import { safeText } from '../../report/safe-text.js';
import { Secret, type Redactor } from '../../resources/secret.js';

/**
 * Has a secret hidden from all output, also in the spellings that our own texts could give it: as
 * a JSON string in a log line, with control characters escaped, in quotes.
 */
export function rememberSecret(redactor: Redactor, secret: Secret): void {
  const value = secret.reveal();
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const spellings = [value, JSON.stringify(value).slice(1, -1), safeText(value), safeText(escaped)];
  for (const spelling of new Set(spellings)) redactor.add(new Secret(spelling));
}
