import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/rsc/bytes.js';
import { resourceTypes } from '../../src/resources/index.js';
import { parseScript } from '../../src/rsc/parse-script.js';
import type { PlacedStatement } from '../../src/rsc/script.js';
import type { PrintedRow } from '../../src/simulator/facts.js';
import { menuFacts } from '../../src/simulator/menus/index.js';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import type { Simulator } from '../../src/simulator/types.js';

const folder = new URL('../../../shared/data/exports/', import.meta.url);
const present = existsSync(folder);
const files = present ? readdirSync(folder).filter((name) => name.endsWith('.rsc')) : [];

/** What a strict router would not take, by file; everything else is loaded whole. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'v6-43-hotspot-walled-garden-accents-wide.rsc': [
    // Lists that 6.43 kept by name without an address; the reference requires one.
    '122: missing value(s) of argument(s) address',
    '123: missing value(s) of argument(s) address',
    '124: missing value(s) of argument(s) address',
    // Rows that the publisher cut out.
    '253: ... is no command of an export',
    '254: ... is no command of an export',
    // Its profile `admins` is nowhere in the file; the user is loaded with the default profile.
    '258: input does not match any value of profile',
  ],
  'v6-49-pppoe-secrets-simple-queues.rsc': [
    // Members whose interface is gone: version 6 exports them without one.
    '332: missing value(s) of argument(s) interface',
    '333: missing value(s) of argument(s) interface',
  ],
  'v6-49-verbose-export.rsc': [
    // The shipped hotspot user `default-trial`, which the reference calls unconfirmed.
    '637: no such item',
  ],
};

const open: Simulator[] = [];
afterEach(async () => {
  for (const simulator of open.splice(0)) await simulator.close();
});

async function simulate(version: string, rsc: Uint8Array | string): Promise<Simulator> {
  const simulator = await startSimulator({
    version,
    rsc: typeof rsc === 'string' ? Buffer.from(rsc) : rsc,
  });
  open.push(simulator);
  return simulator;
}

/** 6.43 to 6.48 have no tables of their own: 6.49 stands for them. */
function versionOf(file: string): string {
  const [, major, minor] = /^v(\d)-(\d+)/u.exec(file) ?? [];
  return major === '6' ? '6.49' : `7.${minor}`;
}

function load(file: string): Promise<Simulator> {
  return simulate(versionOf(file), readFileSync(new URL(file, folder)));
}

/** Rows that neither came with the router nor were made by it. */
function ownRows(simulator: Simulator, menu: string): readonly PrintedRow[] {
  return simulator
    .rows(menu)
    .filter((row) => !['default', 'builtin', 'dynamic'].some((flag) => row[flag] === 'true'));
}

function rowOf(
  { fields }: PlacedStatement,
  rows: readonly PrintedRow[],
  lines: number,
  at: number,
): PrintedRow | undefined {
  const name = fields.find((field) => field.name === 'name')?.value ?? undefined;
  if (name !== undefined) return rows.find((row) => row['name'] === name);
  return rows[rows.length - lines + at];
}

/** One spelling for what a router prints otherwise than it exports. */
function spelled(value: string): string {
  const factors: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, KiB: 1 };
  return value
    .replace(/^yes$/u, 'true')
    .replace(/^no$/u, 'false')
    .replace(/^(\d+\.\d+\.\d+\.\d+)\/32$/u, '$1')
    .split('/')
    .map((part) => {
      const [, digits = '', unit = ''] = /^(\d+)(k|M|G|KiB)$/u.exec(part) ?? [];
      return digits === '' ? part : String(Number(digits) * (factors[unit] ?? 1));
    })
    .join('/');
}

/** The values of an attribute, row by row. */
function column(simulator: Simulator, menu: string, name: string) {
  return simulator.rows(menu).map((row) => row[name]);
}

