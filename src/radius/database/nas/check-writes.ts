import { RadiusDatabaseError } from '../../radius-database-error.js';
import type { NasRow, NasValues, NasWrite } from '../../types.js';
import { withNasTag } from '../../../resources/nas-tag.js';
import { isSameRow, textOf } from './nas-rows.js';
import type { Which } from './nas-rows.js';
import type { NasShape } from './nas-shape.js';

/** Text by field as it goes into the table; null is NULL. */
export type Written = Readonly<Record<string, string | null>>;

/** What a create or update puts into the table, the tag included. */
export function writtenBy(write: Exclude<NasWrite, { action: 'delete' }>): Written {
  const before = write.action === 'update' ? write.seen.fields.description : undefined;
  const described: NasValues = { description: before ?? null, ...write.fields };
  const values = Object.entries(described).map(
    ([field, value]) => [field, value === null ? null : textOf(value)] as const,
  );
  const description = withNasTag(textOf(described.description), write.owner);
  return { ...Object.fromEntries(values), description };
}

/** The rows that a write has to do with. */
export function concerned(writes: readonly NasWrite[]): Which {
  return {
    nasnames: [...new Set(writes.flatMap((write) => newName(write) ?? []))],
    ids: writes.flatMap((write) => (write.action === 'create' ? [] : [write.seen.id])),
  };
}

/** The `nasname` that a row gets by a write. */
export function newName(write: NasWrite): string | undefined {
  const name = write.action === 'delete' ? undefined : write.fields.nasname;
  return name === undefined || name === null ? undefined : textOf(name);
}

/**
 * A row must not be written half, and a column must not cut a secret.
 *
 * @throws {RadiusDatabaseError} kind `value`
 */
export function checkValues(
  writes: readonly NasWrite[],
  shape: NasShape,
  lengths: Readonly<Record<string, number>>,
): void {
  for (const write of writes) {
    if (write.action === 'delete') continue;
    const row = rowName(write);
    const written = writtenBy(write);
    const needed = write.action === 'create' ? ['nasname', 'secret'] : [];
    const missing = needed.find((field) => (written[field] ?? '') === '');
    if (missing !== undefined) throw refused(`row ${row} cannot be made without a ${missing}`);
    for (const [field, value] of Object.entries(written)) {
      if (value === null || value === '') continue;
      const limit = lengths[field] ?? Infinity;
      const length = Array.from(value).length;
      const tag = field === 'description' ? ', the ownership tag included' : '';
      if (length > limit) {
        throw refused(
          `${field} of row ${row} has ${length} characters${tag}; its column in table ${shape.table} holds ${limit}: shorten it, or widen the column`,
        );
      }
    }
  }
}

/**
 * Compares what a plan was made from with what is there now.
 *
 * @throws {RadiusDatabaseError} kind `conflict`
 */
export function checkUnchanged(
  writes: readonly NasWrite[],
  now: readonly NasRow[],
  shape: NasShape,
): void {
  const taken = new Set<string>();
  for (const write of writes) {
    const row = rowName(write);
    if (write.action !== 'create') checkSeen(write.seen, now, row, shape);
    const name = newName(write);
    if (name === undefined) continue;
    const own = write.action === 'create' ? undefined : write.seen.id;
    const other = now.find(({ id, fields }) => id !== own && textOf(fields.nasname) === name);
    if (other !== undefined || taken.has(name)) {
      throw conflict(
        `table ${shape.table} has a row ${row} already${other === undefined ? '' : ` (id ${other.id})`}; FreeRADIUS would take only one of them: plan again`,
      );
    }
    taken.add(name);
  }
}

function checkSeen(seen: NasRow, now: readonly NasRow[], row: string, shape: NasShape): void {
  const current = now.find(({ id }) => id === seen.id);
  if (current !== undefined && isSameRow(seen, current)) return;
  const what = current === undefined ? 'removed' : 'changed';
  throw conflict(
    `row ${row} of table ${shape.table} was ${what} by somebody since it was read; plan again`,
  );
}

/** Names a row in a message of one line, by what it is called afterwards. */
export function rowName(write: NasWrite): string {
  const before = write.action === 'create' ? undefined : write.seen.fields.nasname;
  const name = newName(write) ?? textOf(before);
  return name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?').slice(0, 80);
}

function refused(message: string): RadiusDatabaseError {
  return new RadiusDatabaseError('value', message);
}

function conflict(message: string): RadiusDatabaseError {
  return new RadiusDatabaseError('conflict', message);
}
