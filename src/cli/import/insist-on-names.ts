import path from 'node:path';

import { safeText } from '../../report/safe-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { ImportFlags } from './import-flags.js';

/**
 * Makes sure that the flags with names of files have some: an empty one is what a shell makes of a
 * variable that is not set, and it would mean this folder.
 *
 * @throws UsageError when one is empty
 */
export function insistOnNames(flags: ImportFlags): void {
  const { export: exports, files, inventory, dir, secretsTo, envExample, secretsDir } = flags;
  const names: readonly (readonly [string, string | undefined])[] = [
    ...[...exports, ...files].map((file) => ['--export', file] as const),
    ['--inventory', inventory],
    ['--dir', dir],
    ['--secrets-to', secretsTo],
    ['--env-example', envExample],
    ['--secrets-dir', secretsDir],
  ];
  const empty = names.find(([, name]) => name?.trim() === '');
  if (empty === undefined) return;
  const [flag] = empty;
  const what = flag.endsWith('dir') ? 'folder' : 'file';
  throw new UsageError(`${flag} is empty: name a ${what}`);
}

/**
 * Keeps secrets out of the folder of the manifests, which goes into Git, and whose files the next
 * command would read.
 *
 * @throws UsageError when `--secrets-to` is below `--dir`
 */
export function insistOnOutside(
  { secretsTo, dir }: Pick<ImportFlags, 'secretsTo' | 'dir'>,
  { host }: Terminal,
): void {
  if (secretsTo === undefined) return;
  const [folder, file] = [path.resolve(host.cwd(), dir), path.resolve(host.cwd(), secretsTo)];
  const below = path.relative(folder, file);
  if (below === '..' || below.startsWith(`..${path.sep}`) || path.isAbsolute(below)) return;
  throw new UsageError(
    `--secrets-to ${safeText(secretsTo)} is below --dir ${safeText(dir)}, among the manifests that go into Git: name a file outside of it`,
  );
}
