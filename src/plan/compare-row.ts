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
}

/** How the rows of a menu are compared on a router of this version. */
export function comparisonOf(type: ResourceType, version: RouterVersion): Comparison {
  const fields = Object.entries(type.fields).filter(([, field]) => isAvailable(field, version));
  return { type, available: new Map(fields) };
}

/** The fields that bring a row to what is wanted, and the secrets that could not be compared. */
export interface RowDifference {
  readonly fields: readonly FieldChange[];
  /** Fields that the router does not show us; they are neither compared nor written. */
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
    if (isUnreadable(type, field, before)) {
      masked.push(name);
    } else if (isHidden(field, type, observed) || !isSame(type, name, before, wanted.value)) {
      fields.push(fieldChange(name, before, wanted, field));
    }
  }
  return { fields, masked };
}

/**
 * What is sent to make the row: the declared fields, and those whose router default is not ours.
 * A field that is left to others gets its declared value here, as a beginning.
 */
export function createdFields(comparison: Comparison, desired: DesiredRow): readonly FieldChange[] {
  return returnedFields(comparison, desired, undefined).flatMap(([name, wanted, field]) => {
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
  observed: ObservedRow,
  whole: boolean,
): readonly (readonly [string, DesiredValue, Field])[] {
  return returnedFields(comparison, desired, observed).filter(
    ([name, wanted]) => (whole || wanted.at !== undefined) && !desired.ignoreFields.has(name),
  );
}

/** Fields that the router would print of the wanted row. */
function returnedFields(
  comparison: Comparison,
  desired: DesiredRow,
  observed: ObservedRow | undefined,
): readonly (readonly [string, DesiredValue, Field])[] {
  const { type } = comparison;
  return knownFields(comparison, desired).filter(([, , field]) =>
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

/** Whether a router prints this field of a row: its feature is on, or it needs none. */
export function isReturned(
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
  type: ResourceType,
  name: string,
  before: Value | undefined,
  after: Value,
): boolean {
  if (before === after) return true;
  if (type.fields[name]?.exact === true) return false;
  return canonicalOf(type, name, before) === canonicalOf(type, name, after);
}

/**
 * A secret that the router hides, or never returns: `/user password`. Only a descriptor can say
 * that an absent secret is an empty one.
 */
function isUnreadable(type: ResourceType, field: Field, before: Value | undefined): boolean {
  if (before instanceof Secret) return before.masked;
  return before === undefined && !type.typed && field.sensitive === true;
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
