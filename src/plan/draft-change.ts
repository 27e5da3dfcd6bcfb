import type { DesiredRow } from '../desired/types.js';
import type { ObservedRow } from '../observed/types.js';
import { absentValue, tagFieldOf } from '../resources/define.js';
import type { ResourceType } from '../resources/define.js';
import type { Value } from '../resources/secret.js';
import { addressOf, canonicalOf } from './address.js';
import { createdFields } from './compare-row.js';
import type { Comparison } from './compare-row.js';
import { referredNames, rowName } from './draft.js';
import type { Draft } from './draft.js';
import { valueOfDesired, valueOfObserved } from './match-rows.js';
import type { Match } from './match-rows.js';
import type { Change, FieldChange, UnmanagedRow } from './types.js';

/** A row carries our tag only where the menu has comments on this version. */
export function hasComments({ available, type }: Comparison): boolean {
  return available.has(tagFieldOf(type));
}

/** Makes a row. */
export function creation(comparison: Comparison, desired: DesiredRow): Draft {
  const { type } = comparison;
  const fields = createdFields(comparison, desired);
  const change: Change = {
    action: 'create',
    address: addressOf(type, valueOfDesired(desired)),
    at: desired.at,
    fields,
    tagged: hasComments(comparison),
    index: 0,
    after: [],
  };
  const provides = rowName(type, nameOf(type, valueOfDesired(desired)));
  return {
    change,
    needs: referredNames(type, fields, 'after'),
    frees: [],
    ...(provides === undefined ? {} : { provides }),
  };
}

/** Changes a row, adopts it, or both. */
export function update(
  comparison: Comparison,
  { desired, renamed }: Match,
  row: ObservedRow,
  fields: readonly FieldChange[],
  adopts: boolean,
): Draft {
  const { type } = comparison;
  const change: Change = {
    action: 'update',
    address: addressOf(type, valueOfDesired(desired)),
    at: desired.at,
    id: row.id,
    seen: row.fields,
    fields,
    adopts,
    ...commentOf(tagFieldOf(type), row, fields, adopts),
    ...(renamed ? { renamedFrom: addressOf(type, valueOfObserved(row)).key } : {}),
    index: 0,
    after: [],
  };
  const provides = renamed ? rowName(type, nameOf(type, valueOfDesired(desired))) : undefined;
  const vacates = renamed ? rowName(type, nameOf(type, valueOfObserved(row))) : undefined;
  return {
    change,
    needs: referredNames(type, fields, 'after'),
    frees: referredNames(type, fields, 'before'),
    ...(provides === undefined ? {} : { provides }),
    ...(vacates === undefined ? {} : { vacates }),
  };
}

/** The comment to write, when the row is adopted or its comment changes. */
function commentOf(
  tagField: string,
  row: ObservedRow,
  fields: readonly FieldChange[],
  adopts: boolean,
): Pick<Extract<Change, { action: 'update' }>, 'comment'> {
  const commented = fields.find(({ field }) => field === tagField);
  if (!adopts && commented === undefined) return {};
  const comment = commented === undefined ? row.fields[tagField] : commented.after;
  const text = typeof comment === 'string' ? comment : '';
  return { comment: { text, tagged: adopts || row.owned } };
}

/** Removes a row. */
export function deletion(
  type: ResourceType,
  row: ObservedRow,
  at: DesiredRow['at'] | undefined,
): Draft {
  const held = Object.entries(row.fields).map(([field, before]) => ({
    field,
    before,
    after: undefined,
  }));
  const change: Change = {
    action: 'delete',
    address: addressOf(type, valueOfObserved(row)),
    id: row.id,
    seen: row.fields,
    fields: held.filter(({ field, before }) => saysSomething(type, field, before)),
    ...(at === undefined ? {} : { at }),
    index: 0,
    after: [],
  };
  const vacates = rowName(type, nameOf(type, valueOfObserved(row)));
  return {
    change,
    needs: [],
    frees: referredNames(type, held, 'before'),
    ...(vacates === undefined ? {} : { vacates }),
  };
}

/** A row that nobody declares and that stays. */
export function unmanagedRow(type: ResourceType, row: ObservedRow): UnmanagedRow {
  const telling = Object.entries(row.fields).filter(([name, value]) =>
    saysSomething(type, name, value),
  );
  return {
    address: addressOf(type, valueOfObserved(row)),
    fields: Object.fromEntries(telling),
    ...(type.undeclaredRisk === undefined || isDisabled(row) ? {} : { risk: type.undeclaredRisk }),
  };
}

function isDisabled({ fields }: ObservedRow): boolean {
  return fields['disabled'] === 'true' || fields['disabled'] === 'yes';
}

function nameOf(
  type: ResourceType,
  valueOf: (field: string) => Value | undefined,
): Value | undefined {
  return type.naming === undefined ? undefined : valueOf(type.naming);
}

/** What a new row would hold anyway is not worth a line. */
function saysSomething(type: ResourceType, name: string, value: Value): boolean {
  const field = type.fields[name];
  if (field === undefined) return false;
  return canonicalOf(type, name, value) !== field.type.canonical(absentValue(field));
}
