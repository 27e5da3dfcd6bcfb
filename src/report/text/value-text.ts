import { displayText } from '../../rsc/bytes.js';
import { safeText } from '../safe-text.js';
import type { ReportedSecret, ReportedValue } from '../types.js';

/** Longer values are cut: a plan is read by people. */
const LONGEST = 120;
/** How much of a cut value is shown, and how much of it comes ahead of the first difference. */
const WINDOW = 96;
const LEAD = 24;

/** Values without a space, quote or bracket need no quotes to be told from the words around them. */
const BARE = /^[\p{L}\p{N}\p{M}!$%&*+./:;<=?@^_|~,-]+$/u;

/** One value as a report shows it. */
export function valueText(value: ReportedValue): string {
  if (value === null) return '(none)';
  return typeof value === 'string' ? cut(value, 0) : secretText(value);
}

/** Two values that differ; both are cut around the place where they begin to differ. */
export function valuePair(before: ReportedValue, after: ReportedValue): readonly [string, string] {
  if (isSecret(before) && isSecret(after)) return [secretText(before), '(another value)'];
  if (typeof before !== 'string' || typeof after !== 'string') {
    return [valueText(before), after === null ? '(cleared)' : valueText(after)];
  }
  const from = Math.max(0, sharedPrefix(before, after) - LEAD);
  return [cut(before, from), cut(after, from)];
}

function isSecret(value: ReportedValue): value is ReportedSecret {
  return typeof value === 'object' && value !== null;
}

function secretText({ masked }: ReportedSecret): string {
  return masked === true ? '(sensitive, masked by the router)' : '(sensitive)';
}

/** The value from a place on, in quotes where they are needed. */
function cut(value: string, from: number): string {
  const characters = Array.from(value);
  if (characters.length <= LONGEST) return quote(value);
  const start = Math.min(from, characters.length - WINDOW);
  const end = start + WINDOW;
  const head = start > 0 ? '…' : '';
  const tail = end < characters.length ? '…' : '';
  const shown = quote(characters.slice(start, end).join(''));
  return `${head}${shown}${tail} (${characters.length} characters)`;
}

function quote(value: string): string {
  const shown = displayText(value);
  if (BARE.test(shown) && !shown.includes('->')) return shown;
  return `"${safeText(value.replaceAll('\\', '\\\\').replaceAll('"', '\\"'))}"`;
}

function sharedPrefix(left: string, right: string): number {
  const lefts = Array.from(left);
  const rights = Array.from(right);
  let length = 0;
  while (length < lefts.length && lefts[length] === rights[length]) length += 1;
  return length;
}
