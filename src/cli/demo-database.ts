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

/** Columns as in FreeRADIUS 3.2 (mods-config/sql/main/sqlite/schema.sql), as far as they are used. */
const TABLES = [
  `nas (id integer primary key autoincrement, nasname varchar(128) not null, shortname varchar(32),
    type varchar(30) default 'other', ports int(5), secret varchar(60) default 'secret' not null,
    server varchar(64), community varchar(50), description varchar(200) default 'RADIUS Client')`,
  ...['radcheck', 'radreply'].map(
    (
      name,
    ) => `${name} (id integer primary key autoincrement, username varchar(64) not null default '',
      attribute varchar(64) not null default '', op char(2) not null default '==',
      value varchar(253) not null default '')`,
  ),
  ...['radgroupcheck', 'radgroupreply'].map(
    (
      name,
    ) => `${name} (id integer primary key autoincrement, groupname varchar(64) not null default '',
      attribute varchar(64) not null default '', op char(2) not null default '==',
      value varchar(253) not null default '')`,
  ),
  `radusergroup (username varchar(64) not null default '', groupname varchar(64) not null default '',
    priority int(11) not null default '1')`,
  `radacct (radacctid integer primary key autoincrement, acctsessionid varchar(64) not null default '',
    acctuniqueid varchar(32) not null default '' unique, username varchar(64) not null default '',
    nasipaddress varchar(15) not null default '', acctstarttime int(11), acctupdatetime int(11),
    acctstoptime int(11), framedipaddress varchar(15) not null default '')`,
];

/** Makes an empty RADIUS database in a temporary folder, which goes with it. */
export async function openDemoDatabase(): Promise<DemoDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rosform-radius-'));
  const file = path.join(folder, 'radius.db');
  const database = new Database(file, { timeout: 5000 });
  for (const table of TABLES) database.exec(`create table ${table}`);
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
