import ipaddr from 'ipaddr.js';

/** Who can reach an address; `name` when it is no IP address. */
export type AddressRange = 'loopback' | 'private' | 'carrier' | 'link-local' | 'public' | 'name';

/** By the words of ipaddr.js, which calls an address unicast when no special range has it. */
const RANGES: Readonly<Record<string, AddressRange>> = {
  unicast: 'public',
  '6to4': 'public',
  teredo: 'public',
  loopback: 'loopback',
  carrierGradeNat: 'carrier',
  linkLocal: 'link-local',
};

/** The range of an address, in brackets or not; what nobody routes counts as private. */
export function addressRange(address: string): AddressRange {
  const text = address.replace(/^\[(.*)\]$/, '$1').replace(/%.*$/, '');
  const isIp = text.includes(':')
    ? ipaddr.IPv6.isValid(text)
    : ipaddr.IPv4.isValidFourPartDecimal(text);
  if (!isIp) return 'name';
  // An IPv4 address on an IPv6 socket counts as itself.
  return RANGES[ipaddr.process(text).range()] ?? 'private';
}
