import { editSource } from '../../../src/manifest/edit/edit-source.js';
import type { Entries, RowEdit } from '../../../src/manifest/edit/row-edit.js';
import { rowIdentity } from '../../../src/manifest/document/row-identity.js';
import type { DeclaredValue } from '../../../src/manifest/types.js';
import type { ResourceType, YamlValue } from '../../../src/resources/define.js';
import { resourceTypeForSection } from '../../../src/resources/index.js';
import { untypedResource } from '../../../src/resources/untyped-resource.js';

const HEAD = 'apiVersion: rosform/v1\nkind: Router\nname: zone-a\n';

/** A section's type; a path such as `/ip/dns` is a menu without rows, `/ip/route dst` one with. */
function typeOf(section: string): ResourceType {
  const typed = resourceTypeForSection(section);
  if (typed !== undefined) return typed;
  const [menu = '', ...key] = section.split(' ');
  const fields = ['a', 'b', ...key];
  return untypedResource(menu, {
    key,
    kind: key.length === 0 ? 'singleton' : 'keyed',
    fields,
  });
}

/** The identity of a row by its key values in RouterOS text. */
function identity(section: string, keys: Readonly<Record<string, string>>): string {
  const at = { file: '', line: 1, column: 1 };
  const fields = new Map<string, DeclaredValue>();
  for (const [name, value] of Object.entries(keys)) fields.set(name, { value, at });
  return rowIdentity(typeOf(section), fields);
}

type Pairs = Readonly<Record<string, YamlValue | null | undefined>>;

/** Changes of a row by name: `home`, or its key values. */
export function set(
  section: string,
  key: string | Readonly<Record<string, string>>,
  pairs: Pairs,
): RowEdit {
  return { ...named(section, key), action: 'set', entries: entries(pairs) };
}

export function replace(section: string, key: string, pairs: Pairs): RowEdit {
  return { ...named(section, key), action: 'replace', entries: entries(pairs) };
}

export function add(section: string, pairs: Pairs): RowEdit {
  return { action: 'add', type: typeOf(section), entries: entries(pairs) };
}

export function remove(section: string, key: string): RowEdit {
  return { ...named(section, key), action: 'remove' };
}

export function order(section: string, ...keys: readonly string[]): RowEdit {
  const identities = keys.map((key) => named(section, key).identity);
  return { action: 'order', type: typeOf(section), identities };
}

function named(section: string, key: string | Readonly<Record<string, string>>) {
  const type = typeOf(section);
  const keys = typeof key === 'string' ? { [type.key[0] ?? '']: key } : key;
  return { type, identity: type.key.length === 0 ? '' : identity(section, keys) };
}

function entries(pairs: Pairs): Entries {
  return new Map(Object.entries(pairs));
}

/** The sections after the edits; throws when one was refused. */
export function edited(sections: string, ...edits: readonly RowEdit[]): string {
  const { text, refused } = outcome(sections, edits);
  if (refused.length > 0) throw new Error(refused.join('\n'));
  return text;
}

/** The sections after the edits, and why some were refused. */
export function outcome(
  sections: string,
  edits: readonly RowEdit[],
): { readonly text: string; readonly refused: readonly string[] } {
  const head = sections.includes('\r\n') ? HEAD.replaceAll('\n', '\r\n') : HEAD;
  const source = { name: 'routers.d/zone-a.yaml', text: head + sections };
  const result = editSource(source, 'zone-a', edits);
  if (!result.source.text.startsWith(head)) throw new Error('the head was changed');
  return {
    text: result.source.text.slice(head.length),
    refused: result.refused.map(({ reason }) => reason),
  };
}
