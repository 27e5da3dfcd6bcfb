import { isMap, isSeq } from 'yaml';
import { columnOf, layoutOf } from './layout-of.js';
import {
  beginsLine,
  indentAt,
  isBlankLine,
  isCommentLine,
  lastLineEnd,
  lineStart,
  nextLine,
} from './lines.js';
import type { OpenDocument } from './open-document.js';
import { itemSpans, keyOf, type Collection, type ItemSpan, type Refusal } from './places.js';
import type { Splice } from './splice.js';
import { blockItem, blockPair } from './tree-text.js';
import type { Tree, TreeMap } from './tree.js';

/** The lines of an item: comments above that belong to it, its own, and deeper comments below. */
interface Lines {
  readonly start: number;
  /** Before the line break of the last line. */
  readonly end: number;
}

/**
 * A comment belongs to the item that it stands directly above, with no blank line between and
 * indented alike. What is indented deeper belongs to the item above it.
 */
function linesOf(text: string, spans: readonly ItemSpan[], index: number): Lines {
  const span = spans[index] ?? { start: 0, end: 0 };
  const before = spans[index - 1];
  const top = before === undefined ? 0 : nextLine(text, lastLineEnd(text, before.end));
  let start = lineStart(text, span.start);
  const column = span.start - start;
  for (let line = start; line > top;) {
    line = lineStart(text, line - 1);
    if (line < top || !isCommentLine(text, line) || indentAt(text, line) !== column) break;
    start = line;
  }
  let end = lastLineEnd(text, span.end);
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    if (!isCommentLine(text, line) || indentAt(text, line) <= column) break;
    end = lastLineEnd(text, nextLine(text, line));
  }
  return { start, end };
}

/** New pairs, behind or before the pair of a key, else at the end. */
export function insertBlockPairs(
  document: OpenDocument,
  map: Collection,
  pairs: TreeMap,
  { after, before }: { readonly after?: string | undefined; readonly before?: string | undefined },
): readonly Splice[] {
  const { text } = document;
  const spans = itemSpans(map);
  const column = columnOf(text, map);
  const layout = layoutOf(document, map);
  const { eol } = layout;
  const keys = isMap(map) ? map.items.map(keyOf) : [];
  const margin = ' '.repeat(column);
  const lines = Array.from(pairs, ([key, value]) => blockPair(key, value, column, layout));
  const follower = before === undefined ? -1 : keys.indexOf(before);
  if (follower >= 0) {
    const { start } = linesOf(text, spans, follower);
    const gap = isBlankLine(text, lineStart(text, start - 1)) && start > 0 ? eol : '';
    const put = lines.map((line) => margin + line + eol + gap).join('');
    return [{ start, end: start, text: put }];
  }
  const leader = after === undefined ? spans.length - 1 : keys.indexOf(after);
  const { start, end } = linesOf(text, spans, leader);
  const apart = isApart(text, { start, end }) && column === 0;
  const put = lines.map((line) => eol + (apart ? eol : '') + margin + line).join('');
  return [{ start: end, end, text: put }];
}

/** Whether a blank line stands around an item: below it, or above it when nothing follows. */
function isApart(text: string, { start, end }: Lines): boolean {
  const next = nextLine(text, end);
  if (next < text.length) return isBlankLine(text, next);
  return start > 0 && isBlankLine(text, lineStart(text, start - 1));
}

/** New items before the item of this index, else at the end; blank lines between as the list has. */
export function insertBlockItems(
  document: OpenDocument,
  list: Collection,
  items: readonly Tree[],
  index: number,
): readonly Splice[] {
  const { text } = document;
  const spans = itemSpans(list);
  const column = columnOf(text, list);
  const layout = layoutOf(document, list);
  const { eol } = layout;
  const last: unknown = list.items.at(-1);
  const isLong = isMap(last) && last.flow !== true;
  const put = items.map((item) => `- ${blockItem(item, column + 2, layout, isLong)}`);
  const margin = ' '.repeat(column);
  if (index < spans.length) {
    const { start } = linesOf(text, spans, index);
    return [{ start, end: start, text: put.map((one) => margin + one + eol).join('') }];
  }
  const { start, end } = linesOf(text, spans, spans.length - 1);
  const apart = spans.length > 1 && isBlankLine(text, lineStart(text, start - 1)) ? eol : '';
  return [{ start: end, end, text: put.map((one) => eol + apart + margin + one).join('') }];
}

