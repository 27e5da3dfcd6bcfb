import type { DesiredMenu } from '../desired/types.js';
import type { ObservedState } from '../observed/types.js';
import { textOf } from './address.js';
import { matchRows } from './match-rows.js';

/**
 * What names will be called after this plan's renames. References follow a rename on the router,
 * because it keeps them by id; so a reference to the old name is no difference to the new one.
 */
export function findRenames(
  menus: readonly DesiredMenu[],
  observed: ObservedState,
): (menus: readonly string[], name: string) => string {
  const renamed = new Map<string, string>();
  for (const menu of menus.filter(({ rows }) =>
    rows.some((row) => row.renamedFrom !== undefined),
  )) {
    const { type } = menu;
    for (const match of matchRows(menu, observed.menus.get(type.menu)).matches) {
      const to = type.naming === undefined ? undefined : match.desired.fields.get(type.naming);
      if (!match.renamed || to === undefined || match.desired.renamedFrom === undefined) continue;
      for (const name of [type.menu, ...(type.alsoKnownAs ?? [])]) {
        renamed.set(`${name} ${match.desired.renamedFrom}`, textOf(to.value));
      }
    }
  }
  return (names, name) => {
    const found = names.find((menu) => renamed.has(`${menu} ${name}`));
    return found === undefined ? name : (renamed.get(`${found} ${name}`) ?? name);
  };
}
