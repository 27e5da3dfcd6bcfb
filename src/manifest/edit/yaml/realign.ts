import type { CST } from 'yaml';
import { lineEnd, lineStart } from './lines.js';
import type { OpenDocument } from './open-document.js';
import type { Splice } from './splice.js';

/**
 * The splices, and those that keep a comment in its column when the value before it became longer
 * or shorter. A comment one space behind its value was not in a column, and stays one space behind.
 */
export function realigned(document: OpenDocument, splices: readonly Splice[]): readonly Splice[] {
  const { text, root } = document;
  if (root.srcToken === undefined) return splices;
  const byLine = new Map<number, Splice[]>();
  for (const one of splices) {
    const line = lineEnd(text, one.start);
    byLine.set(line, [...(byLine.get(line) ?? []), one]);
  }
  const shifts = commentsOf(root.srcToken).flatMap((at): readonly Splice[] => {
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

/** Where comments begin, in a value and below it. */
function commentsOf(token: CST.Token): readonly number[] {
  const own: readonly CST.Token[] = [
    ...('end' in token ? (token.end ?? []) : []),
    ...('props' in token ? token.props : []),
  ];
  const comments = own.flatMap(offsetOf);
  if (!('items' in token)) return comments;
  const items: readonly CST.CollectionItem[] = token.items;
  const inside = items.flatMap(({ start, key, sep, value }) => [
    ...[...start, ...(sep ?? [])].flatMap(offsetOf),
    ...(key ? commentsOf(key) : []),
    ...(value ? commentsOf(value) : []),
  ]);
  return [...comments, ...inside];
}

function offsetOf(token: CST.Token): readonly number[] {
  return token.type === 'comment' ? [token.offset] : [];
}
