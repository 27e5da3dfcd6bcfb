import type { FieldType, Parsed, YamlScalar, YamlValue } from '../define.js';
import { mergeIntervals, type Interval } from './intervals.js';
import { shown } from './scalar.js';

/** What limits the numbers of a list of ranges, and how messages call them. */
export interface NumberRangesOptions {
  readonly min: number;
  readonly max: number;
  /** What the numbers are: `ports`. */
  readonly noun: string;
  readonly example: string;
}

/** TCP or UDP ports: `80,443,8000-8100`, compared as the ports that they cover. */
export function ports(): FieldType {
  return numberRanges({ min: 0, max: 65_535, noun: 'ports', example: '443, 80,443, 8000-8100' });
}

/** Numbers and ranges of numbers in any order, compared as the numbers that they cover. */
export function numberRanges(options: NumberRangesOptions): FieldType {
  const { min, max, noun, example } = options;
  const forms = `${noun} from ${min} to ${max}: ${example}`;
  const item = {
    anyOf: [
      { type: 'integer', minimum: min, maximum: max },
      { type: 'string', pattern: '^[0-9]+(-[0-9]+)?( *, *[0-9]+(-[0-9]+)?)*$' },
    ],
  };
  const read = (text: string): readonly Interval[] | undefined => readRanges(text, options);
  return {
    schema: { anyOf: [{ type: 'array', items: item }, ...item.anyOf, { const: '' }] },
    forms,
    parse: (value) => parseRanges(value, read, forms),
    canonical: (text) => read(text)?.map(rangeText).join(',') ?? text,
  };
}

function parseRanges(
  value: YamlValue,
  read: (text: string) => readonly Interval[] | undefined,
  forms: string,
): Parsed {
  const items: readonly YamlScalar[] = Array.isArray(value) ? value : [value];
  if (Array.isArray(value) && items.includes(''))
    return { problem: 'has an empty item: take it out' };
  const text = items.map((item) => String(item).replaceAll(/ *, */g, ',')).join(',');
  return read(text) === undefined ? { problem: `${shown(text)} is not ${forms}` } : { text };
}

function readRanges(
  text: string,
  { min, max }: NumberRangesOptions,
): readonly Interval[] | undefined {
  if (text === '') return [];
  const ranges: Interval[] = [];
  for (const part of text.split(',')) {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part);
    if (match === null) return undefined;
    const from = Number(match[1]);
    const to = Number(match[2] ?? match[1]);
    if (from < min || to > max || from > to) return undefined;
    ranges.push([from, to]);
  }
  return mergeIntervals(ranges);
}

function rangeText([from, to]: Interval): string {
  return from === to ? String(from) : `${from}-${to}`;
}
