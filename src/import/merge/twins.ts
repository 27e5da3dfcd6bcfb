import type { ObservedMenu } from '../../observed/types.js';
import { identityOf } from '../../plan/address.js';
import { valueOfObserved } from '../../plan/match-rows.js';
import { groupBy } from '../../resources/group-by.js';

/** Menus without the rows that cannot be told apart. */
export interface ToldApart {
  readonly menus: ReadonlyMap<string, ObservedMenu>;
  /** The identities that more than one row has, by menu. */
  readonly twins: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Routers accept rows of one identity. No manifest can, so a first import leaves them, too. */
export function tellApart(menus: ReadonlyMap<string, ObservedMenu>): ToldApart {
  const apart = new Map<string, ObservedMenu>();
  const twins = new Map<string, ReadonlySet<string>>();
  for (const [path, menu] of menus) {
    const { type } = menu;
    const rows = menu.rows.filter(({ dynamic }) => !dynamic);
    if (type.kind === 'singleton') {
      apart.set(path, { ...menu, rows });
      continue;
    }
    const groups = groupBy(rows, (row) => identityOf(type, valueOfObserved(row)));
    const many = new Set([...groups].flatMap(([one, { length }]) => (length > 1 ? [one] : [])));
    const single = rows.filter((row) => !many.has(identityOf(type, valueOfObserved(row))));
    apart.set(path, { ...menu, rows: many.size === 0 ? rows : single });
    twins.set(path, many);
  }
  return { menus: apart, twins };
}
