import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** What is unusual about the words of an enumeration. */
export interface EnumerationOptions {
  /** The first RouterOS version of words that are younger than the field: `{ cake: '7.1' }`. */
  readonly since?: Readonly<Record<string, string>>;
}

/**
 * One word of a closed list. Routers accept an unambiguous prefix and store the whole word; a
 * prefix in a manifest is refused, because it would differ for ever.
 */
export function enumeration(
  words: readonly string[],
  { since }: EnumerationOptions = {},
): FieldType {
  const booleans = words.includes('yes') && words.includes('no');
  const type = scalar({
    forms: `one of ${words.join(', ')}`,
    schema: { enum: booleans ? [...words, true, false] : words },
    booleans,
    read: (text) => (words.includes(text) ? text : undefined),
    refuse: (text) => misspelling(text, words),
  });
  if (since === undefined) return type;
  return { ...type, since: (text) => (Object.hasOwn(since, text) ? since[text] : undefined) };
}

function misspelling(text: string, words: readonly string[]): string | undefined {
  if (text === '' || words.includes(text)) return undefined;
  const typed = text.toLowerCase();
  const near = words.find((word) => {
    const other = word.toLowerCase();
    return other.startsWith(typed) || typed.startsWith(other);
  });
  if (near === undefined) return undefined;
  return `is not one of ${words.join(', ')}: did you mean ${near}?`;
}
