import { BlockList, isIP, isIPv4, isIPv6 } from 'node:net';
import { invalidValue, trailingCharacters, type ValueContext } from './value-context.js';

/** Dotted address; `/32` is accepted and not printed. */
export function readIp(text: string, { argument }: ValueContext): string {
  const address = text.endsWith('/32') ? text.slice(0, -3) : text;
  if (!isIPv4(address)) throw invalidValue(argument);
  return address;
}

/** Compressed, lower case, as RFC 5952 has it. */
export function readIpv6(text: string, { argument }: ValueContext): string {
  if (!isIPv6(text) || text.includes('%')) throw invalidValue(argument);
  return new URL(`http://[${text}]`).hostname.slice(1, -1);
}

/** `/radius address`: either family, or an IPv4 address in a VRF. */
export function readIpVrf(text: string, context: ValueContext): string {
  if (text.includes(':')) return readIpv6(text, context);
  const [address = '', vrf, ...rest] = text.split('@');
  if (vrf === '' || rest.length > 0) throw invalidValue(context.argument);
  const printed = readIp(address, context);
  return vrf === undefined ? printed : `${printed}@${vrf}`;
}

/** `/ip/address`: host bits are kept, `/32` is added where no prefix was sent. */
export function readIpWithPrefix(text: string, context: ValueContext): string {
  const { address, length } = split(text, 32, context.argument);
  return `${readIp(address, context)}/${length}`;
}

/** A network: printed with its prefix length and without host bits. */
export function readIpPrefix(text: string, context: ValueContext): string {
  if (text.includes(':')) return readIpv6Prefix(text, context);
  const { address, length } = split(text, 32, context.argument);
  return `${ipText(masked(ipNumber(readIp(address, context)), length))}/${length}`;
}

export function readIpv6Prefix(text: string, context: ValueContext): string {
  const { address, length } = split(text, 128, context.argument);
  return `${readIpv6(address, context)}/${length}`;
}

/** `a-b`, `a` or CIDR, kept as typed. */
export function readIpRange(text: string, context: ValueContext): string {
  if (addressRange(text) === undefined) throw invalidValue(context.argument);
  return text;
}

/** First and last address of `a-b`, `a` or CIDR. */
export function addressRange(text: string): readonly [number, number] | undefined {
  const [first = '', last = first, ...rest] = text.split('-');
  if (rest.length > 0) return undefined;
  if (isIPv4(first) && isIPv4(last)) {
    const range = [ipNumber(first), ipNumber(last)] as const;
    return range[0] <= range[1] ? range : undefined;
  }
  const [address = '', length = ''] = text.split('/');
  if (!isIPv4(address) || !/^\d{1,2}$/u.test(length) || Number(length) > 32) return undefined;
  const network = masked(ipNumber(address), Number(length));
  return [network, network + 2 ** (32 - Number(length)) - 1];
}

export function ipNumber(address: string): number {
  return address.split('.').reduce((total, octet) => total * 256 + Number(octet), 0);
}

/** The first address of a network such as `10.0.0.5/24`. */
export function networkAddress(prefix: string): string {
  const [address = '', length = '32'] = prefix.split('/');
  return ipText(masked(ipNumber(address), Number(length)));
}

/** Whether a list of prefixes, as `/ip/service address`, lets an address in. Empty lets all in. */
export function isAddressAllowed(prefixes: string, address: string): boolean {
  if (prefixes === '') return true;
  // A client that has gone already has no address.
  if (isIP(address) === 0) return false;
  return prefixes.split(',').some((prefix) => {
    const [network = '', length = ''] = prefix.split('/');
    const family = isIPv6(network) ? 'ipv6' : 'ipv4';
    const allowed = new BlockList();
    allowed.addSubnet(network, Number(length), family);
    return allowed.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  });
}

export function readMac(text: string, { argument }: ValueContext): string {
  if (!/^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/iu.test(text)) throw invalidValue(argument);
  return text.toUpperCase();
}

function split(
  text: string,
  bits: number,
  argument: string,
): { readonly address: string; readonly length: number } {
  const [address = '', length = String(bits), ...rest] = text.split('/');
  if (rest.length > 0) throw invalidValue(argument);
  if (!/^\d{1,3}$/u.test(length)) throw trailingCharacters(argument);
  if (Number(length) > bits) throw invalidValue(argument);
  return { address, length: Number(length) };
}

function masked(address: number, length: number): number {
  const size = 2 ** (32 - length);
  return Math.floor(address / size) * size;
}

function ipText(address: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.');
}
