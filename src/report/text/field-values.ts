import { isMultiLine } from './multi-line-text.js';
import type { ReportedField, ReportedValue } from '../types.js';

/** The API prints `false` where people and exports write `no`; one wording in one line. */
export function sameWords(before: ReportedValue, after: ReportedValue): ReportedValue {
  if (after !== 'yes' && after !== 'no') return before;
  return before === 'true' ? 'yes' : before === 'false' ? 'no' : before;
}

/** Both sides of a field that is better shown line by line, as a script is. */
export function multiLineValues({
  before,
  after,
}: ReportedField): { readonly before: string; readonly after: string } | undefined {
  const texts = { before: before ?? '', after: after ?? '' };
  if (typeof texts.before !== 'string' || typeof texts.after !== 'string') return undefined;
  const isLong = isMultiLine(texts.before) || isMultiLine(texts.after);
  return isLong ? { before: texts.before, after: texts.after } : undefined;
}
