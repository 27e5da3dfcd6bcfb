import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameCheck } from '../../../src/radius/database/postgresql/check-frames.js';

function frame(type: string, payload: Uint8Array): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeUInt32BE(payload.length + 4, 1);
  return Buffer.concat([head, payload]);
}

const fields = fc
  .array(fc.tuple(fc.constantFrom('S', 'C', 'M'), fc.stringMatching(/^[a-z ]{0,9}$/)))
  .map((list) => Buffer.from([...list.map(([type, text]) => `${type}${text}\0`), '\0'].join('')));
const sound = fc.oneof(
  fields.map((payload) => frame('E', payload)),
  fields.map((payload) => frame('N', payload)),
  fc.uint8Array({ maxLength: 40 }).map((payload) => frame('D', payload)),
);

/** A stream in pieces of so many bytes. */
function feed(bytes: Buffer, size: number): void {
  const check = createFrameCheck();
  for (let at = 0; at < bytes.length; at += size) check(bytes.subarray(at, at + size));
}

describe('the check of what a PostgreSQL server sends', () => {
  it('lets sound messages pass, however they are cut into pieces', () => {
    fc.assert(
      fc.property(fc.array(sound), fc.integer({ min: 1, max: 50 }), (frames, size) => {
        feed(Buffer.concat(frames), size);
      }),
    );
  });

  it.each([
    ['without a last zero', frame('N', Buffer.from('Shello'))],
    ['with one zero too few', frame('E', Buffer.from('Shello\0'))],
    ['that is empty', frame('E', Buffer.alloc(0))],
    ['of less than its own length', Buffer.from([0x44, 0, 0, 0, 3])],
  ])('stops a message %s', (_what, bytes) => {
    for (const size of [1, 3, 100]) expect(() => feed(bytes, size)).toThrow('invalid response');
  });
});
