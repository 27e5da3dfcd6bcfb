import type { MenuKind, ResourceType } from '../../resources/define.js';
import { resourceTypeForMenu } from '../../resources/index.js';
import { untypedResource } from '../../resources/untyped-resource.js';
import { booleanAt, itemsAt, textOf, valueAt, type MapNode, type Node } from '../yaml/node.js';
import type { LayerSection } from './layer.js';
import { readSection } from './read-section.js';
import type { ReadOptions } from './read-options.js';

const controls: ReadonlySet<string> = new Set(['absent', 'renamed-from', 'ignore-fields']);

/** The entries of `menus:`: any menu, also those that rosform has no descriptor of. */
export function readMenus(menus: MapNode, options: ReadOptions): readonly LayerSection[] {
  const sections: LayerSection[] = [];
  for (const [menu, { key, value }] of menus.entries) {
    if (!/^(\/[a-z0-9][a-z0-9-]*)+$/.test(menu)) {
      options.report(key, 'manifest/bad-value', `"${menu}" is not a menu`, {
        hint: 'write the path with slashes, as in /ip/firewall/nat',
      });
      continue;
    }
    const type = resourceTypeForMenu(menu);
    const section =
      type === undefined ? readUntyped(menu, value, options) : readSection(type, value, options);
    if (section !== undefined) sections.push(section);
  }
  return sections;
}

function readUntyped(menu: string, node: Node, options: ReadOptions): LayerSection | undefined {
  if (node.kind !== 'map') {
    options.report(node, 'manifest/wrong-type', `${menu} needs a key, which tells its rows apart`, {
      hint: 'write { key: [name], rows: [...] }, or a mapping of fields for a menu without rows',
    });
    return undefined;
  }
  const rows = valueAt(node, 'rows');
  if (rows === undefined) return readUntypedSingleton(menu, node, options);
  const key = itemsAt(node, 'key').flatMap((item) => textOf(item) ?? []);
  if (!isListForm(menu, node, { key, rows }, options)) return undefined;
  const kind = booleanAt(node, 'ordered') === true ? 'ordered' : 'keyed';
  const items = rows.kind === 'list' ? rows.items : [];
  const type = typeOf(menu, { key, kind }, items);
  for (const item of items) reportUnidentified(type, item, options);
  return readSection(type, rows, options);
}

function readUntypedSingleton(
  menu: string,
  node: MapNode,
  options: ReadOptions,
): LayerSection | undefined {
  return readSection(typeOf(menu, { key: [], kind: 'singleton' }, [node]), node, options);
}

function typeOf(
  menu: string,
  { key, kind }: { readonly key: readonly string[]; readonly kind: MenuKind },
  rows: readonly Node[],
): ResourceType {
  const names = new Set<string>();
  for (const row of rows) {
    if (row.kind !== 'map') continue;
    for (const name of row.entries.keys()) if (!controls.has(name)) names.add(name);
  }
  return untypedResource(menu, { key, kind, fields: [...names] });
}

/** `{ key: [...], ordered: bool, rows: [...] }`, and nothing else. */
function isListForm(
  menu: string,
  node: MapNode,
  { key, rows }: { readonly key: readonly string[]; readonly rows: Node },
  { report }: ReadOptions,
): boolean {
  if (key.length === 0) {
    report(node, 'manifest/missing-field', `${menu} needs "key": the fields that identify a row`, {
      hint: 'key: [name]',
    });
  }
  if (rows.kind !== 'list') report(rows, 'manifest/wrong-type', '"rows" must be a list');
  const others = [...node.entries].filter(([name]) => !['key', 'ordered', 'rows'].includes(name));
  for (const [name, entry] of others) {
    report(entry.key, 'manifest/unknown-field', `${menu} has no "${name}" beside "rows"`, {
      hint: 'fields go into the rows',
    });
  }
  return key.length > 0 && rows.kind === 'list';
}

function reportUnidentified(type: ResourceType, row: Node, { report }: ReadOptions): void {
  if (row.kind !== 'map') {
    report(row, 'manifest/wrong-type', `a row of ${type.menu} must be a mapping`);
    return;
  }
  const missing = type.key.filter((name) => !row.entries.has(name));
  if (missing.length === type.key.length)
    report(row, 'manifest/missing-field', `${type.menu} needs "${missing.join('", "')}"`);
  for (const [name, entry] of row.entries) {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name))
      report(entry.key, 'manifest/unknown-field', `"${name}" cannot be a field of RouterOS`);
  }
}
