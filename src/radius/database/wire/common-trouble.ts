import { RadiusDatabaseError } from '../../radius-database-error.js';
import { MomentaryError } from '../momentary-error.js';

/** The stock tables that names and sessions are counted in. */
const SUBSCRIBERS: ReadonlySet<string> = new Set([
  'radcheck',
  'radreply',
  'radgroupreply',
  'radusergroup',
  'radacct',
]);

/** Wordings that all databases share; the codes behind them differ. */

export function missingTable(place: string, table: string | undefined): RadiusDatabaseError {
  const name = table?.split('.').at(-1)?.replaceAll(/["'`]/g, '');
  const remedy = SUBSCRIBERS.has(name ?? '')
    ? "load FreeRADIUS's schema, or write radius-database: { subscribers: false } where subscribers are kept elsewhere"
    : "write what it is called: radius-database: { table: … }, or load FreeRADIUS's schema";
  return new RadiusDatabaseError(
    'shape',
    `${place} has no table ${table ?? 'that was asked for'}; ${remedy}`,
  );
}

export function missingColumn(place: string, column: string | undefined): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'shape',
    `${place}: a table has no column ${column ?? 'that was asked for'}; write what it is called: radius-database: { columns: … }`,
  );
}

export function missingRight(place: string, grant: string): RadiusDatabaseError {
  return new RadiusDatabaseError('rights', `${place}: a right is missing; ${grant}`);
}

export function refusedLogin(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'login',
    `${place} refuses the user or its password; check both, and from where the server lets this user in`,
  );
}

export function missingDatabase(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'login',
    `${place} has no database of the name that the URL ends in, or the user may not see it`,
  );
}

export function tooMany(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'unreachable',
    `${place} has no connection left for us; end some, or raise its max_connections`,
  );
}

/** It answers, and lets nobody in for now. */
export function closedForNow(place: string, why: string): RadiusDatabaseError {
  return new RadiusDatabaseError('unreachable', `${place} takes no connection: ${why}`);
}

export function readOnly(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'read-only',
    `${place} is read-only, perhaps a replica; write the address of the primary in radius-database: url`,
  );
}

export function uniqueViolation(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'conflict',
    `${place}: a unique index refuses the row, another one has the same value; look for it with rosform radius check`,
  );
}

export function refusedValue(place: string, why: string): RadiusDatabaseError {
  return new RadiusDatabaseError('value', `${place} does not take a value of the row: ${why}`);
}

export function deadlock(place: string): MomentaryError {
  return new MomentaryError(
    'deadlock',
    `${place} took our change back so that another writer could go on (deadlock); nothing was written, apply again`,
  );
}

export function lockTimeout(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'busy',
    `${place}: another writer holds the table for too long; nothing was written, apply again when it is done`,
  );
}

export function tooSlow(place: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'unreachable',
    `${place} took too long for a question and was told to stop; give it more time: timeout:`,
  );
}

export function stoppedError(): RadiusDatabaseError {
  return new RadiusDatabaseError('stopped', 'the run was stopped');
}

export function otherTrouble(place: string, code: string): RadiusDatabaseError {
  const shown = /^[A-Za-z0-9_]{1,64}$/.test(code) ? ` (${code})` : '';
  return new RadiusDatabaseError('other', `${place} refused a statement${shown}; see its log`);
}
