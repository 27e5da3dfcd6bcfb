import { displayText } from '../rsc/bytes.js';
import type { Field, FieldType, YamlScalar, YamlValue } from './define.js';

/** How a value stands in a file now; a new one keeps its form where it can. */
export interface WrittenValue {
  readonly value: YamlValue | null;
  /** A single value in quotes: its successor is text, too. */
  readonly quoted: boolean;
}

const FLAGS: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/**
 * A RouterOS text as a person would write it into a manifest: `yes` as `true`, digits as a number,
 * a rate with its unit, several items of a list as a list, anything else as text. The field's type reads the result as
 * what it reads the text as; text that it cannot read is returned as it is. Bytes that are not
 * UTF-8 become the letters that WinBox shows for them, where the field compares those.
 *
 * @param like the value that it replaces: a list stays a list, quoted text stays text, `no` a word
 */
export function yamlValueOf({ type }: Field, text: string, like?: WrittenValue): YamlValue {
  const shown = displayText(text);
  const forms = [
    ...listForms(type, shown, like),
    ...withUnits(shown),
    ...scalarForms(shown, like),
    shown,
  ];
  return forms.find((form) => isReadAs(type, form, text)) ?? text;
}

/** Whether a manifest's value means the same to a field as a router's text. */
export function isReadAs(type: FieldType, value: YamlValue, text: string): boolean {
  const parsed = type.parse(value);
  return 'text' in parsed && type.canonical(parsed.text) === type.canonical(text);
}

/** One item is written without brackets, unless brackets were there before. */
function listForms(
  type: FieldType,
  text: string,
  like: WrittenValue | undefined,
): readonly YamlValue[] {
  const wasList = Array.isArray(like?.value);
  if (!wasList && !isListSchema(type.schema)) return [];
  const items = text === '' ? [] : text.split(',');
  if (!wasList && (items.length === 1 || like?.quoted === true)) return [];
  return [items.map((item) => numberOf(item) ?? item), items];
}

/** The schema of a list offers the list first; that of untyped text offers it last. */
function isListSchema(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false;
  if ('type' in schema) return schema.type === 'array';
  const [first]: readonly unknown[] =
    'anyOf' in schema && Array.isArray(schema.anyOf) ? schema.anyOf : [];
  return isListSchema(first);
}

function scalarForms(text: string, like: WrittenValue | undefined): readonly YamlScalar[] {
  if (like?.quoted === true) return [];
  const flag = Object.hasOwn(FLAGS, text) ? FLAGS[text] : undefined;
  const word = like?.value === 'yes' || like?.value === 'no';
  if (flag !== undefined) return word ? [flag ? 'yes' : 'no', flag] : [flag];
  const number = numberOf(text);
  return number === undefined ? [] : [number];
}

const UNITS = [
  ['G', /0{9}$/],
  ['M', /0{6}$/],
  ['k', /0{3}$/],
] as const;

/** Far longer than any rate; what a router prints may be of any length. */
const LONGEST_RATE = 200;

/** `20000000/50000000`, as queues print a rate, is `20M/50M` for people. */
function withUnits(text: string): readonly string[] {
  if (text.length > LONGEST_RATE || !/^[\d/ ]+$/.test(text)) return [];
  const shorter = text.replaceAll(/[1-9]\d*000(?!\d)/g, (digits) => {
    const [unit, zeros] = UNITS.find(([, end]) => end.test(digits)) ?? ['', /$/];
    return digits.replace(zeros, unit);
  });
  return shorter === text ? [] : [shorter];
}

/** Only digits that come back as they were: not `010`, `1e3` or more of them than a number holds. */
function numberOf(text: string): number | undefined {
  if (!/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const number = Number(text);
  return String(number) === text ? number : undefined;
}
