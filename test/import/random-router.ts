import fc from 'fast-check';
import { decodeBytes } from '../../src/rsc/bytes.js';
import type { PrintedRow } from '../../src/simulator/facts.js';
import type { Simulator } from '../../src/simulator/types.js';

/** What somebody did to a router. What it refuses is left out. */
export type Deed =
  | { readonly does: 'add'; readonly menu: string; readonly fields: PrintedRow }
  | {
      readonly does: 'set';
      readonly menu: string;
      readonly at: number;
      readonly fields: PrintedRow;
    }
  /** Whoever refers to the row is left with `*1F`. */
  | { readonly does: 'remove'; readonly menu: string; readonly at: number };

/** Does to a router what it accepts. */
export function build(simulator: Simulator, deeds: readonly Deed[]): void {
  for (const deed of deeds) {
    try {
      perform(simulator, deed);
    } catch {
      // Another version, a name that is taken, a row that is not there: a router says no.
    }
  }
}

function perform(simulator: Simulator, deed: Deed): void {
  if (deed.does === 'add') {
    simulator.add(deed.menu, deed.fields);
    return;
  }
  const rows = simulator.rows(deed.menu);
  const id = rows[deed.at % Math.max(rows.length, 1)]?.['.id'];
  if (deed.does === 'set') simulator.set(deed.menu, id, deed.fields);
  else if (id !== undefined) simulator.remove(deed.menu, id);
}

const one = fc.constantFrom;

const name = one(
  'a',
  'b',
  'c d',
  '10',
  'yes',
  'বাংলা',
  '#x: y',
  " q'",
  decodeBytes(Buffer.from('ó', 'latin1')),
);
const flag = one('yes', 'no');
const text = one(
  '',
  'home # not a remark',
  '- x: "y"\\ \'z\' ',
  ' two\r\nlines',
  ':log info a\n:if (x) do={\n  :log info b\n}',
  ':log info a\r\n  :log info "b"\r\n\r\n:log info "c, which is longer than a line of a manifest may be"',
  'ours [rosform]',
  '✅ \u001b[31m \u202e',
  decodeBytes(Buffer.from('Monitorizaci\u00f3n \u0096', 'latin1')),
  '*1E',
  'null',
  '~',
);
const interfaces = one('ether1', 'ether2', 'ether3', 'a', 'b');
const rate = one('10M/10M', '1500000/0', '512k/1G');
const address = one('10.0.0.1', '10.1.0.1', '10.0.0.77');

