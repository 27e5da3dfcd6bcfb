import type { ResourceType } from '../../resources/define.js';
import type { DeclaredRow } from '../types.js';
import type { Node } from '../yaml/node.js';
import type { LayerSection } from './layer.js';
import { readRow } from './read-row.js';
import type { ReadOptions } from './read-options.js';
import { rowIdentity, rowName } from './row-identity.js';

/** The rows of one section; for a singleton, its one row. */
export function readSection(
  type: ResourceType,
  node: Node,
  options: ReadOptions,
): LayerSection | undefined {
  if (type.kind !== 'singleton' && node.kind !== 'list') return undefined;
  const nodes = node.kind === 'list' ? node.items : [node];
  const rows = new Map<string, DeclaredRow>();
  for (const item of nodes) {
    const row = readRow(type, item, options);
    if (row === undefined) continue;
    const identity = rowIdentity(type, row.fields);
    const first = rows.get(identity);
    if (first === undefined) rows.set(identity, row);
    else reportTwice(type, item, { row, first }, options);
  }
  return { type, at: node.at, rows };
}

function reportTwice(
  type: ResourceType,
  item: Node,
  { row, first }: { readonly row: DeclaredRow; readonly first: DeclaredRow },
  { report }: ReadOptions,
): void {
  const what = `${type.menu} "${rowName(type, row.fields)}"`;
  report(item, 'manifest/duplicate-row', `${what} is here twice`, {
    hint: `it is on line ${first.at.line} already; rows are told apart by ${type.key.join(', ')}`,
  });
}
