import type { NasOwner } from '../../resources/nas-tag.js';
import type { Change, FieldChange } from '../../plan/types.js';
import { RadiusDatabaseError } from '../radius-database-error.js';
import type { NasRow, NasValues, NasWrite } from '../types.js';
import type { NasIndex } from './nas-index.js';

/**
 * The changes of a plan that concern `nas`, as writes to the database.
 *
 * @throws {RadiusDatabaseError} kind `conflict`: the table was read again since the plan was made,
 *   and a row is gone
 */
export function nasWrites(
  changes: readonly Change[],
  owner: NasOwner,
  index: NasIndex,
): readonly NasWrite[] {
  return changes.map((change): NasWrite => {
    if (change.action === 'create') return { action: 'create', owner, fields: valuesOf(change) };
    const row = 'id' in change && change.id !== undefined ? index.rowOf(change.id) : undefined;
    if (row === undefined) throw gone(change);
    const seen = asPlanned(row, change, owner);
    if (change.action === 'delete') return { action: 'delete', seen };
    return { action: 'update', owner, seen, fields: valuesOf(change) };
  });
}

/** The row as the plan was made from it: the table may have been read again since. */
function asPlanned(row: NasRow, change: Change, owner: NasOwner): NasRow {
  const isOurs = change.action === 'delete' || (change.action === 'update' && !change.adopts);
  return { ...row, fields: change.seen ?? row.fields, owner: isOurs ? owner : row.owner };
}

function gone({ address }: Change): RadiusDatabaseError {
  return new RadiusDatabaseError(
    'conflict',
    `the row ${address.key} of nas was removed by somebody since it was read; plan again`,
  );
}

function valuesOf(change: Exclude<Change, { readonly action: 'delete' }>): NasValues {
  if (change.action === 'move') return {};
  const values = Object.fromEntries(change.fields.map(valueOf));
  const comment = change.action === 'update' ? change.comment : undefined;
  return comment === undefined ? values : { ...values, description: comment.text };
}

/** What is empty on a router is NULL in a table: `ports` is a number. */
function valueOf({ field, after }: FieldChange): readonly [string, NasValues[string]] {
  return [field, after === undefined || after === '' ? null : after];
}
