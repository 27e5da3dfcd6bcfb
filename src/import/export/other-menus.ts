import { resourceTypeForMenu } from '../../resources/index.js';
import type { PlacedStatement } from '../../rsc/script.js';
import type { OtherMenu } from '../types.js';

/** How many rows an export has of menus that no section is about, by path; settings are no rows. */
export function countOtherMenus(statements: readonly PlacedStatement[]): readonly OtherMenu[] {
  const counts = new Map<string, number>();
  for (const { menu, verb, selector } of statements) {
    if (resourceTypeForMenu(menu) !== undefined || (verb !== 'add' && verb !== 'set')) continue;
    const isRow = verb === 'add' || selector.kind !== 'none';
    counts.set(menu, (counts.get(menu) ?? 0) + (isRow ? 1 : 0));
  }
  return [...counts]
    .map(([menu, rows]) => ({ menu, rows }))
    .toSorted((left, right) => (left.menu < right.menu ? -1 : 1));
}
