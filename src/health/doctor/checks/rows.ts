import type { DesiredMenu } from '../../../desired/types.js';
import type { ObservedRow } from '../../../observed/types.js';
import { addressOf, identityOf } from '../../../plan/address.js';
import { valueOfDesired, valueOfObserved } from '../../../plan/match-rows.js';
import type { Problem } from '../../../plan/types.js';
import type { ResourceType } from '../../../resources/define.js';
import { groupBy } from '../../../resources/group-by.js';
import type { DoctorFacts, InvalidRow } from '../facts.js';
import { commandById } from '../script.js';
import { rowCount, SHOWN, someNames } from '../some-names.js';
import type { Finding, Fix } from '../types.js';

/** Duplicates, references to rows that are gone, and rows that the router calls invalid. */
export function checkRows(facts: DoctorFacts): readonly Finding[] {
  const dangling = danglingRows(facts);
  const told = new Set(dangling.map(({ menu, id }) => `${menu} ${id}`));
  const invalid = facts.invalid.filter(({ menu, id }) => !told.has(`${menu} ${id}`));
  const found = [
    ...duplicates(facts),
    ...Array.from(groupBy(dangling, danglingKind).values(), danglingFinding),
    ...Array.from(
      groupBy(invalid, ({ menu }) => menu),
      invalidFinding,
    ),
  ];
  if (found.length > 0 || !('plan' in facts.planning)) return found;
  const what = 'no duplicate, dangling or invalid row in the menus of the manifest';
  return [{ severity: 'note', code: 'doctor/passed', what }];
}

/** Codes of a plan that this check says in its own words. */
export const rowProblems: ReadonlySet<string> = new Set(['plan/duplicate-rows']);

function duplicates({ planning }: DoctorFacts): readonly Finding[] {
  if (!('plan' in planning)) return [];
  const { plan, observed, desired } = planning;
  return plan.problems
    .filter(({ code }) => rowProblems.has(code))
    .map((problem) => {
      const menu = desired.menus.find(({ rows }) => rows.some(({ at }) => at === problem.at));
      const rows = menu === undefined ? undefined : observed.menus.get(menu.type.menu)?.rows;
      return duplicateFinding(problem, duplicateFix(problem, menu, rows ?? []));
    });
}

function duplicateFinding({ message, at }: Problem, fix: Fix): Finding {
  return {
    severity: 'error',
    code: 'doctor/duplicate-rows',
    what: message.split('; ')[0] ?? message,
    why: 'which of them is meant cannot be told, so the plan is refused',
    fix,
    ...(at === undefined ? {} : { at }),
  };
}

/** The first one counts where the order does, so it is the one to keep. */
function duplicateFix(
  { at }: Problem,
  menu: DesiredMenu | undefined,
  rows: readonly ObservedRow[],
): Fix {
  const wanted = menu?.rows.find((row) => row.at === at);
  if (menu === undefined || wanted === undefined || menu.type.keptIn !== undefined) {
    return { how: 'remove all but one of them in the database', commands: [] };
  }
  const { type } = menu;
  const identity = identityOf(type, valueOfDesired(wanted));
  const same = rows.filter(
    (row) => !row.dynamic && identityOf(type, valueOfObserved(row)) === identity,
  );
  const kept = same.find(({ owned }) => owned) ?? same[0];
  return {
    how: `remove all but one; this keeps ${kept?.id ?? 'the first'}`,
    commands: same
      .filter((row) => row !== kept)
      .map((row) => commandById(type.menu, 'remove', row.id)),
  };
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
  const names = someNames(rows.map(({ key, id }) => (key === '' ? id : key)));
  const what = `${menu} ${names}: ${field} is ${value}, a row that was removed`;
  const code = 'doctor/dangling-reference';
  if (mended) return { severity: 'note', code, what: `${what}; an apply puts that right` };
  // Where a field cannot be cleared, only the operator knows what belongs there.
  const cure = type.fields[field]?.unset === true ? `!${field}` : `${field}=NAME`;
  return {
    severity: 'warning',
    code,
    what,
    why: 'the row does not do what it did, and nothing makes the reference whole again by itself',
    fix: {
      how: 'name another row, clear the field, or declare the row in the manifest',
      commands: rows.slice(0, SHOWN).map(({ id }) => `${commandById(menu, 'set', id)} ${cure}`),
    },
  };
}

function invalidFinding([menu, rows]: readonly [string, readonly InvalidRow[]]): Finding {
  const names = someNames(rows.map(({ id, key }) => (key === '' ? id : key)));
  return {
    severity: 'warning',
    code: 'doctor/invalid-row',
    what: `the router calls ${rowCount(rows.length)} of ${menu} invalid: ${names}`,
    why: 'such a row is there and does nothing; mostly the interface that it names is gone',
    fix: {
      how: 'look at what the row names and bring that back, or remove the row',
      commands: rows.slice(0, SHOWN).map(({ id }) => commandById(menu, 'remove', id)),
    },
  };
}
