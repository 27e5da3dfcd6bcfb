import type { SecretReference } from '../types.js';
import { textAt, type MapNode, type Node } from '../yaml/node.js';
import type { ReadOptions } from './read-options.js';

/**
 * A reference to a secret, or one that was written out, which is a warning. No message ever holds
 * the value.
 */
export function readSecret(
  name: string,
  node: Node,
  { report, strict }: ReadOptions,
): SecretReference | undefined {
  if (node.kind === 'map') {
    const reference = readReference(node);
    if (reference !== undefined) return reference;
  }
  if (node.kind !== 'scalar' || node.value === null) {
    report(node, 'manifest/bad-value', `"${name}" must be { env: NAME } or { file: path }`);
    return undefined;
  }
  const literal = String(node.value);
  if (literal !== '') {
    report(node, 'manifest/literal-secret', `"${name}" is written into the manifest`, {
      severity: strict ? 'error' : 'warning',
      hint: 'write { env: NAME } or { file: path }, and change the secret: Git keeps the old one',
    });
  }
  return { literal };
}

/** `{ env: NAME }` or `{ file: path }`; undefined for anything else, which is not reported. */
export function readReference(node: MapNode): SecretReference | undefined {
  if (node.entries.size !== 1) return undefined;
  const env = textAt(node, 'env');
  if (env !== undefined) return /^[A-Za-z_][A-Za-z0-9_]*$/.test(env) ? { env } : undefined;
  const file = textAt(node, 'file');
  return file === undefined || file === '' ? undefined : { file };
}
