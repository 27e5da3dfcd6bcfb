import type { ResourceType } from '../../resources/define.js';
import { resourceTypeForMenu } from '../../resources/index.js';
import { untypedResource, type UntypedOptions } from '../../resources/untyped-resource.js';
import { booleanAt, itemsAt, textOf, valueAt, type MapNode, type Node } from '../yaml/node.js';
import type { LayerSection } from './layer.js';
import { isListForm, reportRow } from './menu-form.js';
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
  const comment = booleanAt(node, 'comment') !== false;
  const items = rows.kind === 'list' ? rows.items : [];
  const type = typeOf(menu, { key, kind, comment }, items);
  for (const item of items) reportRow(type, item, options);
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
  options: Omit<UntypedOptions, 'fields'>,
  rows: readonly Node[],
): ResourceType {
  const names = new Set<string>();
  for (const row of rows) {
    if (row.kind !== 'map') continue;
    for (const name of row.entries.keys()) if (!controls.has(name)) names.add(name);
  }
  return untypedResource(menu, { ...options, fields: [...names] });
}
