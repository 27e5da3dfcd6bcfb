import type { YamlScalar, YamlValue } from '../../../resources/define.js';
import type { Node } from '../../yaml/node.js';

/** What YAML says, without places: aliases and merge keys are resolved. */
export type Tree = YamlScalar | null | readonly Tree[] | TreeMap;

/** A mapping; the order of its keys means nothing. */
export type TreeMap = ReadonlyMap<string, Tree>;

/** Keys and positions from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** What the loader reads. */
export function treeOf(node: Node): Tree {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(treeOf);
  return new Map(Array.from(node.entries, ([key, { value }]) => [key, treeOf(value)] as const));
}

/** Whether two values say the same. */
export function isSameTree(left: Tree | undefined, right: Tree | undefined): boolean {
  if (isTreeMap(left) && isTreeMap(right)) {
    return (
      left.size === right.size &&
      [...left].every(([key, value]) => right.has(key) && isSameTree(value, right.get(key)))
    );
  }
  if (isTreeList(left) && isTreeList(right)) {
    return (
      left.length === right.length && left.every((item, index) => isSameTree(item, right[index]))
    );
  }
  return left === right;
}

/** A mapping, and not a list or a single value. */
export function isTreeMap(tree: Tree | undefined): tree is TreeMap {
  return tree instanceof Map;
}

/** A list, and not a mapping or a single value. */
export function isTreeList(tree: Tree | undefined): tree is readonly Tree[] {
  return Array.isArray(tree);
}

/** A value of a field: one value, or a list of them; not `null`, and no reference to a secret. */
export function isYamlValue(tree: Tree | undefined): tree is YamlValue {
  return isTreeList(tree) ? tree.every(isYamlScalar) : isYamlScalar(tree);
}

function isYamlScalar(tree: Tree | undefined): tree is YamlScalar {
  return typeof tree === 'string' || typeof tree === 'number' || typeof tree === 'boolean';
}

/** The value at a path, as the loader reads it. */
export function nodeAtPath(root: Node, path: Path): Node | undefined {
  let node: Node | undefined = root;
  for (const step of path) {
    if (typeof step === 'number') node = node.kind === 'list' ? node.items[step] : undefined;
    else node = node.kind === 'map' ? node.entries.get(step)?.value : undefined;
    if (node === undefined) return undefined;
  }
  return node;
}
