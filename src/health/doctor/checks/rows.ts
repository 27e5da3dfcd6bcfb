import type { ObservedRow } from '../../../observed/types.js';
import { addressId, addressOf } from '../../../plan/address.js';
import { valueOfDesired, valueOfObserved } from '../../../plan/match-rows.js';
import type { ResourceType } from '../../../resources/define.js';
import { groupBy } from '../../../resources/group-by.js';
import { DUPLICATES, duplicateFix } from '../duplicate-fix.js';
import type { DoctorFacts, InvalidRow } from '../facts.js';
import { command, commandById } from '../script.js';
import { rowCount, rowNames, SHOWN } from '../some-names.js';
import type { Finding } from '../types.js';

/** Duplicates, references to rows that are gone, and rows that the router calls invalid. */
export function checkRows(facts: DoctorFacts): readonly Finding[] {
  const dangling = danglingRows(facts);
  const told = new Set(dangling.map(({ menu, id }) => `${menu} ${id}`));
  const invalid = facts.invalid.filter(({ menu, id }) => !told.has(`${menu} ${id}`));
  const declared = declaredRows(facts);
  const found = [
    ...duplicates(facts),
    ...Array.from(groupBy(dangling, danglingKind).values(), danglingFinding),
    ...Array.from(
      groupBy(invalid, ({ menu }) => menu),
      ([menu, rows]) => invalidFinding(menu, rows, declared),
    ),
  ];
  if (found.length > 0 || !('plan' in facts.planning)) return found;
  const what = 'no duplicate, dangling or invalid row in the menus of the manifest';
  return [{ severity: 'note', code: 'doctor/passed', what }];
}

/** Codes of a plan that this check says in its own words. */
export const rowProblems: ReadonlySet<string> = new Set([DUPLICATES]);

function duplicates(facts: DoctorFacts): readonly Finding[] {
  if (!('plan' in facts.planning)) return [];
  return facts.planning.plan.problems
    .filter(({ code }) => rowProblems.has(code))
    .map((problem): Finding => ({
      severity: 'error',
      code: 'doctor/duplicate-rows',
      what: problem.message.split('; ')[0] ?? problem.message,
      why: 'which of them is meant cannot be told, so the plan is refused',
      fix: duplicateFix(problem, facts),
      ...(problem.at === undefined ? {} : { at: problem.at }),
    }));
}

interface DanglingRow {
  readonly menu: string;
  readonly id: string;
  readonly key: string;
  readonly type: ResourceType;
  readonly field: string;
  readonly value: string;
  /** The plan sets the reference again. */
  readonly mended: boolean;
}

/** A removed row is shown by its id. */
const REMOVED = /^\*[0-9A-F]+$/;

function danglingRows({ planning }: DoctorFacts): readonly DanglingRow[] {
  if (!('plan' in planning)) return [];
  const { plan, observed } = planning;
  const mended = new Set(
    plan.changes.flatMap((change) => {
      if (change.action === 'delete') return [`${change.address.menu} ${change.id}`];
      if (change.action !== 'update') return [];
      return change.fields.map(({ field }) => `${change.address.menu} ${change.id} ${field}`);
    }),
  );
  return [...observed.menus.values()].flatMap(({ menu, type, rows }) =>
    rows.flatMap((row) =>
      referencesOf(type, row).map(([field, value]) => ({
        menu,
        type,
        id: row.id,
        key: addressOf(type, valueOfObserved(row)).key,
        field,
        value,
        mended: mended.has(`${menu} ${row.id} ${field}`) || mended.has(`${menu} ${row.id}`),
      })),
    ),
  );
}

function referencesOf(
  { fields }: ResourceType,
  row: ObservedRow,
): readonly (readonly [string, string])[] {
  return Object.entries(row.fields).flatMap(([name, value]) =>
    typeof value === 'string' && REMOVED.test(value) && fields[name]?.type.refersTo !== undefined
      ? [[name, value] as const]
      : [],
  );
}

/** A pool that was removed may have left a hundred profiles behind: they are one finding. */
function danglingKind({ menu, field, value, mended }: DanglingRow): string {
  return JSON.stringify([menu, field, value, mended]);
}

function danglingFinding(rows: readonly DanglingRow[]): Finding {
  const [first] = rows;
  if (first === undefined) throw new Error('a group without a row');
  const { menu, type, field, value, mended } = first;
  const named = rowNames(rows.map(({ key, id }) => (key === '' ? id : key)));
  const what = `${field} is ${value}, a row that was removed`;
  const where = `in ${rowCount(rows.length)} of ${menu}`;
  const code = 'doctor/dangling-reference';
  if (mended) {
    return {
      severity: 'note',
      code,
      what: `${what}; an apply puts that right ${where}`,
      rows: named,
    };
  }
  // Where a field cannot be cleared, only the operator knows what belongs there.
  const cure = type.fields[field]?.unset === true ? `!${field}` : `${field}=NAME`;
  return {
    severity: 'warning',
    code,
    what: `${what}, ${where}`,
    rows: named,
    why: 'the row does not do what it did, and nothing makes the reference whole again by itself',
    fix: {
      how: 'name another row, clear the field, or declare the row in the manifest',
      commands: rows.slice(0, SHOWN).map(({ id }) => `${commandById(menu, 'set', id)} ${cure}`),
    },
  };
}

/** Addresses of what the manifest wants; undefined where that is not known. */
function declaredRows({ planning }: DoctorFacts): ReadonlySet<string> | undefined {
  if (!('plan' in planning)) return undefined;
  return new Set(
    planning.desired.menus.flatMap(({ type, rows }) =>
      rows
        .filter(({ absent }) => !absent)
        .map((row) => addressId(addressOf(type, valueOfDesired(row)))),
    ),
  );
}

function invalidFinding(
  menu: string,
  rows: readonly InvalidRow[],
  declared: ReadonlySet<string> | undefined,
): Finding {
  // An apply would only make a declared row again.
  const removable = rows.filter(
    ({ key }) => declared !== undefined && !declared.has(addressId({ menu, key })),
  );
  return {
    severity: 'warning',
    code: 'doctor/invalid-row',
    what: `the router calls ${rowCount(rows.length)} of ${menu} invalid`,
    rows: rowNames(rows.map(({ id, key }) => (key === '' ? id : key))),
    why: 'such a row is there and does nothing; mostly the interface that it names is gone',
    fix: {
      how:
        removable.length === 0
          ? 'look at what the row names, and bring that back'
          : 'look at what the row names and bring that back, or remove the row that nobody declares',
      commands: [
        command(menu, 'print detail where invalid', undefined),
        ...removable.slice(0, SHOWN).map(({ id }) => commandById(menu, 'remove', id)),
      ],
    },
  };
}
