import type { Node } from '../yaml/node.js';

/** The steps of a JSON pointer. */
export function steps(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that a JSON pointer names. */
export function nodeAt(root: Node, pointer: string): Node | undefined {
  let node: Node | undefined = root;
  for (const step of steps(pointer)) {
    if (node?.kind === 'map') node = node.entries.get(step)?.value;
    else node = node?.kind === 'list' ? node.items[Number(step)] : undefined;
  }
  return node;
}
