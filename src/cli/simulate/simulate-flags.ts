import type { Argv } from 'yargs';

/** What a simulated router is and what trouble it makes. */
export interface SimulateOptions {
  readonly names: readonly string[];
  readonly dir: string | undefined;
  readonly selector: string | undefined;
  readonly secretsDir: string;
  readonly routers: number;
  readonly export: string | undefined;
  readonly version: string | undefined;
  readonly portBase: number | undefined;
  readonly coaPortBase: number | undefined;
  readonly latency: string | undefined;
  readonly fault: readonly string[];
}

export function simulateFlags<T>(yargs: Argv<T>) {
  return faultFlags(simulatedManifestFlags(yargs))
    .option('routers', {
      alias: 'n',
      type: 'number',
      default: 1,
      requiresArg: true,
      describe: 'how many, when they are not those of a manifest',
    })
    .option('export', {
      type: 'string',
      requiresArg: true,
      describe: 'file of an /export that each begins with',
    })
    .option('version', {
      type: 'string',
      requiresArg: true,
      describe:
        'RouterOS version; when left out, what the export or the label `routeros` of a manifest ' +
        'says, else 7.20.8',
    })
    .option('port-base', {
      type: 'number',
      requiresArg: true,
      describe: 'port of the first one, counting up; free ports when left out',
    })
    .option('coa-port-base', {
      type: 'number',
      requiresArg: true,
      describe:
        'UDP port of the first one for Disconnect-Requests, counting up; it listens while ' +
        '/radius/incoming accepts them. None listens when left out',
    });
}

function simulatedManifestFlags<T>(yargs: Argv<T>) {
  return yargs
    .positional('names', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      describe: 'routers of the manifests to stand in for: names or globs',
    })
    .option('dir', {
      alias: 'd',
      type: 'string',
      requiresArg: true,
      describe:
        'stand in for the routers of these manifests (routers.d when names or labels are ' +
        'given): with their user, password and interfaces',
    })
    .option('selector', {
      alias: 'l',
      type: 'string',
      requiresArg: true,
      describe: 'labels of the routers to stand in for',
    })
    .option('secrets-dir', {
      type: 'string',
      default: 'secrets',
      requiresArg: true,
      describe: 'the only folder that { file: … } secrets are read from',
    });
}

function faultFlags<T>(yargs: Argv<T>) {
  return yargs
    .option('latency', {
      type: 'string',
      requiresArg: true,
      describe: 'time before each answer: 50ms, 1s',
    })
    .option('fault', {
      type: 'string',
      array: true,
      default: [] as readonly string[],
      requiresArg: true,
      describe:
        'trouble: close-at-connect, mask-secrets, slow-print=20ms, drop-at-write=N, ' +
        'drop-after-write=N, fatal=REASON, trap=/ip/pool/add:MESSAGE, hang=COMMAND, clock=-2h. Can be repeated',
    });
}
