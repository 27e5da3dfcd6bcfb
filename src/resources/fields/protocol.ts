import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** Names that RouterOS has for IP protocol numbers (IANA numbers, RouterOS 7.24 words). */
const NUMBERS = {
  icmp: 1,
  igmp: 2,
  ggp: 3,
  ipencap: 4,
  st: 5,
  tcp: 6,
  egp: 8,
  pup: 12,
  udp: 17,
  hmp: 20,
  'xns-idp': 22,
  rdp: 27,
  'iso-tp4': 29,
  dccp: 33,
  xtp: 36,
  ddp: 37,
  'idpr-cmtp': 38,
  'ipv6-encap': 41,
  'ipv6-route': 43,
  'ipv6-frag': 44,
  rsvp: 46,
  gre: 47,
  'ipsec-esp': 50,
  'ipsec-ah': 51,
  icmpv6: 58,
  'ipv6-nonxt': 59,
  'ipv6-opts': 60,
  rspf: 73,
  vmtp: 81,
  ospf: 89,
  ipip: 94,
  etherip: 97,
  encap: 98,
  pim: 103,
  vrrp: 112,
  l2tp: 115,
  sctp: 132,
  'udp-lite': 136,
} as const;

const NAMES: ReadonlyMap<number, string> = new Map(
  Object.entries(NUMBERS).map(([name, number]) => [number, name]),
);

/** An IP protocol by name or number; routers print the name. */
export function protocol(): FieldType {
  return scalar({
    forms: 'an IP protocol: tcp, udp, icmp, 47',
    schema: {
      anyOf: [{ enum: Object.keys(NUMBERS) }, { type: ['string', 'integer'], pattern: '^[0-9]+$' }],
    },
    read: (text) => {
      if (Object.hasOwn(NUMBERS, text)) return text;
      if (!/^\d{1,3}$/.test(text) || Number(text) > 255) return undefined;
      return NAMES.get(Number(text)) ?? String(Number(text));
    },
  });
}
