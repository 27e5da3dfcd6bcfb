import { Refusal } from '../refusal.js';
import { isoDate } from '../derived/clock.js';
import { SESSION_MENUS } from '../tables/menu-commands.js';
import type { WriteOptions } from '../router-state.js';
import { isSince } from '../version.js';
import { rowsOf, tablesBehind, type RouterTables } from '../tables/router-tables.js';
import { valueText, type Row, type Values } from '../tables/row.js';

/** Refuses values that a menu's own rules forbid; the fields have been read by then. */
export function checkValues(router: RouterTables, menu: string, sent: Values): void {
  if (menu === '/ipv6/pool') checkPrefixLength(sent);
  if (menu === '/system/scheduler') checkStartDate(router, sent);
  if (menu === '/interface/list/member') checkListMember(sent);
}

/** Refuses the removal of rows that a router keeps. */
export function checkRemoval(router: RouterTables, row: Row): void {
  const menu = row.home.menu;
  // The exact texts for shipped rows, sessions of others and the last full user are unconfirmed.
  if (isSet(row, 'default') || isSet(row, 'builtin')) {
    throw new Refusal('failure: default row can not be removed');
  }
  if (!SESSION_MENUS.includes(menu)) checkWritable(row, {});
  if (menu === '/user/group') checkGroupRemoval(router, row);
  if (menu === '/user') checkFullUser(router, row);
}

/** Refuses a change that would leave the router without a user of group full. */
export function checkFullUser(router: RouterTables, without: Row): void {
  const others = rowsOf(router, '/user').filter((row) => row !== without && isFullUser(row));
  if (isFullUser(without) && others.length === 0) {
    throw new Refusal('failure: can not remove the last user with full rights');
  }
}

/** Refuses any change of rows that the router makes itself. */
export function checkWritable(row: Row, { fromExport }: WriteOptions): void {
  if (isSet(row, 'dynamic')) throw new Refusal('failure: can not change dynamic row');
  // A verbose export sets the shipped interface lists to what they are.
  if (isSet(row, 'builtin') && fromExport !== true)
    throw new Refusal('failure: can not change builtin row');
}

/** `failure: already have such address` and its like, one for each menu. */
export function duplicateRefusal(duplicate: string | undefined, name: string): Refusal {
  // The facts may list the texts of several versions; the first is the newest.
  const [text = ''] = (duplicate ?? 'failure: already have such entry').split('|');
  return new Refusal(text.trim().replace('<name>', name));
}

/** The row of another type that has this interface name. */
export function interfaceNamed(router: RouterTables, name: string): Row | undefined {
  const tables = tablesBehind(router, '/interface');
  return tables.map((table) => table.byKey.get(name)).find((row) => row !== undefined);
}

function isSet(row: Row, flag: string): boolean {
  return row.values[flag] === 'true';
}

export function isFullUser(row: Row): boolean {
  return !isSet(row, 'disabled') && valueText(row.values['group'] ?? '') === 'full';
}

function checkGroupRemoval(router: RouterTables, group: Row): void {
  const name = valueText(group.values['name'] ?? '');
  const members = rowsOf(router, '/user').filter(
    ({ values }) => valueText(values['group'] ?? '') === name,
  );
  if (members.length > 0) throw new Refusal('failure: group has some users');
  if (['read', 'write', 'full'].includes(name)) {
    throw new Refusal('failure: default group can not be removed');
  }
}

function checkListMember({ list }: Values): void {
  const target = typeof list === 'string' || list === null ? undefined : list?.[0];
  if (target !== undefined && typeof target !== 'string' && isSet(target, 'builtin')) {
    throw new Refusal('failure: cannot add to builtin list');
  }
}

function checkPrefixLength({ prefix, 'prefix-length': length }: Values): void {
  if (typeof prefix !== 'string' || typeof length !== 'string') return;
  if (Number(length) < Number(prefix.split('/')[1])) {
    throw new Refusal('failure: prefix length can not be smaller than prefix');
  }
}

function checkStartDate(router: RouterTables, { 'start-date': date }: Values): void {
  if (typeof date !== 'string') return;
  const iso = date.includes('-');
  if (isoDate(date) === undefined || (iso && !isSince(router.menus.version, '7.10'))) {
    throw new Refusal('invalid date', 1);
  }
}
