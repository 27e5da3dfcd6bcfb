import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBytes, displayText, encodeBytes } from '../../src/rsc/bytes.js';

/** Bytes that are nearly UTF-8: cut, overlong, surrogates, too high. */
const nearly = fc
  .array(
    fc.oneof(
      fc.uint8Array({ maxLength: 4 }),
      fc.string({ unit: 'grapheme', maxLength: 4 }).map((text) => Buffer.from(text)),
      fc.constantFrom(
        Buffer.from([0xe0, 0x9f, 0xbf]),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from([0xf4, 0x90, 0x80, 0x80]),
        Buffer.from([0xf0, 0x8f, 0xbf, 0xbf]),
        Buffer.from([0xc1, 0xbf]),
        Buffer.from([0xe0, 0xa6]),
      ),
    ),
  )
  .map((parts) => new Uint8Array(Buffer.concat(parts)));

describe('bytes of a router', () => {
  it('come back unharmed, whatever they are', () => {
    fc.assert(
      fc.property(nearly, (bytes) => {
        expect(encodeBytes(decodeBytes(bytes))).toEqual(bytes);
      }),
    );
  });

  it('that are UTF-8 are the text itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(decodeBytes(Buffer.from(text))).toBe(text);
      }),
    );
  });

  it('that are Windows-1252 are shown as WinBox 3 wrote them', () => {
    const bytes = Uint8Array.from([0x4d, 0xf3, 0x6e, 0x20, 0x96]);

    expect(displayText(decodeBytes(bytes))).toBe('Món –');
  });
});
