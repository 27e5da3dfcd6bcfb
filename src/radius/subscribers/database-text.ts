import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import type { Dialect } from '../../manifest/database-kind.js';

/** Text as a driver returns it: bytes where the database was asked for bytes. */
export type DatabaseText = string | Uint8Array;

/**
 * A text for a result. SQLite keeps text that is not UTF-8, and libsql 0.5 ends the whole process
 * when it reads some; so it is asked for the bytes.
 */
export function asResult(
  dialect: Dialect,
  text: RawBuilder<DatabaseText | null>,
): RawBuilder<DatabaseText | null> {
  return dialect === 'sqlite' ? sql`cast(${text} as blob)` : text;
}

/** The text that a driver returned. */
export function textOf(text: DatabaseText): string {
  return typeof text === 'string' ? text : new TextDecoder().decode(text);
}
