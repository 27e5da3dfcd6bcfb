import type { RadiusDatabaseError } from '../../radius-database-error.js';
import * as say from '../wire/common-trouble.js';
import { errorFacts, nameIn } from '../wire/error-facts.js';
import { lostError, networkTrouble } from '../wire/network-trouble.js';

/** Error numbers (MariaDB 10.11, MySQL 8) whose meaning needs no more than the place. */
const NUMBERS: Readonly<Record<number, (place: string) => RadiusDatabaseError>> = {
  1290: say.readOnly,
  1792: say.readOnly,
  1836: say.readOnly,
  1062: say.uniqueViolation,
  1586: say.uniqueViolation,
  1048: (place) => say.refusedValue(place, 'a column of the table must not be NULL'),
  1364: (place) =>
    say.refusedValue(place, 'a column of the table has no default and none is written'),
  1452: (place) => say.refusedValue(place, 'another table does not know it (foreign key)'),
  4025: (place) => say.refusedValue(place, 'a CHECK of the table forbids it'),
  3819: (place) => say.refusedValue(place, 'a CHECK of the table forbids it'),
  1406: (place) => say.refusedValue(place, 'it is longer than its column'),
  1264: (place) => say.refusedValue(place, 'the number is too large for its column'),
  1265: (place) => say.refusedValue(place, 'it is not of the type of its column'),
  1366: (place) =>
    say.refusedValue(place, 'the character set or type of its column has no such value'),
  1213: say.deadlock,
  1020: say.deadlock,
  1205: say.lockTimeout,
  1969: say.tooSlow,
  3024: say.tooSlow,
  1040: say.tooMany,
  1203: say.tooMany,
  1226: say.tooMany,
  1129: (place) =>
    say.closedForNow(
      place,
      'it has blocked this host after failed connections; an administrator lets it in again with mysqladmin flush-hosts',
    ),
  1045: say.refusedLogin,
  1130: say.refusedLogin,
  1698: say.refusedLogin,
  1044: say.missingDatabase,
  1049: say.missingDatabase,
  1927: lostError,
  1053: lostError,
  1317: say.tooSlow,
};

const TABLE = /Table '([^']+)' doesn't exist/;
const COLUMN = /Unknown column '([^']+)'/;
const DENIED = /denied to user .* for (?:table|column) .*?[`']?([A-Za-z0-9_]+)[`']?$/;
const DENIED_VERB = /^(?:\(.*\) )?([A-Z, ]+?) command denied/;

/** What an error of `mysql2` 3 means. */
export function mysqlTrouble(place: string, error: unknown): RadiusDatabaseError {
  const facts = errorFacts(error);
  const { message } = facts;
  const number =
    error instanceof Error && 'errno' in error && typeof error.errno === 'number' ? error.errno : 0;
  const known = NUMBERS[number]?.(place);
  if (known !== undefined) return known;
  if (number === 1146) return say.missingTable(place, nameIn(message, TABLE));
  if (number === 1054) return say.missingColumn(place, nameIn(message, COLUMN));
  if (number === 1142 || number === 1143) {
    const right = DENIED_VERB.exec(message)?.[1] ?? 'SELECT, INSERT, UPDATE, DELETE';
    const table = nameIn(message, DENIED) ?? 'the table';
    return say.missingRight(
      place,
      `as an administrator run GRANT ${right} ON ${table} TO the user of the URL`,
    );
  }
  if (number > 0) return say.otherTrouble(place, String(number));
  return networkTrouble(place, facts) ?? lostError(place);
}
