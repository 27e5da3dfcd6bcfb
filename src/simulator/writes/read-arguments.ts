import { Refusal } from '../refusal.js';
import type { ResolvedMenu, WriteOptions } from '../router-state.js';
import { readField } from '../values/read-value.js';
import { findByName, findExported } from '../tables/find-rows.js';
import { fieldOf } from '../tables/resolve-menus.js';
import type { RouterTables } from '../tables/router-tables.js';
import type { StoredValue, Values } from '../tables/row.js';

/** Arguments of a command, by name. */
export type Arguments = ReadonlyMap<string, string>;

/** The arguments of `add` and `set` as values; null for a field to unset. */
export function readArguments(
  router: RouterTables,
  menu: ResolvedMenu,
  sent: Arguments,
  options: WriteOptions,
): Values {
  // Unknown names are refused before any value is looked at.
  for (const name of sent.keys()) requireField(menu, name, options);
  return Object.fromEntries(
    [...sent].map(([name, text]) =>
      name.startsWith('!')
        ? [name.slice(1), null]
        : [name, readArgument(router, menu, name, text, options)],
    ),
  );
}

export function unknownParameter(name: string): Refusal {
  return new Refusal(`unknown parameter ${name}`);
}

function requireField(menu: ResolvedMenu, name: string, { fromExport }: WriteOptions): void {
  const negated = name.startsWith('!');
  const field = fieldOf(menu, negated ? name.slice(1) : name);
  if (field === undefined || field.readOnly === true) throw unknownParameter(name);
  if (negated && field.unset !== true && fromExport !== true) throw unknownParameter(name);
}

function readArgument(
  router: RouterTables,
  menu: ResolvedMenu,
  name: string,
  text: string,
  options: WriteOptions,
): StoredValue | null {
  const field = fieldOf(menu, name);
  if (field === undefined) throw unknownParameter(name);
  // A comment is never empty: it goes away.
  if (name === 'comment' && text === '') return null;
  const value = readField(field, text, {
    argument: name,
    findRow: (menus, key) =>
      options.fromExport === true
        ? findExported(router, menus, key)
        : findByName(router, menus, key, name),
    keepDangling: options.fromExport === true,
  });
  // The one menu that refuses host bits instead of dropping them (seen on 7.23.7).
  const refusesHostBits = menu.menu === '/ip/dhcp-server/network' && name === 'address';
  if (refusesHostBits && value !== text) throw new Refusal('failure: invalid network');
  return value;
}
