import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { onTestFinished } from 'vitest';
import type { RadiusTables } from '../../../src/radius/database/tables.js';

/** The columns of FreeRADIUS's own SQLite tables that are read, with their types and indexes. */
const TABLES = `
  create table radcheck (id integer primary key autoincrement, username varchar(64) not null default '',
    attribute varchar(64) not null default '', op char(2) not null default '==', value varchar(253) not null default '');
  create table radreply (id integer primary key autoincrement, username varchar(64) not null default '',
    attribute varchar(64) not null default '', op char(2) not null default '=', value varchar(253) not null default '');
  create table radgroupreply (id integer primary key autoincrement, groupname varchar(64) not null default '',
    attribute varchar(64) not null default '', op char(2) not null default '=', value varchar(253) not null default '');
  create table radusergroup (id integer primary key autoincrement, username varchar(64) not null default '',
    groupname varchar(64) not null default '', priority int not null default 1);
  create table radacct (radacctid integer primary key autoincrement, username varchar(64) not null default '',
    nasipaddress varchar(15) not null default '', acctstarttime datetime null, acctupdatetime datetime null,
    acctstoptime datetime null);
  create index reply_groupname on radgroupreply(groupname);
  create index nasipaddress on radacct(nasipaddress);
`;

/** The stock tables of subscribers in a file of their own, with some rows. */
export function subscriberTables(rows = ''): Kysely<RadiusTables> {
  const folder = mkdtempSync(join(tmpdir(), 'rosform-names-'));
  const database = new Database(join(folder, 'radius.db'));
  database.exec(TABLES + rows);
  const db = new Kysely<RadiusTables>({ dialect: new SqliteDialect({ database }) });
  onTestFinished(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true });
  });
  return db;
}

/** `insert` of reply items: user, attribute, value. */
export function replies(table: 'radreply' | 'radcheck', ...rows: readonly string[][]): string {
  return inserts(table, ['username', 'attribute', 'value'], rows);
}

/** `insert` of what groups reply: group, attribute, value. */
export function groupReplies(...rows: readonly string[][]): string {
  return inserts('radgroupreply', ['groupname', 'attribute', 'value'], rows);
}

/** `insert` of members: user, group. */
export function members(...rows: readonly string[][]): string {
  return inserts('radusergroup', ['username', 'groupname'], rows);
}

function inserts(table: string, columns: readonly string[], rows: readonly string[][]): string {
  const values = rows.map(
    (row) => `(${row.map((text) => `'${text.replaceAll("'", "''")}'`).join(',')})`,
  );
  return `insert into ${table} (${columns.join(',')}) values ${values.join(',')};\n`;
}
