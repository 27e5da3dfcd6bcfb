/** Types of messages that are lists of fields: ErrorResponse and NoticeResponse. */
const FIELD_LISTS: ReadonlySet<number> = new Set([0x45, 0x4e]);

/**
 * Watches what a server sends and throws at a message that pg would read for ever: pg-protocol 1.16
 * looks for the zero after the last field of an error or a notice beyond the end of what came. The
 * greeting of a MySQL server can look like a notice, so a wrong port is enough.
 */
export function createFrameCheck(): (chunk: Uint8Array) => void {
  let head: readonly number[] = [];
  let left = 0;
  let tail: readonly number[] = [];
  const end = (): void => {
    const [type = 0] = head;
    const ended = tail.length === 2 && tail.every((byte) => byte === 0);
    if (FIELD_LISTS.has(type) && !ended) throw new Error('invalid response');
    head = [];
  };
  return (chunk) => {
    let at = 0;
    while (at < chunk.length) {
      if (head.length < 5) {
        head = [...head, chunk[at] ?? 0];
        at += 1;
        if (head.length < 5) continue;
        left = lengthIn(head) - 4;
        if (left < 0) throw new Error('invalid response');
        // The last field and the list end with a zero each; an empty list is a zero alone.
        tail = [0];
      } else {
        const part = chunk.subarray(at, at + left);
        at += part.length;
        left -= part.length;
        tail = [...tail, ...part.subarray(-2)].slice(-2);
      }
      if (left === 0) end();
    }
  };
}

function lengthIn(head: readonly number[]): number {
  return head.slice(1).reduce((length, byte) => length * 256 + byte, 0);
}
