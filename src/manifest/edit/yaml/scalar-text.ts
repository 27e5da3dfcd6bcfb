import { Document, Scalar, YAMLSeq } from 'yaml';
import type { YamlScalar } from '../../../resources/define.js';

/** Where a single value is written, and how. */
export interface ScalarPlace {
  /** Inside brackets or braces, where a comma ends a value. */
  readonly inFlow: boolean;
  /** The column of its key; the lines of a block of text are indented by two more. */
  readonly column: number;
  readonly eol: string;
  /** The style of the value that it replaces; kept where it can hold the new one. */
  readonly style?: string | undefined;
}

/**
 * What could hide in a manifest or reorder it: control characters, line separators, bidirectional
 * controls, invisible characters and lone surrogates. They are written as escapes. The joiners
 * U+200C and U+200D stay, because Bengali and Persian words need them.
 */
const HIDDEN =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu;

/** A block of text that begins with a letter and ends with at most one line break. */
const BLOCK = /^[^\s].*\n(?:.*\n)*.*[^\s]\n?$/;

/**
 * A single value as YAML text that every reader takes for this value, also readers of YAML 1.1,
 * for which `no` is false and `12:30` a number. Several lines become a block where one may stand.
 */
export function scalarText(value: YamlScalar | null, place: ScalarPlace): string {
  const scalar = new Scalar(value);
  if (typeof value === 'string') {
    const isBlock = !place.inFlow && BLOCK.test(value) && !hasHidden(value);
    if (isBlock) scalar.type = 'BLOCK_LITERAL';
    else if (value.includes('\n') || hasHidden(value)) scalar.type = 'QUOTE_DOUBLE';
    else if (isQuote(place.style)) scalar.type = place.style;
  }
  const text = place.inFlow ? flowScalar(scalar) : blockScalar(scalar);
  if (scalar.type === 'BLOCK_LITERAL') return indented(text, place);
  return scalar.type === 'QUOTE_DOUBLE' ? text.replaceAll(HIDDEN, escapeCharacter) : text;
}

const STRINGIFY = {
  lineWidth: 0,
  singleQuote: true,
  blockQuote: 'literal',
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  flowCollectionPadding: false,
} as const;

const SCHEMA = { schema: 'core', version: '1.2', compat: 'yaml-1.1' } as const;

function blockScalar(scalar: Scalar): string {
  return new Document({ k: scalar }, SCHEMA)
    .toString(STRINGIFY)
    .slice('k: '.length)
    .replace(/\n$/, '');
}

function flowScalar(scalar: Scalar): string {
  const list = new YAMLSeq();
  list.flow = true;
  list.items = [scalar];
  return new Document(list, SCHEMA).toString(STRINGIFY).slice('['.length, -']\n'.length);
}

/** The stringifier writes below a key in column 0. */
function indented(text: string, { column, eol }: ScalarPlace): string {
  const [header = '', ...lines] = text.split('\n');
  const margin = ' '.repeat(column);
  return [header, ...lines.map((line) => (line === '' ? '' : margin + line))].join(eol);
}

function isQuote(style: string | undefined): style is 'QUOTE_SINGLE' | 'QUOTE_DOUBLE' {
  return style === 'QUOTE_SINGLE' || style === 'QUOTE_DOUBLE';
}

/** Text in which nothing hides: what has no letter of its own is written as an escape. */
export function visibleText(text: string): string {
  return text.replaceAll(HIDDEN, escapeCharacter);
}

function hasHidden(text: string): boolean {
  return text.search(HIDDEN) >= 0;
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const digits = code.toString(16);
  if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
