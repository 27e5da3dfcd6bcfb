import type { PlacedStatement, ScriptField, Selector } from '../rsc/script.js';
import type { PrintedRow } from './facts.js';
import { Refusal } from './refusal.js';
import type { ResolvedMenu, RouterState, WriteOptions } from './router-state.js';

const FROM_EXPORT: WriteOptions = { fromExport: true };

/**
 * Does what one statement of an export says and returns the id of the row that it adds, if it adds
 * one: ahead of the row `before`, else at the end. Throws a `Refusal` where a router would refuse.
 */
export function applyStatement(
  statement: PlacedStatement,
  state: RouterState,
  before?: string,
): string | undefined {
  const { menu, verb, selector } = statement;
  const fields = argumentsOf(statement.fields);
  switch (verb) {
    case 'add':
      return state.addRow(
        menu,
        fields,
        before === undefined ? FROM_EXPORT : { ...FROM_EXPORT, before },
      );
    case 'set':
      for (const id of targets(selector, menu, state)) state.setRow(menu, id, fields, FROM_EXPORT);
      return undefined;
    case 'enable':
    case 'disable':
      for (const id of targets(selector, menu, state)) {
        state.setRow(menu, id, { disabled: verb === 'enable' ? 'no' : 'yes' }, FROM_EXPORT);
      }
      return undefined;
    case 'remove':
      for (const id of targets(selector, menu, state)) state.removeRow(menu, id ?? '', FROM_EXPORT);
      return undefined;
    default:
      throw new Refusal(`${verb} is not loaded from an export`);
  }
}

/** The API's spelling of a statement's fields: `!name` takes an attribute away. */
function argumentsOf(fields: readonly ScriptField[]): PrintedRow {
  return Object.fromEntries(
    fields.map(({ name, value }) => (value === null ? [`!${name}`, ''] : [name, value])),
  );
}

/** Ids of the rows that a selector means; undefined is the one row of a singleton. */
function targets(
  selector: Selector,
  menu: string,
  state: RouterState,
): readonly (string | undefined)[] {
  const facts = state.menu(menu);
  if (facts === undefined || facts.kind === 'singleton') return [undefined];
  const found = selectRows(selector, facts, state).map((row) => row['.id']);
  if (found.length === 0) throw new Refusal('no such item', 0);
  return found;
}

function selectRows(
  selector: Selector,
  facts: ResolvedMenu,
  state: RouterState,
): readonly PrintedRow[] {
  const find = (where: PrintedRow): readonly PrintedRow[] => state.findRows(facts.menu, where);
  switch (selector.kind) {
    case 'none':
      return [];
    case 'find':
      return find(conditions(selector.where, facts));
    case 'id':
      return find({ '.id': selector.id });
    case 'number':
      return asNumbered(find({})).slice(selector.position, selector.position + 1);
    case 'name':
      return find({ [facts.key?.[0] ?? 'name']: selector.name });
  }
}

/**
 * Shipped rows with the ids of negative numbers stand behind the others: an export of 6.49.2 says
 * `set 13` of `/queue/type` after eight `add`s, and means the sixth shipped row.
 */
function asNumbered(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  return [...rows.filter((row) => !isLast(row)), ...rows.filter(isLast)];
}

function isLast({ '.id': id = '' }: PrintedRow): boolean {
  return /^\*[89A-F][0-9A-F]{7}$/u.test(id);
}

/** A script writes `default=yes`, a row prints `true`. */
function conditions(where: readonly ScriptField[], facts: ResolvedMenu): PrintedRow {
  return Object.fromEntries(
    where.map(({ name, value }) => {
      const text = value ?? '';
      if (facts.fields[name]?.type.kind !== 'bool') return [name, text];
      return [name, text === 'no' || text === 'false' ? 'false' : 'true'];
    }),
  );
}
