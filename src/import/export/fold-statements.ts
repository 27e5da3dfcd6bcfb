import type { PlacedStatement } from '../../rsc/script.js';
import { fieldOf, type DraftMenu, type DraftRow } from './draft-row.js';
import type { RemarkLog } from './remark-log.js';
import { selectRows } from './select-rows.js';

/** Follows one statement about a menu; what cannot be followed is in the log. */
export function foldStatement(menu: DraftMenu, statement: PlacedStatement, log: RemarkLog): void {
  if (menu.type.kind === 'singleton') foldSetting(menu, statement, log);
  else foldRow(menu, statement, log);
}

/** The one row of a menu is set; whatever else a script does to it is no configuration. */
function foldSetting(menu: DraftMenu, statement: PlacedStatement, log: RemarkLog): void {
  if (statement.verb !== 'set') return notFollowed(menu, statement, log);
  const row = [...menu.rows][0] ?? { said: new Map<string, string>(), line: statement.line };
  menu.rows.add(row);
  say(menu, row, statement, log);
}

function foldRow(menu: DraftMenu, statement: PlacedStatement, log: RemarkLog): void {
  switch (statement.verb) {
    case 'add': {
      const row: DraftRow = { said: new Map(), line: statement.line };
      menu.rows.add(row);
      menu.added += 1;
      say(menu, row, statement, log);
      return;
    }
    case 'set':
      forEachRow(menu, statement, log, (row) => say(menu, row, statement, log));
      return;
    case 'enable':
    case 'disable': {
      const disabled = statement.verb === 'disable' ? 'yes' : 'no';
      forEachRow(menu, statement, log, (row) => row.said.set('disabled', disabled));
      return;
    }
    case 'unset':
      forEachRow(menu, statement, log, (row) => unset(row, statement));
      return;
    case 'remove':
      forEachRow(menu, statement, log, (row) => {
        if (row.shipped === undefined) menu.rows.delete(row);
        else notFollowed(menu, statement, log);
      });
      return;
    default:
      notFollowed(menu, statement, log);
  }
}

function forEachRow(
  menu: DraftMenu,
  statement: PlacedStatement,
  log: RemarkLog,
  follow: (row: DraftRow) => void,
): void {
  const rows = selectRows(menu, statement.selector, statement.fields);
  if (rows.length === 0) {
    log.add(
      statement.line,
      `${menu.type.menu}: ${statement.verb} names a row that is not in this export`,
    );
  }
  for (const row of rows) {
    menu.rows.add(row);
    follow(row);
  }
}

function unset({ said }: DraftRow, { fields }: PlacedStatement): void {
  for (const { name, value } of fields) {
    for (const gone of name === 'value-name' ? (value ?? '').split(',') : [name]) said.delete(gone);
  }
}

/** `!field` is a field at its default, as a verbose export prints it. */
function say(
  { type }: DraftMenu,
  { said }: DraftRow,
  { line, fields }: PlacedStatement,
  log: RemarkLog,
): void {
  for (const { name, value } of fields) {
    if (value === null) said.delete(name);
    else if (fieldOf(type, name) !== undefined) said.set(name, value);
    else log.add(line, `${type.menu}: a manifest has no field ${short(name)}; it is left out`);
  }
}

function notFollowed({ type }: DraftMenu, { line, verb }: PlacedStatement, log: RemarkLog): void {
  log.add(line, `${type.menu}: ${verb} is not followed; check what the manifest says there`);
}

/** A name of the file's, which may be of any length. */
function short(name: string): string {
  return name.length > 60 ? `${name.slice(0, 60)}...` : name;
}
