import type { FieldFacts, PrintedRow } from '../facts.js';
import type { ResolvedMenu } from '../router-state.js';
import { isSince } from '../version.js';
import { derivedValue } from '../derived/derived-fields.js';
import { fieldOf } from './resolve-menus.js';
import type { RouterTables } from './router-tables.js';
import { idText, valueText, type Row } from './row.js';

/** What a user without the `sensitive` policy reads instead of a secret. */
const MASK = '*****';

export interface PrintOptions {
  /** False where secrets are printed as `*****`. */
  readonly sensitive: boolean;
}

/** True for menus with one row that has no id. */
export function isSingleton({ kind, oneRow }: ResolvedMenu): boolean {
  return kind === 'singleton' || oneRow === true;
}

/** A row as `print` shows it in a menu, `.id` first; only the fields named, where some are. */
export function printRow(
  router: RouterTables,
  menu: ResolvedMenu,
  row: Row,
  options: PrintOptions,
  only?: readonly string[],
): PrintedRow {
  const printed: [string, string][] = [];
  if (!isSingleton(menu) && (only === undefined || only.includes('.id'))) {
    printed.push(['.id', idText(row.id)]);
  }
  for (const name of only ?? Object.keys(menu.fields)) {
    const value = printField(router, menu, row, name, options);
    if (value !== undefined) printed.push([name, value]);
  }
  return Object.fromEntries(printed);
}

/** One attribute as printed; undefined where the router leaves it out. */
export function printField(
  router: RouterTables,
  menu: ResolvedMenu,
  row: Row,
  name: string,
  options: PrintOptions,
): string | undefined {
  const field = fieldOf(menu, name);
  if (field === undefined || field.writeOnly === true) return undefined;
  if (field.onlyWhen !== undefined && !isOn(router, menu, row, field.onlyWhen)) return undefined;
  const value = derivedValue(router, menu, row, name) ?? ownValue(router, row, name, field);
  if (value === undefined) return undefined;
  if (field.hiddenAtDefault === true && value === field.default) return undefined;
  return field.sensitive === true && !options.sensitive ? MASK : value;
}

/** The value kept in the row, or its default, whether it is printed or not. */
export function valueOrDefault(menu: ResolvedMenu, row: Row, name: string): string | undefined {
  const value = row.values[name];
  if (value === null) return undefined;
  if (value !== undefined) return valueText(value);
  return fieldOf(row.home, name)?.default ?? fieldOf(menu, name)?.default;
}

function ownValue(
  router: RouterTables,
  row: Row,
  name: string,
  field: FieldFacts,
): string | undefined {
  const value = row.values[name];
  if (value === null) return undefined;
  if (value !== undefined) return valueText(value);
  const fallback = fieldOf(row.home, name)?.default ?? field.default;
  // Before 7.15 more attributes were left out while they were empty.
  return fallback === '' && !isSince(router.menus.version, '7.15') ? undefined : fallback;
}

function isOn(
  router: RouterTables,
  menu: ResolvedMenu,
  row: Row,
  condition: NonNullable<FieldFacts['onlyWhen']>,
): boolean {
  const value = printField(router, menu, row, condition.field, { sensitive: true }) ?? '';
  return value.split(',').some((word) => condition.has.includes(word));
}
