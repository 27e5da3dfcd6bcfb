import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { passwordKey, sharedKey, type PlanKey } from '../../fleet/fingerprint.js';
import { SecretError, type FleetRun } from '../../fleet/run.js';
import type { FleetManifest, SourcePosition } from '../../manifest/types.js';
import { parseWait } from '../../resources/fields/duration.js';
import { overrideConnections } from '../command-line/connect-flag.js';
import { openRadius } from '../radius/open-radius.js';
import type { FleetOptions } from '../command-line/flags.js';
import { createSecretResolver } from './resolve-secret.js';
import { planKeyText } from '../output/saved-plan.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** What a run over routers needs, but for its signal. Dispose it when the run is over. */
export interface PreparedRun extends Omit<FleetRun, 'signal'>, AsyncDisposable {}

/**
 * What a run over routers of this fleet needs.
 *
 * @throws UsageError when a flag is wrong
 */
export function prepareRun(
  fleet: FleetManifest,
  options: FleetOptions,
  terminal: Terminal,
): PreparedRun {
  const timeout = routerTimeout(options.routerTimeout);
  const key = planKey(terminal);
  const secrets = secretAccess(options, terminal);
  const radius = options.database ? openRadius(fleet, secrets, terminal) : undefined;
  if (!options.database && fleet.settings.radiusDatabase !== undefined) {
    terminal.notice(
      'the RADIUS database is left out: rows of nas stay as they are, and nobody looks for names that subscribers depend on\n',
    );
  }
  return {
    concurrency: concurrency(options.concurrency) ?? fleet.settings.concurrency,
    ...secrets,
    planKey: key,
    lastingKey: key,
    connect: overrideConnections(options.connect, fleet.routers),
    ...(timeout === undefined ? {} : { routerTimeout: timeout }),
    ...(radius === undefined ? {} : { radius }),
    async [Symbol.asyncDispose]() {
      await radius?.[Symbol.asyncDispose]();
    },
  };
}

/** How secrets and certificates are found. */
export function secretAccess(
  { secretsDir }: Pick<FleetOptions, 'secretsDir'>,
  { host: { env, cwd }, redactor }: Terminal,
): Pick<FleetRun, 'resolveSecret' | 'readCa'> {
  return {
    resolveSecret: createSecretResolver({ env, folder: path.resolve(cwd(), secretsDir), redactor }),
    readCa: (file, at) => readCa(path.resolve(cwd(), file), at),
  };
}

function planKey(terminal: Terminal): PlanKey {
  const text = planKeyText(terminal);
  return text === undefined ? passwordKey() : sharedKey(text);
}

function concurrency(flag: number | undefined): number | undefined {
  if (flag === undefined || (Number.isInteger(flag) && flag >= 1)) return flag;
  throw new UsageError('--concurrency takes a number from 1 up');
}

function routerTimeout(flag: string | undefined): number | undefined {
  if (flag === undefined) return undefined;
  const milliseconds = parseWait(flag);
  if (milliseconds !== undefined) return milliseconds;
  throw new UsageError(`--router-timeout ${flag}: write a time such as 90s or 5m`);
}

/** Authorities are read relative to the current folder, where routers.d/ is. */
async function readCa(file: string, at: SourcePosition): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new SecretError(
      `the certificate file ${file} cannot be read; ${at.file}:${at.line} names it`,
    );
  }
}
