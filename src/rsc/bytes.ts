/**
 * RouterOS stores bytes, not characters: WinBox 3 writes comments in the code page of the PC,
 * newer tools write UTF-8. Text read from a router must survive being written back, so every
 * byte that is not part of valid UTF-8 becomes one lone low surrogate (U+DC80 to U+DCFF). A lone
 * surrogate never comes out of valid UTF-8, so the mapping is one to one and loses nothing.
 */
const ESCAPE_BASE = 0xdc00;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();
const windows1252 = new TextDecoder('windows-1252');

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
  return text.replace(/[\uDC80-\uDCFF]/gu, (escaped) =>
    windows1252.decode(Uint8Array.of((escaped.codePointAt(0) ?? 0) - ESCAPE_BASE)),
  );
}

function hasEscapedBytes(text: string): boolean {
  return /[\uDC80-\uDCFF]/u.test(text);
}

function isEscape(code: number): boolean {
  return code >= 0xdc80 && code <= 0xdcff;
}

function decodeMixed(bytes: Uint8Array): string {
  let text = '';
  let at = 0;
  while (at < bytes.length) {
    const length = validSequence(bytes, at);
    if (length === 0) {
      text += String.fromCharCode(ESCAPE_BASE + (bytes[at] ?? 0));
      at += 1;
    } else {
      text += utf8.decode(bytes.subarray(at, at + length));
      at += length;
    }
  }
  return text;
}

/** The length of the valid UTF-8 sequence that starts here, or 0. */
function validSequence(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  if (length === 0 || at + length > bytes.length || first > 0xf4) return 0;
  try {
    utf8.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}
