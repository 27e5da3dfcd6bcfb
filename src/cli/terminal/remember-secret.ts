import { safeText } from '../../report/safe-text.js';
import { Secret, type Redactor } from '../../resources/secret.js';
import type { Terminal } from './terminal.js';

/**
 * Has a secret hidden from all output, also in the spellings that our own texts could give it: as
 * a JSON string in a log line, with control characters escaped, in quotes.
 */
export function rememberSecret(redactor: Redactor, secret: Secret): void {
  for (const spelling of spellingsOf(secret.reveal())) redactor.add(new Secret(spelling));
}

/** Leaves texts that everybody may read as they are, in all these spellings. */
export function showTexts(
  texts: readonly string[],
  { redactor }: Pick<Terminal, 'redactor'>,
): void {
  for (const text of new Set(texts)) {
    for (const spelling of spellingsOf(text)) redactor.show(spelling);
  }
}

/** Most texts have but one. */
const PLAIN = /^[\w ./:,@-]*$/;

function spellingsOf(value: string): ReadonlySet<string> {
  if (PLAIN.test(value)) return new Set([value]);
  const escaped = value.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return new Set([value, JSON.stringify(value).slice(1, -1), safeText(value), safeText(escaped)]);
}
