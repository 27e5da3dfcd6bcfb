import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/rsc/bytes.js';
import { parseScript } from '../../src/rsc/parse-script.js';

const none = { kind: 'none' } as const;
const field = (name: string, value: string | null) => ({ name, value });

/** The statements without their line numbers, and no errors. */
function statements(text: string) {
  const script = parseScript(text);
  expect(script.errors).toEqual([]);
  return script.statements.map(({ line: _line, ...statement }) => statement);
}

/** The value of the only field of the only statement. */
function valueOf(written: string) {
  return statements(`/ip pool\nadd name=${written}\n`)[0]?.fields[0]?.value;
}

describe('menus and commands', () => {
  const home = { menu: '/ip/pool', verb: 'add', selector: none, fields: [field('name', 'home')] };

  it.each([
    { form: 'a menu on its own line', text: '/ip pool\nadd name=home' },
    { form: 'a menu with slashes', text: '/ip/pool\nadd name=home' },
    { form: 'one line', text: '/ip pool add name=home' },
    { form: 'one line with slashes', text: '/ip/pool/add name=home' },
    { form: 'CRLF', text: '/ip pool\r\nadd name=home\r\n' },
    { form: 'a byte order mark', text: '\uFEFF/ip pool\nadd name=home' },
    { form: 'blanks around', text: ' /ip pool \n\n  add   name=home  ' },
  ])('$form', ({ text }) => {
    expect(statements(text)).toEqual([home]);
  });

  it('reads several commands of a line, parted by semicolons', () => {
    expect(statements('/ip pool\nadd name=home; add name=home')).toEqual([home, home]);
  });

  it('reads a bare add, and a bare word as a field without value', () => {
    expect(statements('/ip firewall nat\nadd\n/ip route\nadd blackhole distance=1')).toEqual([
      { menu: '/ip/firewall/nat', verb: 'add', selector: none, fields: [] },
      {
        menu: '/ip/route',
        verb: 'add',
        selector: none,
        fields: [field('blackhole', ''), field('distance', '1')],
      },
    ]);
  });

  it('completes a name that starts with a dot from the one before it', () => {
    const [wifi] = statements(
      '/interface wifi\nset [ find default-name=wifi1 ] configuration.country=x .mode=ap security.passphrase=p .ft=yes',
    );

    expect(wifi?.fields.map(({ name }) => name)).toEqual([
      'configuration.country',
      'configuration.mode',
      'security.passphrase',
      'security.ft',
    ]);
  });

  it('keeps the line that a statement starts on', () => {
    const script = parseScript('# top\n/ip pool\nadd name=\\\n    home\nadd name=b\n');

    expect(script.statements.map(({ line }) => line)).toEqual([3, 5]);
    expect(script.lines).toEqual(['comment', 'menu', 'statement', 'statement', 'statement']);
  });
});

describe('selectors', () => {
  it.each([
    { written: '[ find default-name=ether1 ]', where: [field('default-name', 'ether1')] },
    { written: '[find default=yes]', where: [field('default', 'yes')] },
    {
      written: '[ find where name="a b" disabled=no ]',
      where: [field('name', 'a b'), field('disabled', 'no')],
    },
    { written: '[ find ]', where: [] },
  ])('$written', ({ written, where }) => {
    expect(statements(`/x\nset ${written} mtu=9`)).toEqual([
      { menu: '/x', verb: 'set', selector: { kind: 'find', where }, fields: [field('mtu', '9')] },
    ]);
  });

  it.each([
    { written: '*FFFFFFFE', selector: { kind: 'id', id: '*FFFFFFFE' } },
    { written: 'numbers=*1', selector: { kind: 'id', id: '*1' } },
    { written: '0', selector: { kind: 'number', position: 0 } },
    { written: 'telnet', selector: { kind: 'name', name: 'telnet' } },
    { written: '"0"', selector: { kind: 'name', name: '0' } },
    { written: '', selector: none },
  ])('set $written', ({ written, selector }) => {
    expect(statements(`/x\nset ${written} !rate-limit on="y"`)).toEqual([
      { menu: '/x', verb: 'set', selector, fields: [field('rate-limit', null), field('on', 'y')] },
    ]);
  });
});

