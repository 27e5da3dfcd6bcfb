import type { SourceFile } from '../../manifest/types.js';
import type { Terminal } from '../terminal/terminal.js';
import { writeTogether } from './write-together.js';

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
  await writeTogether(
    after.map(({ name, text }) => ({ name, text, was: texts.get(name) ?? '' })),
    terminal,
  );
}
