import type { WriteOptions } from '../router-state.js';
import { dateText, timeText } from '../derived/clock.js';
import { grantedPolicies } from './granted-policies.js';
import { fieldOf } from '../tables/resolve-menus.js';
import { rowsOf, type RouterTables, type Table } from '../tables/router-tables.js';
import type { Values } from '../tables/row.js';

const SCRIPTED = ['/system/scheduler', '/system/script'];

/** The values of a new row with what the router fills in by itself. */
export function addedValues(
  router: RouterTables,
  table: Table,
  values: Values,
  options: WriteOptions,
): Values {
  const { menu } = table.menu;
  return {
    ...(menu === '/system/scheduler' ? startOf(router) : {}),
    ...(SCRIPTED.includes(menu) ? ownerOf(router, table, options) : {}),
    ...(needsName(table, values) ? { name: freeName(table) } : {}),
    ...values,
  };
}

/** A name that nobody gave is made up, as `queue1` for a simple queue. */
function needsName({ menu }: Table, { name }: Values): boolean {
  const facts = fieldOf(menu, 'name');
  return (
    menu.key?.includes('name') === true &&
    facts !== undefined &&
    facts.required !== true &&
    facts.readOnly !== true &&
    name === undefined
  );
}

function freeName(table: Table): string {
  const [, first = '', second = first] = table.menu.menu.split('/');
  const prefix = first === 'queue' ? first : second;
  for (let number = 1; ; number += 1) {
    const name = `${prefix}${number}`;
    if (!table.rows.some(({ values }) => values['name'] === name)) return name;
  }
}

// Without a start the moment of adding counts, so the first run comes one interval later.
function startOf({ now, menus }: RouterTables): Values {
  return { 'start-date': dateText(now(), menus.version), 'start-time': timeText(now()) };
}

/** A script may do what the user who made it may do. */
function ownerOf(router: RouterTables, { menu }: Table, { by = 'admin' }: WriteOptions): Values {
  const user = rowsOf(router, '/user').find(({ values }) => values['name'] === by);
  if (user === undefined) return { owner: by };
  const granted = grantedPolicies(user);
  const all = (fieldOf(menu, 'policy')?.default ?? '').split(',');
  return { owner: by, policy: all.filter((policy) => granted.has(policy)).join(',') };
}
