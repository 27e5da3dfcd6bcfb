import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/**
 * One word of a closed list. Routers accept an unambiguous prefix and store the whole word; a
 * prefix in a manifest is refused, because it would differ for ever.
 */
export function enumeration(words: readonly string[]): FieldType {
  const booleans = words.includes('yes') && words.includes('no');
  return scalar({
    forms: `one of ${words.join(', ')}`,
    schema: { enum: booleans ? [...words, true, false] : words },
    booleans,
    read: (text) => (words.includes(text) ? text : undefined),
    refuse: (text) => misspelling(text, words),
  });
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
