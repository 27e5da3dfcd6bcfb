import { readFile } from 'node:fs/promises';
import path from 'node:path';

import { SecretError, type FleetRun } from '../fleet/run.js';
import { selectRouters } from '../fleet/select-routers.js';
import type { FleetManifest, RouterManifest, SourcePosition } from '../manifest/types.js';
import { overrideConnections } from './connect-flag.js';
import type { FleetOptions } from './flags.js';
import { createSecretResolver } from './resolve-secret.js';
import type { Terminal } from './terminal.js';
import { UsageError } from './usage-error.js';

/** The selected routers and what a run over them needs, but for its signal. */
export interface PreparedRun {
  readonly routers: readonly RouterManifest[];
  readonly run: Omit<FleetRun, 'signal'>;
}

/**
 * Turns the flags of `plan` and `apply` into a run.
 *
 * @throws UsageError when the selection or a flag is wrong
 */
export function prepareRun(
  fleet: FleetManifest,
  options: FleetOptions,
  terminal: Terminal,
): PreparedRun {
  const { routers, connect } = overrideConnections(
    options.connect,
    selectedRouters(fleet, options.routers, options.selector),
  );
  const { env, cwd } = terminal.host;
  return {
    routers,
    run: {
      concurrency: concurrency(options.concurrency, fleet),
      resolveSecret: createSecretResolver({
        env,
        folder: path.resolve(cwd(), options.secretsDir),
        redactor: terminal.redactor,
      }),
      readCa: (file, at) => readCa(path.resolve(cwd(), file), at),
      connect,
    },
  };
}

/** @throws UsageError when nothing is selected, or something that does not exist */
export function selectedRouters(
  fleet: FleetManifest,
  names: readonly string[],
  labels: string | undefined,
): readonly RouterManifest[] {
  const selected = selectRouters(fleet.routers, { names, labels });
  if ('problem' in selected) throw new UsageError(selected.problem);
  if (selected.routers.length === 0) {
    throw new UsageError('the manifests declare no router; `rosform init` writes a first one');
  }
  return selected.routers;
}

function concurrency(flag: number | undefined, { settings }: FleetManifest): number {
  if (flag === undefined) return settings.concurrency;
  if (Number.isInteger(flag) && flag >= 1) return flag;
  throw new UsageError('--concurrency takes a number from 1 up');
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
