import { lstat, stat } from 'node:fs/promises';
import path from 'node:path';

import { templateNameProblem } from '../../../import/extract-template.js';
import { hasErrors } from '../../../manifest/diagnostics.js';
import { diagnosticsText } from '../../../report/findings/diagnostics-text.js';
import { safeText } from '../../../report/safe-text.js';
import { readManifests } from '../../fleet/read-fleet.js';
import type { Terminal } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import { declaresTemplate } from './declares-template.js';
import type { Existing } from './draft-manifests.js';
import type { ImportedItem } from './import-items.js';
import { placeOf, type NotImported } from '../types.js';

const NONE: Existing = {
  sources: [],
  fleet: { routers: [], settings: { concurrency: 0 } },
  isNewFolder: true,
};

/**
 * The manifests of `--dir`, which need not be there yet.
 *
 * @throws UsageError when they have errors, which have been printed
 */
export async function existingManifests(
  { dir, strict }: { readonly dir: string; readonly strict: boolean },
  terminal: Terminal,
): Promise<Existing> {
  if (!(await exists(path.resolve(terminal.host.cwd(), dir)))) return NONE;
  const { sources, fleet, diagnostics } = await readManifests({ dir, strict }, terminal);
  if (hasErrors(diagnostics)) {
    terminal.complain(diagnosticsText(diagnostics, sources, terminal.errorStyle));
    throw new UsageError(
      `the manifests in ${safeText(dir)} have errors, so nothing was read and nothing written: mend them, or name another folder with --dir`,
    );
  }
  return { sources, fleet, isNewFolder: false };
}

/**
 * Makes sure that `--extract-template` names something new, or a Template that is there.
 *
 * @throws UsageError when it does not
 */
export async function insistOnTemplate(
  name: string,
  dir: string,
  { sources }: Existing,
  terminal: Terminal,
): Promise<void> {
  const problem = templateNameProblem(name);
  if (problem !== undefined) throw new UsageError(`--extract-template: ${problem}`);
  if (sources.some((source) => declaresTemplate(source, name))) return;
  const file = path.join(dir, 'templates', `${name}.yaml`);
  if (!(await exists(path.resolve(terminal.host.cwd(), file)))) return;
  throw new UsageError(
    `--extract-template ${name}: ${safeText(file)} is there already and declares something else; take another name, or import into a new folder with --dir`,
  );
}

/** New routers whose file holds something else already are none of ours to write. */
export async function withFreeFiles(
  imported: readonly ImportedItem[],
  dir: string,
  { fleet }: Existing,
  terminal: Terminal,
): Promise<{ readonly free: readonly ImportedItem[]; readonly problems: readonly NotImported[] }> {
  const declared = new Set(fleet.routers.map(({ name }) => name));
  const free: ImportedItem[] = [];
  const problems: NotImported[] = [];
  for (const one of imported) {
    const { name, item } = one;
    const file = path.join(dir, `${name}.yaml`);
    const isFree = declared.has(name) || !(await exists(path.resolve(terminal.host.cwd(), file)));
    if (isFree) free.push(one);
    else {
      problems.push({
        ...placeOf(item),
        router: name,
        reason: `${safeText(file)} is there and declares something else; rename that file, or give the router another name`,
      });
    }
  }
  return { free, problems };
}

/** A link that leads nowhere is there, too. */
async function exists(file: string): Promise<boolean> {
  const found =
    (await stat(file).catch(() => undefined)) ?? (await lstat(file).catch(() => undefined));
  return found !== undefined;
}
