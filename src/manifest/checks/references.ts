import { rowName } from '../document/row-identity.js';
import type { DeclaredValue, RouterManifest } from '../types.js';

/** A value that names a row of another menu. */
export interface Reference {
  /** The row that refers, for messages: `/ppp/profile "home"`. */
  readonly row: string;
  readonly value: DeclaredValue;
  /** The name that it refers to. */
  readonly name: string;
}

/** Everything on a router that refers to rows of a menu. */
export function references(router: RouterManifest, menu: string): readonly Reference[] {
  return router.sections.flatMap(({ type, rows }) => {
    const fields = Object.entries(type.fields).filter(([, field]) =>
      field.type.refersTo?.includes(menu),
    );
    if (fields.length === 0) return [];
    return rows.flatMap((row) =>
      fields.flatMap(([name, field]) => {
        const value = row.fields.get(name);
        if (row.absent || typeof value?.value !== 'string') return [];
        const referring = `${type.menu} "${rowName(type, row.fields)}"`;
        const names = field.type.references?.(value.value) ?? [];
        return names.map((target) => ({ row: referring, value, name: target }));
      }),
    );
  });
}
