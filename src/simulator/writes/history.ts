import type { ScriptField, Selector, Statement } from '../../rsc/script.js';
import { writeStatement } from '../../rsc/write-statement.js';
import type { ResolvedMenu, WriteOptions } from '../router-state.js';
import { insertShipped } from '../tables/builtin-rows.js';
import { dateTimeText } from '../derived/clock.js';
import { isSingleton, valueOrDefault } from '../tables/print-row.js';
import { fieldOf } from '../tables/resolve-menus.js';
import type { RouterTables } from '../tables/router-tables.js';
import { idText, type Row, type Values } from '../tables/row.js';
import { deleteRow } from '../tables/table-rows.js';

/** The manual says that about this many of the newest actions are kept. */
const KEPT = 100;

/** What stands for a secret. */
const MASK = '*****';

/** A write as console commands: the one that takes it back, and the one that does it again. */
export interface Reversal {
  readonly undo: Statement;
  readonly redo: Statement;
}

/**
 * Every write is an action, a `set` to equal values too. Version 7 keeps its commands with it; how
 * exactly a router words them is unconfirmed.
 */
export function recordAction(
  router: RouterTables,
  action: string,
  { undo, redo }: Reversal,
  { by }: WriteOptions,
): void {
  const table = router.tableOf('/system/history');
  if (table === undefined) return;
  const commands =
    fieldOf(table.menu, 'undo') === undefined
      ? {}
      : { undo: writeStatement(undo), redo: writeStatement(redo) };
  insertShipped(router, table, {
    action,
    by: by ?? 'admin',
    policy: 'write',
    time: dateTimeText(router.now(), router.menus.version),
    undoable: 'true',
    ...commands,
  });
  const oldest = table.rows[0];
  if (table.rows.length > KEPT && oldest !== undefined) deleteRow(table, oldest);
}

/** The commands of an `add`; those of a `remove` are the same the other way round. */
export function additionOf(row: Row): Reversal {
  const { home } = row;
  const given = Object.entries(row.values).filter(
    ([name, value]) => value !== null && fieldOf(home, name)?.readOnly !== true,
  );
  const fields = given.flatMap(([name]) => writtenField(row, name));
  return {
    undo: { menu: home.menu, verb: 'remove', selector: selectorOf(home, row), fields: [] },
    redo: { menu: home.menu, verb: 'add', selector: { kind: 'none' }, fields },
  };
}

/** The commands of a `set` in `menu` of the fields that were `given`; `before` is the row as it was. */
export function changeOf(menu: ResolvedMenu, before: Row, given: Values): Reversal {
  const after: Row = { ...before, values: { ...before.values, ...given } };
  const setting = (row: Row): Statement => ({
    menu: menu.menu,
    verb: 'set',
    selector: selectorOf(menu, row),
    fields: Object.keys(given).flatMap((name) => writtenField(row, name)),
  });
  return { undo: setting(before), redo: setting(after) };
}

/** The commands of a `move` of a row that stood ahead of `before`, and goes ahead of `after`. */
export function moveOf(row: Row, before: Row | undefined, after: Row | undefined): Reversal {
  const moving = (ahead: Row | undefined): Statement => ({
    menu: row.home.menu,
    verb: 'move',
    selector: { kind: 'id', id: idText(row.id) },
    fields: ahead === undefined ? [] : [{ name: 'destination', value: idText(ahead.id) }],
  });
  return { undo: moving(before), redo: moving(after) };
}

function selectorOf(menu: ResolvedMenu, { id }: Row): Selector {
  return isSingleton(menu) ? { kind: 'none' } : { kind: 'id', id: idText(id) };
}

/**
 * A field as the console takes it. Secrets are masked whoever reads the history, since what a real
 * router shows to users with the `sensitive` policy is unconfirmed; one that is never printed is
 * not named at all.
 */
function writtenField(row: Row, name: string): readonly ScriptField[] {
  const field = fieldOf(row.home, name);
  if (field === undefined || field.writeOnly === true) return [];
  const value = valueOrDefault(row.home, row, name);
  if (value === undefined) return [{ name, value: field.unset === true ? null : '' }];
  return [{ name, value: field.sensitive === true ? MASK : value }];
}
