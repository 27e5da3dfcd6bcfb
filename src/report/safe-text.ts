import { displayText } from '../rsc/bytes.js';

/**
 * What could repaint a terminal, reorder a line or hide in it: control characters (C0, DEL, C1),
 * line separators, bidirectional controls, invisible characters and lone surrogates. The joiners
 * U+200C and U+200D stay, because Bengali and Persian words need them.
 */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]/gu;

/**
 * Text from a router, safe to print: one line, no character that a terminal acts on. Bytes that
 * are not UTF-8 are shown as Windows-1252.
 */
export function safeText(text: string): string {
  return displayText(text).replace(UNSAFE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n';
  if (character === '\r') return '\\r';
  if (character === '\t') return '\\t';
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\u{${code.toString(16)}}`;
}
