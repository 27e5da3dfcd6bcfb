import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  envExampleText,
  fitsVariable,
  secretsText,
  type ListedSecret,
} from '../../../src/cli/import/env-file.js';
import { secretsFile } from '../../../src/cli/import/secrets-file.js';
import { Secret } from '../../../src/resources/secret.js';
import { folderWith } from '../run-command.js';

const secret = (name: string, router = 'zone-a', value?: string): ListedSecret => ({
  name,
  what: `what ${name} is`,
  router,
  known: value !== undefined,
  value: value === undefined ? undefined : new Secret(value),
});

describe('.env.example', () => {
  it('is begun with a sentence of what it is for', () => {
    const text = envExampleText(undefined, [secret('A'), secret('B'), secret('C', 'zone-b')]);

    expect(text).toMatch(
      /^# Secrets that .*\n# copy .*\n\n# zone-a\n# what A is\nA=\n# what B is\nB=\n\n# zone-b\n# what C is\nC=\n$/,
    );
  });

  it.each([
    { present: 'A=\n', when: 'it is there' },
    { present: 'export A=1\n', when: 'it is exported' },
    { present: '# A=\n', when: 'somebody commented it out' },
    { present: 'B=2\r\n  A = x\r\n', when: 'it is indented' },
  ])('lacks no name when $when', ({ present }) => {
    expect(envExampleText(present, [secret('A')])).toBeUndefined();
  });

  it.each([
    { present: 'AB=\nXA=\n', text: 'AB=\nXA=\n\n# zone-a\n# what A is\nA=\n' },
    { present: 'B=1', text: 'B=1\n\n# zone-a\n# what A is\nA=\n' },
    { present: 'B=1\r\n', text: 'B=1\r\n\r\n# zone-a\r\n# what A is\r\nA=\r\n' },
  ])('keeps every character of $present', ({ present, text }) => {
    expect(envExampleText(present, [secret('A')])).toBe(text);
  });

  it('says a shared name once', () => {
    const text = envExampleText('', [secret('A'), secret('A', 'zone-b'), secret('B', 'zone-b')]);

    expect(text?.match(/^[A-Z]+=$/gm)).toEqual(['A=', 'B=']);
  });

  it('has no line that a hostile name made', () => {
    const text = envExampleText('', [
      { ...secret('A'), what: 'user x\nEVIL=$(reboot)\r\u001b[2J' },
    ]);

    expect(text).toContain('# user x\\nEVIL=$(reboot)\\r\\x1b[2J\nA=\n');
  });
});

const NEW = { text: undefined, values: new Map<string, string>() };

describe('the file of --secrets-to', () => {
  it('gives a shell every value as it is', () => {
    const value = fc
      .string({ unit: 'binary', minLength: 1 })
      .filter((text) => fitsVariable(new Secret(text)));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 20 }), (values) => {
        const all = values.map((one, index) => secret(`V${index}`, 'zone-a', one));
        const text = secretsText(NEW, all) ?? '';

        const print = values.map((_, index) => `printf '%s\\0' "$V${index}"`).join('\n');
        const printed = execFileSync('sh', ['-c', `set -a\neval "$1"\n${print}`, 'sh', text], {
          encoding: 'utf8',
        });

        expect(printed.split('\0').slice(0, -1)).toEqual(values);
      }),
      { numRuns: 50 },
    );
  });

  it('is read again as it was written', async () => {
    const value = fc.string({ unit: 'binary' }).filter((text) => fitsVariable(new Secret(text)));
    await using folder = await folderWith({});
    const terminal = { host: { cwd: () => folder.path } };
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 20 }), async (values) => {
        const all = values.map((one, index) => secret(`V${index}`, 'zone-a', one));
        await writeFile(`${folder.path}/s.env`, secretsText(NEW, all) ?? '', { mode: 0o600 });

        const stored = await secretsFile('s.env', terminal);

        expect([...stored.values.values()]).toEqual(values);
        expect(secretsText(stored, all)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('leaves out what is not known', () => {
    expect(secretsText(NEW, [secret('A'), secret('B', 'zone-a', "it's")])).toBe(
      "# zone-a\n# what B is\nB='it'\\''s'\n",
    );
  });

  it.each([
    { value: 'plain', fits: true },
    { value: 'two\nlines', fits: true },
    { value: 'byte\0zero', fits: false },
    { value: 'windows-1252 \udcfc', fits: false },
  ])('takes $value: $fits', ({ value, fits }) => {
    expect(fitsVariable(new Secret(value))).toBe(fits);
  });
});
