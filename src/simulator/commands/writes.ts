import { Refusal } from '../refusal.js';
import type { ResolvedMenu, WriteOptions } from '../router-state.js';
import type { Job } from '../protocol/session.js';
import { nameOf, selectRows } from '../tables/find-rows.js';
import { moveRows } from '../writes/move-rows.js';
import { isSingleton } from '../tables/print-row.js';
import { unknownParameter } from '../writes/read-arguments.js';
import { tablesBehind, type RouterTables } from '../tables/router-tables.js';
import { idText, type Row } from '../tables/row.js';
import { addRow, removeRow, setRow } from '../writes/write-rows.js';
import { fieldOf } from '../tables/resolve-menus.js';
import { checkSpecialWrite } from './special-writes.js';

/** Runs a command that changes something and returns the value of its `=ret=`. */
export function runWrite(job: Job, menu: ResolvedMenu): string | undefined {
  const { command, session } = job;
  const router = session.router.tables;
  const options = writeOptions(job);
  // There is no update by condition: a query is not an id.
  if (command.queries.length > 0) throw missingId();
  checkSpecialWrite(job, menu);
  const args = new Map(command.arguments);
  if (command.verb === 'add') return add(router, menu, args, options);
  if (isSingleton(menu)) {
    if (args.has('.id') || args.has('numbers')) throw unknownParameter('.id');
    writeRows(router, menu, tablesBehind(router, menu.menu)[0]?.rows ?? [], args, options);
    return undefined;
  }
  const rows = takeRows(router, menu, args);
  if (command.verb === 'move') move(router, menu, rows, args, options);
  else if (command.verb === 'remove') remove(router, rows, args, options);
  else writeRows(router, menu, rows, changesOf(menu, command.verb, args), options);
  return undefined;
}

function writeOptions({ session }: Job): WriteOptions {
  const by = session.login === undefined ? undefined : nameOf(session.login.user);
  return by === undefined ? {} : { by };
}

function missingId(): Refusal {
  return new Refusal('missing =.id=');
}

function add(
  router: RouterTables,
  menu: ResolvedMenu,
  args: Map<string, string>,
  options: WriteOptions,
): string {
  const table = router.tableOf(menu.menu);
  if (table === undefined) throw new Refusal('no such command', 0);
  return idText(addRow(router, table, args, options).id);
}

/** The rows that `.id` or `numbers` names; the argument is taken out. */
function takeRows(
  router: RouterTables,
  menu: ResolvedMenu,
  args: Map<string, string>,
): readonly Row[] {
  const ids = args.get('.id') ?? args.get('numbers');
  if (ids === undefined) throw missingId();
  args.delete('.id');
  args.delete('numbers');
  return selectRows(router, menu.menu, ids);
}

/** The arguments of `set` that have the effect of another command. */
function changesOf(
  menu: ResolvedMenu,
  verb: string,
  args: Map<string, string>,
): Map<string, string> {
  switch (verb) {
    case 'enable':
    case 'disable':
      allow(args, []);
      return new Map([['disabled', verb === 'disable' ? 'yes' : 'no']]);
    case 'comment':
      allow(args, ['comment']);
      return new Map([['comment', args.get('comment') ?? '']]);
    case 'unset':
      allow(args, ['value-name']);
      return unsetOf(menu, args.get('value-name'));
    default:
      return args;
  }
}

function unsetOf(menu: ResolvedMenu, name: string | undefined): Map<string, string> {
  if (name === undefined) throw new Refusal('missing value(s) of argument(s) value-name');
  if (fieldOf(menu, name)?.unset !== true) {
    throw new Refusal('input does not match any value of value-name', 1);
  }
  return new Map([[`!${name}`, '']]);
}

function writeRows(
  router: RouterTables,
  menu: ResolvedMenu,
  rows: readonly Row[],
  changes: Map<string, string>,
  options: WriteOptions,
): void {
  for (const row of rows) setRow(router, menu, row, changes, options);
}

function remove(
  router: RouterTables,
  rows: readonly Row[],
  args: Map<string, string>,
  options: WriteOptions,
): void {
  allow(args, []);
  for (const row of rows) removeRow(router, row, options);
}

function move(
  router: RouterTables,
  menu: ResolvedMenu,
  rows: readonly Row[],
  args: Map<string, string>,
  options: WriteOptions,
): void {
  allow(args, ['destination']);
  const table = router.tableOf(menu.menu);
  if (table === undefined) return;
  const text = args.get('destination');
  const destination = text === undefined ? undefined : findRow(router, menu, text);
  moveRows(router, table, rows, destination, options);
}

function findRow(router: RouterTables, menu: ResolvedMenu, text: string): Row | undefined {
  try {
    return selectRows(router, menu.menu, text)[0];
  } catch (error) {
    // A destination that is gone is no error for a router: the rows go to the end.
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

function allow(args: ReadonlyMap<string, string>, names: readonly string[]): void {
  const unknown = [...args.keys()].find((name) => !names.includes(name));
  if (unknown !== undefined) throw unknownParameter(unknown);
}
