import path from 'node:path';

import { readRouter } from '../../../fleet/import/read-router.js';
import { startRouterDeadline } from '../../../fleet/each/router-deadline.js';
import { runEach, troubleOf, type Trouble } from '../../../fleet/each/run-each.js';
import { SecretError, type FleetRun } from '../../../fleet/run.js';
import { sourceFromExport } from '../../../import/source-from-export.js';
import { ImportError, type ImportSource } from '../../../import/types.js';
import type { SourcePosition, TlsPolicy } from '../../../manifest/types.js';
import { safeText } from '../../../report/safe-text.js';
import type { Secret } from '../../../resources/secret.js';
import { RouterError } from '../../../routeros/router-error.js';
import type { TlsOptions } from '../../../routeros/types.js';
import { createProgressLine } from '../../terminal/progress-line.js';
import type { Terminal } from '../../terminal/terminal.js';
import { endpointName, portOf } from './endpoint-text.js';
import { readBytes, readStdin } from './read-bytes.js';
import { flagWords } from './tls-words.js';
import { placeOf, type ImportItem, type NotImported, type Origin } from '../types.js';

/** A router that was read. */
export interface ReadItem {
  readonly item: ImportItem;
  readonly source: ImportSource;
  /** The password that it took. */
  readonly password?: Secret;
}

/** What reading needs besides the items. */
export interface Reading extends Pick<FleetRun, 'resolveSecret' | 'readCa' | 'signal'> {
  readonly concurrency: number;
  /** Deadline of each wait for a router, in milliseconds. */
  readonly timeout: number;
  /** How long one router may take altogether, in milliseconds. */
  readonly routerTimeout: number;
  /** What `--password-env` or a person says; undefined when no item needs it. */
  readonly password: Secret | undefined;
  /** The inventory, where there is one. */
  readonly inventory: string | undefined;
  readonly terminal: Terminal;
}

/** Reads every source; trouble with one stops no other. Outcomes are in the order of the items. */
export async function readItems(
  items: readonly ImportItem[],
  reading: Reading,
): Promise<readonly (ReadItem | NotImported)[]> {
  using progress = createProgressLine(reading.terminal, 'reading');
  const run = { ...reading, onProgress: progress.update };
  return await runEach(items, run, {
    nameOf: ({ from }) => from,
    begins: 'started',
    work: (item) => readItem(item, reading),
    endOf: (outcome) => ('source' in outcome ? 'planned' : 'failed'),
  });
}

async function readItem(item: ImportItem, reading: Reading): Promise<ReadItem | NotImported> {
  const { origin } = item;
  let seen: string | undefined;
  using deadline = startRouterDeadline(reading.signal, reading.routerTimeout);
  const { signal } = deadline;
  try {
    reading.signal.throwIfAborted();
    if (origin.kind === 'export') return { item, source: await readExport(origin.file, reading) };
    return await readLive(
      item,
      origin,
      { ...reading, signal },
      (fingerprint) => (seen = fingerprint),
    );
  } catch (error) {
    const trouble = troubleWith(error, signal);
    const isUntrusted = error instanceof RouterError && error.kind === 'tls';
    const more = isUntrusted && seen !== undefined ? `; it shows ${seen}` : '';
    const reason =
      origin.kind === 'export' || !(error instanceof RouterError)
        ? trouble.reason
        : `${flagWords(trouble.reason, item.line === undefined ? 'flag' : 'column')}${more}`;
    const { from, name, inventory } = item;
    const isMeant = inventory === undefined || !(error instanceof RouterError);
    return {
      ...placeOf(item),
      ...(name === undefined ? {} : { router: name }),
      // The place is the line of the inventory, which does not say the address.
      reason: isMeant || reason.includes(from) ? reason : `${from}: ${reason}`,
    };
  }
}

function troubleWith(error: unknown, signal: AbortSignal): Pick<Trouble, 'reason'> {
  return error instanceof ImportError ? { reason: error.message } : troubleOf(error, signal);
}

async function readExport(
  file: string,
  { terminal: { host }, signal }: Reading,
): Promise<ImportSource> {
  if (file === '-') return sourceFromExport(await readStdin(host.stdin, signal), 'standard input');
  const shown = safeText(file);
  const bytes = await readBytes(path.resolve(host.cwd(), file), shown);
  return sourceFromExport(bytes, shown);
}

async function readLive(
  item: ImportItem,
  { endpoint, password: reference }: Extract<Origin, { kind: 'router' }>,
  reading: Reading,
  shown: (fingerprint: string) => void,
): Promise<ReadItem> {
  const { resolveSecret, readCa, signal, timeout, inventory = '' } = reading;
  const at = { file: inventory, line: item.line ?? 1, column: 1 };
  const password = reference === 'flags' ? reading.password : await resolveSecret(reference, at);
  if (password === undefined) throw new SecretError('no password was given');
  const tls = endpoint.tls === undefined ? undefined : await withCa(endpoint.tls, at, readCa);
  const { address } = endpoint;
  const router = {
    from: endpointName(endpoint),
    address,
    port: portOf(endpoint),
    ...(tls === undefined ? {} : { tls }),
    username: item.username,
    password,
    timeout,
  };
  return { item, source: await readRouter(router, signal, shown), password };
}

async function withCa(
  tls: TlsPolicy,
  at: SourcePosition,
  readCa: Reading['readCa'],
): Promise<TlsOptions> {
  if (tls.mode !== 'certificate' || tls.ca === undefined)
    return tls.mode === 'certificate' ? { mode: 'certificate' } : tls;
  return { mode: 'certificate', ca: await readCa(tls.ca.file, at) };
}
