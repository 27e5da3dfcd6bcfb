import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Alias,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Report } from '../diagnostics.js';
import type { Entry, MapNode, Node, ScalarNode } from './node.js';
import type { PlaceOf } from './places.js';

/** Nodes that aliases may add to one document. */
const MOST_ALIASED = 100_000;

interface Anchor {
  readonly node: Node;
  /** How many nodes it stands for, aliases inside it counted in full. */
  readonly size: number;
}

interface Walk {
  readonly placeOf: PlaceOf;
  readonly report: Report;
  readonly anchors: Map<string, Anchor>;
  nodes: number;
  aliased: number;
}

/**
 * The tree of a YAML value with positions. Aliases share one node, so that a bomb costs nothing
 * here; its size is counted, and refused before anybody walks it.
 */
export function toNode(contents: YAMLMap.Parsed, placeOf: PlaceOf, report: Report): Node {
  return convert(contents, { placeOf, report, anchors: new Map(), nodes: 0, aliased: 0 });
}

function convert(yaml: unknown, walk: Walk): Node {
  walk.nodes += 1;
  if (isAlias(yaml)) return resolveAlias(yaml, walk);
  if (!isMap(yaml) && !isSeq(yaml) && !isScalar(yaml)) return nothing(walk, [0, 0]);
  const before = walk.nodes + walk.aliased;
  const node = convertNew(yaml, walk);
  if (yaml.anchor !== undefined)
    walk.anchors.set(yaml.anchor, { node, size: walk.nodes + walk.aliased - before + 1 });
  return node;
}

function convertNew(yaml: Scalar | YAMLMap | { items: unknown[] }, walk: Walk): Node {
  if (isScalar(yaml)) return convertScalar(yaml, walk);
  if (isMap(yaml)) return convertMap(yaml, walk);
  const range = 'range' in yaml ? rangeOf(yaml.range) : ([0, 0] as const);
  const items = yaml.items.map((item) => {
    const node = convert(item, walk);
    if (isEmptyScalar(node)) reportEmpty(node, 'an item of this list', walk);
    return node;
  });
  return { kind: 'list', items, ...walk.placeOf(...range) };
}

function convertScalar(yaml: Scalar, walk: Walk): ScalarNode {
  const place = walk.placeOf(...rangeOf(yaml.range));
  const { value } = yaml;
  if (yaml.tag?.startsWith('!') === true)
    return { kind: 'scalar', value: null, empty: false, unreadable: true, ...place };
  const written = yaml.source ?? '';
  if (typeof value === 'number' || typeof value === 'bigint')
    return { kind: 'scalar', value: asWritten(written, Number(value)), empty: false, ...place };
  if (typeof value === 'string' || typeof value === 'boolean')
    return { kind: 'scalar', value, empty: false, ...place };
  return { kind: 'scalar', value: null, empty: written === '', ...place };
}

/**
 * YAML turns an unquoted `0123` into 123, `1e3` into 1000 and `1.10` into 1.1. Values go to the
 * router as text, so a number that would change on the way stays the text that was written.
 */
function asWritten(written: string, value: number): string | number {
  return String(value) === written ? value : written;
}

function convertMap(yaml: YAMLMap, walk: Walk): MapNode {
  const entries = new Map<string, Entry>();
  const merged: Node[] = [];
  for (const pair of yaml.items) {
    const entry = convertPair(pair, walk);
    if (entry === undefined) continue;
    const first = entries.get(entry.name);
    if (entry.name === '<<') merged.push(entry.value);
    else if (first === undefined) entries.set(entry.name, entry);
    else
      walk.report(entry.key, 'manifest/duplicate-key', `"${entry.name}" is here twice`, {
        hint: `it is on line ${first.key.at.line} already`,
      });
  }
  for (const node of merged) mergeInto(entries, node, walk);
  return { kind: 'map', entries, ...walk.placeOf(...rangeOf(yaml.range)) };
}

