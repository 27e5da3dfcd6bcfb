import { isMap } from 'yaml';
import type { ResourceType } from '../../resources/define.js';
import { onlyField } from '../schema/section-schemas.js';
import type { EditOp } from './yaml/edit-op.js';
import type { RowPlace, RowsPlace } from './find-rows.js';
import { insertSection } from './new-section.js';
import type { OpenDocument } from './yaml/open-document.js';
import { findCollection, keyOf, type Refusal } from './yaml/places.js';
import type { NewEntries, RowEdit } from './row-edit.js';
import { isSameTree, treeOf, type Tree, type TreeMap } from './yaml/tree.js';

/** The changes that an edit takes. What `later` takes out is taken out when `first` is done. */
export interface Compiled {
  readonly first: readonly EditOp[];
  readonly later: readonly EditOp[];
}

/**
 * An edit of rows as changes of the YAML that writes them.
 *
 * @param places where the document writes rows of the menu
 */
export function compileEdit(
  document: OpenDocument,
  places: readonly RowsPlace[],
  edit: RowEdit,
): Compiled | Refusal {
  if (edit.type.keptIn !== undefined)
    return { refused: 'it follows from what the manifest says of the router' };
  switch (edit.action) {
    case 'add':
      return { first: [addRows(document, places, edit.type, [edit.entries])], later: [] };
    case 'order':
      return orderRows(places, edit);
    case 'set':
    case 'replace':
    case 'remove':
      return changeRow(document, places, edit);
  }
}

/** New rows of one menu, at the end of its list. */
export function addRows(
  { node }: OpenDocument,
  [place]: readonly RowsPlace[],
  type: ResourceType,
  rows: readonly NewEntries[],
): EditOp {
  const items = rows.map(written);
  if (place === undefined) return insertSection(node, type, items);
  return { op: 'insert-items', path: place.path, items };
}

function orderRows(
  places: readonly RowsPlace[],
  { identities }: Extract<RowEdit, { readonly action: 'order' }>,
): Compiled | Refusal {
  const place = places.find(({ rows }) =>
    identities.every((identity) => rows.some((row) => row.identity === identity)),
  );
  if (place === undefined) return { refused: 'its rows are not in one list of this document' };
  const ordered = place.rows.map(({ identity }) => identity);
  const slots = ordered.flatMap((identity, index) =>
    identities.includes(identity) ? [index] : [],
  );
  const next = identities.map((identity) => ordered.indexOf(identity));
  const order = ordered.map((_, index) => next[slots.indexOf(index)] ?? index);
  if (order.every((from, to) => from === to)) return { first: [], later: [] };
  return { first: [{ op: 'reorder', path: place.path, order }], later: [] };
}

function changeRow(
  document: OpenDocument,
  places: readonly RowsPlace[],
  edit: Exclude<RowEdit, { readonly action: 'add' | 'order' }>,
): Compiled | Refusal {
  const { node } = document;
  const [row, other] = places
    .flatMap(({ rows }) => rows)
    .filter(({ identity }) => identity === edit.identity);
  if (other !== undefined) return { refused: 'this document says it in two places' };
  if (row === undefined) {
    if (edit.action === 'set' && edit.type.kind === 'singleton') {
      return { first: [insertSection(node, edit.type, [written(edit.entries)])], later: [] };
    }
    return { refused: 'this document does not write it' };
  }
  if (edit.action === 'remove') return removeRow(row);
  return row.node.kind === 'map' ? setPairs(document, row, edit) : setShort(row, edit);
}

function removeRow({ path }: RowPlace): Compiled | Refusal {
  const index = path.at(-1);
  if (typeof index !== 'number') return { refused: 'it is no row of a list' };
  return { first: [{ op: 'remove-items', path: path.slice(0, -1), indexes: [index] }], later: [] };
}

function setPairs(
  document: OpenDocument,
  { path, node }: RowPlace,
  { action, entries }: Extract<RowEdit, { readonly action: 'set' | 'replace' }>,
): Compiled | Refusal {
  const map = findCollection(document, path);
  if ('refused' in map) return map;
  const own = new Set(isMap(map) ? map.items.flatMap((pair) => keyOf(pair) ?? []) : []);
  const values = node.kind === 'map' ? node.entries : new Map<string, never>();
  const replaced: EditOp[] = [];
  const added = new Map<string, Tree>();
  for (const [key, value] of entries) {
    const current = values.get(key);
    const isThere = own.has(key) || action === 'set';
    if (value === undefined) continue;
    if (isThere && current && isSameTree(treeOf(current.value), value)) continue;
    if (own.has(key)) replaced.push({ op: 'replace', path: [...path, key], value });
    else added.set(key, value);
  }
  const pairs: EditOp = { op: 'insert-pairs', path, pairs: added };
  const first = added.size > 0 ? [...replaced, pairs] : replaced;
  if (action === 'replace') {
    return { first, later: [{ op: 'keep-pairs', path, keys: [...written(entries).keys()] }] };
  }
  const gone = [...entries].flatMap(([key, value]) =>
    value === undefined && values.has(key) ? [key] : [],
  );
  return { first, later: gone.length > 0 ? [{ op: 'remove-pairs', path, keys: gone }] : [] };
}

/** `identity: zone-a` is the value of the only field. */
function setShort(
  { path }: RowPlace,
  { type, entries }: Extract<RowEdit, { readonly action: 'set' | 'replace' }>,
): Compiled | Refusal {
  const field = onlyField(type);
  const value = field === undefined ? undefined : entries.get(field);
  if (value === undefined || entries.size !== 1) {
    return { refused: 'it is written as one value and has no place for more' };
  }
  return { first: [{ op: 'replace', path, value }], later: [] };
}

function written(entries: NewEntries): TreeMap {
  const row = new Map<string, Tree>();
  for (const [key, value] of entries) if (value !== undefined) row.set(key, value);
  return row;
}
