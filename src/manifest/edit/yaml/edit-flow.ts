import { isMap, isSeq, type CST } from 'yaml';
import { indentOf, layoutOf } from './layout-of.js';
import { beginsLine, endsLine, lineEnd, lineStart, nextLine } from './lines.js';
import type { OpenDocument } from './open-document.js';
import { itemSpans, keyOf, type Collection, type ItemSpan, type Refusal } from './places.js';
import type { Splice } from './splice.js';
import { flowPair, flowText } from './tree-text.js';
import type { Tree, TreeMap } from './tree.js';

/** New pairs of a mapping in braces, behind or before the pair of a key, else at the end. */
export function insertFlowPairs(
  document: OpenDocument,
  map: Collection,
  pairs: TreeMap,
  { after, before }: { readonly after?: string | undefined; readonly before?: string | undefined },
): readonly Splice[] {
  const layout = layoutOf(document, map);
  const texts = Array.from(pairs, ([key, value]) => flowPair(key, value, layout));
  const keys = isMap(map) ? map.items.map(keyOf) : [];
  const leader = after === undefined ? -1 : keys.indexOf(after) + 1;
  const follower = before === undefined ? -1 : keys.indexOf(before);
  const index = follower >= 0 ? follower : leader > 0 ? leader : keys.length;
  return insertTexts(document, map, texts, index);
}

/** New items at the end of a list in brackets. */
export function insertFlowItems(
  document: OpenDocument,
  list: Collection,
  items: readonly Tree[],
): readonly Splice[] {
  const layout = layoutOf(document, list);
  const texts = items.map((item) => flowText(item, layout));
  return insertTexts(document, list, texts, list.items.length);
}

/** Texts before the item of this index. */
export function insertTexts(
  document: OpenDocument,
  collection: Collection,
  texts: readonly string[],
  index: number,
): readonly Splice[] {
  const { text } = document;
  const { eol } = layoutOf(document, collection);
  const spans = itemSpans(collection);
  const next = spans[index];
  const last = spans.at(-1);
  if (last === undefined) return intoEmpty(document, collection, texts);
  if (next !== undefined) {
    const gap = beginsLine(text, next.start) ? eol + indentOf(text, next.start) : ' ';
    const put = texts.map((one) => `${one},${gap}`).join('');
    return [{ start: next.start, end: next.start, text: put }];
  }
  const comma = trailingComma(collection, last);
  const at = comma === undefined ? last.end : comma + 1;
  const end = comma === undefined ? '' : ',';
  if (!beginsLine(text, last.start)) {
    const put = comma === undefined ? `, ${texts.join(', ')}` : ` ${texts.join(', ')},`;
    return [{ start: at, end: at, text: put }];
  }
  const margin = eol + indentOf(text, last.start);
  const put = margin + texts.join(`,${margin}`) + end;
  const line = endsLine(text, at) ? lineEnd(text, at) : at;
  return [
    ...(comma === undefined ? [{ start: at, end: at, text: ',' }] : []),
    { start: line, end: line, text: put },
  ];
}

function intoEmpty(
  document: OpenDocument,
  collection: Collection,
  texts: readonly string[],
): readonly Splice[] {
  const [open = 0, end = 0] = collection.range ?? [];
  const start = open + 1;
  const pad = isMap(collection) && layoutOf(document, collection).padded ? ' ' : '';
  const put = pad + texts.join(', ') + pad;
  const inside = document.text.slice(start, end - 1);
  return inside.trim() === ''
    ? [{ start, end: end - 1, text: put }]
    : [{ start, end: start, text: put }];
}

/** Where the comma behind the last item is, if it has one. */
function trailingComma(collection: Collection, last: ItemSpan): number | undefined {
  return commas(collection).find((comma) => comma >= last.end);
}

function commas({ srcToken }: Collection): readonly number[] {
  if (srcToken === undefined || !('items' in srcToken)) return [];
  const items: readonly CST.CollectionItem[] = srcToken.items;
  return items.flatMap(({ start }) =>
    start.flatMap(({ type, offset }) => (type === 'comma' ? [offset] : [])),
  );
}

/** Takes items out, each with one comma; an item with lines of its own goes with its lines. */
export function removeFlowItems(
  { text }: OpenDocument,
  collection: Collection,
  indexes: readonly number[],
): readonly Splice[] | Refusal {
  const spans = itemSpans(collection);
  const removed = new Set(indexes);
  const lastKept = spans.findLastIndex((_, index) => !removed.has(index));
  if (lastKept < 0) {
    const [open = 0, end = 0] = collection.range ?? [];
    return [{ start: open + 1, end: end - 1, text: '' }];
  }
  const splices = spans.flatMap((_, index): readonly Splice[] =>
    removed.has(index) ? [removal(text, collection, index, removed)] : [],
  );
  const kept = spans[lastKept];
  const last = spans.at(-1);
  if (kept === undefined || last === undefined || kept === last) return splices;
  if (trailingComma(collection, last) !== undefined) return splices;
  const comma = commas(collection).find((one) => one >= kept.end);
  if (comma === undefined || splices.some(({ start, end }) => start <= comma && comma < end)) {
    return splices;
  }
  return [...splices, { start: comma, end: comma + 1, text: '' }];
}

function removal(
  text: string,
  collection: Collection,
  index: number,
  removed: ReadonlySet<number>,
): Splice {
  const spans = itemSpans(collection);
  const { start, end } = spans[index] ?? { start: 0, end: 0 };
  const next = spans[index + 1];
  const comma = commas(collection).find((one) => one >= end && one < (next?.start ?? text.length));
  const after = comma === undefined ? end : comma + 1;
  if (beginsLine(text, start) && endsLine(text, after)) {
    return { start: lineStart(text, start), end: nextLine(text, after), text: '' };
  }
  const before = spans[index - 1];
  const hasKeptBefore = spans.some((_, other) => other < index && !removed.has(other));
  if (before !== undefined && hasKeptBefore) {
    const gap = text.slice(before.end, start);
    const isClose = next === undefined ? !gap.includes('#') : !gap.includes('\n');
    if (isClose) return { start: before.end, end, text: '' };
  }
  return { start, end: next === undefined ? end : next.start, text: '' };
}

/** The items in another order; commas and line breaks stay where they are. */
export function reorderFlow(
  { text }: OpenDocument,
  list: Collection,
  order: readonly number[],
): readonly Splice[] | Refusal {
  const spans = itemSpans(list);
  const gaps = spans.map(({ end }, index) =>
    text.slice(end, spans[index + 1]?.start ?? list.range?.[1] ?? end),
  );
  if (isSeq(list) && gaps.some((gap) => gap.includes('#'))) {
    return { refused: 'there are comments between its rows, inside the brackets' };
  }
  return order.flatMap((from, to): readonly Splice[] => {
    const source = spans[from];
    const target = spans[to];
    if (from === to || source === undefined || target === undefined) return [];
    return [{ ...target, text: text.slice(source.start, source.end) }];
  });
}
