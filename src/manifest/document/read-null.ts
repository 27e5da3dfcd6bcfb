import { canBeNull, type ResourceType } from '../../resources/define.js';
import type { DeclaredValue } from '../types.js';
import { isReported, type ScalarNode } from '../yaml/node.js';
import type { ReadOptions } from './read-options.js';

/**
 * A field that is taken back. Refused where nobody knows what a router has without the field: it
 * would be sent something that it does not take, by every apply anew.
 */
export function readNull(
  type: ResourceType,
  name: string,
  node: ScalarNode,
  { report }: ReadOptions,
): DeclaredValue | undefined {
  if (isReported(node)) return undefined;
  if (canBeNull(type, name)) return { value: null, at: node.at };
  report(node, 'manifest/bad-value', `"${name}" cannot be null: ${reason(type, name)}`);
  return undefined;
}

function reason({ fields, key, menu }: ResourceType, name: string): string {
  if (fields[name]?.required === true) {
    return `a row of ${menu} cannot be without it; write the value`;
  }
  if (key.includes(name)) {
    return `it tells the rows of ${menu} apart; write the value, or leave it out`;
  }
  if (fields[name]?.sensitive === true) {
    return 'a secret is never taken back; write { env: NAME } or { file: path }';
  }
  return 'its RouterOS default depends on the version or is not known; write the value';
}
