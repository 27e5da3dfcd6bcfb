import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Secret } from '../../resources/secret.js';
import { attributeTypes } from './attributes.js';
import { HEADER } from './packet.js';
import type { RadiusPacket } from './packet.js';
import { secretBytes } from './requests.js';

/** What a Message-Authenticator says of a reply. */
export type Signature = 'valid' | 'absent' | 'wrong';

/** Whether the reply was made with this secret for this request (Response Authenticator). */
export function answersRequest(
  { bytes, authenticator }: RadiusPacket,
  request: Uint8Array,
  secret: Secret,
): boolean {
  const expected = createHash('md5')
    .update(bytes.subarray(0, 4))
    .update(request.subarray(4, HEADER))
    .update(bytes.subarray(HEADER))
    .update(secretBytes(secret))
    .digest();
  return timingSafeEqual(expected, authenticator);
}

/** Checks the Message-Authenticator of a reply; two of them, or one that is cut, are wrong. */
export function signatureOf(
  { bytes, attributes }: RadiusPacket,
  request: Uint8Array,
  secret: Secret,
): Signature {
  const { messageAuthenticator } = attributeTypes;
  const [digest, ...more] = attributes.filter(({ type }) => type === messageAuthenticator);
  if (digest === undefined) return 'absent';
  if (more.length > 0 || digest.value.length !== 16) return 'wrong';
  const before = attributes.slice(0, attributes.indexOf(digest));
  const at = before.reduce((sum, { value }) => sum + value.length + 2, HEADER) + 2;
  const signed = Buffer.from(bytes);
  signed.set(request.subarray(4, HEADER), 4);
  signed.fill(0, at, at + 16);
  const expected = createHmac('md5', secretBytes(secret)).update(signed).digest();
  return timingSafeEqual(expected, digest.value) ? 'valid' : 'wrong';
}
