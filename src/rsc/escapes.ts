import { decodeBytes, encodeBytes } from './bytes.js';

const NAMED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  $: '$',
  '?': '?',
  _: ' ',
  n: '\n',
  r: '\r',
  t: '\t',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
};
const WRITTEN: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  $: '\\$',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** The character after a backslash made no sense; `at` is the offset of the backslash. */
export interface BadEscape {
  readonly at: number;
}

/**
 * The text that a value with escapes stands for. `\F3` is a byte, not a character: all bytes of
 * the value are put together before they are decoded, so `\C2\B5` is one µ and a lone `\F3` stays
 * a byte that can be written back.
 */
export function unescapeValue(raw: string): string | BadEscape {
  if (!raw.includes('\\')) return raw;
  const bytes: number[] = [];
  for (let at = 0; at < raw.length;) {
    const end = raw.indexOf('\\', at);
    const plain = raw.slice(at, end === -1 ? undefined : end);
    for (const byte of encodeBytes(plain)) bytes.push(byte);
    if (end === -1) break;
    const hex = /^[0-9A-F]{2}/u.exec(raw.slice(end + 1, end + 3))?.[0];
    const named = NAMED[raw[end + 1] ?? ''];
    if (hex === undefined && named === undefined) return { at: end };
    bytes.push(hex === undefined ? (named ?? '').charCodeAt(0) : Number.parseInt(hex, 16));
    at = end + (hex === undefined ? 2 : 3);
  }
  return decodeBytes(Uint8Array.from(bytes));
}

/**
 * A value between quotes, in plain ASCII: bytes above 0x7E are written as `\C2\B5`, so the script
 * says the same whatever code page the reader assumes.
 */
export function quoteValue(text: string): string {
  let quoted = '';
  for (const byte of encodeBytes(text)) {
    const character = String.fromCharCode(byte);
    const printable = byte >= 0x20 && byte < 0x7f;
    quoted += WRITTEN[character] ?? (printable ? character : `\\${hexByte(byte)}`);
  }
  return `"${quoted}"`;
}

function hexByte(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
