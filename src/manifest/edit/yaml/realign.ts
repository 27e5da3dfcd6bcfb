import { commentsIn } from './comments-in.js';
import { lineEnd, lineStart } from './lines.js';
import type { OpenDocument } from './open-document.js';
import type { Splice } from './splice.js';

/**
 * The splices, and those that keep a comment in its column when the value before it became longer
 * or shorter. A comment one space behind its value was not in a column, and stays one space behind.
 */
export function realigned(document: OpenDocument, splices: readonly Splice[]): readonly Splice[] {
  const { text } = document;
  const byLine = new Map<number, Splice[]>();
  for (const one of splices) {
    const line = lineEnd(text, one.start);
    byLine.set(line, [...(byLine.get(line) ?? []), one]);
  }
  const shifts = commentsIn(document).flatMap((at): readonly Splice[] => {
    const line = lineEnd(text, at);
    const from = lineStart(text, at);
    const start = from + text.slice(from, at).trimEnd().length;
    const before = (byLine.get(line) ?? []).filter((one) => one.start < line);
    const grown = before.reduce((sum, one) => sum + one.text.length - (one.end - one.start), 0);
    const isWhole = before.every((one) => one.end <= start && !one.text.includes('\n'));
    if (grown === 0 || !isWhole || at - start < 2 || start === from) return [];
    return [{ start, end: at, text: ' '.repeat(Math.max(1, at - start - grown)) }];
  });
  return [...splices, ...shifts];
}
