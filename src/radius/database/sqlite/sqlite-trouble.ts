import { RadiusDatabaseError } from '../../radius-database-error.js';
import { MomentaryError } from '../momentary-error.js';
import * as say from '../wire/common-trouble.js';
import { errorFacts, nameIn } from '../wire/error-facts.js';

const TABLE = /no such table: (?:main\.)?(\S+)/;
const COLUMN = /(?:no such column: |has no column named )(\S+)/;

/** What an error of `libsql` 0.5 means. Codes are SQLite's extended ones. */
export function sqliteTrouble(place: string, error: unknown): RadiusDatabaseError {
  const { code, message } = errorFacts(error);
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    return new MomentaryError(
      'locked',
      `${place} is locked by another program; nothing was written, apply again when it is done`,
    );
  }
  if (/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)/.test(code)) return say.uniqueViolation(place);
  if (code.startsWith('SQLITE_CONSTRAINT')) {
    return say.refusedValue(place, 'a constraint of the table forbids it');
  }
  if (code.startsWith('SQLITE_READONLY')) {
    return new RadiusDatabaseError(
      'read-only',
      `${place} cannot be written; check the rights of the file and of its folder`,
    );
  }
  if (code === 'SQLITE_ERROR' && TABLE.test(message)) {
    return say.missingTable(place, nameIn(message, TABLE));
  }
  if (code === 'SQLITE_ERROR' && COLUMN.test(message)) {
    return say.missingColumn(place, nameIn(message, COLUMN));
  }
  return brokenFile(place, code) ?? say.otherTrouble(place, code);
}

function brokenFile(place: string, code: string): RadiusDatabaseError | undefined {
  if (code === 'SQLITE_NOTADB') {
    return new RadiusDatabaseError('settings', `${place} is not a SQLite database; check the path`);
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new RadiusDatabaseError('other', `${place} is damaged; restore it from a backup`);
  }
  if (/^SQLITE_(CANTOPEN|AUTH|PERM)/.test(code)) {
    return new RadiusDatabaseError(
      'rights',
      `${place} cannot be opened; check the rights of the file and of its folder`,
    );
  }
  if (/^SQLITE_(FULL|IOERR|NOMEM|TOOBIG)/.test(code)) {
    return new RadiusDatabaseError('other', `${place}: the disk is full or failing (${code})`);
  }
  return undefined;
}
