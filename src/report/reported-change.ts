import type { Step } from '../apply/types.js';
import type { Change, FieldChange, Plan, Problem, UnmanagedRow } from '../plan/types.js';
import { namesOf, namesOfChange } from '../plan/row-names.js';
import { createRedactor, Secret, type Value } from '../resources/secret.js';
import type {
  ReportedActor,
  ReportedChange,
  ReportedField,
  ReportedProblem,
  ReportedRow,
  ReportedValue,
} from './types.js';

/** Hides secrets in text that a router or an operating system wrote. */
export type Redact = (text: string) => string;

/** What is known of changes besides themselves; by their place in the plan. */
export interface ChangeNotes {
  readonly hashes?: readonly string[];
  readonly actors?: readonly (ReportedActor | undefined)[];
}

/** The changes of a plan as data for reports. */
export function reportedChanges(
  { changes }: Pick<Plan, 'changes'>,
  redact: Redact,
  { hashes = [], actors = [] }: ChangeNotes = {},
): readonly ReportedChange[] {
  return changes.map((change, index) => {
    const hash = hashes[index];
    const actor = actors[index];
    return {
      ...reportedChange(change, redact),
      ...(hash === undefined ? {} : { hash }),
      ...(actor === undefined ? {} : { actor: reportedActor(actor, redact) }),
    };
  });
}

function reportedActor(actor: ReportedActor, redact: Redact): ReportedActor {
  const { by, time, action, certain } = actor;
  return { by: redact(by), time: redact(time), action: redact(action), certain };
}

/** What became of a change. */
export function reportedEnd(step: Step, redact: Redact): Pick<ReportedChange, 'result' | 'reason'> {
  if (step.status === 'applied') return { result: 'applied' };
  return { result: step.status, reason: redact(step.reason) };
}

/** What a plan must say. */
export function reportedProblems(
  problems: readonly Problem[],
  redact: Redact,
): readonly ReportedProblem[] {
  return problems.map((problem) => ({ ...problem, message: redact(problem.message) }));
}

/** Rows that nobody declares. */
export function reportedRows(
  rows: readonly UnmanagedRow[],
  redact: Redact,
): readonly ReportedRow[] {
  return rows.map(({ address, fields, risk }) => {
    const hide = hidingOwn(Object.values(fields), namesOf(address, fields), redact);
    return {
      menu: address.menu,
      key: hide(address.key),
      fields: Object.fromEntries(
        Object.entries(fields).map(([name, value]) => [name, reportedValue(value, hide)]),
      ),
      ...(risk === undefined ? {} : { risk }),
    };
  });
}

/**
 * People write a password into the comment beside it: what a row hides it hides in all its texts.
 * Only its name stays, also where somebody took it for the password: a row without one is no row.
 */
function hidingOwn(
  values: readonly (Value | undefined)[],
  names: readonly string[],
  redact: Redact,
): Redact {
  const own = createRedactor();
  for (const value of values) if (value instanceof Secret) own.add(value);
  for (const name of names) own.show(name);
  return (text) => own.text(redact(text));
}

function reportedChange(change: Change, redactAll: Redact): ReportedChange {
  const { action, address, at } = change;
  const fields = change.action === 'move' ? [] : change.fields;
  const values = fields.flatMap(({ before, after }) => [before, after]);
  const all = [...values, ...Object.values(change.seen ?? {})];
  const redact = hidingOwn(all, namesOfChange(change), redactAll);
  return {
    action,
    menu: address.menu,
    key: redact(address.key),
    ...(at === undefined ? {} : { at }),
    fields: fieldsOf(change, redact),
    ...detailsOf(change, redact),
  };
}

function detailsOf(change: Change, redact: Redact): Partial<ReportedChange> {
  switch (change.action) {
    case 'create':
      return change.ahead === undefined ? {} : { ahead: redact(change.ahead.address.key) };
    case 'move':
      return { ahead: change.ahead === undefined ? null : redact(change.ahead.address.key) };
    case 'update':
      return {
        ...(change.adopts ? { adopts: true } : {}),
        ...(change.renamedFrom === undefined ? {} : { renamedFrom: redact(change.renamedFrom) }),
      };
    case 'delete':
      return {};
  }
}

function fieldsOf(change: Change, redact: Redact): readonly ReportedField[] {
  return change.action === 'move' ? [] : change.fields.map((field) => reportedField(field, redact));
}

function reportedField({ field, before, after, at }: FieldChange, redact: Redact): ReportedField {
  return {
    field,
    before: reportedValue(before, redact),
    after: reportedValue(after, redact),
    ...(at === undefined ? {} : { at }),
  };
}

function reportedValue(value: Value | undefined, redact: Redact): ReportedValue {
  if (value === undefined) return null;
  if (!(value instanceof Secret)) return redact(value);
  return value.masked ? { sensitive: true, masked: true } : { sensitive: true };
}
