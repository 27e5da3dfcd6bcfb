import { lstat, readFile, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';

import { safeText } from '../../report/safe-text.js';
import {
  discardSlot,
  fillSlot,
  guarded,
  openSlot,
  placeNewSlot,
  placeSlot,
  type Slot,
} from './file-slot.js';
import { makeFolder } from './make-folder.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

const BYTE_ORDER_MARK = '\ufeff';

/** A text file that is going to be written. */
export interface FileText {
  /** As the user would type it, relative to the working directory. */
  readonly name: string;
  readonly text: string;
  /** What was read of it, without a byte order mark; undefined for a file that must be new. */
  readonly was: string | undefined;
  /** Of a new file; 0o666 less the umask where absent. */
  readonly mode?: number;
}

interface Opened {
  readonly name: string;
  readonly slot: Slot;
  readonly text: string;
  readonly isNew: boolean;
}

/** What an attempt has made, for one that fails. */
interface Made {
  readonly opened: Opened[];
  readonly folders: string[];
  readonly files: string[];
}

/**
 * Writes several files, or none: each is made sure of before the first is put in its place. It can
 * be written, and still is as it was read. Folders of new files are made.
 *
 * @throws UsageError that names the file
 */
export async function writeTogether(files: readonly FileText[], terminal: Terminal): Promise<void> {
  const made: Made = { opened: [], folders: [], files: [] };
  try {
    for (const file of files) await openFile(file, terminal, made);
    insistOnDifferent(made.opened);
    // As they are: a manifest may hold what the redactor would hide.
    for (const { name, slot, text } of made.opened) {
      await guarded(name, () => fillSlot(slot, text));
    }
    for (const { name, slot } of made.opened.filter(({ isNew }) => isNew)) {
      await guarded(name, () => placeNewSlot(slot));
      made.files.push(slot.target);
    }
    for (const { name, slot } of made.opened.filter(({ isNew }) => !isNew)) {
      await guarded(name, () => placeSlot(slot));
    }
  } catch (error) {
    await undo(made);
    throw error;
  } finally {
    for (const { slot } of made.opened) await discardSlot(slot);
  }
}

async function openFile(file: FileText, terminal: Terminal, made: Made): Promise<void> {
  const { name, text, was, mode } = file;
  const target = path.resolve(terminal.host.cwd(), name);
  if (was === undefined) {
    made.folders.push(...(await guarded(name, () => makeFolder(path.dirname(target)))));
    if ((await lstat(target).catch(() => undefined)) !== undefined) {
      throw new UsageError(`${safeText(name)} is there meanwhile, so no file was changed`);
    }
    made.opened.push({ name, slot: await openSlot(name, target, mode), text, isNew: true });
    return;
  }
  const present = await guarded(name, () => readFile(target, 'utf8'));
  const mark = present.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  if (present !== mark + was) {
    throw new UsageError(`${safeText(name)} was changed meanwhile, so no file was changed`);
  }
  made.opened.push({ name, slot: await openSlot(name, target), text: mark + text, isNew: false });
}

/** Two names may lead to one file. */
function insistOnDifferent(opened: readonly Opened[]): void {
  const seen = new Set<string>();
  for (const { name, slot } of opened) {
    if (seen.has(slot.target)) {
      throw new UsageError(`${safeText(name)} is to be written twice, so no file was changed`);
    }
    seen.add(slot.target);
  }
}

/** New files go again, and folders that were made for them. */
async function undo({ files, folders, opened }: Made): Promise<void> {
  for (const { slot } of opened) await discardSlot(slot);
  for (const file of files) await rm(file, { force: true }).catch(() => {});
  for (const folder of folders.toReversed()) await rmdir(folder).catch(() => {});
}
