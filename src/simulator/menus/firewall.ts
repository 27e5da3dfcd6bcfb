import type { MenuFacts } from '../facts.js';
import { matchers, packetMatchers, ruleFields, negatable } from './firewall-matchers.js';
import {
  bool,
  comment,
  disabledNo,
  durationOf,
  int,
  intOf,
  ip,
  ipRange,
  setOf,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

const shape = { kind: 'list', ordered: true, unset: true, toggles: true } as const;

/** Rules that let packets pass or not. */
export const ipFirewallFilter: MenuFacts = {
  ...shape,
  menu: '/ip/firewall/filter',
  fields: {
    action: {
      type: word(
        'accept',
        'add-dst-to-address-list',
        'add-src-to-address-list',
        'drop',
        'fasttrack-connection',
        'jump',
        'log',
        'passthrough',
        'reject',
        'return',
        'tarpit',
      ),
      default: 'accept',
    },
    ...ruleFields,
    ...matchers,
    ...packetMatchers,
    'connection-nat-state': negatable(setOf('srcnat', 'dstnat', 'ein-snat', 'ein-dnat')),
    'hw-offload': { type: bool, unset: true, since: '7.0', until: '7.20.8' },
    'reject-with': {
      type: word(
        'icmp-admin-prohibited',
        'icmp-host-prohibited',
        'icmp-host-unreachable',
        'icmp-net-prohibited',
        'icmp-network-unreachable',
        'icmp-port-unreachable',
        'icmp-protocol-unreachable',
        'tcp-reset',
      ),
      unset: true,
    },
  },
};

const socksify = { since: '7.20' } as const;

/** Rules that rewrite addresses. */
export const ipFirewallNat: MenuFacts = {
  ...shape,
  menu: '/ip/firewall/nat',
  fields: {
    action: {
      type: word(
        'accept',
        'add-dst-to-address-list',
        'add-src-to-address-list',
        'dst-nat',
        'endpoint-independent-nat',
        'jump',
        'log',
        'masquerade',
        'netmap',
        'passthrough',
        'redirect',
        'return',
        'same',
        'socksify',
        'src-nat',
      ),
      default: 'accept',
    },
    ...ruleFields,
    ...matchers,
    'randomise-ports': { type: bool, unset: true, since: '7.10' },
    'same-not-by-dst': { type: bool, unset: true },
    'socks5-port': { type: intOf(1, 65535), ...socksify },
    'socks5-server': { type: ip, ...socksify },
    'socksify-service': { type: int, ...socksify },
    'tls-host': { type: text, unset: true, until: '7.15.3' },
    'to-addresses': { type: ipRange, unset: true },
    'to-ports': { type: text, unset: true },
  },
};

/** Rules that mark packets. */
export const ipFirewallMangle: MenuFacts = {
  ...shape,
  menu: '/ip/firewall/mangle',
  fields: {
    action: {
      type: word(
        'accept',
        'add-dst-to-address-list',
        'add-src-to-address-list',
        'change-dscp',
        'change-mss',
        'change-ttl',
        'clear-df',
        'drop',
        'fasttrack-connection',
        'jump',
        'log',
        'mark-connection',
        'mark-packet',
        'mark-routing',
        'passthrough',
        'return',
        'route',
        'set-priority',
        'sniff-pc',
        'sniff-tzsp',
        'strip-ipv4-options',
      ),
      default: 'accept',
    },
    ...ruleFields,
    ...matchers,
    ...packetMatchers,
    'new-connection-mark': { type: text, unset: true },
    'new-dscp': { type: text, unset: true },
    'new-mss': { type: intOf(40, 65534, 'clamp-to-pmtu'), unset: true },
    'new-packet-mark': { type: text, unset: true },
    'new-priority': {
      type: intOf(0, 63, 'from-dscp', 'from-dscp-high-3-bits', 'from-ingress'),
      unset: true,
    },
    'new-routing-mark': { type: text, unset: true },
    'new-ttl': { type: text, unset: true },
    passthrough: { type: bool, unset: true },
    'route-dst': { type: ip, unset: true },
    'sniff-id': { type: int, unset: true },
    'sniff-target': { type: ip, unset: true },
    'sniff-target-port': { type: intOf(0, 65535), unset: true },
  },
};

/** Address lists; the pair is unique among enabled rows only. */
export const ipFirewallAddressList: MenuFacts = {
  menu: '/ip/firewall/address-list',
  kind: 'list',
  key: ['list', 'address'],
  duplicate: 'failure: already have such entry',
  toggles: true,
  fields: {
    // An address, a prefix, a range or a host name, kept as typed.
    address: { type: text, required: true },
    comment,
    disabled: disabledNo,
    list: { type: text, required: true },
    timeout: { type: durationOf(0, 21_474_836_000) },
    'creation-time': state(text),
    dynamic: stateFlag,
  },
};
