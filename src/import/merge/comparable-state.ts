import type { DesiredMenu, DesiredRow } from '../../desired/types.js';
import type { ObservedMenu, ObservedRow, ObservedState } from '../../observed/types.js';
import { identityOf } from '../../plan/address.js';
import { matchRows, valueOfObserved } from '../../plan/match-rows.js';
import { withRenames } from '../../plan/renames.js';
import type { Field, ResourceType, ShippedRow } from '../../resources/define.js';
import { Secret, type Value } from '../../resources/secret.js';
import { isAvailable } from '../../resources/version.js';
import { shippedRowOf } from '../implied.js';
import type { HeldSecrets } from '../held-secrets.js';
import type { ImportSource } from '../types.js';
import { partReason } from './untold-menus.js';

/**
 * The router as its manifest can be compared with it. Whatever the source does not tell reads as
 * the manifest has it, so that it is no difference: secrets, tags, and in an export the fields
 * that it leaves out and whose default nobody has confirmed. So does a comment or a script that
 * holds a secret: it must not get into a manifest.
 *
 * @param told what the source tells, without rows that cannot be told apart
 */
export function comparableState(
  source: ImportSource,
  told: ReadonlyMap<string, ObservedMenu>,
  menus: readonly DesiredMenu[],
  held: HeldSecrets,
): ObservedState {
  const { observed, kind } = source;
  const isWhole = partReason(source) === undefined;
  const complete = new Map(
    Array.from(told, ([path, menu]) => {
      if (kind === 'router') return [path, menu] as const;
      const rows = [...(isWhole ? untoldRows(menu, observed) : []), ...menu.rows];
      return [path, { ...menu, rows: rows.map(withId) }] as const;
    }),
  );
  const state: ObservedState = { ...observed, menus: complete, referrers: [] };
  const renamed = withRenames(menus, state);
  const seen = new Map(complete);
  for (const menu of menus) {
    const before = complete.get(menu.type.menu);
    const after = renamed.menus.get(menu.type.menu);
    if (before === undefined || after === undefined) continue;
    const wanted = new Map(
      matchRows(menu, after).matches.map((match) => [match.observed, match.desired]),
    );
    const rows = before.rows.map((row, index) =>
      comparableRow(menu.type, row, wanted.get(after.rows[index]), { kind, observed, held }),
    );
    seen.set(menu.type.menu, { ...before, rows });
  }
  return { ...state, menus: seen };
}

/** An export names few rows by their ids, and a plan tells rows apart by them. */
function withId(row: ObservedRow, index: number): ObservedRow {
  return row.id === '' ? { ...row, id: `row ${index}` } : row;
}

/**
 * A singleton, and rows that routers are shipped with: an export does not print them while they are
 * untouched.
 */
function untoldRows(
  { type, rows }: ObservedMenu,
  { version }: ObservedState,
): readonly ObservedRow[] {
  if (type.kind === 'singleton') return rows.length === 0 ? [UNTOUCHED] : [];
  const told = new Set(rows.filter(({ builtin }) => builtin).map(({ id }) => id));
  const named = new Set(rows.map((row) => identityOf(type, valueOfObserved(row))));
  return (type.shipped ?? [])
    .filter((shipped) => isAvailable(shipped, version) && !told.has(shipped.id))
    .map(({ id, fields }) => ({ id, fields, owned: false, dynamic: false, builtin: true }))
    .filter((row) => !named.has(identityOf(type, valueOfObserved(row))));
}

const UNTOUCHED = { id: '', fields: {}, owned: false, dynamic: false, builtin: false };

function comparableRow(
  type: ResourceType,
  row: ObservedRow,
  wanted: DesiredRow | undefined,
  { kind, observed, held }: Pick<ImportSource, 'kind' | 'observed'> & { held: HeldSecrets },
): ObservedRow {
  const shipped = kind === 'export' ? shippedRowOf(type, row, observed.version) : undefined;
  const fields = new Map<string, Value>(Object.entries(row.fields));
  for (const [name, field] of Object.entries(type.fields)) {
    const value = wanted?.fields.get(name)?.value;
    const seen = fields.get(name);
    if (typeof seen === 'string' && held.isHeldBy(name, seen)) {
      fields.delete(name);
      if (value !== undefined) fields.set(name, value);
    } else if (isSecret(field, seen) || isSecret(field, value)) {
      if (value !== undefined) fields.set(name, value);
    } else if (kind === 'export' && !fields.has(name)) {
      const untold = untoldValue(name, field, shipped) ?? (isKnown(field) ? undefined : value);
      if (untold !== undefined) fields.set(name, untold);
    }
  }
  return { ...row, owned: true, fields: Object.fromEntries(fields) };
}

function isSecret(field: Field, value: Value | undefined): boolean {
  return field.sensitive === true || value instanceof Secret;
}

/** What a field has that an export leaves out. */
function untoldValue(
  name: string,
  field: Field,
  shipped: ShippedRow | undefined,
): string | undefined {
  const own = shipped !== undefined && Object.hasOwn(shipped.fields, name);
  return own ? shipped.fields[name] : field.default;
}

/** Whether the router has no such attribute when an export leaves it out. */
function isKnown({ unset, absent }: Field): boolean {
  return unset === true || absent !== undefined;
}
