import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceFromExport } from '../../src/import/source-from-export.js';
import { ImportError, type ImportSource } from '../../src/import/types.js';
import { Secret } from '../../src/resources/secret.js';
import { encodeBytes } from '../../src/rsc/bytes.js';

const V6 = '# jan/30/2025 07:50:51 by RouterOS 6.49.17\n';
const V7 = '# 2026-05-16 12:58:02 by RouterOS 7.20.5\n';

function read(text: string, header = V6): ImportSource {
  return sourceFromExport(encodeBytes(`${header}${text}`), 'zone-a.rsc');
}

/** The rows of one menu with secrets uncovered; what is builtin or ours is marked. */
function rowsOf({ observed }: ImportSource, menu: string): readonly unknown[] {
  return (observed.menus.get(menu)?.rows ?? []).map(({ id, fields, owned, builtin }) => ({
    ...Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [
        name,
        value instanceof Secret ? `secret ${value.reveal()}` : value,
      ]),
    ),
    ...(owned ? { owned } : {}),
    ...(builtin ? { id } : {}),
  }));
}

function problemOf(bytes: Uint8Array): string {
  try {
    sourceFromExport(bytes, 'zone-a.rsc');
    return 'read';
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

describe('two exports in one file', () => {
  const one = `${V6}# software id = ABCD-EFGH\n/ip pool\nadd name=a ranges=10.0.0.2\n`;

  it.each([
    { what: 'of two routers', text: `${one}${V7}/ip pool\nadd name=b ranges=10.0.0.3\n`, line: 5 },
    { what: 'that are one and the same', text: `${one}${one}`, line: 5 },
    {
      what: 'of a terminal',
      text: `${one}[admin@b] > export\n${V7}/ip pool\nadd name=b\n`,
      line: 6,
    },
    { what: 'the second cut off', text: `${one}${V7}/ip pool\nadd name="b`, line: 5 },
    { what: 'the second without rows', text: `${one}${V7}`, line: 5 },
  ])('are refused: $what', ({ text, line }) => {
    expect(problemOf(Buffer.from(text))).toBe(
      `zone-a.rsc has two exports in it (the second begins in line ${line}): put each in a file of its own`,
    );
  });

  it.each([
    { what: 'a script', text: `/ppp profile\nadd name=a on-up="\\r\\\n    \\n${V7.trim()}"\n` },
    { what: 'a comment of a person', text: '# made by RouterOS people\n/ip pool\nadd name=a\n' },
  ])('are not seen in $what', ({ text }) => {
    expect(problemOf(Buffer.from(`${V6}${text}`))).toBe('read');
  });
});

describe('rows', () => {
  it.each([
    {
      when: 'a shipped row is set by default=yes',
      menu: '/ip/hotspot/user/profile',
      text: '/ip hotspot user profile\nset [ find default=yes ] shared-users=100\n',
      rows: [{ name: 'default', 'shared-users': '100', id: '*0' }],
    },
    {
      when: 'a shipped row is set by its id',
      menu: '/ppp/profile',
      text: '/ppp profile\nadd name=a\nset *FFFFFFFE change-tcp-mss=default\n',
      rows: [
        { name: 'a' },
        { name: 'default-encryption', 'change-tcp-mss': 'default', id: '*FFFFFFFE' },
      ],
    },
    {
      when: 'a shipped row is set by its position, as in a verbose export',
      menu: '/queue/type',
      text: '/queue type\nset 9 kind=pfifo name=default-small pfifo-limit=20\n',
      rows: [{ name: 'default-small', kind: 'pfifo', 'pfifo-limit': '20', id: '*FFFFFFF6' }],
    },
    {
      when: 'positions count added rows, because shipped queue types stand behind them',
      menu: '/queue/type',
      text: '/queue type\nadd kind=sfq name=a\nadd kind=sfq name=b\nset 7 pcq-rate=2M\n',
      rows: [
        { name: 'a', kind: 'sfq' },
        { name: 'b', kind: 'sfq' },
        { name: 'pcq-upload-default', kind: 'pcq', 'pcq-rate': '2M', id: '*FFFFFFFA' },
      ],
    },
    {
      when: 'a shipped row has another name here',
      menu: '/ip/hotspot',
      text: '/ip hotspot user profile\nset [ find default=yes ] name=users\n/ip hotspot profile\nset [ find default=yes ] name=cafe\n/ip hotspot\nadd disabled=no interface=lan name=h\n',
      rows: [{ name: 'h', interface: 'lan', disabled: 'no', profile: 'cafe' }],
    },
    {
      when: 'a row is set again further down',
      menu: '/ip/pool',
      text: '/ip pool\nadd name=a ranges=10.0.0.1\nadd name=b ranges=10.0.0.2\n/ppp aaa\nset use-radius=yes\n/ip pool\nset [ find name=a ] next-pool=b\nset b next-pool=none\n',
      rows: [
        { name: 'a', ranges: '10.0.0.1', 'next-pool': 'b' },
        { name: 'b', ranges: '10.0.0.2', 'next-pool': 'none' },
      ],
    },
    {
      when: 'rows are switched, unset and removed',
      menu: '/queue/simple',
      text: '/queue simple\nadd name=a target=10.0.0.1/32\nadd name=b target=10.0.0.2/32 dst=lan\nadd name=c target=10.0.0.3/32\ndisable [find name=a]\nunset b value-name=dst\nremove c\n',
      rows: [
        { name: 'a', target: '10.0.0.1/32', disabled: 'yes' },
        { name: 'b', target: '10.0.0.2/32' },
      ],
    },
    {
      when: 'a field is unset in a verbose export',
      menu: '/ppp/profile',
      text: '/ppp profile\nadd !rate-limit name=a only-one=default\n',
      rows: [{ name: 'a', 'only-one': 'default' }],
    },
    {
      when: 'a PPPoE server does not say that it is switched on',
      menu: '/interface/pppoe-server/server',
      text: '/interface pppoe-server server\nadd interface=lan service-name=a\nadd disabled=no interface=lan service-name=b\n',
      rows: [
        { interface: 'lan', 'service-name': 'a', disabled: 'yes' },
        { interface: 'lan', 'service-name': 'b', disabled: 'no' },
      ],
    },
    {
      when: 'a comment carries the tag',
      menu: '/interface/vlan',
      text: '/interface vlan\nadd comment="Homes [rosform]" interface=lan name=v vlan-id=10\n',
      rows: [{ comment: 'Homes', interface: 'lan', name: 'v', 'vlan-id': '10', owned: true }],
    },
    {
      when: 'a secret is shown',
      menu: '/radius',
      text: '/radius\nadd address=10.0.0.1 secret="a\\$b" service=ppp\n',
      rows: [{ address: '10.0.0.1', secret: 'secret a$b', service: 'ppp' }],
    },
    {
      when: 'a singleton is set twice',
      menu: '/ppp/aaa',
      text: '/ppp aaa\nset use-radius=yes\nset interim-update=5m\n',
      rows: [{ 'use-radius': 'yes', 'interim-update': '5m' }],
    },
  ])('when $when', ({ menu, text, rows }) => {
    const source = read(text);

    expect(rowsOf(source, menu)).toEqual(rows);
    expect(source.remarks).toEqual([]);
  });

  it('remarks on what it leaves out, by line, once for each kind', () => {
    const source = read(
      [
        '/ppp secret',
        'add last-logged-out=jan/01/1970 name=a',
        'add last-logged-out=jan/02/1970 name=b',
        'set [find name=gone] profile=x',
        'add profile=x',
        'move 1 destination=0',
        ':foreach i in=[find] do={ }',
        '# error exporting /ip pool',
        'add name=c',
      ].join('\n'),
    );

    expect(rowsOf(source, '/ppp/secret')).toEqual([{ name: 'a' }, { name: 'b' }, { name: 'c' }]);
    expect(source.remarks).toEqual([
      {
        line: 3,
        message:
          '/ppp/secret: a manifest has no field last-logged-out; it is left out (2 times, the first time here)',
      },
      { line: 5, message: '/ppp/secret: set names a row that is not in this export' },
      {
        line: 6,
        message: '/ppp/secret: a row has no name, which tells rows apart, and cannot be imported',
      },
      { line: 7, message: '/ppp/secret: move is not followed; check what the manifest says there' },
      {
        line: 8,
        message: 'this line is not understood and not imported: ":foreach i in=… do=… }"',
      },
      {
        line: 9,
        message: 'the router says here that the export is not whole: export it again',
      },
      {
        line: 10,
        message: 'the last line has no line end: check that nothing is missing from it',
      },
    ]);
  });
});

describe('the router', () => {
  it('has the version, the model and the identity of the export, and what else it holds', () => {
    const source = read(
      '# model = RB4011iGS+\n/ip dns\nset servers=10.0.0.53\n/ip firewall filter\nadd action=drop\nadd action=accept\n/interface bridge\nadd name=lan\n/ip pool\nadd name=a ranges=10.0.0.1\n/system identity\nset name=zone-a\n',
      V7,
    );

    expect(source).toMatchObject({
      from: 'zone-a.rsc',
      kind: 'export',
      identity: 'zone-a',
      model: 'RB4011iGS+',
      observed: { version: { text: '7.20.5' } },
      others: [
        { menu: '/interface/bridge', rows: 1 },
        { menu: '/ip/dns', rows: 0 },
        { menu: '/ip/firewall/filter', rows: 2 },
      ],
    });
  });

  it.each([
    {
      what: 'version 7 without a secret',
      header: V7,
      text: '/ppp secret\nadd name=a\n',
      secrets: 'hidden',
    },
    {
      what: 'version 7 with show-sensitive',
      header: V7,
      text: '/ppp secret\nadd name=a\nadd name=b password=x\n',
      secrets: 'shown',
    },
    {
      what: 'version 7 with a secret elsewhere',
      header: V7,
      text: '/radius\nadd address=10.0.0.1\n/interface wireguard\nadd name=wg private-key="abc="\n',
      secrets: 'shown',
    },
    {
      what: 'a name that only sounds secret',
      header: V7,
      text: '/interface wireless security-profiles\nset [ find default=yes ] group-key-update=5m\n',
      secrets: 'hidden',
    },
    {
      what: 'version 6 with a secret',
      header: V6,
      text: '/radius\nadd address=10.0.0.1 secret=x\n',
      secrets: 'shown',
    },
    {
      what: 'version 6 with hide-sensitive',
      header: V6,
      text: '/radius\nadd address=10.0.0.1\n',
      secrets: 'hidden',
    },
    {
      what: 'version 6 with nothing to hide',
      header: V6,
      text: '/ip pool\nadd name=a ranges=10.0.0.1\n',
      secrets: 'shown',
    },
  ])('secrets are $secrets in $what', ({ header, text, secrets }) => {
    expect(read(text, header).secrets).toBe(secrets);
  });
});

describe('files', () => {
  const text = `${V6}/ip pool\nadd comment="Caf\u00e9" name=home ranges=\\\n    10.0.0.2-10.0.0.9\n`;
  const home = [{ comment: 'Caf\u00e9', name: 'home', ranges: '10.0.0.2-10.0.0.9' }];

  it.each([
    { kind: 'UTF-8', bytes: Buffer.from(text) },
    {
      kind: 'Windows line ends and a mark',
      bytes: Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`),
    },
    { kind: 'doubled carriage returns', bytes: Buffer.from(text.replaceAll('\n', '\r\r\n')) },
    { kind: "UTF-16, as PowerShell's > writes it", bytes: Buffer.from(`\uFEFF${text}`, 'utf16le') },
    { kind: 'UTF-16 without a mark', bytes: Buffer.from(text, 'utf16le') },
    {
      kind: 'UTF-16 with the other byte first',
      bytes: Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
    },
    {
      kind: 'a captured terminal',
      bytes: Buffer.from(
        `[admin@zone-a] > /export\n\u001b[m${text}[admin@zone-a] /ip/pool> \n-- [Q quit|D dump]\n`,
      ),
    },
  ])('$kind is read', ({ bytes }) => {
    const source = sourceFromExport(bytes, 'zone-a.rsc');

    expect(rowsOf(source, '/ip/pool')).toEqual(home);
    expect(source.remarks).toEqual([]);
  });

  it('keeps the bytes of an old code page', () => {
    const source = sourceFromExport(Buffer.from(text, 'latin1'), 'zone-a.rsc');

    expect(rowsOf(source, '/ip/pool')).toEqual([{ ...home[0], comment: 'Caf\uDCE9' }]);
  });

  it.each([
    {
      kind: 'an empty file',
      text: ' \n\n',
      says: 'is empty: export the router again with /export file=...',
    },
    {
      kind: 'a backup',
      text: '\u0088\u00AC\u0001\u0000\u0003abc',
      says: 'is a binary file, such as a .backup: only the text that /export file=... writes can be imported',
    },
    {
      kind: 'a web page',
      text: '<!DOCTYPE html><html>',
      says: 'is a web page: save the export itself, not the page that shows it',
    },
    {
      kind: 'a backup of SwOS',
      text: "vlan.b:[{vid:0x01,piso:0x01}],lacp.b:{mode:[0x00]},sys.b:{id:'4d696b'}",
      says: 'is a backup of SwOS: a switch with SwOS has no /export and cannot be imported',
    },
    {
      kind: 'JSON',
      text: '{ "name": "x" }',
      says: 'is JSON: only the text of an /export can be imported',
    },
    {
      kind: 'a manifest',
      text: '# zone a\n---\napiVersion: rosform/v1\nkind: Router\n',
      says: 'is a manifest already: there is nothing to import',
    },
    {
      kind: 'the output of print',
      text: 'Flags: X - disabled\n 0   name="a"\n',
      says: 'is the output of print: write it with /export file=... instead',
    },
    {
      kind: 'any text',
      text: 'hello world\n',
      says: 'has no settings of a router: is it the text of an /export?',
    },
    {
      kind: 'a header alone',
      text: V6,
      says: 'has no settings of a router: is it the text of an /export?',
    },
    {
      kind: 'an export without its header',
      text: '/ip pool\nadd name=a ranges=10.0.0.1\n',
      says: 'does not say which RouterOS it is of: keep the first lines of the export (# ... by RouterOS 7.20)',
    },
    {
      kind: 'a file of 9 MiB',
      text: ' '.repeat(9 * 1024 * 1024),
      says: 'is larger than any export (8 MiB)',
    },
    {
      kind: 'a file of many lines',
      text: `${V6}${'x\n'.repeat(300_000)}`,
      says: 'has more lines than any export (300000)',
    },
  ])('$kind is refused in one line', ({ text, says }) => {
    expect(problemOf(Buffer.from(text, 'latin1'))).toBe(`zone-a.rsc ${says}`);
  });
});

describe('an export that is cut off', () => {
  it.each([
    { where: 'in quotes', text: '/ip pool\nadd comment="Home us' },
    {
      where: 'in quotes, and an editor put a line end there',
      text: '/ip pool\nadd comment="Home us\n',
    },
    { where: 'where a line goes on', text: '/ip pool\nadd name=a ranges=\\\n' },
    { where: 'in the blanks of the next line', text: '/ip pool\nadd name=a \\\n   ' },
    { where: 'in a menu', text: '/ip pool\nadd name=a ranges=10.0.0.1\n/ip hotsp' },
    { where: 'behind a menu', text: '/ip pool\nadd name=a ranges=10.0.0.1\n/ppp secret\n' },
    { where: 'in a command', text: '/ip pool\nad' },
    { where: 'behind a blank', text: '/ip firewall nat\nadd action=accept ' },
    { where: 'in the name of a field', text: '/ip pool\nadd name=a ranges=10.0.0.1 next-p' },
    { where: 'before a value', text: '/ip pool\nadd name=a ranges=10.0.0.1 next-pool=' },
    { where: 'in a value that its field cannot have', text: '/ip pool\nadd name=a ranges=10.0.0' },
    { where: 'before a field that every row has', text: '/ip pool\nadd name=a' },
    { where: 'in a find', text: '/ppp profile\nset [ find defa' },
  ])('$where is refused', ({ text }) => {
    const line = `${V6}${text}`.trimEnd().split('\n').length;

    expect(problemOf(Buffer.from(`${V6}${text}`))).toBe(
      `zone-a.rsc is cut off in line ${line}: export it again`,
    );
  });

  it('is refused or remarked wherever it is cut inside a line', () => {
    const whole = `${V6}/ip pool\nadd comment="a b" name=home ranges=10.0.0.2-10.0.0.9\n/ppp secret\nadd name=x profile=default\n`;
    const begin = whole.indexOf('add') + 3;

    for (let at = begin; at < whole.length; at += 1) {
      if (whole[at - 1] === '\n') continue;
      const cut = Buffer.from(whole.slice(0, at));
      const problem = problemOf(cut);
      const said = problem === 'read' ? sourceFromExport(cut, '').remarks.at(-1)?.message : problem;
      expect(said).toMatch(/is cut off in line|has no line end/u);
    }
  });
});

describe('hostile input', () => {
  it('never throws anything but an ImportError', () => {
    const word = fc.constantFrom(
      V6,
      V7,
      '/ip pool\n',
      '/queue type\n',
      'add ',
      'set ',
      'remove ',
      'name=',
      'kind=pcq ',
      '[ find ',
      ']',
      '*0 ',
      '13 ',
      '"',
      '\\',
      '\n',
      '\r',
      ' ',
      '=',
      '!',
      '__proto__=',
      'constructor ',
      ';',
      '#',
      '{',
      '$a',
      '\u0000',
      '\u001b[',
      '[a@b] > ',
    );
    const text = fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 40 });
    const any = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      text.map((words) => Buffer.from(`${V6}/ip pool\nadd name=a ${words.join('')}`)),
      text.map((words) => Buffer.from(words.join(''))),
    );

    fc.assert(
      fc.property(any, (bytes) => {
        expect(problemOf(bytes)).not.toMatch(/\n/u);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    { what: 'carriage returns', text: '\r'.repeat(1_000_000) },
    { what: 'backslashes', text: `${'\\'.repeat(1_000_000)}x` },
    { what: 'a long comment', text: `#${' '.repeat(1_000_000)}x` },
    { what: 'an endless quote', text: `/ip pool\nadd name="${'a\\n'.repeat(300_000)}` },
    {
      what: 'many selections',
      text: `/ip pool\n${'add name=a\n'.repeat(20_000)}${'set [find] ranges=1\nset 5 ranges=1\n'.repeat(10_000)}`,
    },
  ])('takes no long time over $what', ({ text }) => {
    const begin = performance.now();
    problemOf(Buffer.from(`${V6}${text}`));

    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
