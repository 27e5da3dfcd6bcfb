import path from 'node:path';

import { safeText } from '../../report/safe-text.js';
import { discardSlot, fillSlot, guarded, openSlot, placeSlot, type Slot } from './file-slot.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** A file that a command will write when its work is done. */
export interface OutputFile<What> {
  readonly what: What;
  /** As the user gave it. */
  readonly name: string;
}

/** Files that are sure to be writable, and not yet there. */
export interface OutputFiles<What> extends AsyncDisposable {
  readonly files: readonly OutputFile<What>[];
  /**
   * Puts the text into the file, which has all of it or is as it was before.
   *
   * @throws UsageError when the disk is full, for instance
   */
  readonly write: (file: OutputFile<What>, text: string) => Promise<void>;
}

/**
 * Makes sure that files can be written before any work is begun: an apply whose report is lost
 * would be worse than none.
 *
 * @throws UsageError that names the file that cannot be written
 */
export async function openOutputFiles<What>(
  files: readonly OutputFile<What>[],
  terminal: Terminal,
): Promise<OutputFiles<What>> {
  const slots = new Map<OutputFile<What>, Slot>();
  const close = async (): Promise<void> => {
    for (const slot of slots.values()) await discardSlot(slot);
  };
  try {
    const seen = new Set<string>();
    for (const file of files) {
      const slot = await openSlot(file.name, path.resolve(terminal.host.cwd(), file.name));
      slots.set(file, slot);
      // Two names may lead to one file.
      if (seen.has(slot.target)) {
        throw new UsageError(`${safeText(file.name)} is to be written twice`);
      }
      seen.add(slot.target);
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    files,
    async write(file, text) {
      const slot = slots.get(file);
      if (slot === undefined) throw new Error('a file was written that was not opened');
      await guarded(file.name, async () => {
        await fillSlot(slot, text);
        await placeSlot(slot);
      });
      slots.delete(file);
    },
    [Symbol.asyncDispose]: close,
  };
}
