import type { RadiusDatabaseError } from '../../radius-database-error.js';
import type { ServerAddress } from '../database-url.js';
import * as say from '../wire/common-trouble.js';
import { errorFacts, nameIn } from '../wire/error-facts.js';
import type { ErrorFacts } from '../wire/error-facts.js';
import { lostError, networkTrouble } from '../wire/network-trouble.js';

/** SQLSTATEs (PostgreSQL 15, appendix A) whose meaning needs no more than the place. */
const STATES: Readonly<Record<string, (place: string) => RadiusDatabaseError>> = {
  '25006': say.readOnly,
  '23505': say.uniqueViolation,
  '23P01': say.uniqueViolation,
  '23502': (place) => say.refusedValue(place, 'a column of the table must not be NULL'),
  '23503': (place) => say.refusedValue(place, 'another table does not know it (foreign key)'),
  '23514': (place) => say.refusedValue(place, 'a CHECK of the table forbids it'),
  '22001': (place) => say.refusedValue(place, 'it is longer than its column'),
  '22003': (place) => say.refusedValue(place, 'the number is too large for its column'),
  '22P02': (place) => say.refusedValue(place, 'it is not of the type of its column'),
  '22021': (place) => say.refusedValue(place, 'the encoding of the database has no such character'),
  '22P05': (place) => say.refusedValue(place, 'the encoding of the database has no such character'),
  '40P01': say.deadlock,
  '40001': say.deadlock,
  '55P03': say.lockTimeout,
  '57014': say.tooSlow,
  '53300': say.tooMany,
  '57P03': (place) => say.closedForNow(place, 'it is starting or stopping; try again when it runs'),
  '28P01': say.refusedLogin,
  '28000': say.refusedLogin,
  '3D000': say.missingDatabase,
  '3F000': (place) => say.missingTable(place, 'in a schema of that name'),
  '57P01': lostError,
  '57P02': lostError,
  '25P03': lostError,
};

const RELATION = /relation "([^"]+)" does not exist/;
const COLUMN = /column "?([^" ]+)"?(?: of relation "[^"]+")? does not exist/;
const DENIED_SEQUENCE = /permission denied for sequence (\S+)/;
const DENIED_SCHEMA = /permission denied for schema (\S+)/;
const DENIED_TABLE = /permission denied for (?:table|relation|view) (\S+)/;

/** What an error of `pg` 8 means. */
export function postgresqlTrouble(
  address: ServerAddress,
  place: string,
  error: unknown,
  sql: string,
): RadiusDatabaseError {
  const facts = errorFacts(error);
  const { code, message } = facts;
  const known = STATES[code]?.(place);
  if (known !== undefined) return known;
  if (code === '42P01') return say.missingTable(place, nameIn(message, RELATION));
  if (code === '42703') return say.missingColumn(place, nameIn(message, COLUMN));
  if (code === '42501') return say.missingRight(place, grantFor(address, facts, sql));
  // An empty password never leaves pg.
  if (message.startsWith('SASL: ') && address.password === '') return say.refusedLogin(place);
  if (/^[0-9A-Z]{5}$/.test(code)) return say.otherTrouble(place, code);
  return networkTrouble(place, facts) ?? lostError(place);
}

/** The statement that gives the right, as far as the server said what it is. */
function grantFor(address: ServerAddress, { message }: ErrorFacts, sql: string): string {
  const sequence = nameIn(message, DENIED_SEQUENCE);
  if (sequence !== undefined) return grant(`USAGE ON SEQUENCE ${sequence}`);
  const schema = nameIn(message, DENIED_SCHEMA);
  if (schema !== undefined) return grant(`USAGE ON SCHEMA ${schema}`);
  if (/ database /.test(message)) return grant(`CONNECT ON DATABASE ${address.database}`);
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? '';
  // LOCK TABLE … SHARE ROW EXCLUSIVE takes one of these rights, SELECT is not enough.
  const right = verb === 'LOCK' ? 'SELECT, INSERT, UPDATE, DELETE' : verb;
  return grant(`${right} ON ${nameIn(message, DENIED_TABLE) ?? 'the table'}`);
}

function grant(what: string): string {
  return `as the owner run GRANT ${what} TO the role of the URL`;
}
