import { checkDeviceMode } from '../device-mode.js';
import { Refusal } from '../refusal.js';
import type { ResolvedMenu, WriteOptions } from '../router-state.js';
import { addedValues } from './added-values.js';
import { nameOf, selectRows } from '../tables/find-rows.js';
import { additionOf, changeOf, recordAction } from './history.js';
import { readArguments, unknownParameter, type Arguments } from './read-arguments.js';
import { referenceDefaults } from '../tables/row-defaults.js';
import { announce, homeTable, type RouterTables, type Table } from '../tables/router-tables.js';
import { idNumber, type Row, type Values } from '../tables/row.js';
import { deleteRow, insertRow, keyOf, replaceValues } from '../tables/table-rows.js';
import {
  checkFullUser,
  checkRemoval,
  checkValues,
  checkWritable,
  duplicateRefusal,
  interfaceNamed,
  isFullUser,
} from './write-rules.js';

/** Adds a row, or refuses and changes nothing. */
export function addRow(
  router: RouterTables,
  table: Table,
  sent: Arguments,
  options: WriteOptions,
): Row {
  const { menu } = table;
  const args = new Map(sent);
  const before = takeRow(router, menu, args, menu.ordered === true, 'place-before');
  const template = takeRow(router, menu, args, true, 'copy-from');
  const given = readArguments(router, menu, args, options);
  const named = { ...referenceDefaults(router, menu), ...copied(template), ...given };
  const values = settled(menu, addedValues(router, table, named, options));
  checkRequired(menu, values);
  checkValues(router, menu.menu, given);
  // An export is of a router whose rows were there before its mode was changed.
  if (options.fromExport !== true) checkDeviceMode(router, menu.menu, 'add');
  checkUnique(router, table, values);
  const row: Row = { id: table.ids.next, home: menu, values, removed: false };
  table.ids.next += 1;
  insertRow(table, row, before ?? rowBefore(table, options));
  recordAction(router, `${lastWord(menu)} added`, additionOf(row), options);
  announce(router, row, false);
  return row;
}

/** Changes some fields of a row, or refuses and changes nothing. */
export function setRow(
  router: RouterTables,
  menu: ResolvedMenu,
  row: Row,
  sent: Arguments,
  options: WriteOptions,
): void {
  checkWritable(row, options);
  const table = homeTable(router, row);
  const given = readArguments(router, menu, sent, options);
  const values = settled(table.menu, { ...row.values, ...given });
  checkValues(router, menu.menu, values);
  if (keyOf(table.menu, values) !== keyOf(table.menu, row.values))
    checkUnique(router, table, values);
  if (given['disabled'] === 'false' && row.values['disabled'] === 'true')
    checkDeviceMode(router, menu.menu, 'enable');
  if (menu.menu === '/user' && !isFullUser({ ...row, values })) checkFullUser(router, row);
  const reversal = changeOf(menu, row, given);
  replaceValues(table, row, values);
  recordAction(router, `${lastWord(table.menu)} changed`, reversal, options);
  announce(router, row, false);
}

export function removeRow(router: RouterTables, row: Row, options: WriteOptions): void {
  checkRemoval(router, row);
  const { undo, redo } = additionOf(row);
  dropRow(router, row);
  recordAction(router, `${lastWord(row.home)} removed`, { undo: redo, redo: undo }, options);
}

/** Takes a row away as the router itself does it, such as a session that ended. */
export function dropRow(router: RouterTables, row: Row): void {
  deleteRow(homeTable(router, row), row);
  announce(router, row, true);
}

function rowBefore({ byId }: Table, { before }: WriteOptions): Row | undefined {
  return before === undefined ? undefined : byId.get(idNumber(before) ?? -1);
}

function takeRow(
  router: RouterTables,
  menu: ResolvedMenu,
  args: Map<string, string>,
  known: boolean,
  name: string,
): Row | undefined {
  const text = args.get(name);
  if (text === undefined) return undefined;
  if (!known) throw unknownParameter(name);
  args.delete(name);
  return selectRows(router, menu.menu, text)[0];
}

function checkRequired(menu: ResolvedMenu, values: Values): void {
  const missing = Object.entries(menu.fields)
    .filter(([name, field]) => field.required === true && (values[name] ?? null) === null)
    .map(([name]) => name);
  if (missing.length > 0) {
    throw new Refusal(`missing value(s) of argument(s) ${missing.join(' ')}`);
  }
}

function checkUnique(router: RouterTables, table: Table, values: Values): void {
  const { menu } = table;
  const name = typeof values['name'] === 'string' ? values['name'] : '';
  const key = keyOf(menu, values);
  const taken =
    (key === undefined ? undefined : table.byKey.get(key)) ??
    (menu.interfaceType === undefined ? undefined : interfaceNamed(router, name));
  if (taken !== undefined) throw duplicateRefusal(menu.duplicate, nameOf(taken) ?? name);
}

/** RADSEC has one secret for everybody. */
function settled({ menu }: ResolvedMenu, values: Values): Values {
  return menu === '/radius' && values['protocol'] === 'radsec'
    ? { ...values, secret: 'radsec' }
    : values;
}

/** What `copy-from` copies: the fields that a person may write. */
function copied(template: Row | undefined): Values {
  if (template === undefined) return {};
  const { fields } = template.home;
  return Object.fromEntries(
    Object.entries(template.values).filter(([name]) => fields[name]?.readOnly !== true),
  );
}

function lastWord(menu: ResolvedMenu): string {
  return menu.menu.split('/').at(-1) ?? menu.menu;
}
