import { isMap, isSeq } from 'yaml';
import {
  insertBlockItems,
  insertBlockPairs,
  removeBlockItems,
  reorderBlock,
} from './edit-block.js';
import { insertFlowItems, insertFlowPairs, removeFlowItems, reorderFlow } from './edit-flow.js';
import type { EditOp } from './edit-op.js';
import { keepComments } from './keep-comments.js';
import { columnOf, layoutOf } from './layout-of.js';
import { lastLineEnd } from './lines.js';
import type { OpenDocument } from './open-document.js';
import {
  findCollection,
  findValue,
  keyOf,
  sharedInside,
  valueStart,
  type Collection,
  type Refusal,
} from './places.js';
import { replaceValue } from './replace-value.js';
import type { Splice } from './splice.js';
import { blockItem } from './tree-text.js';
import { nodeAtPath, treeOf, type Path, type Tree } from './tree.js';

/** What is to be written where, so that the document says what `editTree` says. */
export function editText(document: OpenDocument, op: EditOp): readonly Splice[] | Refusal {
  switch (op.op) {
    case 'replace': {
      const found = findValue(document, op.path);
      if ('refused' in found) return found;
      const current = nodeAtPath(document.node, op.path);
      return replaceValue(document, found, current && treeOf(current), op.value);
    }
    case 'insert-pairs': {
      const map = findCollection(document, op.path);
      if ('refused' in map) return map;
      const isFlow = map.flow === true;
      return isFlow
        ? insertFlowPairs(document, map, op.pairs, op)
        : insertBlockPairs(document, map, op.pairs, op);
    }
    case 'insert-items':
      return insertItems(document, op.path, op.items);
    case 'remove-pairs':
    case 'keep-pairs':
      return removeItems(document, op.path, (map) => pairsToRemove(map, op));
    case 'remove-items':
      return removeItems(document, op.path, () => op.indexes);
    case 'reorder': {
      const list = findCollection(document, op.path);
      if ('refused' in list) return list;
      return list.flow === true
        ? reorderFlow(document, list, op.order)
        : reorderBlock(document, list, op.order);
    }
  }
}

function pairsToRemove(
  map: Collection,
  { op, keys }: Extract<EditOp, { readonly op: 'remove-pairs' | 'keep-pairs' }>,
): readonly number[] {
  const own = isMap(map) ? map.items.map(keyOf) : [];
  if (op === 'remove-pairs') return keys.map((key) => own.indexOf(key));
  return own.flatMap((key, index) => (key !== undefined && keys.includes(key) ? [] : [index]));
}

function insertItems(
  document: OpenDocument,
  path: Path,
  items: readonly Tree[],
): readonly Splice[] | Refusal {
  const list = findCollection(document, path);
  if ('refused' in list) return list;
  const isEmpty = list.items.length === 0;
  const block =
    list.flow === true && isEmpty ? blockInstead(document, path, list, items) : undefined;
  if (block !== undefined) return block;
  return list.flow === true
    ? insertFlowItems(document, list, items)
    : insertBlockItems(document, list, items, list.items.length);
}

/** `pools: []` of a block mapping becomes a list of lines. */
function blockInstead(
  document: OpenDocument,
  path: Path,
  list: Collection,
  items: readonly Tree[],
): readonly Splice[] | undefined {
  const found = findValue(document, path);
  if ('refused' in found || found.pair === undefined || found.parent?.flow === true)
    return undefined;
  const { text } = document;
  const [start = 0, end = 0] = list.range ?? [];
  const colon = valueStart(found.pair) ?? start;
  if (text.slice(start + 1, end - 1).trim() !== '' || text.slice(colon, start).includes('\n')) {
    return undefined;
  }
  const layout = layoutOf(document, list);
  const column = columnOf(text, found.parent ?? list) + layout.dash;
  const margin = layout.eol + ' '.repeat(column);
  const put = items.map((item) => `${margin}- ${blockItem(item, column + 2, layout)}`).join('');
  const line = lastLineEnd(text, end);
  return [
    { start: colon, end, text: '' },
    { start: line, end: line, text: put },
  ];
}

function removeItems(
  document: OpenDocument,
  path: Path,
  indexesOf: (collection: Collection) => readonly number[],
): readonly Splice[] | Refusal {
  const found = findValue(document, path);
  const collection = findCollection(document, path);
  if ('refused' in found) return found;
  if ('refused' in collection) return collection;
  const indexes = indexesOf(collection);
  if (indexes.length === 0) return [];
  if (indexes.includes(-1)) return { refused: 'it comes through "<<" and is written elsewhere' };
  for (const index of indexes) {
    const item: unknown = collection.items[index];
    const inside = isMap(collection) ? collection.items[index]?.value : item;
    const shared = sharedInside(document, inside);
    if (shared !== undefined) return shared;
  }
  if (collection.flow === true) return removeFlowItems(document, collection, indexes);
  const emptied = found.pair === undefined ? undefined : valueStart(found.pair);
  const splices = removeBlockItems(document, collection, indexes, emptied);
  return 'refused' in splices || !isSeq(collection) ? splices : keepComments(document, splices);
}
