/**
 * A second codec, written for the tests: what the client gets wrong must not be right here by
 * sharing its code. Words are byte strings (one character a byte), so no encoding hides in it.
 */

/** The bytes of a sentence. Strings are UTF-8. */
export function sentence(...words: readonly (string | Buffer)[]): Buffer {
  const parts = words.flatMap((word) => {
    const bytes = Buffer.isBuffer(word) ? word : Buffer.from(word, 'utf8');
    return [prefix(bytes.length), bytes];
  });
  return Buffer.concat([...parts, Buffer.of(0)]);
}

/** The length prefix as in the vendor's table. */
export function prefix(length: number): Buffer {
  const hex = (value: number, digits: number): Buffer =>
    Buffer.from(value.toString(16).padStart(digits, '0'), 'hex');
  if (length <= 0x7f) return hex(length, 2);
  if (length <= 0x3fff) return hex(length + 0x8000, 4);
  if (length <= 0x1fffff) return hex(length + 0xc00000, 6);
  if (length <= 0xfffffff) return hex(length + 0xe0000000, 8);
  return Buffer.concat([Buffer.of(0xf0), hex(length, 8)]);
}

/** Takes whole sentences off the front of a buffer. */
export function parseSentences(bytes: Buffer): { sentences: Buffer[][]; rest: Buffer } {
  const sentences: Buffer[][] = [];
  let rest = bytes;
  let at = 0;
  let words: Buffer[] = [];
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const size = first < 0x80 ? 1 : first < 0xc0 ? 2 : first < 0xe0 ? 3 : first < 0xf0 ? 4 : 5;
    if (at + size > bytes.length) break;
    const raw = bytes.readUIntBE(at, size);
    const length = raw - [0, 0, 0x8000, 0xc00000, 0xe0000000, 0xf000000000][size]!;
    if (at + size + length > bytes.length) break;
    const word = bytes.subarray(at + size, at + size + length);
    at += size + length;
    if (length > 0) words.push(word);
    else {
      sentences.push(words);
      words = [];
      rest = bytes.subarray(at);
    }
  }
  return { sentences, rest };
}