/**
 * Takes items out with their lines. An emptied collection becomes `[]` or `{}`, because a key with
 * nothing behind it is a mistake.
 *
 * @param emptied where the brackets of an emptied collection go
 */
export function removeBlockItems(
  { text }: OpenDocument,
  collection: Collection,
  indexes: readonly number[],
  emptied: number | undefined,
): readonly Splice[] | Refusal {
  const spans = itemSpans(collection);
  const removed = new Set(indexes);
  const kept = spans.findIndex((_, index) => !removed.has(index));
  const first = spans[0];
  if (first === undefined || (kept < 0 && emptied === undefined)) {
    return { refused: 'nothing would be left of it' };
  }
  const shared = !beginsLine(text, first.start) && removed.has(0);
  const whole = spans.flatMap((_, index) =>
    removed.has(index) && !(shared && index < kept)
      ? [wholeLines(text, linesOf(text, spans, index))]
      : [],
  );
  return [
    ...(shared ? [besideDash(text, spans, kept)] : []),
    ...withoutLastBreak(text, joined(whole)),
    ...(kept >= 0 || emptied === undefined
      ? []
      : [{ start: emptied, end: emptied, text: isSeq(collection) ? ' []' : ' {}' }]),
  ];
}

/** Lines with their line breaks. Of two blank lines that would meet, one goes, too. */
function wholeLines(text: string, { start, end }: Lines): Lines {
  const next = nextLine(text, end);
  const above = start === 0 ? 0 : lineStart(text, start - 1);
  const follows = next >= text.length || isBlankLine(text, next);
  return { start: start > 0 && isBlankLine(text, above) && follows ? above : start, end: next };
}

function joined(lines: readonly Lines[]): readonly Splice[] {
  const splices: Splice[] = [];
  for (const { start, end } of lines) {
    const last = splices.at(-1);
    if (last !== undefined && last.end >= start) splices[splices.length - 1] = { ...last, end };
    else splices.push({ start, end, text: '' });
  }
  return splices;
}

/** A file that ends without a line break goes on doing so. */
function withoutLastBreak(text: string, splices: readonly Splice[]): readonly Splice[] {
  if (text.endsWith('\n')) return splices;
  return splices.map((one) =>
    one.end === text.length && one.start > 0
      ? { ...one, start: lastLineEnd(text, one.start) }
      : one,
  );
}

/** The first pairs of a row go, which begins beside its dash: the first that stays takes their place. */
function besideDash(text: string, spans: readonly ItemSpan[], kept: number): Splice {
  const start = spans[0]?.start ?? 0;
  const end = lastLineEnd(text, spans[kept - 1]?.end ?? start);
  const next = spans[kept]?.start ?? end;
  if (text.slice(end, next).trim() === '') return { start, end: next, text: '' };
  return { start: text.slice(0, start).trimEnd().length, end, text: '' };
}

/** The items in another order; blank lines and comments between them stay where they are. */
export function reorderBlock(
  { text }: OpenDocument,
  list: Collection,
  order: readonly number[],
): readonly Splice[] | Refusal {
  const spans = itemSpans(list);
  if (spans.some(({ start }) => !beginsLine(text, start))) {
    return { refused: 'its rows do not begin on lines of their own' };
  }
  const lines = spans.map((_, index) => linesOf(text, spans, index));
  return order.flatMap((from, to): readonly Splice[] => {
    const source = lines[from];
    const target = lines[to];
    if (from === to || source === undefined || target === undefined) return [];
    return [{ ...target, text: text.slice(source.start, source.end) }];
  });
}
