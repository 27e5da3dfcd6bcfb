/**
 * RouterOS stores bytes, not characters: WinBox 3 writes comments in the code page of the PC,
 * newer tools write UTF-8. Text read from a router must survive being written back, so every
 * byte that is not part of valid UTF-8 becomes one lone low surrogate (U+DC80 to U+DCFF). A lone
 * surrogate never comes out of valid UTF-8, so the mapping is one to one and loses nothing.
 */
const ESCAPE_BASE = 0xdc00;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/**
 * Windows-1252 from 0x80 to 0x9F; above it equals Unicode. Written out, because the decoder of
 * Node 20 reads Latin-1 under that name.
 */
const WINDOWS_1252 =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** Bytes as text; `encodeBytes` gives the same bytes back. */
export function decodeBytes(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return decodeMixed(bytes);
  }
}

/** The bytes of a text: UTF-8, with the bytes that `decodeBytes` had to escape put back. */
export function encodeBytes(text: string): Uint8Array {
  if (!hasEscapedBytes(text)) return encoder.encode(text);
  const parts: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (isEscape(code)) parts.push(code - ESCAPE_BASE);
    else parts.push(...encoder.encode(character));
  }
  return Uint8Array.from(parts);
}

/** Text for people: bytes that are not UTF-8 are shown as Windows-1252, as WinBox 3 wrote them. */
export function displayText(text: string): string {
  if (!hasEscapedBytes(text)) return text;
  return text.replace(/[\uDC80-\uDCFF]/gu, (escaped) => {
    const byte = (escaped.codePointAt(0) ?? 0) - ESCAPE_BASE;
    return WINDOWS_1252[byte - 0x80] ?? String.fromCharCode(byte);
  });
}

function hasEscapedBytes(text: string): boolean {
  return /[\uDC80-\uDCFF]/u.test(text);
}

function isEscape(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let valid = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
    } else {
      if (at > valid) parts.push(utf8.decode(bytes.subarray(valid, at)));
      parts.push(String.fromCharCode(ESCAPE_BASE + (bytes[at] ?? 0)));
      at += 1;
      valid = at;
    }
  }
  if (at > valid) parts.push(utf8.decode(bytes.subarray(valid, at)));
  return parts.join('');
}

/**
 * The length of the valid UTF-8 sequence that starts here, or 0. Written out (RFC 3629), because
 * asking a decoder costs an exception for every byte of a hostile word.
 */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  if (first < 0xc2 || first > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  const length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  for (let next = at + 2; next < at + length; next += 1) {
    if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
