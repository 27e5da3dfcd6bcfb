import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { nameAttributes } from '../name-attributes.js';
import type { Dialect } from '../../manifest/database-kind.js';
import type { NameUse } from '../types.js';
import { asResult, textOf, type DatabaseText } from './database-text.js';
import { mostNames } from './name-uses.js';

/** The most pairs of a name and a group that are read. */
const MOST_GROUPS = 10_000;

/** By the lower case of their names: RADIUS dictionaries do not tell cases apart. */
const spellings = new Map(
  nameAttributes.map(({ attribute }) => [attribute.toLowerCase(), attribute]),
);

/**
 * Names that RADIUS replies hand out, with their subscribers: those who have the reply item in
 * `radreply` (or, as some panels write it, in `radcheck`) and those who have it through a group.
 * Counted by the database, in two queries; no row of a subscriber leaves it.
 *
 * Names are compared byte by byte, because routers tell cases apart. User names and group names are
 * compared as the database does, because that is how FreeRADIUS looks them up.
 *
 * @returns at most `mostNames`, those with most subscribers first
 * @throws what the driver throws
 */
export async function countNames(
  db: Kysely<unknown>,
  dialect: Dialect,
): Promise<readonly NameUse[]> {
  const counted = await countQuery(dialect).execute(db);
  const groups = await groupsByName(db, dialect);
  return counted.rows.flatMap(({ attribute, name, subscribers }): readonly NameUse[] => {
    const spelling = spellings.get(textOf(attribute));
    if (spelling === undefined) return [];
    const text = textOf(name);
    if (text === '') return [];
    const use = { attribute: spelling, name: text, subscribers: Number(subscribers) };
    return [{ ...use, groups: groups.get(`${spelling} ${text}`) ?? [] }];
  });
}

interface Counted {
  readonly attribute: DatabaseText;
  readonly name: DatabaseText;
  readonly subscribers: string | number | bigint;
}

/**
 * The last part brings in the names of groups without members. PostgreSQL removes doubles by hash
 * and counts what is left; MariaDB is twice as fast when the count removes them.
 */
function countQuery(dialect: Dialect): RawBuilder<Counted> {
  const mysql = dialect === 'mysql';
  const union = mysql ? sql`union all` : sql`union`;
  const count = mysql ? sql`count(distinct username)` : sql`count(username)`;
  return sql<Counted>`
    select attribute, name, ${count} as subscribers
    from (
      select ${item(dialect)}, ${plainText(dialect, 'username')} as username
        from radreply where ${namesSomething()}
      ${union}
      select ${item(dialect)}, ${plainText(dialect, 'username')} as username
        from radcheck where ${namesSomething()}
      ${union}
      select held.attribute, held.name, ${plainText(dialect, 'member.username')}
        from radusergroup member
        ${drivenJoin(dialect)} (
          select ${item(dialect)}, ${plainText(dialect, 'groupname')} as groupname
            from radgroupreply where ${namesSomething()} group by 1, 2, 3
        ) held on held.groupname = ${plainText(dialect, 'member.groupname')}
      ${union}
      select ${item(dialect)}, null from radgroupreply where ${namesSomething()}
    ) uses
    group by attribute, name
    order by 3 desc, 1, 2
    limit ${sql.lit(mostNames)}`;
}

interface Held {
  readonly attribute: DatabaseText;
  readonly name: DatabaseText;
  readonly groupname: DatabaseText;
}

/** Groups whose replies hold a name, in order, by attribute and name. */
async function groupsByName(
  db: Kysely<unknown>,
  dialect: Dialect,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await sql<Held>`
    select ${item(dialect)}, ${asResult(dialect, plainText(dialect, 'groupname'))} as groupname
      from radgroupreply where ${namesSomething()}
      group by 1, 2, 3 order by 1, 2, 3 limit ${sql.lit(MOST_GROUPS)}`.execute(db);
  const groups = new Map<string, string[]>();
  for (const { attribute, name, groupname } of rows) {
    const key = `${spellings.get(textOf(attribute)) ?? ''} ${textOf(name)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [textOf(groupname)]);
    else known.push(textOf(groupname));
  }
  return groups;
}

function namesSomething(): RawBuilder<boolean> {
  return sql`lower(attribute) in (${sql.join([...spellings.keys()].map((name) => sql.lit(name)))})`;
}

/** The two columns that a use is grouped by. */
function item(dialect: Dialect): RawBuilder<unknown> {
  return sql`lower(attribute) as attribute, ${exactText(dialect)} as name`;
}

/** RADIUS attributes hold 253 bytes; a column of type text may hold a book. */
const LONGEST_NAME = 300;

/**
 * The value, compared byte by byte. The usual collations of MySQL and MariaDB take `home`, `Home`
 * and `home ` for one text; those of the other two can be made to.
 */
function exactText(dialect: Dialect): RawBuilder<DatabaseText | null> {
  const longest = sql.lit(LONGEST_NAME);
  switch (dialect) {
    case 'postgresql':
      return sql`left(${unquoted('char_length')}, ${longest}) collate "C"`;
    case 'mysql':
      return sql`cast(convert(left(${unquoted('char_length')}, ${longest}) using utf8mb4) as binary)`;
    case 'sqlite':
      return asResult(dialect, sql`substr(${unquoted('length')}, 1, ${longest})`);
  }
}

/** FreeRADIUS 3.2.1 sends `home` for a value that is written `"home"` or `'home'` (tried). */
function unquoted(length: 'char_length' | 'length'): RawBuilder<DatabaseText> {
  return sql`case when value like '"%"' or value like '''%'''
    then substr(value, 2, ${sql.raw(length)}(value) - 2) else value end`;
}

/** A text of whatever table; in MySQL two tables may have collations that cannot be mixed. */
function plainText(dialect: Dialect, column: string): RawBuilder<DatabaseText> {
  return dialect === 'mysql' ? sql`convert(${sql.ref(column)} using utf8mb4)` : sql.ref(column);
}

/**
 * Members are looked up among the groups. MariaDB 10.11 would rather compare every member with
 * every group, a minute for 300,000 members and 4,000 groups.
 */
function drivenJoin(dialect: Dialect): RawBuilder<unknown> {
  return dialect === 'mysql' ? sql`straight_join` : sql`join`;
}
