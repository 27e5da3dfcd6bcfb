import type { YamlValue } from '../../../resources/define.js';
import { isTreeList, isTreeMap, type Path, type Tree, type TreeMap } from './tree.js';

/**
 * One change of a YAML value. There are two readings of it: `editTree` says what it means, and
 * `edit-text.ts` writes it into a file. They must agree, or nothing is written.
 */
export type EditOp =
  /** New keys of a mapping, behind or before one that is there, else at the end. */
  | {
      readonly op: 'insert-pairs';
      readonly path: Path;
      readonly pairs: TreeMap;
      readonly after?: string;
      readonly before?: string;
    }
  | { readonly op: 'remove-pairs'; readonly path: Path; readonly keys: readonly string[] }
  /** All other keys of a mapping go, and with them what it merges in. */
  | { readonly op: 'keep-pairs'; readonly path: Path; readonly keys: readonly string[] }
  /** A single value or a list of such, in the place of what is there. */
  | { readonly op: 'replace'; readonly path: Path; readonly value: YamlValue | null }
  /** New items at the end of a list. */
  | { readonly op: 'insert-items'; readonly path: Path; readonly items: readonly Tree[] }
  | { readonly op: 'remove-items'; readonly path: Path; readonly indexes: readonly number[] }
  /** Item `i` of the list becomes what was item `order[i]`. */
  | { readonly op: 'reorder'; readonly path: Path; readonly order: readonly number[] };

/** What a document says after a change; undefined when the path leads nowhere. */
export function editTree(root: Tree, op: EditOp): Tree | undefined {
  return editAt(root, op.path, (tree) => {
    switch (op.op) {
      case 'replace':
        return op.value;
      case 'insert-pairs':
        return isTreeMap(tree) ? new Map([...tree, ...op.pairs]) : undefined;
      case 'remove-pairs':
        return isTreeMap(tree)
          ? new Map([...tree].filter(([key]) => !op.keys.includes(key)))
          : undefined;
      case 'keep-pairs':
        return isTreeMap(tree)
          ? new Map([...tree].filter(([key]) => op.keys.includes(key)))
          : undefined;
      case 'insert-items':
        return isTreeList(tree) ? [...tree, ...op.items] : undefined;
      case 'remove-items':
        return isTreeList(tree)
          ? tree.filter((_, index) => !op.indexes.includes(index))
          : undefined;
      case 'reorder':
        return isTreeList(tree) ? op.order.flatMap((index) => tree[index] ?? []) : undefined;
    }
  });
}

function editAt(
  tree: Tree,
  path: Path,
  change: (tree: Tree) => Tree | undefined,
): Tree | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return change(tree);
  if (isTreeMap(tree) && typeof step === 'string') {
    const child = tree.get(step);
    const changed = child === undefined ? undefined : editAt(child, rest, change);
    return changed === undefined ? undefined : new Map([...tree, [step, changed]]);
  }
  if (!isTreeList(tree) || typeof step !== 'number') return undefined;
  const child = tree[step];
  const changed = child === undefined ? undefined : editAt(child, rest, change);
  return changed === undefined ? undefined : tree.with(step, changed);
}
