import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { eolAt, indentAt, lineStart } from './lines.js';
import type { OpenDocument } from './open-document.js';
import { itemSpans, type Collection } from './places.js';
import type { Layout } from './tree-text.js';

/** How the document, and the collection that is written into, are laid out. */
export function layoutOf(document: OpenDocument, collection: Collection): Layout {
  const { text, root } = document;
  const nested = root.items.flatMap(({ value }) => (isBlock(value) ? [value] : []));
  const map = nested.find((value) => isMap(value));
  const list = nested.find((value) => isSeq(value));
  const step = map === undefined ? 2 : columnOf(text, map);
  return {
    eol: eolAt(text, collection.range?.[1] ?? 0),
    step,
    dash: list === undefined ? step : columnOf(text, list),
    json: isQuoted(collection) ?? isQuoted(root) ?? false,
    padded: isPadded(text, collection) ?? isPadded(text, root) ?? true,
  };
}

/** Where the items of a block mapping or list stand. */
export function columnOf(text: string, collection: Collection): number {
  const at = itemSpans(collection)[0]?.start ?? 0;
  return at - lineStart(text, at);
}

/** The columns that the line of a place is indented by. */
export function indentOf(text: string, at: number): string {
  return ' '.repeat(indentAt(text, lineStart(text, at)));
}

function isBlock(value: unknown): value is Collection {
  return (isMap(value) || isSeq(value)) && value.flow !== true && value.items.length > 0;
}

/** Whether the keys are in double quotes; undefined where nothing tells. */
function isQuoted(collection: Collection): boolean | undefined {
  const map = isMap(collection) ? collection : firstMap(collection);
  const key = map?.items[0]?.key;
  return isScalar(key) ? key.type === 'QUOTE_DOUBLE' : undefined;
}

function isPadded(text: string, collection: Collection): boolean | undefined {
  const map = isMap(collection) ? collection : firstMap(collection);
  if (map?.flow !== true || map.items.length === 0 || !map.range) return undefined;
  return /\s/.test(text[map.range[0] + 1] ?? ' ');
}

function firstMap(collection: Collection): YAMLMap | undefined {
  const items: readonly unknown[] = collection.items;
  return items.find((item): item is YAMLMap => isMap(item));
}
