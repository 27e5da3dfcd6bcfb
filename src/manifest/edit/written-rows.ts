import { isMap, isScalar } from 'yaml';
import type { ResourceType, YamlScalar } from '../../resources/define.js';
import type { WrittenValue } from '../../resources/to-yaml-value.js';
import { onlyField } from '../schema/section-schemas.js';
import type { Node } from '../yaml/node.js';
import { findRows, type RowPlace } from './find-rows.js';
import type { OpenDocument } from './yaml/open-document.js';
import { findCollection, pairOf } from './yaml/places.js';

/** A row as a document writes it. */
export interface WrittenRow {
  /** The values that stand in the row itself; a mapping, such as a secret's, is undefined. */
  readonly values: ReadonlyMap<string, WrittenValue | undefined>;
  /** It takes values over from elsewhere (`<<` or an alias): one taken out may come back. */
  readonly merges: boolean;
}

/** The rows of a menu in a document, by identity. */
export function writtenRows(
  document: OpenDocument,
  type: ResourceType,
): ReadonlyMap<string, WrittenRow> {
  const rows = findRows(document.node, type).flatMap((place) => place.rows);
  return new Map(rows.map((row) => [row.identity, writtenRow(document, type, row)]));
}

function writtenRow(
  document: OpenDocument,
  type: ResourceType,
  { path, node }: RowPlace,
): WrittenRow {
  if (node.kind !== 'map') {
    const field = onlyField(type);
    const values = field === undefined ? [] : [[field, valueOf(node, undefined)] as const];
    return { values: new Map(values), merges: false };
  }
  const map = findCollection(document, path);
  if ('refused' in map || !isMap(map)) return { values: new Map(), merges: true };
  const values = new Map<string, WrittenValue | undefined>();
  for (const [key, { value }] of node.entries) {
    const pair = pairOf(map, key);
    if (pair !== undefined) values.set(key, valueOf(value, pair.value));
  }
  return { values, merges: pairOf(map, '<<') !== undefined };
}

function valueOf(node: Node, yaml: unknown): WrittenValue | undefined {
  const quoted = isScalar(yaml) && (yaml.type === 'QUOTE_SINGLE' || yaml.type === 'QUOTE_DOUBLE');
  if (node.kind === 'scalar') return { value: node.value, quoted };
  if (node.kind === 'map') return undefined;
  const items = node.items.flatMap((item): readonly YamlScalar[] =>
    item.kind === 'scalar' && item.value !== null ? [item.value] : [],
  );
  return { value: items, quoted: false };
}