describe.skipIf(!present)('real exports (skipped where ../shared/data/exports is absent)', () => {
  it.each(files)('%s: only these rows and values are refused', async (file) => {
    const { loaded } = await load(file);

    expect(loaded.refused.map(({ line, reason }) => `${line}: ${reason}`)).toEqual(
      refused[file] ?? [],
    );
  });

  it.each(files)('%s: every statement is loaded, refused or counted as unknown', async (file) => {
    const { statements, errors } = parseScript(decodeBytes(readFileSync(new URL(file, folder))));
    const { loaded } = await load(file);

    const unknown = Object.values(loaded.unknownMenus).reduce((sum, count) => sum + count, 0);
    // The hotspot user of line 258 lost a value, not its row.
    const partly = loaded.refused.filter(
      ({ line, reason }) => line === 258 && reason.endsWith('profile'),
    );
    const whole = loaded.refused.length - errors.length - partly.length;
    expect(loaded.loadedRows + unknown + whole).toBe(statements.length);
    const menus = new Set(menuFacts.map(({ menu }) => menu));
    expect(Object.keys(loaded.unknownMenus).filter((menu) => menus.has(menu))).toEqual([]);
  });

  it.each(files)(
    '%s: each value is printed as it was given, but for its spelling',
    async (file) => {
      const { statements } = parseScript(decodeBytes(readFileSync(new URL(file, folder))));
      const simulator = await load(file);

      const refusedLines = new Set(simulator.loaded.refused.map(({ line }) => line));
      const menus = new Set(
        menuFacts.filter(({ kind }) => kind === 'list').map(({ menu }) => menu),
      );
      const added = [...menus].flatMap((menu) => {
        const lines = statements.filter(
          (each) => each.menu === menu && each.verb === 'add' && !refusedLines.has(each.line),
        );
        // Shipped rows come first; a row that was refused in part stands where its line does.
        const rows = lines.length === 0 ? [] : ownRows(simulator, menu);
        return lines.map((line, at) => ({ line, row: rowOf(line, rows, lines.length, at) }));
      });
      const different = added.flatMap(({ line, row }) =>
        line.fields
          .filter(({ name, value }) => spelled(row?.[name] ?? '') !== spelled(value ?? ''))
          .map(({ name, value }) => `${line.line} ${name}: ${value} ${row?.[name]}`),
      );
      expect(added.length).toBeGreaterThan(0);
      expect(different).toEqual([]);
    },
  );

  it.each(files)('%s: every section of a manifest is loaded', async (file) => {
    const { loaded } = await load(file);

    const sections = resourceTypes.map(({ menu }) => menu);
    expect(Object.keys(loaded.unknownMenus).filter((menu) => sections.includes(menu))).toEqual([]);
  });

  it('keeps names, bytes and the order of rules', async () => {
    const file = 'v6-45-hotspot-radius-l2tp-ipsec.rsc';
    const { statements } = parseScript(decodeBytes(readFileSync(new URL(file, folder))));
    const commentsOf = (wanted: string) =>
      statements
        .filter(({ menu }) => menu === wanted)
        .map(({ fields }) => fields.find(({ name }) => name === 'comment')?.value ?? undefined);
    const simulator = await load(file);

    for (const menu of ['/ip/firewall/nat', '/ip/firewall/filter', '/ppp/secret', '/ip/route']) {
      expect(column(simulator, menu, 'comment')).toEqual(commentsOf(menu));
    }
    expect(column(simulator, '/queue/tree', 'name')).toContain(
      decodeBytes(Buffer.from('2.Monitorización', 'latin1')),
    );
  });

  it('keeps `*1E` of a row that the exporting router had lost', async () => {
    const simulator = await load('v6-48-pppoe-hotspot-onup-scripts.rsc');

    expect(column(simulator, '/ip/hotspot/user/profile', 'parent-queue')).toContain('*1E');
  });

  it('renames ports by their default name', async () => {
    const simulator = await load('v6-48-pppoe-hotspot-onup-scripts.rsc');

    expect(column(simulator, '/interface/ethernet', 'name')).toEqual([
      'ether1-ISP-1',
      'ether2-ISP-2',
      'ether3-bridge-lan',
      'ether4-bridge-lan',
      'ether5-hotspot',
    ]);
  });
});

