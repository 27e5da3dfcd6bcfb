import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { SecretError } from '../../fleet/run.js';
import { importJson } from '../../report/import/import-json.js';
import { importText } from '../../report/import/import-text.js';
import { safeText } from '../../report/safe-text.js';
import type { LeftOut } from '../../import/types.js';
import { parseWait } from '../../resources/fields/duration.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { secretAccess } from '../fleet/prepare-run.js';
import { assemble } from '../import/manifests/assemble.js';
import { chosenItems } from '../import/sources/chosen-items.js';
import type { Existing } from '../import/manifests/draft-manifests.js';
import { dryRunText } from '../import/dry-run-text.js';
import {
  existingManifests,
  insistOnTemplate,
  withFreeFiles,
} from '../import/manifests/existing-manifests.js';
import { flagPassword } from '../import/sources/flag-password.js';
import type { ImportFlags } from '../import/import-flags.js';
import { importItems } from '../import/manifests/import-items.js';
import { importReport } from '../import/import-report.js';
import type { Outcome } from '../import/outcome.js';
import { nameItems } from '../import/manifests/name-items.js';
import { insistOnNames, insistOnOutside } from '../import/insist-on-names.js';
import { leftOutOf } from '../import/left-out.js';
import { listedSecrets, plannedFiles, takenNames } from '../import/planned-files.js';
import { showManifests } from '../import/show-manifests.js';
import { secretsFile, type StoredSecrets } from '../import/secrets-file.js';
import { tellSecrets, tellTemplate } from '../import/tell.js';
import { readItems, type ReadItem, type Reading } from '../import/sources/read-items.js';
import type { ImportItem, NotImported } from '../import/types.js';
import { writeTogether } from '../output/write-together.js';
import { watchInterruption } from '../terminal/interruption.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Writes the manifests of routers that exist, or brings those that are there up to date. */
export async function importRouters(flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const limits = readLimits(flags);
  insistOnNames(flags);
  insistOnOutside(flags, terminal);
  const createdAt = new Date().toISOString();
  const leftOut = leftOutOf(flags);
  const { items, problems } = await chosenItems(flags, terminal);
  const existing = await existingManifests(flags, terminal);
  const { extractTemplate, secretsTo, dir } = flags;
  if (extractTemplate !== undefined) {
    await insistOnTemplate(extractTemplate, dir, existing, terminal);
  }
  const stored = secretsTo === undefined ? undefined : await secretsFile(secretsTo, terminal);
  using interruption = watchInterruption(terminal, 'stopping: nothing is written');
  const { signal } = interruption;
  const read = await readAll(items, flags, { ...limits, signal }, terminal);
  if (signal.aborted) return stopped(terminal);
  const told = read.map((one) => ('source' in one ? withLeftOut(one, leftOut) : one));
  const outcome = await outcomeOf(told, problems, { existing, stored }, flags, terminal);
  if (signal.aborted) return stopped(terminal);
  if (!flags.dryRun) await writeTogether(outcome.files, terminal);
  tell(outcome, flags, createdAt, terminal);
  if (outcome.problems.length === 0) return exitCode.ok;
  return outcome.assembled.routers.length === 0 ? exitCode.failed : exitCode.incomplete;
}

function stopped(terminal: Terminal): ExitCode {
  terminal.complain('stopped: nothing was written\n');
  return exitCode.incomplete;
}

interface Limits {
  readonly timeout: number;
  readonly routerTimeout: number;
  readonly concurrency: number;
}

function readLimits({ timeout, routerTimeout, concurrency }: ImportFlags): Limits {
  const wait = parseWait(timeout);
  if (wait === undefined) {
    throw new UsageError(`--timeout ${safeText(timeout)}: write a time such as 10s or 1m`);
  }
  const inAll = parseWait(routerTimeout);
  if (inAll === undefined) {
    throw new UsageError(
      `--router-timeout ${safeText(routerTimeout)}: write a time such as 90s or 5m`,
    );
  }
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new UsageError('--concurrency takes a number from 1 up');
  }
  return { timeout: wait, routerTimeout: inAll, concurrency };
}

async function readAll(
  items: readonly ImportItem[],
  flags: ImportFlags,
  limits: Limits & { readonly signal: AbortSignal },
  terminal: Terminal,
): Promise<readonly (ReadItem | NotImported)[]> {
  const { inventory } = flags;
  const { resolveSecret, readCa } = secretAccess(flags, terminal);
  const reading: Reading = {
    ...limits,
    resolveSecret,
    readCa: inventory === undefined ? (file) => readFlagCa(file, terminal) : readCa,
    password: await flagPassword(items, flags, terminal, limits.signal),
    inventory,
    terminal,
  };
  return await readItems(items, reading);
}

async function readFlagCa(file: string, { host }: Terminal): Promise<string> {
  try {
    return await readFile(path.resolve(host.cwd(), file), 'utf8');
  } catch {
    throw new SecretError(`--tls-ca ${file}: the file cannot be read`);
  }
}

function withLeftOut(read: ReadItem, leftOut: LeftOut | undefined): ReadItem {
  return leftOut === undefined ? read : { ...read, source: { ...read.source, leftOut } };
}

/** What was there before the import. */
interface Before {
  readonly existing: Existing;
  /** The file of `--secrets-to`. */
  readonly stored: StoredSecrets | undefined;
}

/** Names, manifests, checks and texts: everything but writing. */
async function outcomeOf(
  read: readonly (ReadItem | NotImported)[],
  rows: readonly NotImported[],
  { existing, stored }: Before,
  flags: ImportFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const { dir, strict, extractTemplate: template } = flags;
  const named = nameItems(read.flatMap((one) => ('source' in one ? [one] : [])));
  const made = importItems(named.named, existing.fleet, terminal);
  const places = await withFreeFiles(made.imported, dir, existing, terminal);
  const taken = await takenNames(flags, stored, terminal);
  const assembled = assemble(places.free, existing, { dir, strict, template, taken });
  const secrets = listedSecrets(assembled);
  const problems = [
    ...rows,
    ...read.flatMap((one) => ('source' in one ? [] : [one])),
    ...named.problems,
    ...made.problems,
    ...places.problems,
    ...assembled.problems,
  ];
  if (template !== undefined) tellTemplate(template, assembled, existing, terminal);
  const present = { stored, isNewFolder: existing.isNewFolder };
  const files = await plannedFiles(assembled, secrets, present, flags, terminal);
  showManifests(assembled, existing.fleet, secrets, terminal);
  // Where nothing was read, why no secret was is said already.
  if (stored !== undefined && assembled.routers.length > 0)
    tellSecrets(files, secrets, stored, terminal);
  return { assembled, problems, files, secrets, stored };
}

function tell(outcome: Outcome, flags: ImportFlags, createdAt: string, terminal: Terminal): void {
  const report = importReport(outcome, flags, createdAt);
  if (flags.format === 'json') terminal.document(importJson(report, terminal.redactor.text));
  else if (flags.dryRun) {
    terminal.print(dryRunText(report.files, terminal.style));
    const say = outcome.problems.length > 0 ? terminal.complain : terminal.notice;
    say(importText(report, terminal.errorStyle));
  } else terminal.print(importText(report, terminal.style));
}
