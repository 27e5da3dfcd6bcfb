import type { Field, ResourceType } from '../../resources/define.js';
import { onlyField } from '../schema/section-schemas.js';
import type { DeclaredRow, DeclaredValue } from '../types.js';
import { booleanAt, textAt, textOf, type MapNode, type Node } from '../yaml/node.js';
import { readIgnoreFields } from './read-ignore-fields.js';
import { readNull } from './read-null.js';
import { rowName } from './row-identity.js';
import type { ReadOptions } from './read-options.js';
import { readValue } from './read-value.js';

/** One row of a menu. Fields that are wrong are reported. */
export function readRow(
  type: ResourceType,
  node: Node,
  options: ReadOptions,
): DeclaredRow | undefined {
  const short = onlyField(type);
  if (node.kind === 'scalar' && short !== undefined) {
    return toRow(type, node, readFields(type, [[short, node]], options), options);
  }
  if (node.kind !== 'map') return undefined;
  const written = Array.from(node.entries, ([name, { value }]) => [name, value] as const);
  const fields = readFields(type, written, options);
  const row = toRow(type, node, fields, options);
  reportAbsentRow(type, node, row, options);
  return row;
}

function readFields(
  type: ResourceType,
  written: readonly (readonly [string, Node])[],
  options: ReadOptions,
): ReadonlyMap<string, DeclaredValue> {
  const fields = new Map<string, DeclaredValue>();
  for (const [name, node] of written) {
    const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
    if (field !== undefined) {
      const value =
        node.kind === 'scalar' && node.value === null
          ? readNull(type, name, node, options)
          : readValue(name, field, node, options);
      fields.set(name, value ?? unread(field, node));
    }
  }
  return fields;
}

/** Stands for a value that was reported, so that nobody reports it as missing. */
function unread(field: Field, node: Node): DeclaredValue {
  const value = field.sensitive === true ? { literal: '' } : (textOf(node) ?? '');
  return { value, at: node.at };
}

function toRow(
  type: ResourceType,
  node: Node,
  fields: ReadonlyMap<string, DeclaredValue>,
  { report }: ReadOptions,
): DeclaredRow {
  const map: MapNode | undefined = node.kind === 'map' ? node : undefined;
  const renamedFrom = map === undefined ? undefined : textAt(map, 'renamed-from');
  return {
    at: node.at,
    fields,
    absent: map !== undefined && booleanAt(map, 'absent') === true,
    ...(renamedFrom === undefined ? {} : { renamedFrom }),
    ignoreFields: map === undefined ? [] : readIgnoreFields(map, 'ignore-fields', type, report),
  };
}

/** A row that must be gone has nothing to say about its fields: it is a slip of the editor. */
function reportAbsentRow(
  type: ResourceType,
  node: MapNode,
  row: DeclaredRow,
  { report }: ReadOptions,
): void {
  if (!row.absent) return;
  for (const name of row.fields.keys()) {
    const key = node.entries.get(name)?.key ?? node;
    if (type.key.includes(name)) continue;
    const what = type.key.length === 0 ? '' : ` "${rowName(type, row.fields)}"`;
    report(
      key,
      'manifest/absent-row-with-fields',
      `${type.menu}${what} shall be absent, and has "${name}"`,
      { hint: `keep only ${[...type.key, ...(what === '' ? ['absent'] : [])].join(', ')}` },
    );
  }
}
