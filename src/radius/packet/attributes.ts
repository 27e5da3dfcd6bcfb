import ipaddr from 'ipaddr.js';
import { encodeBytes } from '../../rsc/bytes.js';

/** Numbers of the attributes that are used here (RFC 2865, 2866, 2869, 3162, 5176). */
export const attributeTypes = {
  userName: 1,
  userPassword: 2,
  nasIpAddress: 4,
  nasIdentifier: 32,
  acctSessionId: 44,
  messageAuthenticator: 80,
  nasIpv6Address: 95,
  errorCause: 101,
} as const;

/** One attribute as it travels. */
export interface Attribute {
  readonly type: number;
  /** At most 253 bytes. */
  readonly value: Uint8Array;
}

/** An attribute of text; bytes that are not UTF-8 stay as the router gave them. */
export function textAttribute(type: number, text: string): Attribute {
  return { type, value: encodeBytes(text) };
}

/** NAS-IP-Address or NAS-IPv6-Address; undefined for a text that is no address, such as a name. */
export function nasAddressAttribute(address: string): Attribute | undefined {
  const { nasIpAddress, nasIpv6Address } = attributeTypes;
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) {
    return { type: nasIpAddress, value: Uint8Array.from(ipaddr.IPv4.parse(address).toByteArray()) };
  }
  if (!ipaddr.IPv6.isValid(address)) return undefined;
  return { type: nasIpv6Address, value: Uint8Array.from(ipaddr.IPv6.parse(address).toByteArray()) };
}

/**
 * The attributes one behind the other.
 *
 * @throws RangeError for a type or a value that the one byte for it cannot hold
 */
export function encodeAttributes(attributes: readonly Attribute[]): Buffer {
  return Buffer.concat(
    attributes.flatMap(({ type, value }) => {
      if (!Number.isInteger(type) || type < 1 || type > 255 || value.length > 253) {
        throw new RangeError(`attribute ${type} does not fit: ${value.length} bytes`);
      }
      return [Buffer.of(type, value.length + 2), value];
    }),
  );
}

/** The attributes in `bytes`, or undefined where their lengths do not add up. */
export function decodeAttributes(bytes: Uint8Array): readonly Attribute[] | undefined {
  const attributes: Attribute[] = [];
  let at = 0;
  while (at < bytes.length) {
    const type = bytes[at] ?? 0;
    const length = bytes[at + 1] ?? 0;
    if (length < 2 || at + length > bytes.length) return undefined;
    attributes.push({ type, value: Uint8Array.from(bytes.subarray(at + 2, at + length)) });
    at += length;
  }
  return attributes;
}
