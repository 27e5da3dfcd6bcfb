/** A stretch of text and what takes its place. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all splices done; all count from the unchanged text. Insertions at one place stay
 * in the order that they are given in. Undefined when two splices want the same characters.
 */
export function splice(text: string, splices: readonly Splice[]): string | undefined {
  const ordered = splices
    .map((one, index) => ({ ...one, index }))
    .toSorted(
      (left, right) => left.start - right.start || left.end - right.end || left.index - right.index,
    );
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text: put } of ordered) {
    if (start < at) return undefined;
    parts.push(text.slice(at, start), put);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
