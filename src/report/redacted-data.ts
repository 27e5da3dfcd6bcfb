import type { Redact } from './reported-change.js';

/**
 * Data for a document, with secrets hidden in its texts.
 *
 * @param fixed fields whose words are of the document's form: a secret may read like one of them
 */
export function redactedData(value: unknown, redact: Redact, fixed: ReadonlySet<string>): unknown {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map((item) => redactedData(item, redact, fixed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([field, part]): readonly [string, unknown] => [
    field,
    fixed.has(field) ? part : redactedData(part, redact, fixed),
  ]);
  return Object.fromEntries(entries);
}
