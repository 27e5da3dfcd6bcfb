import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import {
  constants,
  copyFile,
  link,
  lstat,
  open,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
  type FileHandle,
} from 'node:fs/promises';
import path from 'node:path';

import { safeText } from '../../report/safe-text.js';
import { UsageError } from '../usage-error.js';

/** An ordinary file grows beside its place and is moved there; a device is written to as it is. */
export type Slot =
  | { readonly target: string; readonly beside: string; readonly handle: FileHandle }
  | { readonly target: string };

/**
 * Makes sure that a file can be written, without touching it.
 *
 * @param mode of a file that is new; one that is there keeps its own
 * @throws UsageError when it cannot
 */
export async function openSlot(name: string, target: string, mode = 0o666): Promise<Slot> {
  return guarded(name, async () => {
    const there = await stat(target).catch(() => undefined);
    if (there === undefined && (await lstat(target).catch(() => undefined)) !== undefined) {
      throw new UsageError(`${safeText(name)} is a link that leads nowhere`);
    }
    if (there?.isDirectory() === true) throw new UsageError(`${safeText(name)} is a folder`);
    if (there?.isFIFO() === true && !target.startsWith('/dev/')) {
      throw new UsageError(`${safeText(name)} is a pipe; nobody may be reading it`);
    }
    if (there !== undefined && !there.isFile()) return { target };
    const place = there === undefined ? target : await realpath(target);
    if (there !== undefined) await (await open(place, 'r+')).close();
    const beside = path.join(
      path.dirname(place),
      `.${path.basename(place)}.${randomBytes(6).toString('hex')}`,
    );
    removeAtExit(beside);
    const handle = await open(beside, 'wx', mode);
    if (there !== undefined) await handle.chmod(there.mode);
    return { target: place, beside, handle };
  });
}

/** Writes the text beside its place, safe from a loss of power; what can fail fails here. */
export async function fillSlot(slot: Slot, text: string): Promise<void> {
  if (!('handle' in slot)) {
    await writeFile(slot.target, text);
    return;
  }
  await slot.handle.writeFile(text);
  await slot.handle.sync();
  await slot.handle.close();
}

/** Puts what was written in its place. */
export async function placeSlot(slot: Slot): Promise<void> {
  if (!('handle' in slot)) return;
  try {
    await rename(slot.beside, slot.target);
  } catch (error) {
    // A file that is mounted by itself, as containers do, can be written and not be replaced.
    if (!(error instanceof Error && 'code' in error && error.code === 'EBUSY')) throw error;
    await copyFile(slot.beside, slot.target);
    await rm(slot.beside, { force: true });
  }
  besides.delete(slot.beside);
}

/**
 * Puts what was written in its place, where nothing may be: whatever somebody wrote there meanwhile
 * stays, and this fails with EEXIST.
 */
export async function placeNewSlot(slot: Slot): Promise<void> {
  if (!('handle' in slot)) throw new Error('a device is no new file');
  try {
    await link(slot.beside, slot.target);
  } catch (error) {
    // Not every file system has hard links: FAT and some network shares do not.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (!NO_LINKS.has(code)) throw error;
    await copyFile(slot.beside, slot.target, constants.COPYFILE_EXCL);
  }
  await rm(slot.beside, { force: true });
  besides.delete(slot.beside);
}

const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** Leaves the file as it is; after `placeSlot` there is nothing to leave. */
export async function discardSlot(slot: Slot): Promise<void> {
  if (!('handle' in slot)) return;
  await slot.handle.close().catch(() => {});
  await rm(slot.beside, { force: true }).catch(() => {});
  besides.delete(slot.beside);
}

const besides = new Set<string>();
let isWatching = false;

/** A second Ctrl-C ends the process at once; it need not leave anything behind. */
function removeAtExit(beside: string): void {
  if (!isWatching) {
    process.once('exit', () => {
      for (const file of besides) rmSync(file, { force: true });
    });
  }
  isWatching = true;
  besides.add(beside);
}

/** @throws UsageError for whatever the file system refuses */
export async function guarded<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    if (code === undefined) throw error;
    throw new UsageError(`the file ${safeText(name)} cannot be written: ${reasons[code] ?? code}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EEXIST: 'somebody else wrote it meanwhile',
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'its folder is a file',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'its name is too long',
};
