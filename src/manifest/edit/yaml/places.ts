import { isAlias, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { CST, Pair, YAMLMap, YAMLSeq } from 'yaml';
import type { OpenDocument } from './open-document.js';
import type { Path } from './tree.js';

/** Why an edit is not made; one plain line. */
export interface Refusal {
  readonly refused: string;
}

/** A mapping or a list of a document. */
export type Collection = YAMLMap | YAMLSeq;

/** Where an item of a collection begins (its dash, anchor or key) and where its value ends. */
export interface ItemSpan {
  readonly start: number;
  readonly end: number;
}

/** A value of a document and the pair that holds it, if one does. */
export interface Found {
  readonly value: unknown;
  readonly pair?: Pair;
  /** The collection that it is an item of; undefined for the root. */
  readonly parent?: Collection;
}

/**
 * The value at a path. Refused where the way leads through an alias, a merge key, or an anchor
 * that other lines use: what is written there is not this value's alone.
 */
export function findValue(document: OpenDocument, path: Path): Found | Refusal {
  let found: Found = { value: document.root };
  for (const step of path) {
    const shared = sharedBy(document, found.value);
    if (shared !== undefined) return shared;
    const next = child(found.value, step);
    if (next === undefined) return notWritten(step);
    found = next;
  }
  return found;
}

/** The mapping or list at a path, when it may be changed. */
export function findCollection(document: OpenDocument, path: Path): Collection | Refusal {
  const found = findValue(document, path);
  if ('refused' in found) return found;
  const { value } = found;
  const shared = sharedBy(document, value);
  if (shared !== undefined) return shared;
  return isMap(value) || isSeq(value) ? value : notWritten(path.at(-1) ?? '');
}

/** Refused when a value is an alias, or has an anchor that an alias refers to. */
function sharedBy({ aliased }: OpenDocument, value: unknown): Refusal | undefined {
  if (isAlias(value)) {
    return { refused: `it is written elsewhere, at the anchor "&${value.source}"` };
  }
  const anchor = isMap(value) || isSeq(value) || isScalar(value) ? value.anchor : undefined;
  if (anchor === undefined || !aliased.has(anchor)) return undefined;
  return { refused: `its anchor "&${anchor}" is used by other lines, which would change with it` };
}

/** Refused when something inside a value has an anchor that an alias refers to. */
export function sharedInside(document: OpenDocument, value: unknown): Refusal | undefined {
  let shared = isAlias(value) ? undefined : sharedBy(document, value);
  if (!isMap(value) && !isSeq(value)) return shared;
  visit(value, (_, node) => {
    if (!isAlias(node)) shared ??= sharedBy(document, node);
  });
  return shared;
}

function child(value: unknown, step: string | number): Found | undefined {
  if (typeof step === 'number') {
    const item = isSeq(value) ? value.items[step] : undefined;
    return isSeq(value) && item !== undefined ? { value: item, parent: value } : undefined;
  }
  const pair = isMap(value) ? pairOf(value, step) : undefined;
  return isMap(value) && pair !== undefined
    ? { value: pair.value, pair, parent: value }
    : undefined;
}

/** The pair that a mapping itself writes; what it merges in is not among them. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => keyOf(pair) === key);
}

/** The key of a pair; undefined when it is no text. */
export function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) && typeof key.value === 'string' ? key.value : undefined;
}

function notWritten(step: string | number): Refusal {
  return { refused: `"${step}" is not written here itself: it comes through "<<" or an alias` };
}

/** The spans of the items of a collection, in their order. */
export function itemSpans(collection: Collection): readonly ItemSpan[] {
  const tokens = itemTokens(collection);
  return collection.items.flatMap((item, index): readonly ItemSpan[] => {
    const token = isPair(item) ? item.srcToken : tokens[index];
    const end = endOf(item);
    return token === undefined || end === undefined ? [] : [{ start: startOf(token), end }];
  });
}

/** Comments between items are tokens of their own; they are no items. */
function itemTokens({ srcToken }: Collection): readonly CST.CollectionItem[] {
  if (srcToken === undefined || !('items' in srcToken)) return [];
  const items: readonly CST.CollectionItem[] = srcToken.items;
  return items.filter(
    ({ key, value, start }) =>
      Boolean(key ?? value) || start.some(({ type }) => type === 'seq-item-ind'),
  );
}

const BEGINNINGS = new Set(['seq-item-ind', 'anchor', 'tag', 'explicit-key-ind']);

function startOf({ start, key, value }: CST.CollectionItem): number {
  return start.find(({ type }) => BEGINNINGS.has(type))?.offset ?? (key ?? value)?.offset ?? 0;
}

function endOf(item: unknown): number | undefined {
  const last = isPair(item) ? (item.value ?? item.key) : item;
  if (isMap(last) || isSeq(last) || isScalar(last) || isAlias(last)) return last.range?.[1];
  return undefined;
}

/** Where the value of a pair may begin: behind the colon, and the anchor if there is one. */
export function valueStart({ srcToken }: Pair): number | undefined {
  const last = srcToken?.sep?.findLast(({ type }) => type === 'map-value-ind' || type === 'anchor');
  return last === undefined ? undefined : last.offset + last.source.length;
}
