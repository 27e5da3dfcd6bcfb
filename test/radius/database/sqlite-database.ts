import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { stockTables } from '../../../src/cli/demo/demo-database.js';
import type { ContractDatabase } from './contract-database.js';

/** A SQLite database of its own, as FreeRADIUS has it. */
export async function openSqliteDatabase(): Promise<ContractDatabase & { readonly file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'rosform-sqlite-'));
  const file = join(folder, 'radius.db');
  const database = new Database(file, { timeout: 5000 });
  for (const statement of stockTables) database.exec(statement);
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
