/**
 * Bytes that came in and are not read yet. Space grows by doubling and read bytes are dropped
 * when space is needed, so a word of 60 MB in chunks of one byte costs no more than its length.
 */
export class ByteQueue {
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;
  #end = 0;

  /** Number of bytes that can be read. */
  get length(): number {
    return this.#end - this.#start;
  }

  push(chunk: Buffer): void {
    if (this.length === 0) {
      // The usual case: nothing is left over, so the chunk is read where it lies.
      this.#bytes = chunk;
      this.#start = 0;
      this.#end = chunk.length;
      return;
    }
    // A chunk taken over above is full to its end: the first push behind it makes a copy.
    if (this.#end + chunk.length > this.#bytes.length) this.#makeRoom(chunk.length);
    chunk.copy(this.#bytes, this.#end);
    this.#end += chunk.length;
  }

  /** The byte at `offset`, which must be less than `length`. */
  at(offset: number): number {
    return this.#bytes[this.#start + offset] ?? 0;
  }

  /** The next `count` bytes without a copy: to be used before the next `push`. */
  take(count: number): Buffer {
    const bytes = this.#bytes.subarray(this.#start, this.#start + count);
    this.#start += count;
    return bytes;
  }

  #makeRoom(more: number): void {
    const grown = Buffer.alloc((this.length + more) * 2);
    this.#bytes.copy(grown, 0, this.#start, this.#end);
    this.#end = this.length;
    this.#start = 0;
    this.#bytes = grown;
  }
}
