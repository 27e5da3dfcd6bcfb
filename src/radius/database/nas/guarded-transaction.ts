import { sql } from 'kysely';
import type { Kysely, Transaction } from 'kysely';
import type { Dialect } from '../../../manifest/database-kind.js';
import { lockSeconds } from '../mysql/mysql-sessions.js';
import { lockTimeout } from '../wire/common-trouble.js';
import { tableOf } from './nas-shape.js';
import type { NasShape } from './nas-shape.js';

/**
 * A transaction during which nobody else writes the `nas` table. In MySQL only writers that lock as
 * we do are kept out altogether; others are kept from the rows that are read `for update`.
 */
export async function guardedTransaction(
  db: Kysely<unknown>,
  dialect: Dialect,
  place: string,
  shape: NasShape,
  timeout: number,
  work: (transaction: Transaction<unknown>) => Promise<void>,
): Promise<void> {
  switch (dialect) {
    case 'sqlite':
      return db.transaction().execute(work);
    case 'postgresql':
      return db.transaction().execute(async (transaction) => {
        await sql`lock table ${tableOf(shape)} in share row exclusive mode`.execute(transaction);
        await work(transaction);
      });
    case 'mysql':
      return db.connection().execute(async (connection) => {
        // Names of locks are the server's, not the database's, and take 64 characters.
        const lock = sql`concat('rosform ', md5(concat_ws('.', coalesce(${shape.schema}, database()), ${shape.name})))`;
        const seconds = lockSeconds(timeout);
        const { rows } = await sql<{
          readonly got: number | string | null;
        }>`select get_lock(${lock}, ${seconds}) as got`.execute(connection);
        if (Number(rows[0]?.got ?? 0) !== 1) throw lockTimeout(place);
        try {
          await connection.transaction().execute(work);
        } finally {
          await release(connection, lock);
        }
      });
  }
}

/** What went wrong is said by the transaction; a broken connection has released the lock itself. */
async function release(connection: Kysely<unknown>, lock: ReturnType<typeof sql>): Promise<void> {
  await sql`select release_lock(${lock})`.execute(connection).catch(() => {});
}
