import { decodeBytes, encodeBytes } from '../../rsc/bytes.js';

/** The bytes cannot be read on as sentences: the connection has to be dropped. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
}

/** Limits on what a client may send; a word or sentence above them ends the connection. */
export interface SentenceLimits {
  readonly words: number;
  readonly bytes: number;
}

export interface SentenceReader {
  /** Takes the bytes of one segment and returns the sentences that they complete. */
  push(bytes: Uint8Array): readonly (readonly string[])[];
  /** Bounds every sentence from here on. */
  limits: SentenceLimits;
}

/** Reads sentences from segments cut anywhere, also within a length. Empty sentences are dropped. */
export function createSentenceReader(limits: SentenceLimits): SentenceReader {
  let segments: Buffer[] = [];
  let buffered = 0;
  /** Bytes needed before it is worth looking again. */
  let wanted = 1;
  const words = createWordCollector();

  const reader: SentenceReader = {
    limits,
    push(bytes) {
      segments.push(Buffer.from(bytes));
      buffered += bytes.length;
      if (buffered < wanted) return [];
      const pending = Buffer.concat(segments, buffered);
      const sentences: (readonly string[])[] = [];
      let at = 0;
      let word = readWord(pending, at, reader.limits.bytes);
      while ('end' in word) {
        at = word.end;
        const sentence = words.take(pending.subarray(word.start, word.end), reader.limits);
        if (sentence !== undefined) sentences.push(sentence);
        word = readWord(pending, at, reader.limits.bytes);
      }
      wanted = word.needed;
      buffered = pending.length - at;
      segments = buffered === 0 ? [] : [pending.subarray(at)];
      return sentences;
    },
  };
  return reader;
}

interface WordCollector {
  /** Takes a word; returns the sentence that an empty word ends, unless that is empty too. */
  take(bytes: Buffer, limits: SentenceLimits): readonly string[] | undefined;
}

function createWordCollector(): WordCollector {
  let words: string[] = [];
  let size = 0;
  return {
    take(bytes, limits) {
      if (bytes.length > 0) {
        words.push(decodeBytes(bytes));
        size += bytes.length;
        if (words.length <= limits.words && size <= limits.bytes) return undefined;
        throw new ProtocolError('sentence too long');
      }
      const sentence = words;
      words = [];
      size = 0;
      return sentence.length > 0 ? sentence : undefined;
    },
  };
}

/** One sentence as bytes, its end included. */
export function encodeSentence(words: readonly string[]): Buffer {
  const parts = words.flatMap((word) => {
    const bytes = encodeBytes(word);
    return [encodeLength(bytes.length), bytes];
  });
  return Buffer.concat([...parts, Uint8Array.of(0)]);
}

/** The length of a word in 1 to 5 bytes, most significant byte first. */
export function encodeLength(length: number): Buffer {
  if (length < 0x80) return Buffer.of(length);
  if (length < 0x4000) return bigEndian(length + 0x8000, 2);
  if (length < 0x20_0000) return bigEndian(length + 0xc0_0000, 3);
  if (length < 0x1000_0000) return bigEndian(length + 0xe000_0000, 4);
  return Buffer.concat([Buffer.of(0xf0), bigEndian(length, 4)]);
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** Where the word at `at` starts and ends, or how many bytes (from `at`) are needed to know. */
function readWord(bytes: Buffer, at: number, limit: number): Word | { readonly needed: number } {
  const first = bytes[at];
  if (first === undefined) return { needed: 1 };
  const extra = lengthBytes(first);
  if (bytes.length < at + 1 + extra) return { needed: 1 + extra };
  const own = extra === 0 ? first : extra === 4 ? 0 : first % 2 ** (7 - extra);
  let length = own;
  for (let index = 1; index <= extra; index += 1) length = length * 256 + (bytes[at + index] ?? 0);
  if (length > limit) throw new ProtocolError('word too long');
  const start = at + 1 + extra;
  const end = start + length;
  return end > bytes.length ? { needed: end - at } : { start, end };
}

/** How many length bytes follow the first one. */
function lengthBytes(first: number): number {
  if (first < 0x80) return 0;
  if (first < 0xc0) return 1;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  if (first === 0xf0) return 4;
  throw new ProtocolError('control byte');
}

function bigEndian(value: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  bytes.writeUIntBE(value, 0, size);
  return bytes;
}
