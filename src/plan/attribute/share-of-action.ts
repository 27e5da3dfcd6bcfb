import type { HistoryEntry } from '../../observed/read-history.js';
import type { RecordedCommand } from '../../observed/recorded-command.js';
import { bringsRow } from './row-subject.js';
import type { RowSubject } from './row-subject.js';
import type { Change } from '../types.js';

/**
 * What an action on a row has to do with a change of that row: it `does` what the change takes
 * back, it `may do` so, it `settles` that nothing before it is the cause, or it is about something
 * else (`none`).
 */
export type Share = 'does' | 'may do' | 'settles' | 'none';

type Update = Extract<Change, { action: 'update' }>;

type Action = Pick<HistoryEntry, 'undo' | 'redo'>;

/** The share of an action of which every command is about the row of the change. */
export function shareOf(action: Action, change: Change, subject: RowSubject): Share {
  switch (change.action) {
    case 'create':
      return shareInAbsence(action, subject);
    case 'delete':
      return shareInPresence(action, subject);
    case 'move':
      return shareInPlace(action);
    case 'update':
      return shareInValues(action, change);
  }
}

/** Removed, or given another name: taking it back would bring the name. */
function shareInAbsence({ undo, redo }: Action, subject: RowSubject): Share {
  if (redo.some((command) => bringsRow(command, subject))) return 'settles';
  if (does(redo, 'remove')) return 'does';
  return undo.some((command) => bringsRow(command, subject)) ? 'does' : 'none';
}

/** Added, or given the name by which nobody declares it. */
function shareInPresence(action: Action, { key }: RowSubject): Share {
  if (isAddition(action)) return 'does';
  if (isRemoval(action)) return 'settles';
  return writtenFields(action)?.some((name) => key.includes(name)) === true ? 'does' : 'none';
}

/** Moved; a row that was added goes to the end, or wherever a person put it. */
function shareInPlace(action: Action): Share {
  if (does([...action.undo, ...action.redo], 'move')) return 'does';
  return isAddition(action) ? 'may do' : 'none';
}

/** Made with other values, or one of the fields was written. */
function shareInValues(action: Action, { fields, comment }: Update): Share {
  if (isAddition(action)) return 'does';
  if (isRemoval(action)) return 'settles';
  const changed = new Set(fields.map(({ field }) => field));
  // Without its tag a row is no longer ours, and has to be adopted again.
  if (comment !== undefined) changed.add('comment');
  const written = writtenFields(action);
  if (written === undefined) return 'none';
  if (written.length === 0) return 'may do';
  return written.some((name) => changed.has(name)) ? 'does' : 'none';
}

function isAddition({ undo, redo }: Action): boolean {
  return does(redo, 'add') || does(undo, 'remove');
}

function isRemoval({ undo, redo }: Action): boolean {
  return does(redo, 'remove') || does(undo, 'add');
}

function does(commands: readonly RecordedCommand[], verb: string): boolean {
  return commands.some((command) => command.verb === verb);
}

/** The fields that an action wrote; none where it does not say, undefined where it wrote no field. */
function writtenFields({ undo, redo }: Action): readonly string[] | undefined {
  const writes = [...undo, ...redo].filter(({ verb }) => verb !== 'move');
  return writes.length === 0 ? undefined : writes.flatMap(fieldsOf);
}

function fieldsOf({ verb, fields }: RecordedCommand): readonly string[] {
  switch (verb) {
    case 'enable':
    case 'disable':
      return ['disabled'];
    case 'comment':
      return ['comment'];
    case 'unset':
      return [fields.get('value-name')?.reveal() ?? ''].filter((name) => name !== '');
    default:
      return [...fields.keys()];
  }
}
