import { withNasTag } from '../../../resources/nas-tag.js';
import type { NasValues, NasWrite } from '../../types.js';
import { textOf } from './nas-rows.js';
import type { Which } from './nas-rows.js';

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

/** Names a row in a message of one line, by what it is called afterwards. */
export function rowName(write: NasWrite): string {
  const before = write.action === 'create' ? undefined : write.seen.fields.nasname;
  const name = newName(write) ?? textOf(before);
  return name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '?').slice(0, 80);
}
