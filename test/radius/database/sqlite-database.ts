import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { ContractDatabase } from './contract-database.js';

/** The columns of FreeRADIUS 3.2's SQLite schema, as far as rosform knows of them. */
const STOCK = `
  create table nas (
    id integer primary key autoincrement, nasname varchar(128) not null, shortname varchar(32),
    type varchar(30) default 'other', ports int(5), secret varchar(60) default 'secret' not null,
    server varchar(64), community varchar(50), description varchar(200) default 'RADIUS Client');
  create index nasname on nas (nasname);`;

/** A SQLite database of its own, as FreeRADIUS has it. */
export async function openSqliteDatabase(): Promise<ContractDatabase & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'rosform-sqlite-'));
  const file = join(folder, 'radius.db');
  const database = new Database(file, { timeout: 5000 });
  database.exec(STOCK);
  return {
    file,
    url: `sqlite:${file}`,
    ownerUrl: `sqlite:${file}`,
    async execute(sql, params = []) {
      const statement = database.prepare(sql);
      return statement.reader
        ? rows(statement.all(params))
        : rows([statement.run(params)].slice(1));
    },
    async [Symbol.asyncDispose]() {
      database.close();
      await rm(folder, { recursive: true });
    },
  };
}

function rows(answer: readonly unknown[]): readonly Readonly<Record<string, unknown>>[] {
  return answer.map((row) => Object.fromEntries(Object.entries(row ?? {})));
}
