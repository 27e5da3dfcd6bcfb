import type { ObservedMenu, ObservedRow } from '../../observed/types.js';
import type { ResourceType } from '../../resources/define.js';
import { resourceTypes } from '../../resources/index.js';
import type { Value } from '../../resources/secret.js';
import type { RouterVersion } from '../../resources/version.js';
import { shippedRowOf } from '../implied.js';
import type { ImportSource } from '../types.js';

const IDENTITY = '/system/identity';

/**
 * The menus of a source with what it need not say: the name of the router, and of a row that
 * routers are shipped with the fields that no row can be without.
 */
export function knownMenus({
  observed,
  identity,
}: ImportSource): ReadonlyMap<string, ObservedMenu> {
  const menus = new Map<string, ObservedMenu>();
  for (const [path, menu] of observed.menus) {
    const { type } = menu;
    const rows = menu.rows.map((row) => completed(type, row, observed.version));
    menus.set(path, { ...menu, rows });
  }
  const type = resourceTypes.find(({ menu }) => menu === IDENTITY);
  const named = menus.get(IDENTITY)?.rows.some(({ fields }) => fields['name'] !== undefined);
  if (identity === undefined || type === undefined || named === true) return menus;
  const row = { id: '', fields: { name: identity }, owned: false, dynamic: false, builtin: false };
  return menus.set(IDENTITY, { menu: IDENTITY, type, rows: [row] });
}

function completed(type: ResourceType, row: ObservedRow, version: RouterVersion): ObservedRow {
  const shipped = shippedRowOf(type, row, version);
  if (shipped === undefined) return row;
  const lacking: Record<string, Value> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const value = shipped.fields[name];
    if (field.required === true && value !== undefined && row.fields[name] === undefined)
      lacking[name] = value;
  }
  return { ...row, fields: { ...row.fields, ...lacking } };
}
