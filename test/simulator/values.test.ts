import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldFacts, FieldKind } from '../../src/simulator/facts.js';
import { menuFacts } from '../../src/simulator/menus/index.js';
import { Refusal } from '../../src/simulator/refusal.js';
import { valueText } from '../../src/simulator/tables/row.js';
import { isReference } from '../../src/simulator/tables/resolve-menus.js';
import { readField } from '../../src/simulator/values/read-value.js';
import { useSession } from './use-router.js';

const samples: readonly (readonly [string, string, string, string])[] = [
  ['bool', '/radius', 'accounting-backup=yes', 'true'],
  ['bool', '/radius', 'accounting-backup=false', 'false'],
  ['int', '/radius', 'accounting-port=0x50', '80'],
  ['int with a word', '/interface/pppoe-server/server', 'max-mtu=auto', 'auto'],
  ['int whose zero is a word', '/interface/pppoe-server/server', 'keepalive-timeout=0', 'disabled'],
  ['duration', '/ppp/profile', 'session-timeout=300', '5m'],
  ['duration', '/ppp/profile', 'session-timeout=00:05:00', '5m'],
  ['duration', '/ppp/profile', 'session-timeout=1d 00:00:00', '1d'],
  ['duration', '/ppp/profile', 'session-timeout=1d2h', '1d2h'],
  ['duration', '/ppp/profile', 'session-timeout=1w2d03:04:05', '1w2d3h4m5s'],
  ['duration', '/ppp/profile', 'session-timeout=90m', '1h30m'],
  ['duration', '/ppp/profile', 'session-timeout=0', '0s'],
  ['duration', '/radius', 'timeout=300ms', '300ms'],
  ['duration', '/radius', 'timeout=1100ms', '1s100ms'],
  ['duration with a word', '/ip/hotspot', 'idle-timeout=none', 'none'],
  ['bits', '/queue/tree', 'max-limit=10M', '10000000'],
  ['bits', '/queue/tree', 'max-limit=10000k', '10000000'],
  ['pair', '/queue/simple', 'max-limit=10M/1G', '10000000/1000000000'],
  ['pair from one value', '/queue/simple', 'max-limit=64k', '64000/64000'],
  ['pair of words', '/queue/simple', 'queue=default', 'default/default'],
  ['text', '/ppp/profile', 'rate-limit=256k/384k 512k/768k', '256k/384k 512k/768k'],
  ['enum', '/ppp/profile', 'use-encryption=require', 'required'],
  ['enum', '/ppp/profile', 'only-one=y', 'yes'],
  ['set', '/radius', 'service=hotspot,ppp', 'ppp,hotspot'],
  ['set', '/radius', 'service=hot,ppp,ppp', 'ppp,hotspot'],
  ['set', '/radius', 'service=', ''],
  ['list', '/ppp/profile', 'dns-server=10.0.0.2,10.0.0.1', '10.0.0.2,10.0.0.1'],
  ['ip with vrf', '/radius', 'address=10.0.0.1@mgmt', '10.0.0.1@mgmt'],
  ['ipv6', '/radius', 'address=2001:DB8:0::1', '2001:db8::1'],
  ['ip', '/radius', 'src-address=10.0.0.1/32', '10.0.0.1'],
  ['address', '/ip/address', 'address=10.0.0.5/24', '10.0.0.5/24'],
  ['address', '/ip/address', 'address=10.0.0.5', '10.0.0.5/32'],
  ['prefix', '/queue/simple', 'target=10.0.0.5', '10.0.0.5/32'],
  ['prefix or interface', '/queue/simple', 'target=10.0.0.0/24,ether2', '10.0.0.0/24,ether2'],
  ['ranges', '/ip/pool', 'ranges=10.0.0.9-10.0.0.12,10.1.0.0/24', '10.0.0.9-10.0.0.12,10.1.0.0/24'],
  ['matcher', '/ip/firewall/filter', 'src-address=10.0.0.1/32', '10.0.0.1'],
  ['negated matcher', '/ip/firewall/filter', 'src-address=!10.0.0.0/8', '!10.0.0.0/8'],
  ['negated reference', '/ip/firewall/filter', 'in-interface=!ether1', '!ether1'],
  ['mac', '/ip/hotspot/user', 'mac-address=aa:bb:cc:00:11:22', 'AA:BB:CC:00:11:22'],
];

