import type { Argv } from 'yargs';

import { logLevels } from '../terminal/log.js';

/** Flags of every command; the terminal is made from them. */
export function globalFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('color', {
      type: 'boolean',
      describe: 'colour, also without a terminal; --no-color turns it off, as NO_COLOR does',
    })
    .option('quiet', {
      alias: 'q',
      type: 'boolean',
      default: false,
      describe: 'only the result and errors: no warnings, remarks or progress',
    })
    .option('log-level', {
      choices: logLevels,
      default: 'warn' as const,
      describe: 'how much is logged to stderr',
    });
}

/** Where the manifests are and how strictly they are read. */
export interface ManifestOptions {
  readonly dir: string;
  readonly strict: boolean;
}

export function manifestFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('dir', {
      alias: 'd',
      type: 'string',
      default: 'routers.d',
      requiresArg: true,
      describe: 'folder of the manifests',
    })
    .option('strict', {
      type: 'boolean',
      default: false,
      describe: 'refuse what is otherwise a warning, such as a secret written in a manifest',
    });
}

/** Which routers, and where their secrets are. */
interface RouterOptions extends ManifestOptions {
  readonly routers: readonly string[];
  readonly selector: string | undefined;
  readonly secretsDir: string;
}

function routerFlags<T>(yargs: Argv<T>) {
  return manifestFlags(yargs)
    .positional('routers', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      describe: "names or globs, such as 'zone-*'; all routers when left out",
    })
    .option('selector', {
      alias: 'l',
      type: 'string',
      requiresArg: true,
      describe: 'labels that must hold: zone=dhaka-a,role!=hotspot',
    })
    .option('secrets-dir', {
      type: 'string',
      default: 'secrets',
      requiresArg: true,
      describe: 'the only folder that { file: … } secrets are read from',
    });
}

/** Which part of a fleet, and how routers are reached. */
export interface FleetOptions extends RouterOptions {
  readonly shard: string | undefined;
  readonly changedSince: string | undefined;
  readonly concurrency: number | undefined;
  readonly routerTimeout: string | undefined;
  readonly connect: readonly string[];
  /** False for `--no-database`. */
  readonly database: boolean;
}

export function fleetFlags<T>(yargs: Argv<T>) {
  return partFlags(routerFlags(yargs))
    .option('concurrency', {
      type: 'number',
      requiresArg: true,
      describe: 'routers worked on at the same time, instead of what the Fleet says',
    })
    .option('router-timeout', {
      type: 'string',
      requiresArg: true,
      describe:
        'what a router may take from its turn on, such as 5m; what is being written is finished',
    })
    .option('connect', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      requiresArg: true,
      describe:
        'reach a router at another address: NAME=HOST:PORT, for a tunnel or a simulator. ' +
        'Everything else of its connection holds, TLS too; NAME=plain://127.0.0.1:PORT leaves ' +
        'TLS out and is taken for loopback addresses only. Can be repeated',
    })
    .option('database', {
      type: 'boolean',
      default: true,
      describe: "the Fleet's RADIUS database; --no-database leaves it out: routers only",
    });
}

/** Plans that a person has looked at, and that are refused otherwise. */
export interface AllowOptions {
  readonly allow: readonly string[];
}

export function allowFlag<T>(yargs: Argv<T>) {
  return yargs.option('allow', {
    type: 'string',
    array: true,
    default: [] as readonly string[],
    requiresArg: true,
    describe:
      "set aside the errors that say so, for the router's plan with this hash; can be repeated",
  });
}

function partFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('shard', {
      type: 'string',
      requiresArg: true,
      describe: 'a part of the routers, the same on every machine: 1/8 to 8/8',
    })
    .option('changed-since', {
      type: 'string',
      requiresArg: true,
      describe:
        'only routers whose merged manifest differs from this Git commit, such as origin/main',
    });
}

export function showUnmanagedFlag<T>(yargs: Argv<T>) {
  return yargs.option('show-unmanaged', {
    type: 'boolean',
    default: false,
    describe: 'list rows on managed menus that nobody declares',
  });
}

/** What `drift` compares with, and whom it tells. */
export interface DriftFlags {
  readonly since: string | undefined;
  readonly accept: readonly string[];
  readonly webhook: readonly string[];
  readonly webhookWhen: 'trouble' | 'always';
}

export function driftFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('since', {
      type: 'string',
      requiresArg: true,
      describe: 'an earlier report as JSON: says since when each difference is there',
    })
    .option('accept', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      requiresArg: true,
      describe: 'rewrite the manifest of this router so that it says what the router has',
    })
    .option('webhook', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      requiresArg: true,
      describe: 'post the result there, also to Slack; or set ROSFORM_WEBHOOK, which no ps shows',
    })
    .option('webhook-when', {
      choices: ['trouble', 'always'] as const,
      default: 'trouble' as const,
      requiresArg: true,
      describe: 'post only when not all is in sync, or always',
    });
}
