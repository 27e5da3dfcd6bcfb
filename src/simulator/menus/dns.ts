import type { FieldFacts, MenuFacts } from '../facts.js';
import { lastOfVersion6 } from './by-version.js';
import {
  bool,
  comment,
  disabledNo,
  duration,
  int,
  intOf,
  ip,
  kib,
  listOf,
  refOr,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

/** The resolver. */
export const ipDns: MenuFacts = {
  menu: '/ip/dns',
  kind: 'singleton',
  fields: {
    'address-list-extra-time': { type: duration, since: '7.10' },
    'allow-remote-requests': { type: bool, default: 'false' },
    'cache-max-ttl': { type: duration, default: '1w' },
    'cache-size': { type: kib, default: '2048' },
    'doh-max-concurrent-queries': { type: int, default: '50', since: '7.0' },
    'doh-max-server-connections': { type: int, default: '5', since: '7.0' },
    'doh-timeout': { type: duration, default: '5s', since: '7.0' },
    'max-concurrent-queries': { type: int, default: '100' },
    'max-concurrent-tcp-sessions': { type: int, default: '20' },
    'max-udp-packet-size': { type: intOf(50, 65507), default: '4096' },
    'mdns-repeat-ifaces': { type: listOf(text), since: '7.16' },
    'query-server-timeout': { type: duration, default: '2s' },
    'query-total-timeout': { type: duration, default: '10s' },
    servers: { type: listOf(text), default: '' },
    'use-doh-server': { type: text, default: '' },
    'verify-doh-cert': { type: bool, default: 'false' },
    vrf: { type: refOr('/ip/vrf', 'main'), default: 'main', since: '7.15' },
    'cache-used': state(int),
    'dynamic-servers': state(listOf(text)),
  },
};

const recordType: FieldFacts = {
  type: word('A', 'AAAA', 'CNAME', 'FWD', 'MX', 'NS', 'NXDOMAIN', 'SRV', 'TXT'),
  default: 'A',
};

const dnsStatic: MenuFacts = {
  menu: '/ip/dns/static',
  kind: 'list',
  since: '7.0',
  ordered: true,
  duplicate: 'failure: entry already exists',
  toggles: true,
  fields: {
    address: { type: ip },
    'address-list': { type: text },
    cname: { type: text },
    comment,
    disabled: disabledNo,
    'forward-to': { type: text },
    'match-subdomain': { type: bool, default: 'false' },
    'mx-exchange': { type: text },
    'mx-preference': { type: intOf(0, 65535) },
    name: { type: text },
    ns: { type: text },
    regexp: { type: text },
    'srv-port': { type: intOf(0, 65535) },
    'srv-priority': { type: intOf(0, 65535) },
    'srv-target': { type: text },
    'srv-weight': { type: intOf(0, 65535) },
    text: { type: text },
    ttl: { type: duration, default: '1d' },
    type: recordType,
    dynamic: stateFlag,
  },
};

/** Version 6 leaves the type `A` out, even of a verbose export; version 7 shows it. */
function ofVersion6({ since: _since, ...facts }: MenuFacts): MenuFacts {
  const type = { ...recordType, hiddenAtDefault: true };
  return { ...facts, until: lastOfVersion6, fields: { ...facts.fields, type } };
}

/** Names that the router answers itself, by version. */
export const ipDnsStatic = [ofVersion6(dnsStatic), dnsStatic];
