import type { DesiredMenu } from '../desired/types.js';
import type { ObservedMenu, ObservedRow, ObservedState } from '../observed/types.js';
import type { Value } from '../resources/secret.js';
import { textOf } from './address.js';
import { matchRows } from './match-rows.js';

/**
 * The router as it will be when this plan's renames are done. References follow a rename, because
 * RouterOS keeps them by id; so a row that refers to the old name refers to the new one, also
 * where the reference is part of the row's identity (`interface` of a PPPoE server).
 */
export function withRenames(menus: readonly DesiredMenu[], observed: ObservedState): ObservedState {
  const renamed = findRenames(menus, observed);
  if (renamed.size === 0) return observed;
  const declared = new Map(menus.map((menu) => [menu.type.menu, menu]));
  const follow = (menu: ObservedMenu): ObservedMenu =>
    menu.type.typed
      ? followRenames(menu, renamed)
      : followByWord(menu, declared.get(menu.menu), renamed);
  return {
    ...observed,
    menus: new Map([...observed.menus].map(([name, menu]) => [name, follow(menu)])),
    referrers: observed.referrers.map(follow),
  };
}

/** New names by menu and old name. */
type Renames = ReadonlyMap<string, string>;

function findRenames(menus: readonly DesiredMenu[], observed: ObservedState): Renames {
  const renamed = new Map<string, string>();
  for (const menu of menus) {
    const { type } = menu;
    if (type.naming === undefined || menu.rows.every((row) => row.renamedFrom === undefined)) {
      continue;
    }
    for (const match of matchRows(menu, observed.menus.get(type.menu)).matches) {
      const to = match.desired.fields.get(type.naming);
      if (!match.renamed || to === undefined || match.desired.renamedFrom === undefined) continue;
      for (const name of [type.menu, ...(type.alsoKnownAs ?? [])]) {
        renamed.set(`${name} ${match.desired.renamedFrom}`, textOf(to.value));
      }
    }
  }
  return renamed;
}

function followRenames(menu: ObservedMenu, renamed: Renames): ObservedMenu {
  const references = Object.entries(menu.type.fields).flatMap(([name, { type }]) =>
    type.refersTo === undefined ? [] : [[name, type.refersTo] as const],
  );
  if (references.length === 0) return menu;
  return { ...menu, rows: menu.rows.map((row) => followRow(row, references, renamed)) };
}

function followRow(
  row: ObservedRow,
  references: readonly (readonly [string, readonly string[]])[],
  renamed: Renames,
): ObservedRow {
  const fields: Record<string, Value> = { ...row.fields };
  for (const [name, menus] of references) {
    const value = fields[name];
    if (typeof value === 'string') fields[name] = followText(value, menus, renamed);
  }
  return { ...row, fields };
}

/**
 * Without a descriptor it is not known what a field refers to. A value follows a rename when the
 * manifest says the new name there, and nowhere the old one.
 */
function followByWord(
  menu: ObservedMenu,
  desired: DesiredMenu | undefined,
  renamed: Renames,
): ObservedMenu {
  if (desired === undefined) return menu;
  const names = new Map([...renamed].map(([id, to]) => [id.slice(id.indexOf(' ') + 1), to]));
  const said = (field: string, value: string): boolean =>
    desired.rows.some((row) => row.fields.get(field)?.value === value);
  const follow = (field: string, value: Value): Value => {
    const to = typeof value === 'string' ? names.get(value) : undefined;
    if (to === undefined || typeof value !== 'string') return value;
    return said(field, to) && !said(field, value) ? to : value;
  };
  const rows = menu.rows.map((row) => ({
    ...row,
    fields: Object.fromEntries(
      Object.entries(row.fields).map(([field, value]) => [field, follow(field, value)]),
    ),
  }));
  return { ...menu, rows };
}

/** A reference may be negated, one of a pair or one of a list. */
function followText(text: string, menus: readonly string[], renamed: Renames): string {
  return text.replaceAll(/[^/,!]+/g, (name) => {
    const menu = menus.find((one) => renamed.has(`${one} ${name}`));
    return menu === undefined ? name : (renamed.get(`${menu} ${name}`) ?? name);
  });
}
