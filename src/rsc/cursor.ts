/** A position in a logical line; moved by the functions below. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Thrown inside the parser only; `parseScript` turns it into a `ScriptError`. */
export class SyntaxTrouble extends Error {
  override readonly name = 'SyntaxTrouble';
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** True when nothing but blanks is left of the command; a `;` ends a command. */
export function atEnd(cursor: Cursor): boolean {
  skipBlanks(cursor);
  return cursor.at >= cursor.text.length || cursor.text[cursor.at] === ';';
}

export function skipBlanks(cursor: Cursor): void {
  while (/[ \t]/u.test(cursor.text[cursor.at] ?? '')) cursor.at += 1;
}

/** Takes what `pattern` (sticky) matches here, or nothing. */
export function take(cursor: Cursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text)?.[0];
  if (found !== undefined) cursor.at += found.length;
  return found;
}
