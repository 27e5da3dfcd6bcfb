import {
  resourceTypeForMenu,
  resourceTypeForSection,
  resourceTypes,
} from '../../resources/index.js';
import type { Prune } from '../types.js';
import { mapAt, textAt, textOf, valueAt, type MapNode } from '../yaml/node.js';
import { mergeSections } from '../merge.js';
import type { DeclaredPrune, Layer, LayerSection } from './layer.js';
import { readIgnoreFields } from './read-ignore-fields.js';
import { readMenus } from './read-menus.js';
import { readSection } from './read-section.js';
import type { ReadOptions } from './read-options.js';

const prunes: Readonly<Record<string, Prune>> = { owned: 'owned', exact: 'exact', keep: 'keep' };

/** What a Router or Template document says about sections, labels and ownership. */
export function readLayer(root: MapNode, options: ReadOptions): Layer {
  const description = textAt(root, 'description');
  const sections = readSections(root, options);
  return {
    ...(description === undefined ? {} : { description }),
    labels: textEntries(mapAt(root, 'labels')),
    sections,
    prune: readPrune(mapAt(root, 'prune')),
    ignoreFields: readSharedIgnoreFields(mapAt(root, 'ignore-fields'), sections, options),
  };
}

function readSections(root: MapNode, options: ReadOptions): ReadonlyMap<string, LayerSection> {
  const found: LayerSection[] = [];
  for (const type of resourceTypes) {
    const node = valueAt(root, type.section);
    const section = node === undefined ? undefined : readSection(type, node, options);
    if (section !== undefined) found.push(section);
  }
  const menus = mapAt(root, 'menus');
  if (menus !== undefined) found.push(...readMenus(menus, options));
  return found.reduce<ReadonlyMap<string, LayerSection>>(
    (sections, section) => mergeSections(sections, new Map([[section.type.menu, section]])),
    new Map(),
  );
}

function readPrune(map: MapNode | undefined): ReadonlyMap<string, DeclaredPrune> {
  const read = new Map<string, DeclaredPrune>();
  for (const [section, { key, value }] of map?.entries ?? []) {
    const policy = prunes[textOf(value) ?? ''];
    if (policy !== undefined) read.set(menuOf(section), { policy, at: key.at });
  }
  return read;
}

function readSharedIgnoreFields(
  map: MapNode | undefined,
  sections: ReadonlyMap<string, LayerSection>,
  { report }: ReadOptions,
): ReadonlyMap<string, readonly string[]> {
  const read = new Map<string, readonly string[]>();
  if (map === undefined) return read;
  for (const section of map.entries.keys()) {
    const menu = menuOf(section);
    const type = resourceTypeForMenu(menu) ?? sections.get(menu)?.type;
    read.set(menu, readIgnoreFields(map, section, type, report));
  }
  return read;
}

/** Sections and menu paths name the same things. */
function menuOf(section: string): string {
  return resourceTypeForSection(section)?.menu ?? section;
}

function textEntries(map: MapNode | undefined): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [name, { value }] of map?.entries ?? []) {
    const text = textOf(value);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}
