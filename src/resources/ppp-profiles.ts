import { comment, optional } from './common-fields.js';
import { defineResource } from './define.js';
import { address } from './fields/address.js';
import { boolean } from './fields/boolean.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { hexNumber, integer } from './fields/integer.js';
import { list, set } from './fields/list.js';
import { pair } from './fields/pair.js';
import { rateLimit } from './fields/rate-limit.js';
import { addressOrReference, reference } from './fields/reference.js';
import { name, script, text } from './fields/text.js';

const SWITCH = ['default', 'no', 'yes'];
const DEMAND = ['default', 'no', 'required', 'yes'];

/** What a PPP session gets unless RADIUS or its secret says otherwise. */
export const pppProfiles = defineResource({
  section: 'ppp-profiles',
  menu: '/ppp/profile',
  kind: 'keyed',
  doc: 'PPP profiles: the plan of a customer. A profile is read at login, so running sessions keep the old values. RADIUS names profiles in Mikrotik-Group.',
  key: ['name'],
  naming: 'name',
  // RouterOS 6 and 7.
  shipped: [
    { id: '*0', fields: { name: 'default', 'change-tcp-mss': 'yes' } },
    {
      id: '*FFFFFFFE',
      fields: { name: 'default-encryption', 'change-tcp-mss': 'yes', 'use-encryption': 'yes' },
    },
  ],
  fields: {
    name: { type: name(), doc: 'Name of the profile.', required: true },
    'local-address': optional(
      addressOrReference('/ip/pool'),
      "The router's end of the session: one address for all, or a pool. Sessions fail without it.",
    ),
    'remote-address': optional(
      addressOrReference('/ip/pool'),
      'Pool of customer addresses (or one address), used when RADIUS sends neither Framed-IP-Address nor Framed-Pool.',
    ),
    'rate-limit': optional(
      rateLimit(),
      "Speed as upload/download of the customer (rx/tx seen from the router): a swapped pair is the commonest mistake. Routers read it only at the customer's login.",
    ),
    'dns-server': optional(
      list(address(), { max: 2 }),
      'One or two name servers for the customer, the first one first.',
    ),
    'wins-server': optional(list(address(), { max: 2 }), 'One or two WINS servers.'),
    'session-timeout': optional(
      duration(),
      'Longest session; RADIUS Session-Timeout overrides it.',
    ),
    'idle-timeout': optional(duration(), 'Ends a session after so long without traffic.'),
    'only-one': {
      type: enumeration(SWITCH),
      doc: 'One session for each user. Has no effect on users from RADIUS: limit those on the server.',
      default: 'default',
    },
    'change-tcp-mss': {
      type: enumeration(SWITCH),
      doc: 'Adapts the TCP segment size to the tunnel (IPv4); `yes` spares customers pages that hang.',
      default: 'default',
    },
    'use-compression': {
      type: enumeration(SWITCH),
      doc: 'Compression; `no` for PPPoE.',
      default: 'default',
    },
    'use-encryption': {
      type: enumeration(DEMAND),
      doc: 'Encryption; `no` for PPPoE.',
      default: 'default',
    },
    'use-ipv6': {
      type: enumeration(DEMAND),
      doc: 'IPv6 in the session.',
      default: 'yes',
      since: '7.1',
    },
    'use-mpls': { type: enumeration(DEMAND), doc: 'MPLS in the session.', default: 'default' },
    'use-upnp': {
      type: enumeration(SWITCH),
      doc: 'Makes the session an interface of UPnP.',
      default: 'default',
    },
    'address-list': {
      type: set(text()),
      doc: 'Firewall address lists that the customer is put on while online. A name that no rule uses does nothing.',
      default: '',
    },
    'interface-list': optional(
      reference('/interface/list', { words: ['all', 'dynamic', 'none', 'static'] }),
      'Interface list that the session joins.',
    ),
    'incoming-filter': optional(
      text(),
      'Firewall chain for packets from the customer; not checked.',
    ),
    'outgoing-filter': optional(text(), 'Firewall chain for packets to the customer; not checked.'),
    'parent-queue': optional(
      reference('/queue/simple', { words: ['none'] }),
      'Queue that the queues of the sessions are put under.',
    ),
    'queue-type': optional(
      pair(reference('/queue/type'), { since: '7.19' }),
      'Queue type of the session; from RouterOS 7.19 one each for upload/download.',
    ),
    'insert-queue-before': optional(
      reference('/queue/simple', { words: ['bottom', 'first'] }),
      'Where the queue of a session is put among the simple queues.',
    ),
    'on-up': { type: script(), doc: 'Script that runs when a session begins.', default: '' },
    'on-down': { type: script(), doc: 'Script that runs when a session ends.', default: '' },
    'remote-ipv6-prefix-pool': optional(
      reference('/ipv6/pool'),
      'Pool of prefixes for the link to the customer.',
    ),
    'remote-ipv6-prefix-reuse': optional(
      boolean(),
      'Gives a customer who returns the prefix of last time.',
      { since: '7.20' },
    ),
    'dhcpv6-pd-pool': optional(
      reference('/ipv6/pool'),
      'Pool of prefixes that are delegated to the customer by DHCPv6.',
    ),
    'dhcpv6-lease-time': optional(duration(), 'Lease time of delegated prefixes.', {
      since: '7.20',
    }),
    'dhcpv6-use-radius': optional(boolean(), 'Asks RADIUS about DHCPv6 requests.', {
      since: '7.20',
    }),
    bridge: optional(reference('/interface/bridge'), 'Bridge that the session becomes a port of.'),
    'bridge-horizon': optional(
      integer({ min: 0 }),
      'Ports of one horizon do not reach each other.',
    ),
    'bridge-learning': {
      type: enumeration(SWITCH),
      doc: 'Whether the bridge learns MAC addresses on the session.',
      default: 'default',
    },
    'bridge-path-cost': optional(
      integer({ min: 1, max: 200_000_000 }),
      'Cost of the bridge port for spanning tree.',
    ),
    'bridge-port-priority': optional(
      hexNumber({ min: 0, max: 255 }),
      'Priority of the bridge port for spanning tree.',
    ),
    'bridge-port-trusted': optional(boolean(), 'Trusts DHCP answers from this bridge port.', {
      since: '7.17',
    }),
    'bridge-port-vid': optional(integer({ min: 1, max: 4094 }), 'VLAN of the bridge port.', {
      since: '7.17',
    }),
    comment: { ...comment, since: '7.9' },
  },
  example:
    '{ name: home-10m, local-address: 100.64.0.1, remote-address: home, rate-limit: 10M/10M, dns-server: [10.10.0.53, 10.10.0.54] }',
});
