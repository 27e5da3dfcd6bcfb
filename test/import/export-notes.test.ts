import { describe, expect, it } from 'vitest';

import { sourceFromExport } from '../../src/import/source-from-export.js';
import type { ImportSource } from '../../src/import/types.js';

const HEAD = '# 2026-11-20 10:00:00 by RouterOS 7.16.2\n/ip pool\nadd name=a ranges=10.0.0.1\n';

function read(text: string): ImportSource {
  return sourceFromExport(Buffer.from(`${HEAD}${text}`), 'a.rsc');
}

describe('what an export says of the API', () => {
  it.each([
    { says: 'set telnet disabled=yes', services: undefined },
    { says: 'set api disabled=yes', services: [{ name: 'api', disabled: true }] },
    {
      says: 'set api-ssl address=10.9.0.0/24 certificate=isp port=8443',
      services: [
        {
          name: 'api-ssl',
          disabled: false,
          port: 8443,
          certificate: 'isp',
          from: '10.9.0.0/24',
        },
      ],
    },
    {
      says: 'set api-ssl address=0.0.0.0/0 certificate=none disabled=no port=99999',
      services: [{ name: 'api-ssl', disabled: false }],
    },
    {
      says: 'set [ find name=api-ssl ] disabled=yes\nenable api-ssl',
      services: [{ name: 'api-ssl', disabled: false }],
    },
    {
      says: 'disable [ find ]',
      services: [
        { name: 'api', disabled: true },
        { name: 'api-ssl', disabled: true },
      ],
    },
  ])('is read: $says', ({ says, services }) => {
    expect(read(`/ip service\n${says}\n`).services).toEqual(services);
  });
});

describe('a line that is not understood', () => {
  const before = 'this line is not understood and not imported';
  const remarksOf = (text: string) => read(text).remarks.map(({ message }) => message);

  it.each([
    { what: 'as it is', text: 'hello there, router', quote: ': "hello there, router"' },
    {
      what: 'without what may be a secret',
      text: ':put password=hunter2 note="my hunter2" x',
      quote: ': ":put password=… note=… x"',
    },
    {
      what: 'not beyond 60 characters',
      text: `:do ${'long '.repeat(50)}`,
      quote: `: ":do ${'long '.repeat(11)}…"`,
    },
    { what: 'on one line', text: ':put \u0007bell', quote: String.raw`: ":put \x07bell"` },
  ])('is quoted $what', ({ text, quote }) => {
    expect(remarksOf(`${text}\n/ip pool\nadd name=b ranges=10.0.1.1\n`)).toEqual([
      `${before}${quote}`,
    ]);
  });

  it('is not quoted where it ends another one, or a text that is open', () => {
    const open =
      '/ppp secret\nadd name=x password="hunter\nhunter2 hunter3\n/ip pool\nadd name=c\n';

    expect(JSON.stringify(read(`hello \\\n  hunter2 {\n${open}`).remarks)).not.toContain('hunter');
  });

  it('is quoted ten times and no more', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `:put no${index}`).join('\n');

    expect(remarksOf(`${lines}\n`).slice(9)).toEqual([
      `${before}: ":put no9"`,
      `${before} (20 times, the first time here)`,
    ]);
  });
});
