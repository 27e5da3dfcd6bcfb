import { createHash, createHmac } from 'node:crypto';

// Written from RFC 2865 and 5176 for itself: rosform's own codec is what it is a witness against.

export const DISCONNECT_REQUEST = 40;
export const COA_REQUEST = 43;

const HEADER = 20;
const MESSAGE_AUTHENTICATOR = 80;
const ERROR_CAUSE = 101;

/** A request with the values of its attributes by type; of equal ones the first. */
export interface Request {
  readonly code: number;
  readonly bytes: Buffer;
  readonly values: ReadonlyMap<number, Buffer>;
}

/** Reads a request; undefined where the lengths do not add up. */
export function readRequest(datagram: Buffer): Request | undefined {
  if (datagram.length < HEADER) return undefined;
  const length = datagram.readUInt16BE(2);
  if (length < HEADER || length > datagram.length) return undefined;
  const bytes = datagram.subarray(0, length);
  const values = new Map<number, Buffer>();
  for (let at = HEADER; at < length;) {
    const size = bytes[at + 1] ?? 0;
    if (size < 2 || at + size > length) return undefined;
    const type = bytes.readUInt8(at);
    if (!values.has(type)) values.set(type, bytes.subarray(at + 2, at + size));
    at += size;
  }
  return { code: bytes.readUInt8(0), bytes, values };
}

/** Whether both digests of a Disconnect- or CoA-Request were made with this secret. */
export function isSignedWith({ bytes, values }: Request, secret: string): boolean {
  const zeroed = Buffer.from(bytes).fill(0, 4, HEADER);
  const authenticator = createHash('md5').update(zeroed).update(secret).digest();
  if (!authenticator.equals(bytes.subarray(4, HEADER))) return false;
  const digest = values.get(MESSAGE_AUTHENTICATOR);
  if (digest === undefined) return true;
  if (digest.length !== 16) return false;
  const at = digest.byteOffset - bytes.byteOffset;
  const unsigned = zeroed.fill(0, at, at + 16);
  return createHmac('md5', secret).update(unsigned).digest().equals(digest);
}

/** The ACK of a request, or its NAK with an Error-Cause. */
export function replyTo({ code, bytes }: Request, secret: string, errorCause?: number): Buffer {
  const attribute = Buffer.of(ERROR_CAUSE, 6, 0, 0, 0, 0);
  if (errorCause !== undefined) attribute.writeUInt32BE(errorCause, 2);
  const body = errorCause === undefined ? Buffer.alloc(0) : attribute;
  const head = Buffer.of(errorCause === undefined ? code + 1 : code + 2, bytes.readUInt8(1), 0, 0);
  head.writeUInt16BE(HEADER + body.length, 2);
  const reply = Buffer.concat([head, bytes.subarray(4, HEADER), body]);
  createHash('md5').update(reply).update(secret).digest().copy(reply, 4);
  return reply;
}
