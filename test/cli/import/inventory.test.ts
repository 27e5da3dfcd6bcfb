import { describe, expect, it } from 'vitest';

import { parseInventory } from '../../../src/cli/import/sources/inventory/parse-inventory.js';
import type { ImportItem } from '../../../src/cli/import/types.js';

const defaults = {
  username: 'rosform',
  tls: { mode: 'certificate' },
  folder: 'lists',
} as const;

const parse = (text: string) => parseInventory(text, 'routers.csv', defaults);

const problemsOf = (text: string): readonly string[] =>
  parse(text).problems.map(({ line, reason }) => `${line}: ${reason}`);

const live = (address: string, line: number, more: Partial<ImportItem> = {}): ImportItem => ({
  from: `${address}:8729`,
  line,
  inventory: 'routers.csv',
  fallback: address,
  labels: {},
  username: 'rosform',
  origin: {
    kind: 'router',
    endpoint: { address, tls: { mode: 'certificate' } },
    password: 'flags',
  },
  ...more,
});

describe('an inventory', () => {
  it.each([
    { as: 'commas', text: 'address,name\n10.20.0.1,zone-a\n\n10.20.0.2,\n' },
    { as: 'semicolons', text: 'address;name\n10.20.0.1;zone-a\n;\n10.20.0.2;\n' },
    { as: 'tabs', text: 'address\tname\n10.20.0.1\tzone-a\n\t\n10.20.0.2\t\n' },
    { as: 'CR LF', text: 'address,name\r\n10.20.0.1,zone-a\r\n\r\n10.20.0.2,\r\n' },
    { as: 'CR alone', text: 'address,name\r10.20.0.1,zone-a\r\r10.20.0.2,' },
    { as: 'quotes', text: '"address","name"\n"10.20.0.1" , "zone-a"\n\n"10.20.0.2",""\n' },
    { as: 'other spellings', text: 'Address,NAME,\n10.20.0.1,zone-a,\n,,\n10.20.0.2,,\n' },
  ])('is read with $as, blank rows left out', ({ text }) => {
    expect(parse(text)).toEqual({
      items: [live('10.20.0.1', 2, { name: 'zone-a' }), live('10.20.0.2', 4)],
      problems: [],
    });
  });

  it('has everything that a router may need', () => {
    const { items, problems } = parse(
      [
        'name,address,port,username,password-env,password-file,tls,labels,description,export',
        'a,10.20.0.1,8443,admin,A_PW,,anonymous,zone=a;role=pppoe,"Tower, north",',
        `b,[2001:db8::1]:8730,,,,b/pw,SHA256:${'AB'.repeat(32)},,,`,
        'c,c.example.net,,,,,ca:certs/isp.pem,,,',
        'd,10.20.0.4,,,,,none,,,',
        'e,10.20.0.5,,,,,,,,exports/e.rsc',
        'f,,9728,,,f-pw,none,,,exports/f.rsc',
      ].join('\n'),
    );

    expect(problems).toEqual([]);
    expect(items.map(({ origin }) => origin)).toEqual([
      {
        kind: 'router',
        endpoint: { address: '10.20.0.1', port: 8443, tls: { mode: 'anonymous' } },
        password: { env: 'A_PW' },
      },
      {
        kind: 'router',
        endpoint: {
          address: '2001:db8::1',
          port: 8730,
          tls: { mode: 'fingerprint', sha256: 'ab'.repeat(32) },
        },
        password: { file: 'b/pw' },
      },
      {
        kind: 'router',
        endpoint: {
          address: 'c.example.net',
          tls: { mode: 'certificate', ca: { file: 'certs/isp.pem' } },
        },
        password: 'flags',
      },
      { kind: 'router', endpoint: { address: '10.20.0.4' }, password: 'flags' },
      {
        kind: 'export',
        file: 'lists/exports/e.rsc',
        reached: { address: '10.20.0.5', tls: { mode: 'certificate' } },
      },
      { kind: 'export', file: 'lists/exports/f.rsc', reached: { port: 9728 } },
    ]);
    expect(items.map(({ passwordFrom }) => passwordFrom)).toEqual([
      { env: 'A_PW' },
      { file: 'b/pw' },
      undefined,
      undefined,
      undefined,
      { file: 'f-pw' },
    ]);
    expect(items[0]).toMatchObject({
      from: '10.20.0.1:8443',
      username: 'admin',
      labels: { zone: 'a', role: 'pppoe' },
      description: 'Tower, north',
    });
  });

  it.each([
    { cell: 'name', row: ',Zone A', says: 'the name "Zone A": a name has a-z and 0-9' },
    { cell: 'port', row: '10.20.0.1,0', says: 'the port "0" is no port' },
    { cell: 'port', row: '10.20.0.1,65536', says: 'the port "65536" is no port' },
    { cell: 'port', row: '10.20.0.1:1,2', says: 'the address says port 1, and the column port 2' },
    { cell: 'tls', row: '10.20.0.1,yes', says: 'tls "yes" is not known: write none, anonymous' },
    { cell: 'tls', row: '10.20.0.1,sha256:ab', says: 'tls "sha256:ab" is not known' },
    { cell: 'tls', row: '10.20.0.1,ca:', says: 'tls "ca:" is not known' },
    { cell: 'labels', row: '10.20.0.1,zone', says: 'the label "zone": write zone=a;role=pppoe' },
    { cell: 'labels', row: '10.20.0.1,"a=1;a=2"', says: 'the label "a" is there twice' },
    { cell: 'name', row: ',zone-a', says: 'neither address nor export is filled in' },
    { cell: 'name', row: '10.20.0.300,a', says: 'the address "10.20.0.300" is none' },
    { cell: 'name', row: '10.20.0.1', says: 'the row has 1 cell, and the first line 2' },
    { cell: 'name', row: '10.20.0.1,a,b', says: 'the row has 3 cells, and the first line 2' },
    { cell: 'name', row: '10.20.0.1,a"b', says: 'a quote stands inside a cell' },
    { cell: 'name', row: '10.20.0.1,"a"b', says: 'a quote stands inside a cell' },
    { cell: 'name', row: `10.20.0.1,${'x'.repeat(200_000)}`, says: 'the ' },
  ])('goes on after a bad $cell: $row', ({ cell, row, says }) => {
    const { items, problems } = parse(`address,${cell}\n${row}\n10.20.0.9,\n`);

    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ from: 'routers.csv', line: 2 });
    expect(problems[0]?.reason.startsWith(says), problems[0]?.reason).toBe(true);
    expect(problems[0]?.reason.length).toBeLessThan(250);
    expect(items.map(({ line }) => line)).toEqual([3]);
  });

  it('shows nothing of what stands where the name of a variable belongs', () => {
    expect(problemsOf('address,password-env\n10.20.0.1,s3cret-p4ss!\n')).toEqual([
      '2: password-env is no name of an environment variable, such as ZONE_A_PASSWORD',
    ]);
  });

  it('keeps the rows around a quote that nobody closes, and names its line', () => {
    const text = 'address\n10.20.0.1\n"10.20.0.2\n10.20.0.3\n';

    expect(parse(text).items.map(({ line }) => line)).toEqual([2, 4]);
    expect(problemsOf(text)).toEqual(['3: a quote is opened and never closed']);
  });

  it('gives up on a file that is no table', () => {
    const text = `address\n${'a"b\n'.repeat(100_000)}`;

    const problems = problemsOf(text);

    expect(problems).toHaveLength(100);
    expect(problems.at(-1)).toMatch(/^101: .*nothing behind this line was read/);
  });

  it.each([
    { cell: 'zone-a.rsc', file: 'lists/zone-a.rsc' },
    { cell: '../zone-a.rsc', file: 'zone-a.rsc' },
    { cell: '/backups/zone-a.rsc', file: '/backups/zone-a.rsc' },
  ])('counts the export $cell from its own folder', ({ cell, file }) => {
    const { items } = parse(`export\n${cell}\n`);

    expect(items.map(({ origin }) => origin.kind === 'export' && origin.file)).toEqual([file]);
  });

  it('does not read standard input for a row', () => {
    expect(problemsOf('export\n-\n')).toEqual([
      '2: the export - is standard input, which goes with --export - only',
    ]);
  });

  it('takes neither of two rows with one name, and names both lines', () => {
    const text = 'address,name\n10.20.0.1,a\n10.20.0.2,b\n10.20.0.3,a\n';

    expect(problemsOf(text)).toEqual([
      '2: the name a is there twice, also in line 4; names are unique',
      '4: the name a is there twice, also in line 2; names are unique',
    ]);
    expect(parse(text).items.map(({ name }) => name)).toEqual(['b']);
  });

  it('counts the lines of a cell with line ends in it', () => {
    const text = 'address,description\n10.20.0.1,"two\r\nlines"\nnowhere!,\n';

    expect(problemsOf(text)).toEqual([expect.stringMatching(/^4: the address "nowhere!"/)]);
  });

  it.each([
    { when: 'it is empty', text: '\n \n', says: 'routers.csv is empty' },
    { when: 'it names no router', text: 'address\n\n', says: 'names no router' },
    { when: 'a column is missing', text: 'name,port\na,1\n', says: 'no column address' },
    { when: 'a column is there twice', text: 'name,address,name\n', says: 'two columns name' },
    {
      when: 'a column is misspelt',
      text: 'adress,name\n10.20.0.1,a\n',
      says: 'an unknown column adress; did you mean "address"?',
    },
    { when: 'a column has no name', text: 'address,,name\n', says: 'a column without a name' },
    {
      when: 'it is no table but a line of prose',
      text: `${'routers '.repeat(100)}\n`,
      says: 'an unknown column',
    },
  ])('is refused when $when', ({ text, says }) => {
    expect(() => parse(text)).toThrowError(says);
  });

  it('is read with as many rows as a spreadsheet has', () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, row) => `10.${row >> 8}.${row & 255}.1,r${row}`,
    );

    expect(parse(`address,name\n${rows.join('\n')}`).items).toHaveLength(10_000);
  });
});
