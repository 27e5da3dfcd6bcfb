import { lstat, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

import { secretsInManifest } from '../../import/merge/secrets-in-manifest.js';
import type { ImportedRouter, ImportedSecret } from '../../import/types.js';
import type { RouterManifest } from '../../manifest/types.js';
import { usedSecrets } from '../../manifest/used-secrets.js';
import { safeText } from '../../report/safe-text.js';
import { guarded } from '../output/file-slot.js';
import type { FileText } from '../output/write-together.js';
import type { Terminal } from '../terminal/terminal.js';
import { missingIgnores, starterSchemas } from '../starter-files.js';
import { UsageError } from '../usage-error.js';
import type { Assembled } from './manifests/assemble.js';
import {
  envExampleText,
  fitsVariable,
  listedNames,
  secretsText,
  type ListedSecret,
} from './env-file.js';
import type { ImportFlags } from './import-flags.js';
import { SECRET_MODE, type StoredSecrets } from './secrets-file.js';

/** A file that the import writes; one with secrets is never shown. */
export interface PlannedFile extends FileText {
  readonly holds: 'manifest' | 'names' | 'secrets' | 'starter';
}

/** The secrets that the manifests of imported routers refer to, router by router. */
export function listedSecrets({ routers, fleet }: Assembled): readonly ListedSecret[] {
  const manifests = new Map(fleet.routers.map((router) => [router.name, router]));
  return routers.flatMap(({ name: router, imported, merged }) => {
    const manifest = manifests.get(router);
    if (manifest === undefined) return [];
    // What a new router refers to has the names of the import; a Template may have its rows.
    const secrets =
      merged === undefined ? usedOf(manifest, imported) : secretsInManifest(manifest, imported);
    return secrets.map(({ name, what, value }) => ({
      name,
      what,
      value,
      router,
      known: value !== undefined,
    }));
  });
}

function usedOf(manifest: RouterManifest, { secrets }: ImportedRouter): readonly ImportedSecret[] {
  const used = usedSecrets(manifest).flatMap(({ reference }) =>
    'env' in reference ? [reference.env] : [],
  );
  const names = new Set(used);
  return secrets.filter(({ name }) => names.has(name));
}

/** What is there before the import. */
interface Present {
  /** The file of `--secrets-to`. */
  readonly stored: StoredSecrets | undefined;
  /** Whether `--dir` was not there. */
  readonly isNewFolder: boolean;
}

/**
 * Everything that the import writes, as it will be. Nothing is written yet.
 *
 * @throws UsageError when a file cannot be read, or is in the way
 */
export async function plannedFiles(
  { files }: Assembled,
  secrets: readonly ListedSecret[],
  { stored, isNewFolder }: Present,
  { envExample, dir, dryRun }: ImportFlags,
  terminal: Terminal,
): Promise<readonly PlannedFile[]> {
  const planned = files.map((file): PlannedFile => ({ ...file, holds: 'manifest' }));
  const present = await presentText(envExample, terminal);
  const example = envExampleText(present, secrets);
  if (example !== undefined) {
    planned.push({ name: envExample, text: example, was: present, holds: 'names' });
  }
  if (stored !== undefined) planned.push(...secretFiles(stored, secrets));
  // Without a manifest there is nothing that they would go with.
  if (!isNewFolder || dryRun || files.length === 0) return planned;
  return [...planned, ...(await starters(dir, stored, terminal))];
}

function secretFiles(
  stored: StoredSecrets,
  secrets: readonly ListedSecret[],
): readonly PlannedFile[] {
  const known = secrets.filter(({ value }) => value !== undefined && fitsVariable(value));
  const text = secretsText(stored, known);
  const { name, text: was } = stored;
  return text === undefined ? [] : [{ name, text, was, mode: SECRET_MODE, holds: 'secrets' }];
}

/** What `init` writes beside manifests; what is there is left as it is. */
async function starters(
  dir: string,
  stored: StoredSecrets | undefined,
  { host }: Terminal,
): Promise<readonly PlannedFile[]> {
  const root = path.dirname(dir);
  const absolute = (name: string): string => path.resolve(host.cwd(), name);
  const own =
    stored === undefined ? undefined : path.relative(absolute(root), absolute(stored.name));
  const isOwn = own !== undefined && /^(?!\.\.\/)\w[\w.-]*(?:\/[\w.-]+)*$/.test(own);
  const ignored = [...missingIgnores(''), ...(isOwn ? [`/${own}`] : [])];
  const wanted = [...starterSchemas(), ['.gitignore', `${ignored.join('\n')}\n`] as const];
  const files: PlannedFile[] = [];
  for (const [file, text] of wanted) {
    const name = path.join(root, file);
    const there = await lstat(absolute(name)).catch(() => undefined);
    if (there === undefined) files.push({ name, text, was: undefined, holds: 'starter' });
  }
  return files;
}

/** Larger ones are no list of names. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Names of variables that a value may be there for already: those of `.env.example`, and of the file
 * of `--secrets-to`.
 *
 * @throws UsageError when the list of names cannot be read
 */
export async function takenNames(
  { envExample }: Pick<ImportFlags, 'envExample'>,
  stored: StoredSecrets | undefined,
  terminal: Terminal,
): Promise<ReadonlySet<string>> {
  const listed = listedNames(await presentText(envExample, terminal));
  return new Set([...listed, ...(stored?.values.keys() ?? [])]);
}

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
