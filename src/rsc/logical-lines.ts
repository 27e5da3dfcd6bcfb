/** A line as RouterOS reads it: continued lines joined, with the way back to the text. */
export interface LogicalLine {
  readonly text: string;
  /** First line of the text, counted from 1. */
  readonly line: number;
  /** Number of lines of the text that it takes. */
  readonly height: number;
  /** Where each piece starts: its offset in `text`, its line and its column (from 1). */
  readonly pieces: readonly Piece[];
}

interface Piece {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

/**
 * Joins lines that end with an odd number of backslashes with the next one, whose leading blanks
 * are dropped; RouterOS does so inside quotes and words too, and writes `\_` or `\n` where a blank
 * or a line end is meant to stay. A comment is never continued.
 */
export function logicalLines(text: string): readonly LogicalLine[] {
  const physical = text.split(/\r?\n/u);
  if (physical.at(-1) === '') physical.pop();
  const joined: LogicalLine[] = [];
  let at = 0;
  while (at < physical.length) {
    const logical = joinFrom(physical, at);
    joined.push(logical);
    at += logical.height;
  }
  return joined;
}

/** Line and column in the text of an offset in a logical line. */
export function placeOf(logical: LogicalLine, offset: number): { line: number; column: number } {
  const piece = logical.pieces.findLast((candidate) => candidate.offset <= offset);
  if (piece === undefined) return { line: logical.line, column: 1 };
  return { line: piece.line, column: piece.column + offset - piece.offset };
}

function joinFrom(physical: readonly string[], first: number): LogicalLine {
  const pieces: Piece[] = [];
  const isComment = /^\s*#/u.test(physical[first] ?? '');
  let text = '';
  let at = first;
  for (;;) {
    const raw = physical[at] ?? '';
    const indent = at === first ? 0 : raw.length - raw.replace(/^[ \t]+/u, '').length;
    const goesOn = continues(raw) && at + 1 < physical.length && !isComment;
    pieces.push({ offset: text.length, line: at + 1, column: indent + 1 });
    text += raw.slice(indent, goesOn ? -1 : undefined);
    at += 1;
    if (!goesOn) return { text, line: first + 1, height: at - first, pieces };
  }
}

/** Counted from the end: a pattern would look at every backslash of a long line in turn. */
function continues(line: string): boolean {
  let backslashes = 0;
  while (line[line.length - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}
