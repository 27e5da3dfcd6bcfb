/** Where the line of a place begins. */
export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** Where the line of a place ends: before its line break, or at the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the next line begins; the end of the text when there is none. */
export function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** The end of the last line of a value that ends here; a block scalar ends behind its line break. */
export function lastLineEnd(text: string, end: number): number {
  if (end === 0 || text[end - 1] !== '\n') return lineEnd(text, end);
  return text[end - 2] === '\r' ? end - 2 : end - 1;
}

/** How far a line is indented. */
export function indentAt(text: string, start: number): number {
  let at = start;
  while (text[at] === ' ') at += 1;
  return at - start;
}

/** Whether nothing but spaces stands before a place in its line. */
export function beginsLine(text: string, at: number): boolean {
  const start = lineStart(text, at);
  return start + indentAt(text, start) === at;
}

/** Whether a line holds a comment only. */
export function isCommentLine(text: string, start: number): boolean {
  return text[start + indentAt(text, start)] === '#';
}

/** Whether a line is there and holds nothing. */
export function isBlankLine(text: string, start: number): boolean {
  return start < text.length && text.slice(start, lineEnd(text, start)).trim() === '';
}

/** Whether nothing but a comment follows in the line. */
export function endsLine(text: string, at: number): boolean {
  return /^[ \t]*(#.*)?$/s.test(text.slice(at, lineEnd(text, at)));
}

/** The line break that lines around a place end with. */
export function eolAt(text: string, at: number): string {
  const above = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  const found = above < 0 ? text.indexOf('\n', at) : above;
  return found > 0 && text[found - 1] === '\r' ? '\r\n' : '\n';
}
