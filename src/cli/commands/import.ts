import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { SecretError } from '../../fleet/run.js';
import { importJson } from '../../report/import/import-json.js';
import { importText } from '../../report/import/import-text.js';
import { safeText } from '../../report/safe-text.js';
import { parseWait } from '../../resources/fields/duration.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { secretAccess } from '../fleet/prepare-run.js';
import { assemble, type Assembled } from '../import/manifests/assemble.js';
import { chosenItems } from '../import/sources/chosen-items.js';
import type { Existing } from '../import/manifests/draft-manifests.js';
import { dryRunText } from '../import/dry-run-text.js';
import {
  existingManifests,
  insistOnNewTemplate,
  withFreeFiles,
} from '../import/manifests/existing-manifests.js';
import { fitsVariable, type ListedSecret } from '../import/env-file.js';
import { flagPassword } from '../import/sources/flag-password.js';
import type { ImportFlags } from '../import/import-flags.js';
import { importItems } from '../import/manifests/import-items.js';
import { importReport, type Outcome } from '../import/import-report.js';
import { nameItems } from '../import/manifests/name-items.js';
import {
  insistOnNewFile,
  listedSecrets,
  plannedFiles,
  type PlannedFile,
} from '../import/planned-files.js';
import { readItems, type ReadItem, type Reading } from '../import/sources/read-items.js';
import type { ImportItem, NotImported } from '../import/types.js';
import { writeTogether } from '../output/write-together.js';
import { watchInterruption } from '../terminal/interruption.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Writes the manifests of routers that exist, or brings those that are there up to date. */
export async function importRouters(flags: ImportFlags, terminal: Terminal): Promise<ExitCode> {
  const limits = readLimits(flags);
  const createdAt = new Date().toISOString();
  const { items, problems } = await chosenItems(flags, terminal);
  const existing = await existingManifests(flags, terminal);
  const { extractTemplate, secretsTo, dir } = flags;
  if (extractTemplate !== undefined) {
    await insistOnNewTemplate(extractTemplate, dir, existing, terminal);
  }
  if (secretsTo !== undefined) await insistOnNewFile(secretsTo, terminal);
  using interruption = watchInterruption(terminal, 'stopping: nothing is written');
  const { signal } = interruption;
  const read = await readAll(items, flags, { ...limits, signal }, terminal);
  if (signal.aborted) return stopped(terminal);
  const outcome = await outcomeOf(read, problems, existing, flags, terminal);
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
  readonly concurrency: number;
}

function readLimits({ timeout: text, concurrency }: ImportFlags): Limits {
  const timeout = parseWait(text);
  if (timeout === undefined) {
    throw new UsageError(`--timeout ${safeText(text)}: write a time such as 10s or 1m`);
  }
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new UsageError('--concurrency takes a number from 1 up');
  }
  return { timeout, concurrency };
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

/** Names, manifests, checks and texts: everything but writing. */
async function outcomeOf(
  read: readonly (ReadItem | NotImported)[],
  rows: readonly NotImported[],
  existing: Existing,
  flags: ImportFlags,
  terminal: Terminal,
): Promise<Outcome> {
  const { dir, strict, extractTemplate: template } = flags;
  const named = nameItems(read.flatMap((one) => ('source' in one ? [one] : [])));
  const made = importItems(named.named, existing.fleet, terminal);
  const places = await withFreeFiles(made.imported, dir, existing, terminal);
  const assembled = assemble(places.free, existing, { dir, strict, template });
  const secrets = listedSecrets(assembled);
  const problems = [
    ...rows,
    ...read.flatMap((one) => ('source' in one ? [] : [one])),
    ...named.problems,
    ...made.problems,
    ...places.problems,
    ...assembled.problems,
  ];
  if (template !== undefined) tellTemplate(template, assembled, terminal);
  const files = await plannedFiles(assembled, secrets, flags, terminal);
  if (flags.secretsTo !== undefined) tellSecrets(files, secrets, flags, terminal);
  return { assembled, problems, files, secrets };
}

function tellTemplate(name: string, { template, routers }: Assembled, { notice }: Terminal): void {
  if (template !== undefined) return;
  const isFew = routers.filter(({ merged }) => merged === undefined).length < 2;
  const reason = isFew
    ? 'that takes two routers that are new in this import'
    : 'the routers share nothing';
  notice(`no Template ${name} was made: ${reason}\n`);
}

function tellSecrets(
  files: readonly PlannedFile[],
  secrets: readonly ListedSecret[],
  { secretsTo = '' }: ImportFlags,
  { notice }: Terminal,
): void {
  const odd = secrets.filter(({ value }) => value !== undefined && !fitsVariable(value));
  for (const { name, what, router } of odd) {
    notice(
      `${name} is not in ${safeText(secretsTo)}: the ${safeText(what)} (${router}) is not UTF-8, which no environment variable can hold; use { file: … } for it\n`,
    );
  }
  if (odd.length > 0 || files.some(({ holds }) => holds === 'secrets')) return;
  notice(
    `${safeText(secretsTo)} is not written, because no secret was shown: /export show-sensitive shows them, and so does a user with the policy sensitive\n`,
  );
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
