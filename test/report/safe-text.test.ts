import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Diagnostic } from '../../src/manifest/types.js';
import { diagnosticsText } from '../../src/report/findings/diagnostics-text.js';
import { safeText } from '../../src/report/safe-text.js';
import { createStyle } from '../../src/report/text/style.js';
import { valuePair, valueText } from '../../src/report/text/value-text.js';
import { decodeBytes } from '../../src/rsc/bytes.js';

/** Everything that a terminal acts on, or that hides or reorders text. */
const UNSAFE =
  // oxlint-disable-next-line no-control-regex
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\p{Surrogate}]/u;

/** Text as it comes from a router: any bytes at all. */
const routerText = fc.uint8Array({ maxLength: 300 }).map(decodeBytes);
const nasty = fc.string({
  unit: fc.constantFrom(
    '\u001b',
    '\r',
    '\n',
    '\u009b',
    '\u202e',
    '\u200b',
    '\ud800',
    'a',
    ' ',
    '"',
  ),
});

describe('text from a router', () => {
  it('is one line without a character that a terminal acts on, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(routerText, nasty, fc.string({ unit: 'binary' })), (text) => {
        expect(safeText(text)).not.toMatch(UNSAFE);
        expect(valueText(text)).not.toMatch(UNSAFE);
        expect(valuePair(text, `${text}x`).join('')).not.toMatch(UNSAFE);
      }),
    );
  });

  it('is left alone when it is ordinary', () => {
    for (const text of ['Home users', 'বাংলা সেবা', 'Ünïcode', 'می‌خواهم', '日本語', 'a\\b']) {
      expect(safeText(text)).toBe(text);
    }
  });

  it('keeps a value short, however long the router has it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 500, maxLength: 2000 }), (text) => {
        expect(Array.from(valueText(text)).length).toBeLessThan(1200);
      }),
    );
  });
});

describe('the frame of a secret', () => {
  it('never shows the value, in whatever style and place it is written', () => {
    const value = fc
      .stringMatching(/^[A-Za-z0-9!$%&()+./=?@^_~-]{6,20}$/)
      .map((text) => `q7Z${text}`);
    const key = fc.constantFrom('secret', 'password', 'ipsec-secret', 'radius-password', 'secert');
    const shape = fc.constantFrom(
      (name: string, secret: string) => `${name}: ${secret}`,
      (name: string, secret: string) => `  - ${name}: "${secret}" # note`,
      (name: string, secret: string) =>
        `  - { address: 10.0.0.1, ${name}: ${secret}, timeout: 3s }`,
      (name: string, secret: string) => `x: { ${name}: '${secret}' }`,
    );
    fc.assert(
      fc.property(
        key,
        value,
        shape,
        fc.nat(60),
        fc.nat(30),
        (name, secret, write, column, length) => {
          const diagnostic: Diagnostic = {
            severity: 'error',
            code: 'manifest/bad-value',
            message: 'no',
            at: { file: 'a.yaml', line: 1, column: column + 1 },
            length,
          };

          const sources = [{ name: 'a.yaml', text: write(name, secret) }];
          const text = diagnosticsText([diagnostic], sources, createStyle(false));

          expect(text).not.toContain(secret.slice(0, 3));
        },
      ),
    );
  });
});
