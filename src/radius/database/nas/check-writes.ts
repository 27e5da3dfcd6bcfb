import { RadiusDatabaseError } from '../../radius-database-error.js';
import { lengthTrouble } from '../../nas-length.js';
import type { NasRow, NasWrite } from '../../types.js';
import { isSameRow, textOf } from './nas-rows.js';
import type { NasShape } from './nas-shape.js';
import { newName, rowName, writtenBy } from './row-writes.js';

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
    const empty = ['nasname', 'secret'].find(
      (field) => (write.action === 'create' || field in written) && !written[field],
    );
    if (empty !== undefined) throw refused(`row ${row} cannot be without a ${empty}`);
    for (const [field, text] of Object.entries(written)) {
      const trouble = lengthTrouble({ field, text: text ?? '', row, table: shape.table, lengths });
      if (trouble !== undefined) throw refused(`${trouble}, or widen the column`);
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
  const [current, ...others] = now.filter(({ id }) => id === seen.id);
  if (others.length > 0) {
    throw new RadiusDatabaseError(
      'shape',
      `table ${shape.table} has several rows with the key of row ${row}; write the column that tells rows apart: radius-database: { columns: { id: … } }`,
    );
  }
  if (current !== undefined && isSameRow(seen, current)) return;
  const what = current === undefined ? 'removed' : 'changed';
  throw conflict(
    `row ${row} of table ${shape.table} was ${what} by somebody since it was read; plan again`,
  );
}

function refused(message: string): RadiusDatabaseError {
  return new RadiusDatabaseError('value', message);
}

function conflict(message: string): RadiusDatabaseError {
  return new RadiusDatabaseError('conflict', message);
}
