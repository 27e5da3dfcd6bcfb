import { compareText } from '../manifest/diagnostics.js';
import { Secret } from '../resources/secret.js';
import type { Value } from '../resources/secret.js';
import type { Change, FieldChange, RowFields } from './types.js';

/** What stands for a secret; `place` tells one use of a value from another. */
export type SecretDigest = (secret: Secret, place: string) => string;

/**
 * What a change does and what was seen of its row, as text to hash. Two plans of one router are the
 * same when these texts are, in the same order. The router's ids are not part of it: they name the
 * same rows. Nor are lines of manifests, which say who asked and not for what.
 */
export function changeEssence(change: Change, digest: SecretDigest): string {
  const { action, address } = change;
  const shown = (side: string) => (name: string, value: Value | undefined) =>
    value instanceof Secret
      ? { digest: digest(value, JSON.stringify([address.menu, address.key, name, side])) }
      : value;
  const before = shown('before');
  const after = shown('after');
  const fields = (changes: readonly FieldChange[]): readonly unknown[] =>
    changes.map((field) => [
      field.field,
      before(field.field, field.before),
      after(field.field, field.after),
    ]);
  const row = (seen: RowFields | undefined): readonly unknown[] =>
    Object.entries(seen ?? {})
      .toSorted(([left], [right]) => compareText(left, right))
      .map(([name, value]) => [name, before(name, value)]);
  return JSON.stringify([action, address, whatOf(change, fields), row(change.seen)]);
}

function whatOf(
  change: Change,
  fields: (changes: readonly FieldChange[]) => readonly unknown[],
): unknown {
  switch (change.action) {
    case 'create':
      return [fields(change.fields), change.tagged, change.ahead?.address];
    case 'update':
      return [fields(change.fields), change.adopts, change.comment, change.renamedFrom];
    case 'move':
      return change.ahead?.address;
    case 'delete':
      return fields(change.fields);
  }
}