/** What `add` needs in a menu besides the field under test. */
const needed: Readonly<Record<string, readonly string[]>> = {
  '/ip/address': ['interface=ether1', 'address=10.9.9.9/24'],
  '/ip/firewall/filter': ['chain=forward', 'action=accept'],
  '/ip/hotspot': ['name=row', 'interface=ether1'],
  '/ip/hotspot/user': ['name=row'],
  '/ip/pool': ['name=row', 'ranges=10.0.0.1'],
  '/interface/pppoe-server/server': ['interface=ether1'],
  '/interface/vlan': ['name=row', 'interface=ether1', 'vlan-id=5'],
  '/ppp/profile': ['name=row'],
  '/queue/simple': ['name=row', 'target=10.9.9.9'],
  '/queue/tree': ['name=row', 'parent=global'],
  '/radius': ['address=10.9.9.9'],
  '/ip/dhcp-server/network': ['address=10.9.0.0/24'],
  '/ipv6/pool': ['name=row', 'prefix=2001:db8::/48', 'prefix-length=56'],
  '/user/group': ['name=row'],
};

function addWords(menu: string, field: string): readonly string[] {
  return [`${menu}/add`, ...(needed[menu] ?? []).map((word) => `=${word}`), `=${field}`];
}

describe('a value', () => {
  it.each(samples)('%s: %s %s is printed as "%s"', async (_, menu, field, printed) => {
    const { client } = await useSession();
    const [name = ''] = field.split('=');

    expect(await client.trap(...addWords(menu, field))).toBeUndefined();

    const rows = await client.rows(`${menu}/print`, `=.proplist=${name}`);
    expect(rows.at(-1)).toEqual({ [name]: printed });
  });

  it('of a group policy is printed with what was not granted', async () => {
    const { client } = await useSession();

    await client.talk('/user/group/add', '=name=g', '=policy=api,read,!write');

    const [row] = await client.rows('/user/group/print', '=.proplist=policy', '?name=g');
    const words = (row?.['policy'] ?? '').split(',');
    expect(words.filter((word) => !word.startsWith('!'))).toEqual(['read', 'api']);
    expect(words).toHaveLength(17);
    expect(words).toContain('!write');
  });
});

describe('a value that does not fit', () => {
  it.each([
    ['/radius', 'accounting-backup=maybe', 'input does not match any value of accounting-backup'],
    ['/radius', 'accounting-port=0', 'value of accounting-port out of range (1..65535)'],
    ['/radius', 'accounting-port=70000', 'value of accounting-port out of range (1..65535)'],
    [
      '/radius',
      'accounting-port=18x',
      'value of accounting-port contains invalid trailing characters',
    ],
    ['/radius', 'accounting-port=x', 'invalid value for argument accounting-port'],
    ['/radius', 'accounting-port=', 'invalid value for argument accounting-port'],
    ['/radius', 'timeout=5m', 'value of timeout out of range (10ms..1m)'],
    ['/radius', 'timeout=soon', 'invalid value for argument timeout'],
    ['/radius', 'service=ppp,fax', 'input does not match any value of service'],
    ['/radius', 'address=10.0.0', 'invalid value for argument address'],
    ['/radius', 'address=10.0.0.256', 'invalid value for argument address'],
    ['/radius', 'address=radius.example', 'invalid value for argument address'],
    ['/ppp/profile', 'only-one=perhaps', 'input does not match any value of only-one'],
    [
      '/ppp/profile',
      'use-ipv6=',
      'ambiguous value of use-ipv6, more than one possible value matches input',
    ],
    [
      '/ppp/profile',
      'dns-server=10.0.0.1,10.0.0.2,10.0.0.3',
      'invalid value for argument dns-server',
    ],
    ['/ppp/profile', 'remote-address=nowhere', 'input does not match any value of pool'],
    ['/interface/vlan', 'vlan-id=10a', 'value of vlan-id contains invalid trailing characters'],
    ['/interface/vlan', 'interface=ether99', 'input does not match any value of interface'],
    ['/ip/pool', 'ranges=10.0.0.9-10.0.0.1', 'invalid value for argument ranges'],
    ['/ip/pool', 'ranges=10.0.0.0/33', 'invalid value for argument ranges'],
    ['/queue/tree', 'max-limit=10X', 'invalid value for argument max-limit'],
    ['/queue/simple', 'max-limit=1M/2M/3M', 'invalid value for argument max-limit'],
    ['/ip/hotspot/user', 'mac-address=aa:bb', 'invalid value for argument mac-address'],
    ['/ip/dhcp-server/network', 'address=10.0.0.5/24', 'failure: invalid network'],
    ['/ipv6/pool', 'prefix-length=40', 'failure: prefix length can not be smaller than prefix'],
    ['/user/group', 'policy=read,fly', 'input does not match any value of policy'],
  ])('%s %s is refused: %s', async (menu, field, message) => {
    const { client } = await useSession();

    const [trap = [], done] = await client.talk(...addWords(menu, field));

    expect(trap).toContain(`=message=${message}`);
    if (!message.startsWith('failure')) expect(trap).toContain('=category=1');
    expect(done).toEqual(['!done']);
  });
});