function convertPair(pair: Pair, walk: Walk): (Entry & { readonly name: string }) | undefined {
  const range =
    isScalar(pair.key) || isMap(pair.key) || isSeq(pair.key) ? pair.key.range : undefined;
  const key = walk.placeOf(...rangeOf(range));
  if (!isScalar(pair.key) || typeof pair.key.value !== 'string') {
    walk.report(key, 'manifest/yaml-key', 'a key must be text', { hint: 'put the key in quotes' });
    return undefined;
  }
  const name = pair.key.value;
  const value = pair.value === null ? nothing(walk, rangeOf(range)) : convert(pair.value, walk);
  if (!isEmptyScalar(value)) return { name, key, value };
  return emptyPair(name, { key, value }, walk);
}

/** `{name:home}` is one key without a value; it is reported, and then read as it was meant. */
function emptyPair(name: string, entry: Entry, walk: Walk): Entry & { readonly name: string } {
  const colon = name.indexOf(':');
  if (colon > 0) {
    walk.report(entry.key, 'manifest/yaml-syntax', 'a space is missing after the colon');
    const value: ScalarNode = {
      kind: 'scalar',
      value: name.slice(colon + 1),
      empty: false,
      ...entry.key,
    };
    return { name: name.slice(0, colon), key: entry.key, value };
  }
  reportEmpty(entry.key, `"${name}"`, walk);
  return { name, ...entry };
}

function reportEmpty(place: { at: Node['at']; length: number }, what: string, walk: Walk): void {
  walk.report(place, 'manifest/empty-value', `${what} has no value`, {
    hint: 'write the value, or null to take a field back to its default; a text that begins with # needs quotes',
  });
}

/** A merge key: what is not said here comes from the mapping, or the mappings, that it names. */
function mergeInto(entries: Map<string, Entry>, node: Node, walk: Walk): void {
  if (node.kind === 'list') for (const item of node.items) mergeInto(entries, item, walk);
  else if (node.kind === 'map') {
    for (const [name, entry] of node.entries) if (!entries.has(name)) entries.set(name, entry);
  } else walk.report(node, 'manifest/wrong-type', '"<<" merges mappings only');
}

function resolveAlias(alias: Alias, walk: Walk): Node {
  const range = rangeOf(alias.range);
  const anchor = walk.anchors.get(alias.source);
  if (anchor === undefined) {
    walk.report(
      walk.placeOf(...range),
      'manifest/yaml-alias',
      'an unquoted value that begins with * is a YAML alias, and no anchor above has this name',
      { hint: "put the value in quotes: '*.example.com'" },
    );
    return unreadableText(walk, range);
  }
  const before = walk.aliased;
  walk.aliased += anchor.size;
  if (walk.aliased <= MOST_ALIASED) return anchor.node;
  if (before <= MOST_ALIASED)
    walk.report(
      walk.placeOf(...range),
      'manifest/too-many-aliases',
      'aliases make this document too large',
      {
        hint: 'write the repeated part once, in a Template',
      },
    );
  return unreadableText(walk, range);
}

/** Stands for text that was reported already, and that any field would take. */
function unreadableText(walk: Walk, range: readonly [number, number]): ScalarNode {
  const place = walk.placeOf(...range);
  return { kind: 'scalar', value: null, empty: false, unreadable: true, ...place };
}

function nothing(
  walk: Walk,
  range: readonly [number, number] | readonly [number, number, number],
): ScalarNode {
  return { kind: 'scalar', value: null, empty: true, ...walk.placeOf(range[0], range[1]) };
}

function isEmptyScalar(node: Node): boolean {
  return node.kind === 'scalar' && node.empty;
}

function rangeOf(range: unknown): readonly [number, number] {
  if (!Array.isArray(range)) return [0, 0];
  const [start, end]: unknown[] = range;
  return [typeof start === 'number' ? start : 0, typeof end === 'number' ? end : 0];
}
