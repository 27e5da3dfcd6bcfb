import { resourceTypeForMenu } from '../resources/index.js';
import { Secret, type Value } from '../resources/secret.js';
import type { Address, Change, Plan, RowFields } from './types.js';

/** What tells the rows of a plan apart: their names, in the router's spelling. Never a secret. */
export function rowNames({ changes, unmanaged }: Plan): readonly string[] {
  return [
    ...changes.flatMap(namesOfChange),
    ...unmanaged.flatMap(({ address, fields }) => namesOf(address, fields)),
  ];
}

/** The same of the row that a change is about. */
export function namesOfChange(change: Change): readonly string[] {
  const { address, seen = {} } = change;
  const fields = change.action === 'move' ? [] : change.fields;
  return [
    ...namesOf(address, seen),
    ...fields.flatMap(({ field, before, after }) =>
      isName(address, field) ? textsOf([before, after]) : [],
    ),
  ];
}

/** The same of one row. */
export function namesOf(address: Pick<Address, 'menu'>, fields: RowFields): readonly string[] {
  return Object.entries(fields).flatMap(([field, value]) =>
    isName(address, field) ? textsOf([value]) : [],
  );
}

function isName({ menu }: Pick<Address, 'menu'>, field: string): boolean {
  return (resourceTypeForMenu(menu)?.key ?? ['name']).includes(field);
}

function textsOf(values: readonly (Value | undefined)[]): readonly string[] {
  return values.flatMap((value) => (value === undefined || value instanceof Secret ? [] : [value]));
}
