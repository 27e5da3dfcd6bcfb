import { RouterError } from '../routeros/router-error.js';
import type { Reply, RouterClient } from '../routeros/types.js';
import { recordedCommands } from './recorded-command.js';
import type { RecordedCommand } from './recorded-command.js';

/** One action that the router remembers. All texts are the router's own and may hold anything. */
export interface HistoryEntry {
  /** The user; empty where the router names none. */
  readonly by: string;
  /** The router's clock, as printed: `2027-01-02 10:11:12` or `jan/02/2027 10:11:12`. */
  readonly time: string;
  /** What was done, in the router's words: `pool changed`. */
  readonly action: string;
  /** The commands that would take it back; empty on RouterOS 6, which prints none. */
  readonly undo: readonly RecordedCommand[];
  /** The commands that would do it again; empty on RouterOS 6. */
  readonly redo: readonly RecordedCommand[];
}

const ATTRIBUTES = ['by', 'time', 'action', 'redoable', 'undo', 'redo'];

/** About 100 actions are kept; a router that has ten times as many is not telling its history. */
const MOST = 1000;

/**
 * Who did what on the router lately, in no particular order. Only good for naming names: a router
 * that has no history, does not show it or does not answer in time has an empty one.
 *
 * @throws RouterError when the session is over
 */
export async function readHistory(client: RouterClient): Promise<readonly HistoryEntry[]> {
  const rows = await printHistory(client);
  return rows.length > MOST ? [] : rows.filter((row) => !wasUndone(row)).map(toEntry);
}

async function printHistory(client: RouterClient): Promise<readonly Reply[]> {
  try {
    return await client.print('/system/history', { proplist: ATTRIBUTES });
  } catch (error) {
    if (error instanceof RouterError && !error.endsSession) return [];
    throw error;
  }
}

/** What can be done again has been taken back: it explains nothing that is there now. */
function wasUndone({ redoable }: Reply): boolean {
  return redoable === 'true' || redoable === 'yes';
}

function toEntry({ by = '', time = '', action = '', undo = '', redo = '' }: Reply): HistoryEntry {
  return { by, time, action, undo: recordedCommands(undo), redo: recordedCommands(redo) };
}
