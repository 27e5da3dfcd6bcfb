import type { FieldType, Parsed, YamlValue } from '../define.js';
import { latestVersion } from '../version.js';
import { shown } from './scalar.js';

/** What is unusual about a pair. */
export interface PairOptions {
  /** The first RouterOS version that takes two values; older ones take one for both. */
  readonly since?: string;
}

/** `upload/download`; one value stands for both. */
export function pair(item: FieldType, options: PairOptions = {}): FieldType {
  const { references } = item;
  return {
    schema: { anyOf: [item.schema, { type: 'string', pattern: '^[^/]+/[^/]+$' }] },
    forms: `upload/download, or one value for both; each ${item.forms}`,
    parse: (value) => parsePair(value, item),
    canonical: (text) => {
      const sides = split(text);
      return sides === undefined ? text : sides.map(item.canonical).join('/');
    },
    ...(item.since === undefined && options.since === undefined
      ? {}
      : { since: (text) => sinceOfPair(text, item, options) }),
    ...(item.refersTo === undefined ? {} : { refersTo: item.refersTo }),
    ...(references === undefined
      ? {}
      : { references: (text) => [...new Set(split(text)?.flatMap(references))] }),
  };
}

function parsePair(value: YamlValue, item: FieldType): Parsed {
  if (typeof value !== 'string') return item.parse(value);
  const sides = split(value);
  if (sides === undefined)
    return { problem: `${shown(value)} is not a pair: write upload/download` };
  for (const side of sides) {
    const parsed = item.parse(side);
    if ('problem' in parsed) return parsed;
  }
  return { text: value };
}

function sinceOfPair(text: string, item: FieldType, options: PairOptions): string | undefined {
  const sides = split(text) ?? [];
  const ofSides = sides.map((side) => item.since?.(side));
  return latestVersion(
    text.includes('/') && sides.length > 0 ? [...ofSides, options.since] : ofSides,
  );
}

/** Both sides, or undefined when the text is no pair. */
function split(text: string): readonly [string, string] | undefined {
  const [first = '', second = first, ...more] = text.split('/');
  return first === '' || second === '' || more.length > 0 ? undefined : [first, second];
}
