import { Refusal } from '../refusal.js';
import type { ResolvedMenu } from '../router-state.js';
import { readField } from '../values/read-value.js';
import { findByName } from './find-rows.js';
import { isReference } from './resolve-menus.js';
import type { RouterTables } from './router-tables.js';
import type { StoredValue, Values } from './row.js';

const cache = new WeakMap<ResolvedMenu, readonly string[]>();

/**
 * Defaults that name a row (`profile=default`) belong in the row itself, because they are held
 * by id. All other defaults are added when the row is printed.
 */
export function referenceDefaults(router: RouterTables, menu: ResolvedMenu): Values {
  const values: Record<string, StoredValue> = {};
  for (const name of fieldsWithReferenceDefault(menu)) {
    const value = resolveDefault(router, menu, name);
    if (typeof value !== 'string') values[name] = value;
  }
  return values;
}

function resolveDefault(router: RouterTables, menu: ResolvedMenu, name: string): StoredValue {
  const field = menu.fields[name];
  if (field?.default === undefined) return '';
  try {
    return readField(field, field.default, {
      argument: name,
      findRow: (menus, text) => findByName(router, menus, text, name),
      keepDangling: false,
    });
  } catch (error) {
    // The shipped row was renamed: the default is printed as the name that it had.
    if (error instanceof Refusal) return field.default;
    throw error;
  }
}

function fieldsWithReferenceDefault(menu: ResolvedMenu): readonly string[] {
  const known = cache.get(menu);
  if (known !== undefined) return known;
  const names = Object.entries(menu.fields)
    .filter(([, field]) => (field.default ?? '') !== '' && isReference(field.type))
    .map(([name]) => name);
  cache.set(menu, names);
  return names;
}
