import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import type { Dialect } from '../../manifest/database-kind.js';
import type { OpenSessions } from '../types.js';
import { asResult, textOf, type DatabaseText } from './database-text.js';

/** The most NAS addresses that are read, those with most open rows first. */
const MOST_ADDRESSES = 20_000;

interface Counted {
  readonly address: DatabaseText;
  readonly sessions: string | number | bigint;
  readonly newest: DatabaseText | null;
}

/**
 * Open accounting rows by NAS address, those with most of them first. The database counts them by
 * the indexes that FreeRADIUS itself needs.
 *
 * @throws what the driver throws
 */
export async function countOpenSessions(
  db: Kysely<unknown>,
  dialect: Dialect,
): Promise<readonly OpenSessions[]> {
  const time = moment(dialect, sql`max(coalesce(acctupdatetime, acctstarttime))`);
  const { rows } = await sql<Counted>`
    select ${asResult(dialect, sql`nasipaddress`)} as address, count(*) as sessions,
           ${asResult(dialect, time)} as newest
      from radacct where acctstoptime is null
      group by nasipaddress order by 2 desc, 1
      limit ${sql.lit(MOST_ADDRESSES)}`.execute(db);
  return rows.map(({ address, sessions, newest }) => ({
    address: textOf(address),
    sessions: Number(sessions),
    newest: newest === null ? undefined : textOf(newest),
  }));
}

/** MySQL's times have no zone: what is written is what the server's clock said. */
function moment(dialect: Dialect, time: RawBuilder<unknown>): RawBuilder<string | null> {
  switch (dialect) {
    case 'postgresql':
      return sql`to_char(${time} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
    case 'mysql':
      return sql`date_format(${time}, '%Y-%m-%dT%H:%i:%s')`;
    case 'sqlite':
      return sql`case typeof(${time}) when 'integer'
        then strftime('%Y-%m-%dT%H:%M:%SZ', ${time}, 'unixepoch') else ${time} end`;
  }
}
