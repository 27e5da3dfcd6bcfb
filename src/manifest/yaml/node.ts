import type { YamlScalar } from '../../resources/define.js';
import type { SourcePosition } from '../types.js';

/** A stretch of a manifest's text, as a diagnostic underlines it: never more than one line. */
export interface Place {
  readonly at: SourcePosition;
  readonly length: number;
}

/** A value of a YAML document that knows where it was written. Aliases are already resolved. */
export type Node = ScalarNode | ListNode | MapNode;

/** One value, or `null`. */
export interface ScalarNode extends Place {
  readonly kind: 'scalar';
  readonly value: YamlScalar | null;
  /** Nothing was written; `null` and `~` are not empty. */
  readonly empty: boolean;
  /** Stands for text that could not be read, and that was reported. */
  readonly unreadable?: true;
}

/** A sequence. */
export interface ListNode extends Place {
  readonly kind: 'list';
  readonly items: readonly Node[];
}

/** A mapping; its keys are text, each there once. */
export interface MapNode extends Place {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
}

/** One key of a mapping and its value. */
export interface Entry {
  readonly key: Place;
  readonly value: Node;
}

/** A value that the YAML reader has complained about. */
export function isReported(node: Node): boolean {
  return node.kind === 'scalar' && (node.empty || node.unreadable === true);
}

/** The entry's value, if the mapping has the key. */
export function valueAt(map: MapNode, key: string): Node | undefined {
  return map.entries.get(key)?.value;
}

/** The mapping under a key; undefined when there is none, or something else is there. */
export function mapAt(map: MapNode, key: string): MapNode | undefined {
  const value = valueAt(map, key);
  return value?.kind === 'map' ? value : undefined;
}

/** The items of the list under a key; empty when there is none. */
export function itemsAt(map: MapNode, key: string): readonly Node[] {
  const value = valueAt(map, key);
  return value?.kind === 'list' ? value.items : [];
}

/** The text of the scalar under a key. */
export function textAt(map: MapNode, key: string): string | undefined {
  return textOf(valueAt(map, key));
}

/** A scalar as text; undefined for `null`, lists and mappings. */
export function textOf(node: Node | undefined): string | undefined {
  return node?.kind === 'scalar' && node.value !== null ? String(node.value) : undefined;
}

/** A YAML 1.2 boolean, or the `yes` and `no` that people and RouterOS write. */
export function booleanAt(map: MapNode, key: string): boolean | undefined {
  const text = textAt(map, key);
  return text === undefined ? undefined : text === 'true' || text === 'yes';
}

/** What is under the node, as a schema validator wants it. Objects have no prototype. */
export function toPlain(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(toPlain);
  const plain: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of node.entries) plain[key] = toPlain(entry.value);
  return plain;
}
