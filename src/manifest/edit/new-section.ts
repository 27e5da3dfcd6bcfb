import type { ResourceType } from '../../resources/define.js';
import { resourceTypes } from '../../resources/index.js';
import { onlyField } from '../schema/section-schemas.js';
import type { MapNode } from '../yaml/node.js';
import type { EditOp } from './yaml/edit-op.js';
import type { Tree, TreeMap } from './yaml/tree.js';

/** The sections of a document in the order of the documentation, and what comes behind them. */
const ORDER = [...resourceTypes.map(({ section }) => section), 'menus', 'prune', 'ignore-fields'];

/** A section that the document does not have yet, in its place among the others. */
export function insertSection(root: MapNode, type: ResourceType, rows: readonly TreeMap[]): EditOp {
  const tree = sectionTree(type, rows);
  if (type.typed) return insertAtTop(root, type.section, tree);
  const menu = new Map([[type.menu, tree]]);
  return root.entries.has('menus')
    ? { op: 'insert-pairs', path: ['menus'], pairs: menu }
    : insertAtTop(root, 'menus', menu);
}

/** Behind the section that comes before it in the documentation; `menus` behind all of them. */
function insertAtTop({ entries }: MapNode, key: string, tree: Tree): EditOp {
  const rank = ORDER.indexOf(key);
  const earlier = ORDER.slice(0, rank);
  const after =
    key === 'menus'
      ? [...entries.keys()].findLast((section) => earlier.includes(section))
      : earlier.findLast((section) => entries.has(section));
  const before = ORDER.slice(rank + 1).find((section) => entries.has(section));
  const op = { op: 'insert-pairs', path: [], pairs: new Map([[key, tree]]) } as const;
  if (after !== undefined) return { ...op, after };
  return before === undefined ? op : { ...op, before };
}

function sectionTree(type: ResourceType, rows: readonly TreeMap[]): Tree {
  const [first] = rows;
  if (type.kind === 'singleton') {
    const short = onlyField(type);
    const value = type.typed && short !== undefined ? first?.get(short) : undefined;
    return value ?? first ?? new Map();
  }
  if (type.typed) return rows;
  return new Map<string, Tree>([
    ['key', type.key],
    ...(type.kind === 'ordered' ? [['ordered', true] as const] : []),
    ...(type.fields['comment'] === undefined ? [['comment', false] as const] : []),
    ['rows', rows],
  ]);
}
