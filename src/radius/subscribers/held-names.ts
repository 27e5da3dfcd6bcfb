import type { Change, FieldChange } from '../../plan/types.js';
import type { ObservedMenu } from '../../observed/types.js';
import type { Value } from '../../resources/secret.js';
import { nameAttributes, type NameAttribute } from '../name-attributes.js';

/**
 * Menus that a name is looked for in together. A pool or a profile is given its name in one menu;
 * an address list is in use as long as a rule of whatever menu uses it.
 */
interface Scope {
  readonly attribute: NameAttribute;
  /** Fields by menu. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/** Where names are given or used, with the menus that belong together. */
export const scopes: readonly Scope[] = nameAttributes.flatMap((attribute): readonly Scope[] => {
  const places = attribute.places.map(({ menu, fields }) => [menu, fields] as const);
  return attribute.places.some(({ fields }) => fields.includes('name'))
    ? places.map((place) => ({ attribute, fields: new Map([place]) }))
    : [{ attribute, fields: new Map(places) }];
});

/** A name that a row holds, and what takes it away from the row. */
interface HeldName {
  readonly menu: string;
  readonly name: string;
  /** Undefined while no change touches the row. */
  readonly change?: Change;
}

/** The names that the rows of a scope hold before a plan and once it is applied. */
export function heldNames(
  { fields }: Scope,
  changes: readonly Change[],
  observed: ReadonlyMap<string, ObservedMenu>,
): { readonly before: readonly HeldName[]; readonly after: ReadonlySet<string> } {
  const before: HeldName[] = [];
  const after = new Set<string>();
  for (const [menu, names] of fields) {
    const mine = changes.filter(({ address }) => address.menu === menu);
    const touched = new Map(
      mine.flatMap((change) => ('id' in change ? [[change.id, change]] : [])),
    );
    for (const row of observed.get(menu)?.rows ?? []) {
      const change = touched.get(row.id);
      for (const name of namesIn(names, (field) => row.fields[field])) {
        before.push({ menu, name, ...(change === undefined ? {} : { change }) });
      }
      if (change?.action === 'delete') continue;
      const written = change?.action === 'update' ? change.fields : [];
      for (const name of namesIn(names, (field) => valueAfter(field, written, row.fields[field]))) {
        after.add(name);
      }
    }
    for (const change of mine.filter(({ action }) => action === 'create')) {
      const written = change.action === 'create' ? change.fields : [];
      for (const name of namesIn(names, (field) => valueAfter(field, written, undefined))) {
        after.add(name);
      }
    }
  }
  return { before, after };
}

/** The names in a row's fields; a rule that is disabled uses none. */
export function namesIn(
  fields: readonly string[],
  valueOf: (field: string) => Value | undefined,
): readonly string[] {
  const disabled = valueOf('disabled');
  if (disabled === 'yes' || disabled === 'true') return [];
  return fields.flatMap((field) => {
    const value = valueOf(field);
    return typeof value === 'string' ? nameIn(value) : [];
  });
}

/** `!list` matches who is not in the list, so it uses it all the same. */
function nameIn(value: string): readonly string[] {
  const name = value.startsWith('!') ? value.slice(1) : value;
  return name === '' ? [] : [name];
}

function valueAfter(
  field: string,
  written: readonly FieldChange[],
  before: Value | undefined,
): Value | undefined {
  const change = written.find((one) => one.field === field);
  return change === undefined ? before : change.after;
}
