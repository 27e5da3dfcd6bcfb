import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Database from 'libsql';

/** A RADIUS database in a file, with the tables that FreeRADIUS ships for SQLite. */
export interface DemoDatabase extends AsyncDisposable {
  /** For `radius-database:` of a Fleet. */
  readonly url: string;
  /** Runs a statement, as another program would that writes to the database. */
  readonly execute: (sql: string, values?: readonly (string | number | null)[]) => void;
  readonly select: (sql: string) => readonly unknown[];
}

/**
 * Tables as FreeRADIUS 3.2 has them (mods-config/sql/main/sqlite/schema.sql), with the columns that
 * are used here, as SQL.
 */
export const stockTables: readonly string[] = [
  `create table nas (id integer primary key autoincrement, nasname varchar(128) not null, shortname varchar(32),
    type varchar(30) default 'other', ports int(5), secret varchar(60) default 'secret' not null,
    server varchar(64), community varchar(50), description varchar(200) default 'RADIUS Client')`,
  ...['radcheck', 'radreply'].map((table) => itemTable(table, 'username')),
  ...['radgroupcheck', 'radgroupreply'].map((table) => itemTable(table, 'groupname')),
  `create table radusergroup (username varchar(64) not null default '', groupname varchar(64) not null default '',
    priority int(11) not null default '1')`,
  `create table radacct (radacctid integer primary key autoincrement, acctsessionid varchar(64) not null default '',
    acctuniqueid varchar(32) not null default '' unique, username varchar(64) not null default '',
    nasipaddress varchar(15) not null default '', acctstarttime int(11), acctupdatetime int(11),
    acctstoptime int(11), framedipaddress varchar(15) not null default '')`,
  'create index nasname on nas (nasname)',
  'create index reply_groupname on radgroupreply (groupname)',
  'create index nasipaddress on radacct (nasipaddress)',
];

/** A table of check or reply items. */
function itemTable(table: string, whose: string): string {
  return `create table ${table} (id integer primary key autoincrement, ${whose} varchar(64) not null default '',
    attribute varchar(64) not null default '', op char(2) not null default '==',
    value varchar(253) not null default '')`;
}

/** Makes an empty RADIUS database in a temporary folder, which goes with it. */
export async function openDemoDatabase(): Promise<DemoDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rosform-radius-'));
  const file = path.join(folder, 'radius.db');
  const database = new Database(file, { timeout: 5000 });
  for (const statement of stockTables) database.exec(statement);
  return {
    url: `sqlite:${file}`,
    execute(sql, values = []) {
      database.prepare(sql).run(values);
    },
    select: (sql) => database.prepare(sql).all([]),
    async [Symbol.asyncDispose]() {
      database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
