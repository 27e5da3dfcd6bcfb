import type { Change, FieldChange } from '../../plan/types.js';
import type { NasOwner, NasValues, NasWrite } from '../types.js';
import type { NasIndex } from './nas-index.js';

/** The changes of a plan that concern `nas`, as writes to the database. */
export function nasWrites(
  changes: readonly Change[],
  owner: NasOwner,
  index: NasIndex,
): readonly NasWrite[] {
  return changes.map((change): NasWrite => {
    if (change.action === 'create') return { action: 'create', owner, fields: valuesOf(change) };
    const seen = 'id' in change && change.id !== undefined ? index.rowOf(change.id) : undefined;
    if (seen === undefined) throw new Error('a row was planned that nobody has read');
    if (change.action === 'delete') return { action: 'delete', seen };
    return { action: 'update', owner, seen, fields: valuesOf(change) };
  });
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
