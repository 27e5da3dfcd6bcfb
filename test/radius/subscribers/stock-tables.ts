import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { onTestFinished } from 'vitest';
import { stockTables } from '../../../src/cli/demo/demo-database.js';

/** The stock tables of subscribers in a file of their own, with some rows. */
export function subscriberTables(rows = ''): Kysely<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'rosform-names-'));
  const database = new Database(join(folder, 'radius.db'));
  database.exec(stockTables.join(';\n'));
  database.exec(rows);
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database }) });
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
