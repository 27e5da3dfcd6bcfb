import { sql } from 'kysely';
import type { QueryExecutorProvider } from 'kysely';
import { Secret } from '../../../resources/secret.js';
import type { Value } from '../../../resources/secret.js';
import type { NasRow } from '../../types.js';
import { withoutNasTag } from '../../../resources/nas-tag.js';
import { columnOf, keyOf, tableOf } from './nas-shape.js';
import type { NasShape } from './nas-shape.js';

/** A database, or a transaction in it. */
export type Asker = QueryExecutorProvider;

/** Which rows: with one of these `nasname`s, or of these keys. */
export interface Which {
  readonly nasnames: readonly string[];
  readonly ids: readonly string[];
}

/** Every row, in the order in which FreeRADIUS reads them. */
export async function selectAll(asker: Asker, shape: NasShape): Promise<readonly NasRow[]> {
  return selectRows(asker, shape, sql``);
}

/** Some rows; `lock` is what a database wants to hear to keep others from changing them. */
export async function selectSome(
  asker: Asker,
  shape: NasShape,
  { nasnames, ids }: Which,
  lock?: 'for update',
): Promise<readonly NasRow[]> {
  const wanted = [
    ...(nasnames.length === 0
      ? []
      : [sql`${columnOf(shape, 'nasname')} in (${sql.join(nasnames)})`]),
    ...(ids.length === 0 ? [] : [sql`${columnOf(shape, 'id')} in (${sql.join(ids)})`]),
  ];
  if (wanted.length === 0) return [];
  const ending = lock === undefined ? sql`` : sql`for update`;
  const rows = await selectRows(asker, shape, sql`where ${sql.join(wanted, sql` or `)}`, ending);
  // MySQL takes `Nas.example` for `nas.example `.
  return rows.filter(
    ({ id, fields }) => ids.includes(id) || nasnames.includes(textOf(fields.nasname)),
  );
}

async function selectRows(
  asker: Asker,
  shape: NasShape,
  where: ReturnType<typeof sql>,
  ending = sql``,
): Promise<readonly NasRow[]> {
  const columns = [...shape.columns].map(([field, column]) => {
    const value = shape.asBytes ? sql`cast(${sql.id(column)} as blob)` : sql.id(column);
    return sql`${value} as ${sql.id(field)}`;
  });
  const { rows } = await sql<Readonly<Record<string, unknown>>>`select ${sql.join(columns)}
    from ${tableOf(shape)} ${where} order by ${keyOf(shape)} ${ending}`.execute(asker);
  return rows.map(toNasRow);
}

function toNasRow(row: Readonly<Record<string, unknown>>): NasRow {
  const fields: Record<string, Value> = {};
  let owner: NasRow['owner'];
  for (const [field, value] of Object.entries(row)) {
    if (field === 'id' || value === null || value === undefined) continue;
    const text = toText(value);
    if (field === 'secret') fields[field] = new Secret(text);
    else if (field === 'description') {
      const read = withoutNasTag(text);
      fields[field] = read.description;
      owner = read.owner;
    } else fields[field] = text;
  }
  return { id: toText(row.id), fields, owner };
}

/** Panels keep text in columns of other types: numbers, `inet`, bytes. */
function toText(value: unknown): string {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('utf8');
  if (value instanceof ArrayBuffer) return Buffer.from(value).toString('utf8');
  if (value instanceof Date) return value.toISOString();
  return String(value);
}

/** A value as it is in the database; NULL is empty. */
export function textOf(value: Value | null | undefined): string {
  if (value instanceof Secret) return value.reveal();
  return value ?? '';
}

/** Whether a row is still what it was, its secret included. */
export function isSameRow(left: NasRow, right: NasRow): boolean {
  const names = new Set([...Object.keys(left.fields), ...Object.keys(right.fields)]);
  return (
    left.owner?.fleet === right.owner?.fleet &&
    left.owner?.router === right.owner?.router &&
    [...names].every((name) => {
      const [was, is] = [left.fields[name], right.fields[name]];
      return (was === undefined) === (is === undefined) && textOf(was) === textOf(is);
    })
  );
}
