import type { ResourceType } from '../../resources/define.js';
import { readRow } from '../document/read-row.js';
import { rowIdentity } from '../document/row-identity.js';
import type { MapNode, Node } from '../yaml/node.js';
import { nodeAtPath, type Path } from './yaml/tree.js';

/** Where a document writes rows of a menu: a list, or the one mapping of a singleton. */
export interface RowsPlace {
  readonly path: Path;
  readonly rows: readonly RowPlace[];
}

/** One row of a document. */
export interface RowPlace {
  readonly path: Path;
  readonly node: Node;
  readonly identity: string;
}

/** A menu is written as a section, below `menus:`, or both. */
export function findRows(root: MapNode, type: ResourceType): readonly RowsPlace[] {
  return pathsOf(type).flatMap((path): readonly RowsPlace[] => {
    const node = nodeAtPath(root, path);
    if (node === undefined) return [];
    if (type.kind === 'singleton') return [{ path, rows: [{ path, node, identity: '' }] }];
    if (node.kind !== 'list') return [];
    const rows = node.items.map((item, index) => ({
      path: [...path, index],
      node: item,
      identity: identityOf(type, item),
    }));
    return [{ path, rows }];
  });
}

/** Places where rows of a menu may be written; where both are free, the first is taken. */
function pathsOf(type: ResourceType): readonly Path[] {
  if (type.typed) return [[type.section], ['menus', type.menu]];
  return [type.kind === 'singleton' ? ['menus', type.menu] : ['menus', type.menu, 'rows']];
}

function identityOf(type: ResourceType, node: Node): string {
  const row = readRow(type, node, { report: () => undefined, strict: false });
  return row === undefined ? '' : rowIdentity(type, row.fields);
}
