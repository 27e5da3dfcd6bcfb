import type { HistoryEntry } from '../../observed/read-history.js';
import type { RecordedCommand, RecordedValues } from '../../observed/recorded-command.js';
import { resourceTypeForMenu } from '../../resources/index.js';
import { identityOf, textOf } from '../address.js';
import type { ValueOf } from '../address.js';
import type { Change } from '../types.js';

type Commands = Pick<HistoryEntry, 'undo' | 'redo'>;

/** The row of a change, and how a console command may name it. */
export interface RowSubject {
  /** Its menu in lower case. */
  readonly menu: string;
  /** The menu has one row, so its path names it. */
  readonly singleton: boolean;
  /** In upper case; undefined for a row that the router does not have. */
  readonly id: string | undefined;
  /** The fields that tell the rows of the menu apart. */
  readonly key: readonly string[];
  /** Whether an `add` of these values makes this row. */
  readonly isMadeOf: (values: RecordedValues) => boolean;
  /** Whether these values name this row: by its name alone, where no other row can have it. */
  readonly isNamedIn: (values: RecordedValues) => boolean;
}

/** The row that a change is about: as it is on the router, or else as it is wanted. */
export function subjectOf(change: Change): RowSubject {
  const { menu, key: label } = change.address;
  const type = resourceTypeForMenu(menu);
  // Without a descriptor the manifest chose the key: a row that is called by its name has that one.
  const key = type?.key ?? ['name'];
  const valueOf = valuesOf(change);
  const [only = ''] = key.length === 1 ? key : [];
  const name = textOf(valueOf(only) ?? '');
  const isUnique = name !== '' && (type !== undefined || name === label);
  const isNamedIn = (values: RecordedValues): boolean =>
    isUnique && values.get(only)?.reveal() === name;
  // All that is known of a row that this plan makes and then moves is that it is not there yet.
  const isKnown = change.action !== 'move' || change.seen !== undefined;
  const identity = type === undefined || !isKnown ? undefined : identityOf(type, valueOf);
  const id = 'id' in change ? change.id?.toUpperCase() : undefined;
  return {
    menu: menu.toLowerCase(),
    singleton: id === '' && label === '',
    id,
    key,
    isMadeOf: (values) =>
      type === undefined
        ? isNamedIn(values)
        : identityOf(type, (field) => values.get(field)) === identity,
    isNamedIn,
  };
}

/**
 * What of a recorded action is about the row; undefined where nothing is. Ids decide where both
 * have one: a row of the same name may have been there before.
 */
export function partAbout({ undo, redo }: Commands, subject: RowSubject): Commands | undefined {
  const { menu, singleton, id } = subject;
  const ids = [...undo, ...redo].flatMap((command) => (command.menu === menu ? command.ids : []));
  if (id !== undefined && ids.length > 0 && !ids.includes(id)) return undefined;
  const isOurs = (command: RecordedCommand): boolean =>
    command.menu === menu && (id === undefined || ids.length === 0 || isOfRow(command, id));
  const part = { undo: undo.filter(isOurs), redo: redo.filter(isOurs) };
  const commands = [...part.undo, ...part.redo];
  const named =
    singleton ||
    (id !== undefined && ids.includes(id)) ||
    commands.some((command) => findsRow(command, subject) || bringsRow(command, subject));
  return named && commands.length > 0 ? part : undefined;
}

/** Whether afterwards a row of this name is there. */
export function bringsRow({ verb, fields }: RecordedCommand, subject: RowSubject): boolean {
  if (verb === 'add') return subject.isMadeOf(fields);
  return verb === 'set' && subject.isNamedIn(fields);
}

function findsRow({ where }: RecordedCommand, subject: RowSubject): boolean {
  return subject.isNamedIn(where);
}

/** An `add` has no id yet; the command that takes it back has. */
function isOfRow({ verb, ids }: RecordedCommand, id: string): boolean {
  return verb === 'add' || ids.includes(id);
}

function valuesOf(change: Change): ValueOf {
  const fields = change.action === 'move' ? [] : change.fields;
  return (name) => {
    const changed = fields.find(({ field }) => field === name);
    return change.seen?.[name] ?? changed?.before ?? changed?.after;
  };
}
