import { createHash, createHmac } from 'node:crypto';

import type { Attribute } from '../../../src/radius/packet/attributes.js';
import type { Secret } from '../../../src/resources/secret.js';

/** A reply as a server makes it, with its digests where asked. */
export function reply(
  code: number,
  request: Uint8Array,
  secret: Secret,
  attributes: readonly Attribute[],
  { signAt, identifier = request[1] ?? 0 }: { signAt?: number; identifier?: number } = {},
): Buffer {
  const digest = { type: 80, value: new Uint8Array(16) };
  const all = signAt === undefined ? attributes : attributes.toSpliced(signAt, 0, digest);
  const body = all.map(({ type, value }) =>
    Buffer.concat([Buffer.of(type, value.length + 2), value]),
  );
  const head = Buffer.of(code, identifier, 0, 0);
  head.writeUInt16BE(20 + Buffer.concat(body).length, 2);
  const packet = Buffer.concat([head, request.subarray(4, 20), ...body]);
  if (signAt !== undefined) {
    const at = 20 + Buffer.concat(body.slice(0, signAt)).length + 2;
    createHmac('md5', secret.reveal()).update(packet).digest().copy(packet, at);
  }
  createHash('md5').update(packet).update(secret.reveal()).digest().copy(packet, 4);
  return packet;
}
