import type { ObservedRow } from '../observed/types.js';
import {
  absentValue,
  isIndispensable,
  type ResourceType,
  type ShippedRow,
} from '../resources/define.js';
import { Secret, type Value } from '../resources/secret.js';
import { isAvailable, type RouterVersion } from '../resources/version.js';
import { isDerived } from './derived.js';

/**
 * The fields of a row that a manifest has to name, in the order of the descriptor: those that
 * differ from what a new row (or this row, where routers are shipped with it) has anyway. Empty for
 * a shipped row that is as it was shipped: a manifest need not name it at all.
 */
export function tellingFields(
  type: ResourceType,
  row: ObservedRow,
  version: RouterVersion,
): ReadonlyMap<string, Value> {
  const shipped = shippedRowOf(type, row, version);
  const said = Object.keys(type.fields).flatMap((name): readonly (readonly [string, Value])[] => {
    const value = Object.hasOwn(row.fields, name) ? row.fields[name] : undefined;
    return value === undefined ? [] : [[name, value]];
  });
  const telling = said.filter(
    ([name, value]) => !isDerived(type, name, row.fields) && !isImplied(type, name, value, shipped),
  );
  if (shipped === undefined || telling.length === 0) return new Map(telling);
  const names = new Set(telling.map(([name]) => name));
  return new Map(said.filter(([name]) => names.has(name) || isIndispensable(type, name)));
}

/**
 * Whether a manifest need not say a value, because a row has it anyway: the default, what the
 * absence of the attribute means, or a value that routers usually print unasked. What no row can be
 * without is never implied, but where the row was shipped with it.
 *
 * @param shipped the row as routers are shipped with it, when it is such a row
 */
function isImplied(type: ResourceType, name: string, value: Value, shipped?: ShippedRow): boolean {
  const field = Object.hasOwn(type.fields, name) ? type.fields[name] : undefined;
  if (field === undefined) return false;
  const { canonical } = field.type;
  const seen = canonical(value instanceof Secret ? value.reveal() : value);
  const own = shipped !== undefined && Object.hasOwn(shipped.fields, name);
  if (own) return seen === canonical(shipped.fields[name] ?? '');
  if (field.required === true) return false;
  if (field.default !== undefined) return seen === canonical(field.default);
  return [absentValue(field), ...(field.usual ?? [])].some((text) => canonical(text) === seen);
}

/**
 * The row as routers of this version are shipped with it; undefined for rows that people added. A
 * shipped row may have got another name, so its id counts, too.
 */
export function shippedRowOf(
  type: ResourceType,
  row: ObservedRow,
  version: RouterVersion,
): ShippedRow | undefined {
  if (!row.builtin) return undefined;
  const shipped = type.shipped?.filter((candidate) => isAvailable(candidate, version)) ?? [];
  const named = shipped.find(({ fields }) =>
    type.key.every((name) => fields[name] === row.fields[name]),
  );
  return named ?? shipped.find(({ id }) => id === row.id);
}
