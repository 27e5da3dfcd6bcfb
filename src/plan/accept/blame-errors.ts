import { findRows } from '../../manifest/edit/find-rows.js';
import type { Diagnostic, SourceFile, SourcePosition } from '../../manifest/types.js';
import { textAt, type MapNode, type Node } from '../../manifest/yaml/node.js';
import { readDocuments } from '../../manifest/yaml/read-documents.js';
import type { ResourceType } from '../../resources/define.js';

/** A row by its identity in the document of a router. */
export interface RowOf {
  readonly type: ResourceType;
  readonly identity: string;
}

/**
 * Whose rows errors are about, and the first error of each: the line of an error is in the row, or
 * the hint names it as the other of two.
 *
 * @param source the file as it would be
 * @param rowsOf the rows that each one writes
 */
export function blameErrors<Item>(
  source: SourceFile,
  router: string,
  errors: readonly Diagnostic[],
  rowsOf: ReadonlyMap<Item, readonly RowOf[]>,
): ReadonlyMap<Item, string> {
  const root = documentOf(source, router);
  if (root === undefined || errors.length === 0) return new Map();
  const owners = new Map<string, Item>();
  const indexes = new Map<string, ReadonlyMap<string, Node>>();
  for (const [item, rows] of rowsOf) {
    for (const { type, identity } of rows) {
      const nodes = indexes.get(type.menu) ?? rowNodes(root, type);
      indexes.set(type.menu, nodes);
      const node = nodes.get(identity);
      for (const key of node === undefined ? [] : placesOf(node)) owners.set(key, item);
    }
  }
  const blamed = new Map<Item, string>();
  for (const error of errors) {
    for (const key of placesNamed(error, source.name)) {
      const owner = owners.get(key);
      if (owner === undefined) continue;
      if (!blamed.has(owner)) blamed.set(owner, error.message);
      break;
    }
  }
  return blamed;
}

function documentOf(source: SourceFile, router: string): MapNode | undefined {
  const documents = readDocuments(source, () => undefined);
  return documents.find(
    ({ root }) => textAt(root, 'kind') === 'Router' && textAt(root, 'name') === router,
  )?.root;
}

function rowNodes(root: MapNode, type: ResourceType): ReadonlyMap<string, Node> {
  const rows = findRows(root, type).flatMap((place) => place.rows);
  return new Map(rows.map(({ identity, node }) => [identity, node]));
}

/** Where a row and its values begin, exactly and by line. */
function placesOf(node: Node): readonly string[] {
  const own = [exactly(node.at), lineOf(node.at)];
  if (node.kind === 'scalar') return own;
  if (node.kind === 'list') return [...own, ...node.items.flatMap(placesOf)];
  const inside = [...node.entries.values()].flatMap(({ key, value }) => [
    exactly(key.at),
    lineOf(key.at),
    ...placesOf(value),
  ]);
  return [...own, ...inside];
}

/** The place of an error, then what its hint names (`the other is routers.d/a.yaml:12`). */
function placesNamed({ at, hint = '' }: Diagnostic, file: string): readonly string[] {
  const own = at.file === file ? [exactly(at), lineOf(at)] : [];
  const start = hint.indexOf(`${file}:`);
  const line = start < 0 ? undefined : /^\d+/.exec(hint.slice(start + file.length + 1))?.[0];
  return line === undefined ? own : [...own, line];
}

function exactly({ line, column }: SourcePosition): string {
  return `${line}:${column}`;
}

function lineOf({ line }: SourcePosition): string {
  return String(line);
}
