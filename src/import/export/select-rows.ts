import type { ScriptField, Selector } from '../../rsc/script.js';
import { fieldOf, valueIn, type DraftMenu, type DraftRow } from './draft-row.js';

/** The rows that a statement means; none when it names a row that is not there. */
export function selectRows(
  menu: DraftMenu,
  selector: Selector,
  fields: readonly ScriptField[],
): readonly DraftRow[] {
  switch (selector.kind) {
    case 'none':
      return [];
    case 'find':
      return find(menu, selector.where);
    case 'id':
      return menu.shipped.filter(({ shipped }) => shipped?.id === selector.id.toUpperCase());
    case 'number':
      return rowAt(menu, selector.position, fields);
    case 'name':
      return find(menu, [{ name: nameField(menu), value: selector.name }]);
  }
}

function nameField({ type }: DraftMenu): string {
  return type.naming ?? type.key[0] ?? 'name';
}

function find(menu: DraftMenu, where: readonly ScriptField[]): readonly DraftRow[] {
  const candidates = [...menu.shipped.filter((row) => !menu.rows.has(row)), ...menu.rows];
  menu.patience -= candidates.length;
  if (menu.patience < 0) return [];
  return candidates.filter((row) => where.every((condition) => fulfils(menu, row, condition)));
}

function fulfils(menu: DraftMenu, row: DraftRow, { name, value }: ScriptField): boolean {
  if (name === 'default') return (row.shipped !== undefined) === (value !== 'no');
  const field = fieldOf(menu.type, name);
  if (field === undefined) return false;
  const { canonical } = field.type;
  return canonical(valueIn(row, menu.type, name)) === canonical(value ?? '');
}

/**
 * A position counts all rows of the menu as the router printed them, also those that the export
 * passes over. Shipped rows stand before the added ones or, in `/queue/type`, behind them (an
 * export of 6.49.2 says `set 13` after eight `add`s and means the sixth shipped row).
 */
function rowAt(
  menu: DraftMenu,
  position: number,
  fields: readonly ScriptField[],
): readonly DraftRow[] {
  const behind = [position - menu.addedInAll, position - menu.added];
  for (const index of menu.added === 0 ? [position] : behind) {
    const row = menu.shipped[index];
    if (row !== undefined && couldHave(menu, row, fields)) return [row];
  }
  if (menu.shipped.length > 0) return [];
  menu.patience -= menu.rows.size;
  const added = menu.patience < 0 ? undefined : [...menu.rows][position];
  return added === undefined ? [] : [added];
}

/** Whether a row is of the kind that has these fields. */
function couldHave(menu: DraftMenu, row: DraftRow, fields: readonly ScriptField[]): boolean {
  const named = new Map(fields.map(({ name, value }) => [name, value]));
  return fields.every(({ name }) => {
    const condition = fieldOf(menu.type, name)?.onlyWhen;
    if (condition === undefined) return true;
    const other = named.get(condition.field) ?? valueIn(row, menu.type, condition.field);
    return condition.has.some((value) => other.split(',').includes(value));
  });
}