/** Rows by menu; `required` fields are in all of them. */
function rows(
  menu: string,
  required: Readonly<Record<string, fc.Arbitrary<string>>>,
  others: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<Deed> {
  const fields = fc.record(
    { ...required, ...others },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
  return fields.map((row) => ({ does: 'add', menu, fields: row }));
}

const ranges = one(
  '10.0.0.2-10.0.0.9',
  '10.0.0.0/24',
  '10.0.1.2-10.0.1.9,10.0.2.1',
  '10.1.0.1-10.1.0.9',
  '10.9.0.2-10.9.0.99',
);

const additions: readonly fc.Arbitrary<Deed>[] = [
  rows(
    '/interface/vlan',
    { name, interface: interfaces, 'vlan-id': one('10', '4094') },
    {
      mtu: one('1500', '1480'),
      arp: one('enabled', 'reply-only'),
      disabled: flag,
      comment: text,
    },
  ),
  rows(
    '/ip/address',
    { address: one('10.0.0.1/24', '10.1.0.1/16', '10.2.0.1/32'), interface: interfaces },
    {
      network: one('10.0.0.0', '10.7.7.7'),
      disabled: flag,
      comment: text,
    },
  ),
  rows('/ip/pool', { name, ranges }, { 'next-pool': name }),
  rows('/ip/pool', { name, ranges }, { comment: text }),
  rows(
    '/queue/type',
    { name, kind: one('pcq', 'pfifo', 'sfq', 'red', 'fq-codel', 'bfifo') },
    {
      'pcq-rate': one('2M', '0'),
      'pcq-classifier': one('src-address', 'dst-address,src-port'),
    },
  ),
  rows('/queue/type', { name, kind: one('pfifo') }, { 'pfifo-limit': one('50', '99') }),
  rows(
    '/queue/simple',
    { name, target: one('10.0.0.2', '10.0.0.0/24,10.1.0.0/16', 'ether1', 'a') },
    {
      'max-limit': rate,
      'limit-at': rate,
      parent: name,
      queue: one('default/default', 'a/b'),
      priority: one('8/8', '1/2'),
      'burst-time': one('8s/8s', '0s/0s'),
      'packet-marks': one('', 'x,y'),
      time: one('8h-17h,mon,fri'),
      'total-queue': one('default', 'a'),
      disabled: flag,
      comment: text,
    },
  ),
  rows(
    '/ppp/profile',
    { name },
    {
      'local-address': one('10.1.0.1', 'a', 'b'),
      'remote-address': name,
      'rate-limit': one('5M/5M', '10M', 'as he says'),
      'dns-server': one('10.0.0.53', '10.0.0.53,10.0.0.54'),
      'only-one': one('yes', 'no', 'default'),
      'parent-queue': name,
      'insert-queue-before': name,
      'on-up': text,
      'on-down': text,
      'session-timeout': one('1d', '90'),
      'address-list': one('x', 'x,y'),
      'use-encryption': one('required', 'yes'),
    },
  ),
  rows(
    '/ppp/profile',
    { name },
    { comment: text, 'queue-type': one('default', 'default/default') },
  ),
  rows(
    '/ppp/secret',
    { name },
    {
      service: one('any', 'pppoe', 'l2tp'),
      password: one('', 'secret-1', 'secret-2'),
      profile: name,
      'remote-address': address,
      routes: one('', '10.8.0.0/24'),
      'limit-bytes-in': one('0', '1000000'),
      'caller-id': one('', 'AA:BB:CC:00:11:22'),
      disabled: flag,
      comment: text,
    },
  ),
  rows(
    '/interface/pppoe-server/server',
    { interface: interfaces },
    {
      'service-name': name,
      'default-profile': name,
      authentication: one('pap', 'chap,pap', 'pap,chap,mschap1,mschap2'),
      'keepalive-timeout': one('10', '30', 'disabled'),
      'max-mtu': one('auto', '1480', '1492'),
      mrru: one('disabled', '1600'),
      'one-session-per-host': flag,
      disabled: flag,
      comment: text,
    },
  ),
  rows(
    '/radius',
    { address, secret: one('', 'radius-1', 'radius-2') },
    {
      service: one('ppp', 'hotspot,ppp', ''),
      'src-address': one('0.0.0.0', '10.20.0.1'),
      timeout: one('300ms', '3s'),
      domain: one('', 'isp'),
      'called-id': one('', 'home'),
      disabled: flag,
      comment: text,
    },
  ),
  rows('/radius', { address, protocol: one('radsec') }, { certificate: one('none') }),
  rows(
    '/ip/hotspot/profile',
    { name },
    {
      'login-by': one('cookie,http-chap', 'mac', 'mac,http-pap,trial', 'https'),
      'use-radius': flag,
      'radius-interim-update': one('received', '5m'),
      'nas-port-type': one('ethernet', 'cable'),
      'mac-auth-password': one('', 'mac-1'),
      'dns-name': one('', 'login.example'),
      'hotspot-address': address,
      'html-directory': one('hotspot', 'flash/hotspot', 'own'),
      'trial-uptime-limit': one('30m', '2h'),
      'rate-limit': one('1M/2M'),
    },
  ),
  rows(
    '/ip/hotspot/user/profile',
    { name },
    {
      'rate-limit': one('1M/2M'),
      'shared-users': one('1', 'unlimited'),
      'address-pool': name,
      'parent-queue': name,
      'idle-timeout': one('none', '10m'),
      'keepalive-timeout': one('2m', 'none'),
      'on-login': text,
      advertise: flag,
      'advertise-url': one('http://a.example,http://b.example'),
      'open-status-page': one('always', 'http-login'),
    },
  ),
  rows(
    '/ip/hotspot',
    { name, interface: interfaces },
    {
      profile: name,
      'address-pool': name,
      'addresses-per-mac': one('2', 'unlimited'),
      'idle-timeout': one('none', '5m'),
      disabled: flag,
    },
  ),
  rows(
    '/ip/hotspot/walled-garden',
    {},
    {
      'dst-host': one('*.pay.example', 'a.example', '!b.example', ':^x$'),
      action: one('allow', 'deny'),
      path: one('/x'),
      'dst-port': one('443', '80-90'),
      server: name,
      'src-address': one('10.0.0.7'),
      method: one('GET'),
      disabled: flag,
      comment: text,
    },
  ),
  rows(
    '/ip/hotspot/walled-garden/ip',
    {},
    {
      'dst-host': one('a.example'),
      'dst-address': one('10.0.0.0/24', '!10.0.0.1', '10.0.0.1-10.0.0.9'),
      action: one('accept', 'drop'),
      protocol: one('tcp', '17'),
      'dst-port': one('443', '53,80'),
      server: name,
      comment: text,
    },
  ),
];

const changes: fc.Arbitrary<Deed> = fc.oneof(
  set('/system/identity', { name: one('zone-a', '010', 'A: b') }),
  set('/radius/incoming', { accept: flag, port: one('3799', '1700') }),
  set('/ppp/aaa', { 'use-radius': flag, accounting: flag, 'interim-update': one('0s', '5m') }),
  set('/ppp/profile', {
    'only-one': one('yes', 'default'),
    'rate-limit': one('1M/1M'),
    'change-tcp-mss': one('default', 'yes'),
  }),
  set('/queue/type', { 'pfifo-limit': one('50', '77'), 'pcq-rate': one('7M') }),
  set('/ip/hotspot/profile', { 'dns-name': one('x.example'), 'use-radius': flag }),
  set('/ip/hotspot/user/profile', { 'shared-users': one('1', '9') }),
);

function set(
  menu: string,
  fields: Readonly<Record<string, fc.Arbitrary<string>>>,
): fc.Arbitrary<Deed> {
  const some = fc.record(fields, { requiredKeys: [], noNullPrototype: true });
  return fc
    .tuple(some, fc.nat(9))
    .map(([row, at]) => ({ does: 'set', menu, at, fields: present(row) }));
}

function present(row: Readonly<Record<string, string | undefined>>): PrintedRow {
  const entries = Object.entries(row).flatMap(([field, value]) =>
    value === undefined ? [] : [[field, value] as const],
  );
  return Object.fromEntries(entries);
}

const removals: fc.Arbitrary<Deed> = fc
  .tuple(
    one(
      '/interface/vlan',
      '/ip/pool',
      '/queue/simple',
      '/ppp/profile',
      '/queue/type',
      '/ip/hotspot',
    ),
    fc.nat(9),
  )
  .map(([menu, at]) => ({ does: 'remove', menu, at }));

/** Routers with rows of all sections, among them such as no manifest can say. */
export const deeds: fc.Arbitrary<readonly Deed[]> = fc
  .tuple(
    fc.array(fc.oneof(...additions), { minLength: 10, maxLength: 60, size: 'max' }),
    fc.array(changes, { maxLength: 8, size: 'max' }),
    fc.array(removals, { maxLength: 6, size: 'max' }),
  )
  .map((parts) => parts.flat());
