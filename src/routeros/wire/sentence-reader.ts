import { decodeBytes } from '../../rsc/bytes.js';
import type { ConnectFault } from '../connect-fault.js';
import { ByteQueue } from './byte-queue.js';
import { foreignPeer, PORTS } from './foreign-peer.js';
import { heldBytes, MOST_HELD } from './held-bytes.js';

/** Bytes that tell one protocol from another. */
const OPENING = 8;

/** The bytes are not the RouterOS API. `message` goes on behind the name of the peer. */
export class BrokenStream extends Error {
  readonly fault: ConnectFault | undefined;

  constructor(message: string, fault?: ConnectFault) {
    super(message);
    this.name = 'BrokenStream';
    this.fault = fault;
  }
}

/**
 * Puts sentences together from bytes, however TCP cut them. Bytes that cannot be an answer are
 * refused as early as possible: another protocol shows in its first two bytes.
 */
export class SentenceReader {
  readonly #queue = new ByteQueue();
  /** How the connection began, to name the protocol that answered instead. */
  #opening: Buffer | undefined = Buffer.alloc(0);
  #words: string[] = [];
  #size = 0;
  /** Length of the word that is being read, once its prefix is complete. */
  #wanted: number | undefined;

  /**
   * The sentences that this chunk completed.
   * @throws {BrokenStream} the stream cannot be followed any further
   */
  *read(chunk: Buffer): Generator<string[], void, void> {
    if (this.#opening !== undefined && this.#opening.length < OPENING) {
      this.#opening = Buffer.concat([this.#opening, chunk.subarray(0, OPENING)]);
    }
    this.#queue.push(chunk);
    for (;;) {
      this.#wanted ??= this.#readLength();
      if (this.#wanted === undefined) return;
      this.#checkStart(this.#wanted);
      if (this.#queue.length < this.#wanted) return;
      const word = this.#queue.take(this.#wanted);
      this.#wanted = undefined;
      if (word.length > 0) this.#words.push(decodeBytes(word));
      else if (this.#words.length > 0) yield this.#finish();
    }
  }

  #finish(): string[] {
    const sentence = this.#words;
    this.#words = [];
    this.#size = 0;
    this.#opening = undefined;
    return sentence;
  }

  #readLength(): number | undefined {
    if (this.#queue.length === 0) return undefined;
    const first = this.#queue.at(0);
    if (first >= 0xf8) throw this.#broken(`a reserved control byte (0x${first.toString(16)}) came`);
    const size = prefixSize(first);
    if (this.#queue.length < size) return undefined;
    let length = first & (0xff >> size);
    for (let at = 1; at < size; at += 1) length = length * 0x100 + this.#queue.at(at);
    // An empty word ends the sentence and is not kept.
    if (length > 0) this.#size += heldBytes(length);
    // Longer than any answer: the bytes are no lengths at all.
    if (this.#size > MOST_HELD) throw this.#broken('a word or sentence of more than 64 MiB came');
    this.#queue.take(size);
    return length;
  }

  /** The first word of every answer begins with `!`; nothing else is worth waiting for. */
  #checkStart(wanted: number): void {
    if (wanted === 0 || this.#words.length > 0 || this.#queue.length === 0) return;
    if (this.#queue.at(0) !== 0x21) throw this.#broken('the answer does not begin with "!"');
  }

  #broken(detail: string): BrokenStream {
    const peer = this.#opening === undefined ? undefined : foreignPeer(this.#opening);
    if (peer !== undefined) return new BrokenStream(peer.is, peer.fault);
    return new BrokenStream(`does not speak the RouterOS API (${detail}): ${PORTS}`);
  }
}

/** Bytes of a length prefix, told by its first byte. */
function prefixSize(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc0) return 2;
  if (first < 0xe0) return 3;
  return first < 0xf0 ? 4 : 5;
}
