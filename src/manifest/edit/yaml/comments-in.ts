import type { CST } from 'yaml';
import type { OpenDocument } from './open-document.js';

const known = new WeakMap<OpenDocument, readonly number[]>();

/** Where the comments of a document begin, by place. */
export function commentsIn(document: OpenDocument): readonly number[] {
  const found = known.get(document);
  if (found !== undefined) return found;
  const { srcToken } = document.root;
  const comments = srcToken === undefined ? [] : commentsOf(srcToken);
  const ordered = comments.toSorted((left, right) => left - right);
  known.set(document, ordered);
  return ordered;
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
