import type { FieldFacts, FieldKind } from '../facts.js';
import {
  bool,
  comment,
  durationOf,
  int,
  intOf,
  ipRange,
  listOf,
  mac,
  nameIn,
  refOr,
  refTo,
  setOf,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

type Fields = Readonly<Record<string, FieldFacts>>;

const lists = '/ip/firewall/address-list';
const unset = (type: FieldKind): FieldFacts => ({ type, unset: true });
export const negatable = (type: FieldKind): FieldFacts => ({ type, unset: true, negatable: true });
/** `any`, `10,5:packet`, `!80-90`, `equal:64`: numbers and words that the router keeps as typed. */
const expression: FieldFacts = { type: text, unset: true, negatable: true };

/** 35 weeks and some: the longest timeout of an address list entry. */
const listTimeout = durationOf(0, 21_474_836_000, 'none-dynamic', 'none-static');

/** A rule's own attributes. `disabled`, `log` and `log-prefix` are printed only if ever written. */
export const ruleFields: Fields = {
  chain: { type: text, required: true },
  comment,
  disabled: { type: bool },
  log: { type: bool },
  'log-prefix': { type: text },
  'address-list': unset(nameIn(lists)),
  'address-list-timeout': unset(listTimeout),
  'jump-target': unset(text),
  bytes: state(int, { default: '0' }),
  packets: state(int, { default: '0' }),
  dynamic: stateFlag,
  invalid: stateFlag,
};

const words: Fields = {
  'connection-type': negatable(word('ftp', 'h323', 'irc', 'pptp', 'quake3', 'sip', 'tftp')),
  'dst-address-type': negatable(listOf(addressType())),
  'src-address-type': negatable(listOf(addressType())),
  hotspot: negatable(listOf(word('auth', 'from-client', 'http', 'local-dst', 'to-client'))),
  'ipv4-options': unset(
    word(
      'any',
      'loose-source-routing',
      'no-record-route',
      'no-router-alert',
      'no-source-routing',
      'no-timestamp',
      'none',
      'record-route',
      'router-alert',
      'strict-source-routing',
      'timestamp',
    ),
  ),
};

const anyInterface = refOr('/interface', 'all-ethernet', 'all-ppp', 'all-vlan', 'all-wireless');

const places: Fields = {
  'dst-address': negatable(ipRange),
  'src-address': negatable(ipRange),
  'dst-address-list': negatable(nameIn(lists)),
  'src-address-list': negatable(nameIn(lists)),
  'src-mac-address': negatable(mac),
  'in-bridge-port': negatable(anyInterface),
  'in-bridge-port-list': negatable(refTo('/interface/list')),
  'in-interface': negatable(anyInterface),
  'in-interface-list': negatable(refTo('/interface/list')),
  'out-bridge-port': negatable(anyInterface),
  'out-bridge-port-list': negatable(refTo('/interface/list')),
  'out-interface': negatable(anyInterface),
  'out-interface-list': negatable(refTo('/interface/list')),
};

/** What a rule of filter, nat and mangle matches on; an attribute exists only while it is set. */
export const matchers: Fields = {
  ...words,
  ...places,
  'connection-bytes': expression,
  'connection-limit': expression,
  'connection-mark': expression,
  'connection-rate': expression,
  content: unset(text),
  dscp: expression,
  'dst-limit': expression,
  'dst-port': expression,
  fragment: negatable(bool),
  'icmp-options': expression,
  'ingress-priority': expression,
  'ipsec-policy': unset(text),
  'layer7-protocol': expression,
  limit: expression,
  nth: expression,
  'packet-mark': expression,
  'packet-size': expression,
  'per-connection-classifier': expression,
  port: expression,
  priority: expression,
  protocol: expression,
  psd: unset(text),
  random: unset(intOf(1, 99)),
  realm: { ...expression, since: '7.0' },
  'routing-mark': expression,
  'routing-table': { ...expression, until: '6.99' },
  'src-port': expression,
  'tcp-mss': expression,
  time: unset(text),
  'tls-host': expression,
  tos: { ...unset(text), since: '7.21' },
  ttl: expression,
};

/** Matchers of filter and mangle, which nat lacks. */
export const packetMatchers: Fields = {
  'connection-nat-state': negatable(setOf('srcnat', 'dstnat')),
  'connection-state': negatable(setOf('invalid', 'established', 'related', 'new', 'untracked')),
  p2p: unset(
    word(
      'all-p2p',
      'bit-torrent',
      'blubster',
      'direct-connect',
      'edonkey',
      'fasttrack',
      'gnutella',
      'soulseek',
      'warez',
      'winmx',
    ),
  ),
  'tcp-flags': unset(text),
};

function addressType(): FieldKind {
  return word('blackhole', 'broadcast', 'local', 'multicast', 'unicast');
}
