import { readFile } from 'node:fs/promises';
import path from 'node:path';

import type { SourceFile } from '../../manifest/types.js';
import { safeText } from '../../report/safe-text.js';
import { discardSlot, fillSlot, guarded, openSlot, placeSlot, type Slot } from './file-slot.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

const BYTE_ORDER_MARK = '\ufeff';

/** A file that is going to have another text. */
interface Rewriting {
  readonly name: string;
  readonly slot: Slot;
  readonly text: string;
}

/**
 * Writes manifests anew. Every file is made sure of before the first is replaced: it can be
 * written, and still is as it was read.
 *
 * @throws UsageError that names the file
 */
export async function rewriteManifests(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  terminal: Terminal,
): Promise<void> {
  const texts = new Map(before.map(({ name, text }) => [name, text]));
  const slots: Rewriting[] = [];
  try {
    for (const { name, text } of after) {
      const target = path.resolve(terminal.host.cwd(), name);
      const present = await guarded(name, () => readFile(target, 'utf8'));
      const mark = present.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
      if (present !== mark + (texts.get(name) ?? '')) {
        throw new UsageError(`${safeText(name)} was changed meanwhile, so no file was changed`);
      }
      slots.push({ name, slot: await openSlot(name, target), text: mark + text });
    }
    // As they are: a manifest may hold what the redactor would hide.
    for (const { name, slot, text } of slots) await guarded(name, () => fillSlot(slot, text));
    for (const { name, slot } of slots) await guarded(name, () => placeSlot(slot));
  } finally {
    for (const { slot } of slots) await discardSlot(slot);
  }
}
