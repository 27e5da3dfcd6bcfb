import { decodeAttributes } from './attributes.js';
import type { Attribute } from './attributes.js';

/** Kinds of packets (RFC 2865 and 5176). */
export const packetCodes = {
  accessRequest: 1,
  accessAccept: 2,
  accessReject: 3,
  accessChallenge: 11,
  disconnectRequest: 40,
  disconnectAck: 41,
  disconnectNak: 42,
} as const;

/** Code, identifier, length and authenticator. */
export const HEADER = 20;

const LARGEST = 4096;

/** A packet that was read; nothing of it is proven. */
export interface RadiusPacket {
  readonly code: number;
  readonly identifier: number;
  /** 16 bytes. */
  readonly authenticator: Uint8Array;
  readonly attributes: readonly Attribute[];
  /** Its bytes, without what was behind its end. */
  readonly bytes: Uint8Array;
}

/** Reads a packet, or says in a few words why the bytes are none. Never throws. */
export function decodePacket(bytes: Uint8Array): RadiusPacket | { readonly mistake: string } {
  const [code = 0, identifier = 0, high = 0, low = 0] = bytes;
  const length = high * 256 + low;
  if (bytes.length < HEADER) return { mistake: `only ${bytes.length} bytes` };
  if (length < HEADER || length > LARGEST) return { mistake: `a length of ${length}` };
  // Bytes behind the length are padding (RFC 2865 section 3).
  if (length > bytes.length) return { mistake: `${bytes.length} of ${length} bytes` };
  const whole = Uint8Array.from(bytes.subarray(0, length));
  const attributes = decodeAttributes(whole.subarray(HEADER));
  if (attributes === undefined) return { mistake: 'attributes that do not fit their lengths' };
  return { code, identifier, authenticator: whole.slice(4, HEADER), attributes, bytes: whole };
}

/** The number that an attribute of four bytes holds; undefined where there is none. */
export function integerOf({ attributes }: RadiusPacket, type: number): number | undefined {
  const value = attributes.find((attribute) => attribute.type === type)?.value;
  if (value?.length !== 4) return undefined;
  return new DataView(value.buffer, value.byteOffset, 4).getUint32(0);
}