describe('loadExport', () => {
  it('resolves a reference to a row that comes later', async () => {
    const simulator = await simulate(
      '7.20',
      '/ppp profile\nadd name=home remote-address=pool\n/ip pool\nadd name=pool ranges=10.0.0.2-10.0.0.9\n',
    );

    expect(simulator.loaded.refused).toEqual([]);
    expect(column(simulator, '/ppp/profile', 'remote-address')).toContain('pool');
  });

  it('puts a row that had to wait where its line stands', async () => {
    const simulator = await simulate(
      '7.20',
      [
        '/ip hotspot walled-garden',
        'add dst-host=1 server=lobby',
        'add dst-host=2',
        'add dst-host=3 server=lobby',
        'add dst-host=4 server=nowhere',
        'add dst-host=5',
        'add dst-host=6 server=lobby',
        '/ip hotspot',
        'add name=lobby interface=ether1',
      ].join('\n'),
    );

    expect(simulator.loaded.refused).toEqual([
      { line: 5, reason: 'input does not match any value of server' },
    ]);
    expect(column(simulator, '/ip/hotspot/walled-garden', 'dst-host').join('')).toBe('123456');
  });

  it('does not take a name that begins the same for the one that comes later', async () => {
    const simulator = await simulate(
      '7.20',
      '/ip pool\nadd name=home-2 ranges=10.0.1.2-10.0.1.9\n/ppp profile\nadd name=p remote-address=home\n/ip pool\nadd name=home ranges=10.0.0.2-10.0.0.9\n',
    );

    expect(column(simulator, '/ppp/profile', 'remote-address')).toContain('home');
  });

  it('keeps a lost reference although this router has a row of that id', async () => {
    const simulator = await simulate(
      '7.20',
      '/ip pool\nadd name=pool ranges=10.0.0.2-10.0.0.9\n/ppp profile\nadd name=home remote-address=*1\n',
    );

    expect(simulator.rows('/ip/pool')[0]).toMatchObject({ '.id': '*1' });
    expect(column(simulator, '/ppp/profile', 'remote-address')).toContain('*1');
  });

  it('addresses shipped rows by id, position, name and condition', async () => {
    const simulator = await simulate(
      '7.20',
      [
        '/ppp profile set *FFFFFFFE rate-limit=5M/5M',
        '/queue type set 0 pfifo-limit=60',
        '/ip service set telnet disabled=yes',
        '/ip hotspot profile set [ find default=yes ] dns-name=login.example',
      ].join('\n'),
    );

    expect(simulator.loaded).toEqual({ loadedRows: 4, unknownMenus: {}, refused: [] });
    expect(simulator.rows('/ppp/profile')[1]).toMatchObject({ 'rate-limit': '5M/5M' });
    expect(simulator.rows('/queue/type')[0]).toMatchObject({ 'pfifo-limit': '60' });
    expect(simulator.rows('/ip/service')[0]).toMatchObject({ name: 'telnet', disabled: 'true' });
    expect(simulator.rows('/ip/hotspot/profile')[0]).toMatchObject({ 'dns-name': 'login.example' });
  });

  it('counts shipped queue types behind added ones where a line names a row by its position', async () => {
    const simulator = await simulate(
      '6.49',
      [
        '/queue type',
        'add kind=pfifo name=a',
        'add kind=pcq name=b pcq-rate=1M',
        'set 7 pcq-rate=2M',
        '/system logging action',
        'set 3 remote=192.0.2.1',
      ].join('\n'),
    );

    expect(simulator.loaded.refused).toEqual([]);
    const rates = simulator
      .rows('/queue/type')
      .flatMap((row) => (row['kind'] === 'pcq' ? [`${row['name']} ${row['pcq-rate']}`] : []));
    expect(rates).toEqual(['pcq-upload-default 2000000', 'pcq-download-default 0', 'b 1000000']);
    expect(simulator.rows('/system/logging/action')[3]).toMatchObject({ remote: '192.0.2.1' });
  });

  it('makes the ports and other interfaces that an export mentions', async () => {
    const simulator = await simulate(
      '7.20',
      [
        '/interface ethernet set [ find default-name=sfp1 ] name=uplink',
        '/interface wifi set [ find default-name=wifi1 ] name=radio configuration.mode=ap .ssid=x',
        '/interface eoip add name=tunnel remote-address=192.0.2.1 tunnel-id=1',
        '/interface bridge add name=lan',
        '/interface bridge port add bridge=lan interface=radio',
        '/interface bridge port add bridge=lan interface=tunnel',
        '/interface vlan add name=v interface=ether9 vlan-id=9',
      ].join('\n'),
    );

    expect(simulator.loaded.refused).toEqual([]);
    expect(simulator.loaded.unknownMenus).toEqual({ '/interface/eoip': 1, '/interface/wifi': 1 });
    const types = simulator.rows('/interface').map(({ name, type }) => `${name} ${type}`);
    expect(types).toEqual(
      expect.arrayContaining([
        'uplink ether',
        'radio wifi',
        'tunnel eoip',
        'ether9 ether',
        'v vlan',
      ]),
    );
  });

  it('leaves out the value that is refused, keeps the row and names the line', async () => {
    const simulator = await simulate(
      '7.12',
      '/ppp profile\nadd name=home dhcpv6-use-radius=yes rate-limit=5M/5M\nadd name=home\n/x y\nadd a=b\n',
    );

    expect(simulator.loaded).toEqual({
      loadedRows: 1,
      unknownMenus: { '/x/y': 1 },
      refused: [
        { line: 2, reason: 'unknown parameter dhcpv6-use-radius' },
        { line: 3, reason: 'failure: profile with the same name already exists' },
      ],
    });
    expect(simulator.rows('/ppp/profile')[2]).toMatchObject({
      name: 'home',
      'rate-limit': '5M/5M',
    });
  });

  it('gives an empty secret to a row whose secret a compact export hides', async () => {
    const simulator = await simulate(
      '7.20',
      '/radius\nadd address=192.0.2.1 service=ppp\n/ppp secret\nadd name=ana\n',
    );

    expect(column(simulator, '/radius', 'secret')).toEqual(['']);
    expect(column(simulator, '/ppp/secret', 'password')).toEqual(['']);
  });
});
