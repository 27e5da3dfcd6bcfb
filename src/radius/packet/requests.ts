import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';
import type { Secret } from '../../resources/secret.js';
import { encodeBytes } from '../../rsc/bytes.js';
import { attributeTypes, encodeAttributes, textAttribute } from './attributes.js';
import type { Attribute } from './attributes.js';
import { HEADER, packetCodes } from './packet.js';

/** Message-Authenticator goes first: its value then starts behind the header and its own head. */
const DIGEST_AT = HEADER + 2;

const EMPTY_DIGEST: Attribute = {
  type: attributeTypes.messageAuthenticator,
  value: new Uint8Array(16),
};

/** Who asks to be let in. */
export interface AccessRequest {
  readonly secret: Secret;
  readonly user: string;
  /** At most 128 bytes. */
  readonly password: string;
  readonly attributes: readonly Attribute[];
}

/** An Access-Request with a PAP password and Message-Authenticator (RFC 2865, 3579). */
export function accessRequest({ secret, user, password, attributes }: AccessRequest): Buffer {
  const authenticator = randomBytes(16);
  const hidden = hidePassword(password, secret, authenticator);
  const packet = assemble(packetCodes.accessRequest, authenticator, [
    EMPTY_DIGEST,
    textAttribute(attributeTypes.userName, user),
    { type: attributeTypes.userPassword, value: hidden },
    ...attributes,
  ]);
  sign(packet, secret);
  return packet;
}

/** A Disconnect-Request with Message-Authenticator (RFC 5176). */
export function disconnectRequest(secret: Secret, attributes: readonly Attribute[]): Buffer {
  const packet = assemble(packetCodes.disconnectRequest, Buffer.alloc(16), [
    EMPTY_DIGEST,
    ...attributes,
  ]);
  // The digest is made while the authenticator is zero; the authenticator then covers both.
  sign(packet, secret);
  createHash('md5').update(packet).update(secretBytes(secret)).digest().copy(packet, 4);
  return packet;
}

/**
 * The value of User-Password (RFC 2865 section 5.2).
 *
 * @throws RangeError for a password of more than 128 bytes
 */
export function hidePassword(
  password: string,
  secret: Secret,
  authenticator: Uint8Array,
): Uint8Array {
  const clear = encodeBytes(password);
  if (clear.length > 128) throw new RangeError('a password of more than 128 bytes');
  const hidden = new Uint8Array(Math.max(1, Math.ceil(clear.length / 16)) * 16);
  hidden.set(clear);
  let previous = authenticator;
  for (let at = 0; at < hidden.length; at += 16) {
    const block = hidden.subarray(at, at + 16);
    const mask = createHash('md5').update(secretBytes(secret)).update(previous).digest();
    for (const [index, byte] of mask.entries()) block[index] = (block[index] ?? 0) ^ byte;
    previous = block;
  }
  return hidden;
}

/** The bytes of a shared secret: of what both sides were given, in UTF-8. */
export function secretBytes(secret: Secret): Uint8Array {
  return encodeBytes(secret.reveal());
}

function assemble(
  code: number,
  authenticator: Uint8Array,
  attributes: readonly Attribute[],
): Buffer {
  const body = encodeAttributes(attributes);
  const head = Buffer.of(code, randomInt(256), 0, 0);
  head.writeUInt16BE(HEADER + body.length, 2);
  return Buffer.concat([head, authenticator, body]);
}

function sign(packet: Buffer, secret: Secret): void {
  createHmac('md5', secretBytes(secret)).update(packet).digest().copy(packet, DIGEST_AT);
}