describe('values', () => {
  it.each([
    { written: 'plain', value: 'plain' },
    { written: '""', value: '' },
    { written: '"a b"', value: 'a b' },
    { written: 'a=b', value: 'a=b' },
    { written: '%Bu7!!|&', value: '%Bu7!!|&' },
    { written: String.raw`"\"\\\$\?\_\r\n\t"`, value: '"\\$? \r\n\t' },
    { written: String.raw`"5\$"`, value: '5$' },
    { written: '"5$ a month"', value: '5$ a month' },
    { written: String.raw`"\C2\B5"`, value: 'µ' },
    { written: String.raw`"\E2\82\AC 5"`, value: '€ 5' },
    {
      written: String.raw`"Monitorizaci\F3n"`,
      value: decodeBytes(Buffer.from('Monitorización', 'latin1')),
    },
    { written: 'বাংলা', value: 'বাংলা' },
    { written: '"first\\\n    \\n second"', value: 'first\n second' },
    { written: '"one\\\n    \\_two"', value: 'one two' },
    { written: 'ab\\\n    cd', value: 'abcd' },
    { written: '\\\n    "next line"', value: 'next line' },
    { written: '"a\\\r\n  b"', value: 'ab' },
    { written: '"back\\\\"', value: 'back\\' },
  ])('$written is $value', ({ written, value }) => {
    expect(valueOf(written)).toBe(value);
  });
});

describe('what cannot be understood', () => {
  it.each([
    {
      wrong: 'an unknown command',
      line: 'frobnicate x=1',
      column: 1,
      says: 'frobnicate is no command',
    },
    { wrong: 'a cut', line: '...', column: 1, says: '... is no command' },
    {
      wrong: 'an open quote',
      line: 'add name="home',
      column: 10,
      says: 'the quote is never closed',
    },
    {
      wrong: 'an unknown escape',
      line: String.raw`add name="a\yb"`,
      column: 12,
      says: String.raw`\y is no escape`,
    },
    { wrong: 'a variable', line: 'add name="a$b"', column: 12, says: 'holds a variable' },
    { wrong: 'an expression', line: 'add name=[:pick 1]', column: 10, says: 'is an expression' },
    { wrong: 'text after a quote', line: 'add name="a"b', column: 13, says: 'unexpected b' },
    { wrong: 'an open bracket', line: 'set [ find name=x', column: 5, says: 'never closed' },
    {
      wrong: 'a pattern',
      line: 'set [ find name~"x" ] a=b',
      column: 16,
      says: 'compares with = only',
    },
    { wrong: 'a dot without a name', line: 'add .mode=x', column: 5, says: 'needs a dotted name' },
  ])(
    '$wrong is an error with its place, and the next line is still read',
    ({ line, column, says }) => {
      const script = parseScript(`/ip pool\n${line}\nadd name=b`);

      expect(script.errors).toEqual([{ line: 2, column, message: expect.stringContaining(says) }]);
      expect(script.lines).toEqual(['menu', 'error', 'statement']);
      expect(script.statements).toHaveLength(1);
    },
  );

  it('gives the line and column of a continued line', () => {
    const script = parseScript('/ip pool\nadd name=a \\\n    comment="\\y"');

    expect(script.errors).toEqual([
      { line: 3, column: 14, message: expect.stringContaining('no escape') },
    ]);
  });

  it('refuses a command before the first menu', () => {
    expect(parseScript('add name=x').errors).toHaveLength(1);
  });
});

describe('the header of an export', () => {
  it.each([
    {
      text: '# jun/22/2023 04:23:13 by RouterOS 6.48.6\n#\n# model = RouterBOARD 750G r3\n/ip pool',
      header: { date: 'jun/22/2023 04:23:13', version: '6.48.6', model: 'RouterBOARD 750G r3' },
    },
    {
      text: '# 2026-05-16 12:58:02 by RouterOS 7.14\r\n# model = CHR\r\n',
      header: { date: '2026-05-16 12:58:02', version: '7.14', model: 'CHR' },
    },
    { text: '/ip pool\n# by RouterOS 7.14', header: {} },
  ])('$header', ({ text, header }) => {
    expect(parseScript(text).header).toEqual(header);
  });

  it('is not looked for in what people write behind it', () => {
    const long = `# model = ${'a '.repeat(1000)}\n# 2026-05-16 by RouterOS 7.14\n/ip pool`;

    expect(parseScript(long).header.model).toHaveLength(189);
    expect(parseScript(`${'#\n'.repeat(50)}# by RouterOS 7.14`).header).toEqual({});
  });
});

describe('hostile text', () => {
  it.each([
    { what: 'backslashes', text: `${'\\'.repeat(300_000)}x` },
    { what: 'a blank comment', text: `#${' '.repeat(300_000)}x` },
    { what: 'a blank line that goes on', text: `${' '.repeat(100_000)}\\\n`.repeat(10) },
  ])('of many $what takes no long time', ({ text }) => {
    const begin = performance.now();
    parseScript(text);

    expect(performance.now() - begin).toBeLessThan(5000);
  });
});
