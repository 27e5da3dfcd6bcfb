import type { ResourceType } from '../../resources/define.js';
import type { Report } from '../diagnostics.js';
import {
  booleanAt,
  isReported,
  textOf,
  type MapNode,
  type Node,
  type Place,
} from '../yaml/node.js';
import type { ReadOptions } from './read-options.js';

/** What a list without a descriptor may say besides `key` and `rows`: true or false. */
const flags: ReadonlyMap<string, string> = new Map([
  ['ordered', 'whether the order of its rows matters'],
  ['comment', 'whether its rows can have comments'],
]);

/** `{ key: [...], ordered: bool, comment: bool, rows: [...] }`, and nothing else. */
export function isListForm(
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
  for (const [name, entry] of node.entries) {
    if (flags.has(name)) reportFlag(menu, name, entry.value, report);
    else if (name !== 'key' && name !== 'rows') {
      report(entry.key, 'manifest/unknown-field', `${menu} has no "${name}" beside "rows"`, {
        hint: 'fields go into the rows',
      });
    }
  }
  if (key.includes('comment') && booleanAt(node, 'comment') === false) {
    const place = node.entries.get('comment')?.key ?? node;
    report(place, 'manifest/bad-value', `${menu} has "comment: false", and "comment" in its key`, {
      hint: 'remove one of them',
    });
  }
  return key.length > 0 && rows.kind === 'list';
}

function reportFlag(menu: string, name: string, node: Node, report: Report): void {
  const text = textOf(node);
  if (isReported(node)) return;
  if (text !== undefined && ['true', 'false', 'yes', 'no'].includes(text)) return;
  const message = `"${name}" of ${menu} must be true or false: ${flags.get(name) ?? ''}`;
  report(node, 'manifest/bad-value', message);
}

/** A comment on a row of a menu that is said to have none. */
export function reportUselessComment(menu: string, place: Place, report: Report): void {
  const message = `${menu} has "comment: false", and this row has a comment`;
  report(place, 'manifest/bad-value', message, { hint: 'remove one of them' });
}

/** What is wrong with a row of a menu without a descriptor, besides its values. */
export function reportRow(type: ResourceType, row: Node, { report }: ReadOptions): void {
  if (row.kind !== 'map') {
    report(row, 'manifest/wrong-type', `a row of ${type.menu} must be a mapping`);
    return;
  }
  const missing = type.key.filter((name) => !row.entries.has(name));
  if (missing.length === type.key.length)
    report(row, 'manifest/missing-field', `${type.menu} needs "${missing.join('", "')}"`);
  const comment = row.entries.get('comment');
  if (
    comment !== undefined &&
    type.fields['comment'] === undefined &&
    !type.key.includes('comment')
  )
    reportUselessComment(type.menu, comment.key, report);
  for (const [name, entry] of row.entries) {
    if (!/^[a-z0-9][a-z0-9.-]*$/.test(name))
      report(entry.key, 'manifest/unknown-field', `"${name}" cannot be a field of RouterOS`);
  }
}
