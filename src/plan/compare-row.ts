import type { DesiredRow, DesiredValue } from '../desired/types.js';
import type { ObservedRow } from '../observed/types.js';
import { absentValue } from '../resources/define.js';
import type { Field, ResourceType } from '../resources/define.js';
import { Secret } from '../resources/secret.js';
import type { Value } from '../resources/secret.js';
import { isAvailable } from '../resources/version.js';
import type { RouterVersion } from '../resources/version.js';
import { canonicalOf } from './address.js';
import type { FieldChange } from './types.js';

/** What a menu's rows are compared under. */
export interface Comparison {
  readonly type: ResourceType;
  /** The fields that a router of this version has. */
  readonly available: ReadonlyMap<string, Field>;
  /** The name that a row will have after this plan's renames, by menu and old name. */
  readonly renamed: (menus: readonly string[], name: string) => string;
}

/** How the rows of a menu are compared on a router of this version. */
export function comparisonOf(
  type: ResourceType,
  version: RouterVersion,
  renamed: Comparison['renamed'],
): Comparison {
  const fields = Object.entries(type.fields).filter(([, field]) => isAvailable(field, version));
  return { type, available: new Map(fields), renamed };
}

/** The fields that bring a row to what is wanted, and the secrets that could not be compared. */
export interface RowDifference {
  readonly fields: readonly FieldChange[];
  /** Fields that the router hid from us; they are neither compared nor written. */
  readonly masked: readonly string[];
}

/** Compares on canonical values; `whole` compares the fields that the manifest left out, too. */
export function compareRow(
  comparison: Comparison,
  desired: DesiredRow,
  observed: ObservedRow,
  whole: boolean,
): RowDifference {
  const { type } = comparison;
  const fields: FieldChange[] = [];
  const masked: string[] = [];
  for (const [name, wanted, field] of comparedFields(comparison, desired, observed, whole)) {
    const before = observed.fields[name];
    if (before instanceof Secret && before.masked) {
      masked.push(name);
    } else if (isHidden(field, type, observed) || !isSame(comparison, name, before, wanted.value)) {
      fields.push(fieldChange(name, before, wanted, field));
    }
  }
  return { fields, masked };
}

/** What is sent to make the row: the declared fields, and those whose router default is not ours. */
export function createdFields(comparison: Comparison, desired: DesiredRow): readonly FieldChange[] {
  return comparedFields(comparison, desired, undefined, true).flatMap(([name, wanted, field]) => {
    const sent = wanted.at !== undefined || field.sendOnAdd === true;
    const change = fieldChange(name, undefined, wanted, field);
    return sent && change.after !== undefined ? [change] : [];
  });
}

/** Declared fields whose feature is switched off: the router would not return them. */
export function fieldsWithoutEffect(
  comparison: Comparison,
  desired: DesiredRow,
  observed: ObservedRow | undefined,
): readonly (readonly [string, DesiredValue, Field])[] {
  const { type } = comparison;
  return knownFields(comparison, desired).filter(
    ([, wanted, field]) =>
      wanted.at !== undefined &&
      !isReturned(field, type, (name) => wantedOr(desired, observed, name)),
  );
}

function comparedFields(
  comparison: Comparison,
  desired: DesiredRow,
  observed: ObservedRow | undefined,
  whole: boolean,
): readonly (readonly [string, DesiredValue, Field])[] {
  const { type } = comparison;
  return knownFields(comparison, desired).filter(
    ([name, wanted, field]) =>
      (whole || wanted.at !== undefined) &&
      !desired.ignoreFields.has(name) &&
      isReturned(field, type, (other) => wantedOr(desired, observed, other)),
  );
}

function knownFields(
  { available }: Comparison,
  desired: DesiredRow,
): readonly (readonly [string, DesiredValue, Field])[] {
  const known: (readonly [string, DesiredValue, Field])[] = [];
  for (const [name, wanted] of desired.fields) {
    const field = available.get(name);
    if (field !== undefined) known.push([name, wanted, field]);
  }
  return known;
}

function wantedOr(
  desired: DesiredRow,
  observed: ObservedRow | undefined,
  name: string,
): Value | undefined {
  return desired.fields.get(name)?.value ?? observed?.fields[name];
}

function isReturned(
  { onlyWhen }: Field,
  type: ResourceType,
  valueOf: (name: string) => Value | undefined,
): boolean {
  if (onlyWhen === undefined) return true;
  const members = canonicalOf(type, onlyWhen.field, valueOf(onlyWhen.field)).split(',');
  return onlyWhen.has.some((value) => members.includes(canonicalOf(type, onlyWhen.field, value)));
}

/** The feature is off on the router now, so that what the field holds is unknown. */
function isHidden(field: Field, type: ResourceType, observed: ObservedRow): boolean {
  return !isReturned(field, type, (name) => observed.fields[name]);
}

function isSame(
  { type, renamed }: Comparison,
  name: string,
  before: Value | undefined,
  after: Value,
): boolean {
  if (before === after) return true;
  const menus = type.fields[name]?.type.refersTo;
  const seen = menus !== undefined && typeof before === 'string' ? renamed(menus, before) : before;
  return canonicalOf(type, name, seen) === canonicalOf(type, name, after);
}

/** A field at its absent value is cleared, where the menu can clear it. */
function fieldChange(
  name: string,
  before: Value | undefined,
  wanted: DesiredValue,
  field: Field,
): FieldChange {
  const cleared =
    field.unset === true && typeof wanted.value === 'string' && wanted.value === absentValue(field)
      ? field.default === undefined
      : false;
  return {
    field: name,
    before,
    after: cleared ? undefined : wanted.value,
    ...(wanted.at === undefined ? {} : { at: wanted.at }),
  };
}
