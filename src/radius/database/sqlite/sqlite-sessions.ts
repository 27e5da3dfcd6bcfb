import { access, constants, stat } from 'node:fs/promises';
import Database from 'libsql';
import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { Session, SessionSource } from '../wire/session.js';
import { expiredError } from '../wire/network-trouble.js';
import { within } from '../wire/within.js';
import { errorFacts } from '../wire/error-facts.js';
import { sqliteTrouble } from './sqlite-trouble.js';

/**
 * A session with a SQLite file. It answers while we wait, so a lock is not waited for here: the
 * question is asked again later, and everything else goes on meanwhile.
 */
export function sqliteSessions(file: string, place: string, timeout: number): SessionSource {
  const expired = (): RadiusDatabaseError => expiredError(place, timeout);
  return {
    // What reads first and then writes is refused when another one wrote in between.
    begin: 'begin immediate',
    deadline: timeout,
    trouble: (error) => sqliteTrouble(place, error),
    expired,
    async open() {
      // The file may be on a network that hangs.
      await within(timeout, checkFile(file, place), expired);
      try {
        return sessionOf(new Database(file, { timeout: 0 }));
      } catch {
        throw unusable(
          place,
          'rights',
          'cannot be opened; check the rights of the file and of its folder',
        );
      }
    },
  };
}

async function checkFile(file: string, place: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) {
    throw unusable(
      place,
      'settings',
      'does not exist or cannot be seen; it is not made here, load the schema of FreeRADIUS with sqlite3',
    );
  }
  if (!found.isFile()) throw unusable(place, 'settings', 'is not a file; check the path');
  const readable = await access(file, constants.R_OK).then(
    () => true,
    () => false,
  );
  if (!readable) throw unusable(place, 'rights', 'cannot be read; check the rights of the file');
}

function unusable(place: string, kind: 'settings' | 'rights', why: string): RadiusDatabaseError {
  return new RadiusDatabaseError(kind, `${place} ${why}`);
}

/** Statements of the driver, which take no values and give no rows. */
const CONTROL = /^(begin|commit|rollback)/;

function sessionOf(database: Database.Database): Session {
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    try {
      // SQLite keeps a closed file locked until what was begun in it has ended.
      if (database.inTransaction) database.exec('rollback');
    } catch {
      // The statement before has said what is wrong with the file.
    } finally {
      database.close();
    }
  };
  return {
    async query(sql, parameters) {
      try {
        return answerOf(database, sql, parameters);
      } catch (error) {
        // A prepared statement that met a lock stays half done, which nothing of libsql 0.5 ends;
        // every later read of this session would then keep the file locked.
        if (errorFacts(error).code.startsWith('SQLITE_BUSY') && !CONTROL.test(sql)) close();
        throw error;
      }
    },
    closed: () => !open,
    end: async () => close(),
    destroy: close,
  };
}

function answerOf(
  database: Database.Database,
  sql: string,
  parameters: readonly unknown[],
): readonly unknown[] {
  if (CONTROL.test(sql)) {
    database.exec(sql);
    return [];
  }
  const statement = database.prepare(sql);
  if (statement.reader) return statement.all(parameters);
  statement.run(parameters);
  return [];
}
