import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { usedSecrets } from '../../manifest/used-secrets.js';
import { safeText } from '../../report/safe-text.js';
import { guarded } from '../output/file-slot.js';
import type { FileText } from '../output/write-together.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { Assembled } from './manifests/assemble.js';
import { envExampleText, fitsVariable, secretsText, type ListedSecret } from './env-file.js';
import type { ImportFlags } from './import-flags.js';

/** A file that the import writes; one with secrets is never shown. */
export interface PlannedFile extends FileText {
  readonly holds: 'manifest' | 'names' | 'secrets';
}

/** For its owner only. */
const SECRET_MODE = 0o600;

/** The secrets that the manifests of imported routers refer to, router by router. */
export function listedSecrets({ routers, fleet }: Assembled): readonly ListedSecret[] {
  const manifests = new Map(fleet.routers.map((router) => [router.name, router]));
  return routers.flatMap(({ name: router, imported }) => {
    const manifest = manifests.get(router);
    const used = manifest === undefined ? [] : usedSecrets(manifest);
    const names = new Set(
      used.flatMap(({ reference }) => ('env' in reference ? [reference.env] : [])),
    );
    return imported.secrets
      .filter(({ name }) => names.has(name))
      .map(({ name, what, value }) => ({ name, what, value, router, known: value !== undefined }));
  });
}

/**
 * Everything that the import writes, as it will be. Nothing is written yet.
 *
 * @throws UsageError when a file cannot be read, or is in the way
 */
export async function plannedFiles(
  { files }: Assembled,
  secrets: readonly ListedSecret[],
  { envExample, secretsTo }: ImportFlags,
  terminal: Terminal,
): Promise<readonly PlannedFile[]> {
  const planned = files.map((file): PlannedFile => ({ ...file, holds: 'manifest' }));
  const present = await presentText(envExample, terminal);
  const example = envExampleText(present, secrets);
  if (example !== undefined) {
    planned.push({ name: envExample, text: example, was: present, holds: 'names' });
  }
  const known = secrets.filter(({ value }) => value !== undefined && fitsVariable(value));
  if (secretsTo === undefined || known.length === 0) return planned;
  const text = secretsText(known);
  return [
    ...planned,
    { name: secretsTo, text, was: undefined, mode: SECRET_MODE, holds: 'secrets' },
  ];
}

/**
 * Makes sure that `--secrets-to` names a file that can be made.
 *
 * @throws UsageError when it cannot
 */
export async function insistOnNewFile(name: string, terminal: Terminal): Promise<void> {
  const file = path.resolve(terminal.host.cwd(), name);
  const shown = safeText(name);
  if ((await lstat(file).catch(() => undefined)) !== undefined) {
    throw new UsageError(
      `--secrets-to ${shown}: it is there already, and secrets in it may be needed; move it away, or name another file`,
    );
  }
  const folder = await stat(path.dirname(file)).catch(() => undefined);
  if (folder?.isDirectory() === true) return;
  throw new UsageError(`--secrets-to ${shown}: its folder does not exist; make it first`);
}

/** Larger ones are no list of names. */
const LARGEST = 4 * 1024 * 1024;

async function presentText(name: string, terminal: Terminal): Promise<string | undefined> {
  const file = path.resolve(terminal.host.cwd(), name);
  const status = await stat(file).catch(() => undefined);
  if (status === undefined) return undefined;
  if (!status.isFile() || status.size > LARGEST) {
    throw new UsageError(`--env-example ${safeText(name)} is not a file with a list of names`);
  }
  const text = await guarded(name, () => readFile(file, 'utf8'));
  return text.replace(/^\ufeff/, '');
}
