import { sql } from 'kysely';
import type { Transaction } from 'kysely';
import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { Dialect } from '../../../manifest/database-kind.js';
import type { NasRow, NasWrite } from '../../types.js';
import { withNasTag } from '../../../resources/nas-tag.js';
import { checkUnchanged } from './check-writes.js';
import { selectSome, textOf } from './nas-rows.js';
import { columnOf, tableOf } from './nas-shape.js';
import type { NasShape } from './nas-shape.js';
import { concerned, newName, rowName, writtenBy } from './row-writes.js';
import type { Written } from './row-writes.js';

/**
 * Makes changes inside a transaction that keeps others out.
 *
 * @throws {RadiusDatabaseError} kind `conflict`: the table is not as it was seen; `value`: the
 *   database keeps something else than it was given. The transaction must be taken back then.
 */
export async function writeRows(
  transaction: Transaction<unknown>,
  dialect: Dialect,
  shape: NasShape,
  writes: readonly NasWrite[],
): Promise<void> {
  const lock = dialect === 'mysql' ? ['for update' as const] : [];
  const before = await selectSome(transaction, shape, concerned(writes), ...lock);
  checkUnchanged(writes, before, shape);
  for (const write of writes) await writeRow(transaction, shape, write);
  const after = await selectSome(transaction, shape, concerned(writes), ...lock);
  for (const write of writes) checkKept(write, after, shape);
}

async function writeRow(
  transaction: Transaction<unknown>,
  shape: NasShape,
  write: NasWrite,
): Promise<void> {
  const table = tableOf(shape);
  if (write.action === 'delete') {
    await sql`delete from ${table} where ${columnOf(shape, 'id')} = ${write.seen.id}`.execute(
      transaction,
    );
    return;
  }
  const values = Object.entries(columnValues(shape, writtenBy(write)));
  if (write.action === 'create') {
    const columns = values.map(([field]) => columnOf(shape, field));
    const texts = values.map(([, value]) => sql`${value}`);
    await sql`insert into ${table} (${sql.join(columns)}) values (${sql.join(texts)})`.execute(
      transaction,
    );
    return;
  }
  const set = values.map(([field, value]) => sql`${columnOf(shape, field)} = ${value}`);
  await sql`update ${table} set ${sql.join(set)} where ${columnOf(shape, 'id')} = ${write.seen.id}`.execute(
    transaction,
  );
}

/** Fields that the table has no column for are somebody else's to check. */
function columnValues(shape: NasShape, written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([field]) => shape.columns.has(field)));
}

/** Triggers and character sets change what is written without an error. */
function checkKept(write: NasWrite, after: readonly NasRow[], shape: NasShape): void {
  const found = after.find(({ id, fields }) =>
    write.action === 'create' ? textOf(fields.nasname) === newName(write) : id === write.seen.id,
  );
  if (write.action === 'delete') {
    if (found === undefined) return;
    throw notKept(write, shape, 'is there still after it was deleted');
  }
  if (found === undefined) throw notKept(write, shape, 'is not there after it was written');
  const changed = Object.entries(columnValues(shape, writtenBy(write)))
    .filter(([field, value]) => keptText(found, field) !== (value ?? undefined))
    .map(([field]) => field);
  if (changed.length > 0) {
    throw notKept(write, shape, `reads back otherwise than it was written (${changed.join(', ')})`);
  }
}

function keptText(row: NasRow, field: string): string | undefined {
  const value = row.fields[field];
  if (value === undefined) return undefined;
  const text = textOf(value);
  return field === 'description' && row.owner !== undefined ? withNasTag(text, row.owner) : text;
}

function notKept(write: NasWrite, shape: NasShape, what: string): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'value',
    `row ${rowName(write)} of table ${shape.table} ${what}; a trigger of the table or the character set of a column does that. Nothing was written`,
  );
}
