import ipaddr from 'ipaddr.js';
import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** Which addresses are values. */
export interface AddressOptions {
  readonly families?: 'ipv4' | 'ipv6' | 'both';
  /** `address@vrf` is read too. */
  readonly vrf?: boolean;
  /** `::` means the same as `0.0.0.0`: any address of the router. */
  readonly unspecified?: boolean;
}

const FORMS = {
  ipv4: 'an IPv4 address: 10.0.0.1',
  ipv6: 'an IPv6 address: 2001:db8::1',
  both: 'an IP address: 10.0.0.1, 2001:db8::1',
} as const;

/** An IP address; routers drop `/32` (IPv4) and `/128` (IPv6). */
export function address(options: AddressOptions = {}): FieldType {
  const { families = 'ipv4', vrf = false, unspecified = false } = options;
  return scalar({
    forms: vrf ? `${FORMS[families]}, 10.0.0.1@vrf` : FORMS[families],
    schema: { type: 'string', minLength: 2 },
    read: (text) => {
      const [host = '', table, ...more] = vrf ? text.split('@') : [text];
      const found = readAddress(host, families);
      if (found === undefined || table === '' || more.length > 0) return undefined;
      if (unspecified && found === '::') return '0.0.0.0';
      return table === undefined ? found : `${found}@${table}`;
    },
  });
}

/** An IPv4 address and a port: `10.0.0.1:8080`. */
export function addressAndPort(): FieldType {
  return scalar({
    forms: 'an address and a port: 10.0.0.1:8080, or 0.0.0.0:0 for none',
    schema: { type: 'string', pattern: '^[0-9.]+:[0-9]+$' },
    read: (text) => {
      const [host = '', port = '', ...more] = text.split(':');
      const found = readAddress(host, 'ipv4');
      if (found === undefined || !/^\d{1,5}$/.test(port) || more.length > 0) return undefined;
      return Number(port) > 65_535 ? undefined : `${found}:${Number(port)}`;
    },
  });
}

/** The canonical spelling of one address, or undefined. */
export function readAddress(
  text: string,
  families: 'ipv4' | 'ipv6' | 'both' = 'both',
): string | undefined {
  if (families !== 'ipv6') {
    const host = text.endsWith('/32') ? text.slice(0, -3) : text;
    if (isIpv4(host)) return host;
  }
  if (families === 'ipv4') return undefined;
  const host = text.endsWith('/128') ? text.slice(0, -4) : text;
  if (!host.includes(':') || host.includes('%') || !ipaddr.IPv6.isValid(host)) return undefined;
  return ipaddr.IPv6.parse(host).toRFC5952String();
}

/**
 * Whether a text is an address of four decimal parts. The library makes and throws an error for
 * every text that is not: the first look spares that for the many names that pass here.
 */
export function isIpv4(text: string): boolean {
  return /^[0-9.]+$/.test(text) && ipaddr.IPv4.isValidFourPartDecimal(text);
}

/** Whether an address, or the name of one, is this machine itself. */
export function isLoopback(host: string): boolean {
  if (isIpv4(host)) return host.startsWith('127.');
  return host === '::1' || host === 'localhost';
}
