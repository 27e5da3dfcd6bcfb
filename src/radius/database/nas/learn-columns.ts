import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { indispensableColumns } from '../../../resources/nas-columns.js';
import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { Dialect } from '../../../manifest/database-kind.js';
import { missingTable } from '../wire/common-trouble.js';
import { pathOf, tableOf } from './nas-shape.js';
import type { NasShape } from './nas-shape.js';
import type { Asker } from './nas-rows.js';

/** A column as the database describes it. */
interface Column {
  readonly name: string;
  /** Most characters, where it is limited. */
  readonly length: string | number | null;
  readonly transactional: unknown;
}

/** What the database says of the `nas` table. */
export interface Learned {
  /** The most characters that a field holds, where that is limited. */
  readonly lengths: Readonly<Record<string, number>>;
  /** False for MyISAM and its like, which keep what a transaction takes back. */
  readonly transactional: boolean;
}

/**
 * Asks for the columns of the `nas` table.
 *
 * @throws {RadiusDatabaseError} kind `shape`: a column or the table is not there
 */
export async function learnColumns(
  asker: Asker,
  dialect: Dialect,
  place: string,
  shape: NasShape,
): Promise<Learned> {
  const { rows } = await columnsQuery(dialect, shape).execute(asker);
  if (rows.length === 0) {
    // The database itself knows whether the table is missing or hidden from this role.
    await sql`select 1 from ${tableOf(shape)} where 1 = 0`.execute(asker);
    throw missingTable(place, shape.table);
  }
  const fold = (name: string): string => (dialect === 'postgresql' ? name : name.toLowerCase());
  const known = new Map(rows.map(({ name, length }) => [fold(name), length]));
  const lengths: Record<string, number> = {};
  for (const [field, column] of shape.columns) {
    const length = known.get(fold(column));
    if (length === undefined) throw lacking(place, shape, field, column);
    if (length !== null) lengths[field] = Number(length);
  }
  return { lengths, transactional: rows.every(({ transactional }) => Number(transactional) === 1) };
}

function lacking(place: string, shape: NasShape, field: string, column: string): Error {
  const none = indispensableColumns.has(field) ? '' : `, or ${field}: null when there is none`;
  return new RadiusDatabaseError(
    'shape',
    `${place}: table ${shape.table} has no column ${column}; write what it is called: radius-database: { columns: { ${field}: … } }${none}`,
  );
}

function columnsQuery(dialect: Dialect, shape: NasShape): RawBuilder<Column> {
  const { schema, name } = shape;
  switch (dialect) {
    case 'postgresql':
      return postgresqlColumns(shape);
    case 'mysql':
      return sql<Column>`select c.column_name as name, c.character_maximum_length as length,
          coalesce(e.transactions, 'YES') = 'YES' as transactional
        from information_schema.columns c
        join information_schema.tables t using (table_schema, table_name)
        left join information_schema.engines e on e.engine = t.engine
        where c.table_schema = coalesce(${schema}, database()) and c.table_name = ${name}`;
    case 'sqlite':
      return sqliteColumns(shape);
  }
}

/** information_schema would hide the columns that the role has no right to. */
function postgresqlColumns(shape: NasShape): RawBuilder<Column> {
  const quoted = pathOf(shape)
    .map((part) => `"${part.replaceAll('"', '""')}"`)
    .join('.');
  return sql<Column>`select a.attname as name,
      case when t.typname in ('varchar', 'bpchar') and a.atttypmod > 4 then a.atttypmod - 4 end as length,
      1 as transactional
    from pg_catalog.pg_attribute a join pg_catalog.pg_type t on t.oid = a.atttypid
    where a.attrelid = to_regclass(${quoted}) and a.attnum > 0 and not a.attisdropped`;
}

/**
 * SQLite stores text of any length, whatever `varchar(60)` says. It counts all the same: the limit
 * is what the same table has in MySQL, where it may be moved to one day.
 */
function sqliteColumns({ schema, name }: NasShape): RawBuilder<Column> {
  const info =
    schema === null ? sql`pragma_table_info(${name})` : sql`pragma_table_info(${name}, ${schema})`;
  return sql<Column>`select name,
      case when instr(lower(type), 'char') > 0 and instr(type, '(') > 0
        then cast(substr(type, instr(type, '(') + 1) as integer) end as length,
      1 as transactional
    from ${info}`;
}
