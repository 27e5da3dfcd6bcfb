import { countNames } from '../subscribers/count-names.js';
import { countOpenSessions } from '../subscribers/count-open-sessions.js';
import { RadiusDatabaseError } from '../radius-database-error.js';
import type { NasWrite, RadiusDatabase } from '../types.js';
import type { DatabaseOptions } from './database-options.js';
import { createLine } from './line.js';
import { MomentaryError } from './momentary-error.js';
import { checkValues } from './nas/check-writes.js';
import { guardedTransaction } from './nas/guarded-transaction.js';
import { learnColumns } from './nas/learn-columns.js';
import type { Learned } from './nas/learn-columns.js';
import { selectAll, selectSome } from './nas/nas-rows.js';
import { nasShape } from './nas/nas-shape.js';
import type { NasShape } from './nas/nas-shape.js';
import { writeRows } from './nas/write-rows.js';
import { NotConnectedError } from './not-connected-error.js';
import { openKysely } from './open-kysely.js';
import type { OpenedDatabase } from './open-kysely.js';
import { createQuestions } from './questions.js';

/** Connections that a run takes from the server. */
const CONNECTIONS = 2;

/**
 * Makes ready to work with a RADIUS database; it connects when it is first asked.
 *
 * @throws {RadiusDatabaseError} kind `settings`: the URL or the names of columns cannot be used
 */
export function openRadiusDatabase(options: DatabaseOptions): RadiusDatabase {
  const shape = nasShape(options);
  const opened = openKysely(options);
  const { db, dialect } = opened;
  const questions = createQuestions(dialect === 'sqlite' ? 1 : CONNECTIONS, options.timeout);
  const writers = createLine(1, concernsWriters);
  const learned = learnedOnce(opened, shape);
  return {
    dialect,
    name: `${opened.name}, table ${shape.table}`,
    readNas: () =>
      questions.ask(async () => {
        const { lengths } = await learned();
        return { rows: await selectAll(db, shape), lengths };
      }),
    readNasRows: (which) => questions.ask(() => selectSome(db, shape, which)),
    writeNas: (writes) =>
      writers(() => questions.ask(() => write(opened, shape, learned, options.timeout, writes))),
    countNames: () => questions.ask(() => countNames(db, dialect)),
    countOpenSessions: () => questions.ask(() => countOpenSessions(db, dialect)),
    async [Symbol.asyncDispose]() {
      questions.stop();
      await opened.end();
    },
  };
}

/** A server that is gone, and whoever holds the table, would keep the next writer waiting as long. */
function concernsWriters(error: unknown): boolean {
  if (error instanceof NotConnectedError) return true;
  if (error instanceof MomentaryError && error.contention === 'deadlock') return false;
  return error instanceof RadiusDatabaseError && error.kind === 'busy';
}

/** Asked for once; a failure is not remembered. */
function learnedOnce(
  { db, dialect, name }: OpenedDatabase,
  shape: NasShape,
): () => Promise<Learned> {
  let known: Learned | undefined;
  return async () => (known ??= await learnColumns(db, dialect, name, shape));
}

async function write(
  { db, dialect, name }: OpenedDatabase,
  shape: NasShape,
  learned: () => Promise<Learned>,
  timeout: number,
  writes: readonly NasWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  const { lengths, transactional } = await learned();
  if (!transactional) {
    throw new RadiusDatabaseError(
      'shape',
      `${name}: the engine of table ${shape.table} takes nothing back when a change fails half-way; run ALTER TABLE ${shape.table} ENGINE=InnoDB`,
    );
  }
  checkValues(writes, shape, lengths);
  await guardedTransaction(db, dialect, name, shape, timeout, (transaction) =>
    writeRows(transaction, dialect, shape, writes),
  );
}
