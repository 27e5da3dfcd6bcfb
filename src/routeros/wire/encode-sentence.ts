import { encodeBytes } from '../../rsc/bytes.js';

/** One sentence as the router reads it: every word behind its length, then a zero byte. */
export function encodeSentence(words: readonly string[]): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const word of words) {
    const bytes = encodeBytes(word);
    parts.push(encodeLength(bytes.length), bytes);
  }
  parts.push(Uint8Array.of(0));
  return Buffer.concat(parts);
}

/** The length prefix of a word of `length` bytes: one to five bytes, most significant first. */
export function encodeLength(length: number): Uint8Array {
  if (length < 0x80) return Uint8Array.of(length);
  if (length < 0x4000) return bigEndian(length + 0x8000, 2);
  if (length < 0x20_0000) return bigEndian(length + 0xc0_0000, 3);
  if (length < 0x1000_0000) return bigEndian(length + 0xe000_0000, 4);
  return Uint8Array.of(0xf0, ...bigEndian(length, 4));
}

function bigEndian(value: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}
