/** Where the simulator's facts differ from the reference on purpose. */
export interface Deviation {
  /** Which comparison finds it: arguments or commands of the schema, a menu or its fields. */
  readonly against: 'schema' | 'command' | 'menu' | 'field';
  /** Menu, and what is different there. */
  readonly where: readonly string[];
  readonly because: string;
}

const firewalls = ['/ip/firewall/filter', '/ip/firewall/nat', '/ip/firewall/mangle'];
const inEach = (menus: readonly string[], names: readonly string[]): readonly string[] =>
  menus.flatMap((menu) => names.map((name) => `${menu} ${name}`));

export const deviations: readonly Deviation[] = [
  {
    against: 'schema',
    where: inEach(
      ['/interface/ethernet'],
      [
        'bandwidth',
        'poe-out',
        'poe-priority',
        'power-cycle-interval',
        'power-cycle-ping-address',
        'power-cycle-ping-enabled',
        'power-cycle-ping-timeout',
      ],
    ),
    because: 'real boards print them in their exports; the schemas come from a virtual router',
  },
  {
    against: 'command',
    where: ['/ip/service unset'],
    because: 'the schemas had it up to 7.16.2, the reference says that it is not there',
  },
  {
    against: 'field',
    where: [
      '/certificate active',
      '/certificate inactive',
      '/interface/bridge msrp',
      '/ip/firewall/nat connection-nat-state',
      '/ip/firewall/nat connection-state',
    ],
    because: 'the reference lists them as writable, and no schema of any version accepts them',
  },
  {
    against: 'field',
    where: ['/interface/list exclude values', '/interface/list include values'],
    because: 'the reference lists the shipped lists; any list may be named',
  },
  {
    against: 'field',
    where: inEach(firewalls, ['disabled default', 'log default', 'log-prefix default']),
    because: 'printed only if they were ever written, so a new rule has none',
  },
  {
    against: 'field',
    where: ['/ip/route disabled default', '/tool/netwatch disabled default'],
    because: 'the attribute is absent on rows where it was never written',
  },
  {
    against: 'field',
    where: [
      ...inEach(firewalls, [
        'ipsec-policy values',
        'per-connection-classifier values',
        'ttl values',
      ]),
      ...inEach(['/ip/firewall/filter', '/ip/firewall/mangle'], ['tcp-flags values']),
      '/ip/firewall/mangle new-dscp values',
      '/ip/firewall/mangle new-ttl values',
    ],
    because:
      'the words are only a part of the value (`both-addresses:2/0`), which is kept as typed',
  },
  {
    against: 'field',
    where: ['/ip/dhcp-server/lease server default', '/ip/dns allow-remote-requests default'],
    because:
      'the notes of the reference or the compact exports show what is not printed or assumed',
  },
  {
    against: 'field',
    where: ['/ip/hotspot/active comment gate'],
    because: 'the schemas lost it after 7.20.8',
  },
  {
    against: 'field',
    where: ['/ipv6/pool prefix required'],
    because: 'from 7.22 a pool may be made of another pool instead',
  },
  {
    against: 'field',
    where: ['/snmp engine-id readOnly'],
    because: 'version 6 prints it in its export, so it can be set there',
  },
  {
    against: 'field',
    where: ['/system/scheduler start-date default', '/system/scheduler start-time default'],
    because: 'they are the moment of adding, which no table can hold',
  },
  {
    against: 'field',
    where: ['/interface/sstp-client mrru default'],
    because: 'the reference says false, which the field does not take: its word is disabled',
  },
];
