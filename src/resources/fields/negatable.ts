import type { FieldType } from '../define.js';
import { shown } from './scalar.js';

/** A match that may begin with `!`: everything but this value. */
export function negatable(type: FieldType): FieldType {
  const { references, since } = type;
  return {
    schema: { anyOf: [type.schema, { type: 'string', pattern: '^!.+' }] },
    forms: `${type.forms}; '!...' in quotes for all others`,
    parse: (value) => {
      if (typeof value !== 'string' || !value.startsWith('!')) return type.parse(value);
      if (value === '!') return { problem: `${shown(value)} excludes nothing: write '!value'` };
      const parsed = type.parse(value.slice(1));
      return 'problem' in parsed ? parsed : { text: `!${parsed.text}` };
    },
    canonical: (text) =>
      text.startsWith('!') ? `!${type.canonical(text.slice(1))}` : type.canonical(text),
    ...(since === undefined ? {} : { since: (text) => since(withoutMark(text)) }),
    ...(type.refersTo === undefined ? {} : { refersTo: type.refersTo }),
    ...(references === undefined ? {} : { references: (text) => references(withoutMark(text)) }),
  };
}

function withoutMark(text: string): string {
  return text.startsWith('!') ? text.slice(1) : text;
}
