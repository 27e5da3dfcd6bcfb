/** The line feeds between two parts. */
export const GAP = 2;

/** A part of the page, or the empty text, and how many things there was no room for. */
export interface Fitted {
  readonly text: string;
  readonly left: number;
}

/** The lines of a list or a table, written one by one while there is room. */
interface Lines<T> {
  /** What comes ahead of the first line. */
  readonly head: string;
  readonly items: readonly T[];
  readonly write: (item: T) => string;
  /** What is said instead of the rest. */
  readonly more: (left: number) => string;
}

/** As many lines as there is room for, in UTF-16 units. Without room for one there is no part. */
export function fitLines<T>({ head, items, write, more }: Lines<T>, room: number): Fitted {
  const lines: string[] = [];
  let rest = room - head.length - more(items.length).length - 1;
  for (const item of items) {
    const line = write(item);
    rest -= line.length + 1;
    if (rest < 0) break;
    lines.push(line);
  }
  const left = items.length - lines.length;
  if (lines.length === 0) return { text: '', left };
  return { text: [head, ...lines, ...(left === 0 ? [] : [more(left)])].join('\n'), left };
}