/** Texts that a field of a kind may be sent. References are tried over the API above. */
function textsOf(kind: FieldKind): fc.Arbitrary<string> {
  const octet = fc.integer({ min: 0, max: 255 });
  const ip = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join('.'));
  switch (kind.kind) {
    case 'string':
    case 'ref':
    case 'ip-or-ref':
    case 'prefix-or-ref':
      return fc.string();
    case 'bool':
      return fc.constantFrom('yes', 'no', 'true', 'false');
    case 'int':
      return fc.oneof(
        fc.integer({ min: kind.min ?? 0, max: kind.max ?? 100_000 }).map(String),
        fc.constantFrom('0', ...(kind.words ?? [])),
      );
    case 'duration':
      return fc.oneof(
        fc.integer({ min: 0, max: 10_000_000 }).map(String),
        fc.tuple(octet, octet, octet).map(([w, h, s]) => `${w}w${h}h${s}s`),
        fc.tuple(octet, fc.integer({ min: 0, max: 59 })).map(([h, m]) => `${h}:${m}:07`),
        fc.integer({ min: 10, max: 60_000 }).map((count) => `${count}ms`),
        fc.constantFrom('0s', ...(kind.words ?? [])),
      );
    case 'bits':
      return fc.tuple(octet, fc.constantFrom('', 'k', 'M', 'G')).map((parts) => parts.join(''));
    case 'bytes':
    case 'kib':
      return fc.tuple(octet, fc.constantFrom('', 'k', 'KiB', 'M')).map((parts) => parts.join(''));
    case 'enum':
      return fc.constantFrom(...kind.values);
    case 'set':
      return fc.subarray([...kind.values]).map((words) => words.toReversed().join(','));
    case 'list':
      return fc
        .array(textsOf(kind.item), { maxLength: kind.max ?? 4 })
        .map((items) => items.join(','));
    case 'pair':
      return fc.tuple(textsOf(kind.item), textsOf(kind.item)).map((sides) => sides.join('/'));
    case 'ip':
    case 'ip-vrf':
      return ip;
    case 'ipv6':
      return fc.ipV6();
    case 'ipv6-prefix':
      return fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })).map((parts) => parts.join('/'));
    case 'ip-prefix':
    case 'ip-with-prefix':
      return fc.oneof(
        ip,
        fc.tuple(ip, fc.integer({ min: 0, max: 32 })).map((parts) => parts.join('/')),
      );
    case 'ip-range':
      return fc.oneof(
        ip,
        fc.tuple(ip, fc.constantFrom(0, 8, 24, 32)).map((parts) => parts.join('/')),
      );
    case 'mac':
      return fc
        .array(octet, { minLength: 6, maxLength: 6 })
        .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':'));
  }
}

function printed(field: FieldFacts, text: string): string | undefined {
  const context = { argument: 'x', findRow: () => undefined, keepDangling: false };
  try {
    return valueText(readField(field, text, context));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

const fields = menuFacts.flatMap((menu) =>
  Object.entries(menu.fields)
    .filter(([, field]) => !isReference(field.type))
    .map(([name, field]) => ({ menu: menu.menu, name, field })),
);

/** One field of each shape: the rest would only repeat the work. */
const shapes = [...new Map(fields.map((each) => [JSON.stringify(each.field.type), each])).values()];

describe('what a router prints', () => {
  it.each(shapes)('$menu $name is accepted and printed the same again', ({ field }) => {
    let accepted = 0;
    fc.assert(
      fc.property(textsOf(field.type), (text) => {
        const first = printed(field, text);
        if (first === undefined) return;
        accepted += 1;

        expect(printed(field, first)).toBe(first);
      }),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(0);
  });

  it('every default is accepted as a value of its field', () => {
    const bad = fields.filter(
      ({ field }) =>
        (field.default ?? '') !== '' && printed(field, field.default ?? '') === undefined,
    );

    expect(bad.map(({ menu, name }) => `${menu} ${name}`)).toEqual([]);
  });
});
