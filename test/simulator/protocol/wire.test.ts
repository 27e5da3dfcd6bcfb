import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createSentenceReader,
  encodeLength,
  encodeSentence,
} from '../../../src/simulator/protocol/codec.js';
import { attributes, encode, encodeWord } from '../raw-client.js';
import { useConnection, useRouter, useSession } from '../use-router.js';

const LIMITS = { words: 1000, bytes: 0x400_0000 };

describe('the codec', () => {
  it.each([
    [0, '00'],
    [0x7f, '7f'],
    [0x80, '8080'],
    [0x3fff, 'bfff'],
    [0x4000, 'c04000'],
    [0x1f_ffff, 'dfffff'],
    [0x20_0000, 'e0200000'],
    [0xfff_ffff, 'efffffff'],
    [0x1000_0000, 'f010000000'],
  ])('writes a length of %i as %s', (length, hex) => {
    expect(encodeLength(length).toString('hex')).toBe(hex);
  });

  it('reads back any sentences from segments cut anywhere', () => {
    const word = fc.string({ minLength: 1, unit: 'grapheme' });
    const sentences = fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 });
    fc.assert(
      fc.property(sentences, fc.integer({ min: 1, max: 7 }), (sent, size) => {
        const bytes = Buffer.concat(sent.map(encodeSentence));
        const reader = createSentenceReader(LIMITS);

        const read = [];
        for (let at = 0; at < bytes.length; at += size) {
          read.push(...reader.push(bytes.subarray(at, at + size)));
        }

        expect(read).toEqual(sent);
      }),
    );
  });

  it.each([0x7f, 0x80, 0x3fff, 0x4000, 0x1f_ffff, 0x20_0000])(
    'reads a word of %i bytes',
    (length) => {
      const bytes = Buffer.concat([encodeWord('x'.repeat(length)), Buffer.of(0)]);

      const [sentence] = createSentenceReader(LIMITS).push(bytes);

      expect(sentence?.[0]?.length).toBe(length);
    },
  );

  it('keeps bytes that are not UTF-8 as they are', () => {
    const bytes = Buffer.concat([Buffer.of(3, 0x61, 0xe9, 0x62), Buffer.of(0)]);

    const [sentence = []] = createSentenceReader(LIMITS).push(bytes);

    expect(encodeSentence(sentence)).toEqual(bytes);
  });
});

describe('the wire', () => {
  it('answers a command that arrives byte by byte', async () => {
    const { client } = await useSession();

    for (const byte of encode('/system/identity/print')) client.write(Uint8Array.of(byte));

    expect(await client.next()).toEqual(['!re', '=name=MikroTik']);
  });

  it('ignores empty sentences', async () => {
    const { client } = await useSession();

    client.write(Uint8Array.of(0, 0, 0));

    expect(await client.talk('/system/identity/print')).toEqual([
      ['!re', '=name=MikroTik'],
      ['!done'],
    ]);
  });

  it('splits an attribute at the second equals sign and keeps newlines', async () => {
    const { client } = await useSession();

    await client.talk('/system/script/add', '=name=s', '=source=:put "a=b"\r\n:put 2');

    const [row] = await client.rows('/system/script/print');
    expect(row?.['source']).toBe(':put "a=b"\r\n:put 2');
  });

  it('keeps a 100,000 byte value', async () => {
    const { client } = await useSession();
    const source = 'x'.repeat(100_000);

    await client.talk('/system/script/add', '=name=s', `=source=${source}`);

    const [row] = await client.rows('/system/script/print');
    expect(row?.['source']).toBe(source);
  });

  it('returns a comment in Windows-1252 byte for byte', async () => {
    const { client } = await useSession();
    const word = Buffer.concat([Buffer.from('=comment=caf'), Buffer.of(0xe9)]);
    const sentence = [
      encodeWord('/ip/pool/add'),
      encodeWord('=name=p'),
      encodeWord('=ranges=10.0.0.1'),
    ];

    client.write(Buffer.concat([...sentence, Buffer.of(word.length), word, Buffer.of(0)]));
    await client.next();
    client.send('/ip/pool/print', '=.proplist=comment');

    const raw = await client.next();
    // The test client decodes as UTF-8, which shows the lone byte as a replacement.
    expect(raw).toEqual(['!re', '=comment=caf\uFFFD']);
  });

  it.each([
    ['0xf8', 0xf8],
    ['0xff', 0xff],
  ])('closes without a word at the control byte %s', async (_, byte) => {
    const client = await useConnection(await useRouter());

    client.write(Uint8Array.of(byte));

    expect(await client.closed()).toBe(0);
  });

  it.each([
    ['a word of 100,000 bytes', () => encode('x'.repeat(100_000))],
    ['an announced word of 4 GiB', () => Buffer.of(0xf0, 0xff, 0xff, 0xff, 0xff)],
    ['a sentence of 1,000 words', () => encode(...Array.from({ length: 1000 }, () => '/x'))],
  ])('refuses %s before login', async (_, bytes) => {
    const client = await useConnection(await useRouter());

    client.write(bytes());

    expect((await client.next())[0]).toBe('!fatal');
    await client.closed();
  });

  it('survives any garbage and goes on serving others', async () => {
    const { router, client } = await useSession();

    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (bytes) => {
        const hostile = await useConnection(router);
        hostile.write(bytes);
        hostile.destroy();
        await hostile.closed();
      }),
      { numRuns: 50 },
    );

    expect(attributes((await client.talk('/system/identity/print'))[0] ?? [])).toEqual({
      name: 'MikroTik',
    });
  });

  it('survives clients that leave in the middle of a sentence or of a reply', async () => {
    const { router, client } = await useSession();
    for (let number = 0; number < 200; number += 1) {
      router.add('/ip/pool', { name: `pool-${number}`, ranges: '10.0.0.1' });
    }

    for (const sent of [encode('/ip/pool/print'), encode('/ip/pool/print').subarray(0, 9)]) {
      const other = await useConnection(router);
      await other.login();
      other.write(sent);
      other.destroy();
      await other.closed();
    }

    expect(await client.rows('/ip/pool/print')).toHaveLength(200);
  });
});
