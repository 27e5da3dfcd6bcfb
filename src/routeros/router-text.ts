import type { Redactor } from '../resources/secret.js';
import { displayText } from '../rsc/bytes.js';

/** Characters; no message of a router comes near, and each secret is looked for in all of them. */
const LONGEST = 64 * 1024;

/** 500 characters from the start; a hidden secret counts as one, so that none is cut. */
const SHOWN = /^(?:\(sensitive\)|.){0,500}/u;

/**
 * A router's own words, safe to show: no secret of the session, one line, no control characters,
 * not endless.
 */
export function routerText(text: string, redactor: Redactor): string {
  if (text.length > LONGEST) return `a text of ${text.length} characters`;
  // Secrets go first: one with two spaces, or across the cut, is not found any more afterwards.
  const line = displayText(redactor.text(text))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  // And again: the router may repeat a secret in another code page or spacing than it was sent.
  const safe = redactor.text(line);
  const shown = SHOWN.exec(safe)?.[0] ?? '';
  return shown.length < safe.length ? `${shown}…` : safe;
}
