import { isAlias, isMap, isScalar, isSeq, type YAMLSeq } from 'yaml';
import type { YamlScalar, YamlValue } from '../../../resources/define.js';
import { insertBlockItems, removeBlockItems } from './edit-block.js';
import { insertFlowItems, insertTexts, removeFlowItems } from './edit-flow.js';
import { columnOf, layoutOf } from './layout-of.js';
import { eolAt, lastLineEnd, lineEnd, lineStart } from './lines.js';
import type { OpenDocument } from './open-document.js';
import { itemSpans, sharedInside, valueStart, type Found, type Refusal } from './places.js';
import { scalarText } from './scalar-text.js';
import type { Splice } from './splice.js';
import { flowText } from './tree-text.js';
import { isTreeList, type Tree } from './tree.js';

/**
 * A single value, or a list of such, in the place of another. A list that stays one keeps the items
 * that stay, with their comments; a single value keeps its quotes where they can hold the new one.
 *
 * @param current what the loader reads there now
 */
export function replaceValue(
  document: OpenDocument,
  found: Found,
  current: Tree | undefined,
  value: YamlValue | null,
): readonly Splice[] | Refusal {
  const shared = sharedInside(document, found.value);
  if (shared !== undefined) return shared;
  if (isSeq(found.value) && isTreeList(current) && isList(value)) {
    if (value.length > 0 && current.length > 0) {
      return replaceItems(document, found.value, current, value);
    }
  }
  const span = valueSpan(document, found);
  if (span === undefined) return { refused: 'its value cannot be told from what is around it' };
  const { start, end, gap } = span;
  return [{ start, end, text: gap + newText(document, found, value, end) }];
}

function isList(value: YamlValue | null): value is readonly YamlScalar[] {
  return Array.isArray(value);
}

/** What is replaced: the value itself, or all lines of a value that begins below its key. */
function valueSpan(
  { text }: OpenDocument,
  { value, pair }: Found,
): (Splice & { readonly gap: string }) | undefined {
  if (isAlias(value) || isScalar(value) || isMap(value) || isSeq(value)) {
    const [start = 0, valueEnd = 0] = value.range ?? [];
    const isBlock = (isMap(value) || isSeq(value)) && value.flow !== true;
    const isBlockText = isScalar(value) && value.type?.startsWith('BLOCK') === true;
    const end = isBlock || isBlockText ? lastLineEnd(text, valueEnd) : valueEnd;
    const isTagged = !isAlias(value) && value.tag !== undefined;
    if (!isBlock && !isTagged) return { start, end, text: '', gap: '' };
    const from = pair === undefined ? undefined : valueStart(pair);
    return from === undefined ? undefined : { start: from, end, text: '', gap: ' ' };
  }
  return undefined;
}

function newText(
  document: OpenDocument,
  { value: old, pair, parent }: Found,
  value: YamlValue | null,
  end: number,
): string {
  const { text } = document;
  if (isList(value)) return flowText(value, layoutOf(document, parent ?? document.root));
  const style = isScalar(old) ? old.type : undefined;
  const isWord = value === 'yes' || value === 'no';
  if (isWord && style === 'PLAIN' && isScalar(old) && (old.value === 'yes' || old.value === 'no')) {
    return value;
  }
  const key = pair !== undefined && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  // A comment behind the value would become a line of a block of text.
  const isFollowed = text.slice(end, lineEnd(text, end)).trim() !== '';
  return scalarText(value, {
    inFlow: parent?.flow === true || isFollowed,
    column: key - lineStart(text, key),
    eol: eolAt(text, end),
    style,
  });
}

/** Items that both lists begin or end with stay; those between are replaced one by one. */
function replaceItems(
  document: OpenDocument,
  list: YAMLSeq,
  current: readonly Tree[],
  value: readonly YamlScalar[],
): readonly Splice[] | Refusal {
  const shorter = Math.min(current.length, value.length);
  let head = 0;
  while (head < shorter && current[head] === value[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && current.at(-1 - tail) === value.at(-1 - tail)) tail += 1;
  const replaced = shorter - head - tail;
  const splices = Array.from({ length: replaced }, (_, offset) =>
    replaceItem(document, list, head + offset, value[head + offset] ?? ''),
  );
  const at = head + replaced;
  const added = value.slice(at, value.length - tail);
  const removed = Array.from({ length: current.length - tail - at }, (_, offset) => at + offset);
  if (added.length > 0) return [...splices, ...insertScalars(document, list, added, at)];
  if (removed.length === 0) return splices;
  const taken =
    list.flow === true
      ? removeFlowItems(document, list, removed)
      : removeBlockItems(document, list, removed, undefined);
  return 'refused' in taken ? taken : [...splices, ...taken];
}

function replaceItem(
  { text }: OpenDocument,
  list: YAMLSeq,
  index: number,
  value: YamlScalar,
): Splice {
  const item: unknown = list.items[index];
  const { end = 0 } = itemSpans(list)[index] ?? {};
  const start = isScalar(item) || isAlias(item) ? (item.range?.[0] ?? end) : end;
  const style = isScalar(item) ? item.type : undefined;
  const column = columnOf(text, list);
  const place = { inFlow: true, column, eol: eolAt(text, end), style };
  return { start, end, text: scalarText(value, place) };
}

function insertScalars(
  document: OpenDocument,
  list: YAMLSeq,
  values: readonly YamlScalar[],
  index: number,
): readonly Splice[] {
  if (list.flow !== true) return insertBlockItems(document, list, values, index);
  if (index >= list.items.length) return insertFlowItems(document, list, values);
  const layout = layoutOf(document, list);
  return insertTexts(
    document,
    list,
    values.map((value) => flowText(value, layout)),
    index,
  );
}
