import ipaddr from 'ipaddr.js';
import type { FieldType } from '../define.js';
import { readAddress } from './address.js';
import { scalar } from './scalar.js';

type Families = 'ipv4' | 'ipv6' | 'both';

const FORMS = {
  ipv4: 'a network: 10.0.0.0/24, 10.0.0.1',
  ipv6: 'an IPv6 network: 2001:db8::/56',
  both: 'a network: 10.0.0.0/24, 10.0.0.1, 2001:db8::/56',
} as const;

/** A network. A lone address is a network of one; host bits mean nothing. */
export function prefix(families: Families = 'ipv4'): FieldType {
  return scalar({
    forms: FORMS[families],
    schema: { type: 'string', pattern: '^[0-9a-fA-F:.]+(/[0-9.]+)?$' },
    read: (text) => readPrefix(text, families),
  });
}

/** A router's own address with the length of its network; the host bits stay. */
export function addressWithPrefix(): FieldType {
  return scalar({
    forms: 'an address with its prefix length: 10.0.0.1/24',
    schema: {
      type: 'string',
      pattern: '^[0-9.]+(/[0-9.]+)?$',
      examples: ['10.0.0.1/24'],
    },
    read: (text) => {
      const found = splitPrefix(text, 'ipv4');
      return found === undefined ? undefined : `${found.address}/${found.length}`;
    },
  });
}

/** `10.0.0.0/24` for `10.0.0.7/24` and `10.0.0.0/255.255.255.0`, or undefined. */
export function readPrefix(text: string, families: Families = 'both'): string | undefined {
  const found = splitPrefix(text, families);
  if (found === undefined) return undefined;
  const { address, length } = found;
  if (address.includes(':')) {
    const network = ipaddr.IPv6.networkAddressFromCIDR(`${address}/${length}`);
    return `${network.toRFC5952String()}/${length}`;
  }
  return `${ipaddr.IPv4.networkAddressFromCIDR(`${address}/${length}`).toString()}/${length}`;
}

function splitPrefix(
  text: string,
  families: Families,
): { readonly address: string; readonly length: number } | undefined {
  const [host = '', mask, ...more] = text.split('/');
  const address = readAddress(host, families);
  if (address === undefined || more.length > 0) return undefined;
  const longest = address.includes(':') ? 128 : 32;
  const length = mask === undefined ? longest : maskLength(mask, longest);
  return length === undefined ? undefined : { address, length };
}

function maskLength(mask: string, longest: number): number | undefined {
  if (/^\d{1,3}$/.test(mask)) return Number(mask) <= longest ? Number(mask) : undefined;
  if (longest !== 32 || !ipaddr.IPv4.isValidFourPartDecimal(mask)) return undefined;
  return ipaddr.IPv4.parse(mask).prefixLengthFromSubnetMask() ?? undefined;
}
