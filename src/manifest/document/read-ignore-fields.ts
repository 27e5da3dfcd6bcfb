import { isIndispensable, type ResourceType } from '../../resources/define.js';
import type { Report } from '../diagnostics.js';
import { itemsAt, textOf, type MapNode } from '../yaml/node.js';

/**
 * The names of a list of fields that are left to others. What tells rows apart, and what no row can
 * be without, cannot be left to anybody: it is reported.
 */
export function readIgnoreFields(
  map: MapNode,
  key: string,
  type: ResourceType | undefined,
  report: Report,
): readonly string[] {
  return itemsAt(map, key).flatMap((item) => {
    const name = textOf(item);
    if (name === undefined) return [];
    if (type !== undefined && isIndispensable(type, name)) {
      const why = type.key.includes(name)
        ? `it tells the rows of ${type.menu} apart`
        : `a row of ${type.menu} cannot be without it`;
      report(item, 'manifest/bad-value', `"${name}" cannot be left to others: ${why}`, {
        hint: 'take it out of "ignore-fields"',
      });
    }
    return [name];
  });
}
