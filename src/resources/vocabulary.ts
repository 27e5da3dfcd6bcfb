import { resourceTypes } from './index.js';

/**
 * The words of our own texts and of RouterOS: sections, fields, and the words that fields take.
 * Hiding one of them because a password reads alike would break a sentence and hide nothing.
 */
export function vocabulary(): readonly string[] {
  return resourceTypes.flatMap(({ section, fields }) => [
    section,
    ...Object.entries(fields).flatMap(([name, { type }]) => [name, ...wordsOf(type.schema)]),
  ]);
}

function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((part) => wordsOf(part));
  return Object.entries(schema).flatMap(([keyword, part]) => {
    if (keyword !== 'enum') return wordsOf(part);
    return Array.isArray(part) ? part.filter((word) => typeof word === 'string') : [];
  });
}
