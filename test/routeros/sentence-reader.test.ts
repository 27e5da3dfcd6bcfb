import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeBytes } from '../../src/rsc/bytes.js';
import { encodeLength, encodeSentence } from '../../src/routeros/wire/encode-sentence.js';
import { SentenceReader } from '../../src/routeros/wire/sentence-reader.js';
import { prefix, sentence } from './wire-codec.js';

function readAll(chunks: readonly Buffer[]): string[][] {
  const reader = new SentenceReader();
  return chunks.flatMap((chunk) => [...reader.read(chunk)]);
}

function cut(bytes: Buffer, size: number): Buffer[] {
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
}

describe('encodeLength', () => {
  it.each([
    [0, '00'],
    [0x7f, '7f'],
    [0x80, '8080'],
    [0x3fff, 'bfff'],
    [0x4000, 'c04000'],
    [0x1fffff, 'dfffff'],
    [0x200000, 'e0200000'],
    [0xfffffff, 'efffffff'],
    [0x10000000, 'f010000000'],
    [0xffffffff, 'f0ffffffff'],
  ])('%d is %s', (length, hex) => {
    expect(Buffer.from(encodeLength(length)).toString('hex')).toBe(hex);
  });
});

describe('encodeSentence', () => {
  it('sends any text as its bytes', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (words) => {
        const expected = sentence(...words.map((word) => Buffer.from(encodeBytes(word))));

        expect(Buffer.from(encodeSentence(words))).toEqual(expected);
      }),
    );
  });
});

describe('SentenceReader', () => {
  const anyWord = fc
    .uint8Array({ minLength: 1, maxLength: 300 })
    .map((bytes) => Buffer.from(bytes));
  const anySentence = fc.array(anyWord, { maxLength: 5 }).map((words) => ['!re', ...words]);

  it('gives back any bytes, however they are cut', () => {
    fc.assert(
      fc.property(
        fc.array(anySentence, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }),
        (sentences, sizes) => {
          let rest = Buffer.concat(sentences.map((words) => sentence(...words)));
          const chunks: Buffer[] = [];
          for (let turn = 0; rest.length > 0; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            chunks.push(rest.subarray(0, size));
            rest = rest.subarray(size);
          }

          const read = readAll(chunks).map((words) =>
            words.map((word) => Buffer.from(encodeBytes(word))),
          );

          expect(read).toEqual(sentences.map((words) => words.map((word) => Buffer.from(word))));
        },
      ),
    );
  });

  it.each([0x7f, 0x80, 0x3fff, 0x4000, 0x1fffff, 0x200000])(
    'reads a word of %d bytes, cut after each byte of its length',
    (length) => {
      const word = `=${'x'.repeat(length - 1)}`;
      const bytes = sentence('!re', word);
      const chunks = [...cut(bytes.subarray(0, 10), 1), bytes.subarray(10)];

      expect(readAll(chunks)).toEqual([['!re', word]]);
    },
  );

  it('reads the five bytes form of a length, needed or not', () => {
    const bytes = Buffer.concat([
      Buffer.from('f000000003', 'hex'),
      Buffer.from('!re'),
      Buffer.of(0),
    ]);

    expect(readAll(cut(bytes, 1))).toEqual([['!re']]);
  });

  it('skips empty sentences', () => {
    const bytes = Buffer.concat([Buffer.of(0, 0), sentence('!done'), Buffer.of(0)]);

    expect(readAll([bytes])).toEqual([['!done']]);
  });

  it('does the work of a huge word once, not once a chunk', () => {
    const bytes = sentence('!re', `=contents=${'x'.repeat(16 * 1024 * 1024)}`);

    // 16 Mi bytes in 32,768 chunks: copied anew for each chunk they would be 256 GiB.
    const [words] = readAll(cut(bytes, 512));

    expect(words?.[1]).toHaveLength(16 * 1024 * 1024 + 10);
  });

  it.each([
    ['a web server', 'HTTP/1.1 400 Bad Request\r\n', 'is a web server, not the RouterOS API'],
    ['an SSH server', 'SSH-2.0-ROSSSH\r\n', 'is an SSH server, not the RouterOS API'],
    ['TLS', '\x15\x03\x01\x00\x02\x02\x46', 'speaks TLS: set connection.tls'],
    ['telnet', '\xff\xfb\x01', 'a reserved control byte (0xff) came'],
    ['anything else', '220 ready\r\n', 'the answer does not begin with "!"'],
    ['a broken length', '\xf7\x00\x00\x00\x00', 'more than 64 MiB'],
  ])('names %s after its first bytes', (_, text, says) => {
    const bytes = Buffer.from(text, 'latin1');

    expect(() => readAll([bytes])).toThrow(says);
    expect(() => readAll(cut(bytes, 1))).toThrow(says);
  });

  it('refuses a sentence that never ends', () => {
    const megabyte = Buffer.concat([prefix(1024 * 1024), Buffer.alloc(1024 * 1024, 0x3d)]);
    const chunks = [prefix(3), Buffer.from('!re'), ...Array.from({ length: 65 }, () => megabyte)];

    expect(() => readAll(chunks)).toThrow('more than 64 MiB');
  });
});
