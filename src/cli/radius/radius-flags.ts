import type { Argv } from 'yargs';

import { fleetFlags, type FleetOptions } from '../command-line/flags.js';
import { outputFlags, type OutputOptions } from '../output/output-flags.js';

export const radiusFormats = ['text', 'json'] as const;
type RadiusFormat = (typeof radiusFormats)[number];

/** What `radius check` and `radius probe` are given. */
export interface RadiusOptions extends FleetOptions, OutputOptions<RadiusFormat> {
  readonly action: 'check' | 'probe';
  readonly servers: boolean;
  readonly watch: string | undefined;
  readonly from: string | undefined;
  readonly coa: string | undefined;
}

export function radiusFlags<T>(yargs: Argv<T>) {
  return outputFlags(fleetFlags(yargs), radiusFormats)
    .positional('action', {
      choices: ['check', 'probe'] as const,
      demandOption: true,
      describe: 'check: manifests against the database; probe: ask routers',
    })
    .describe('routers', "probe: names or globs, such as 'zone-*'")
    .option('servers', {
      type: 'boolean',
      default: true,
      describe: 'check: --no-servers asks no RADIUS server whether it signs its replies',
    })
    .option('watch', {
      type: 'string',
      requiresArg: true,
      describe: "probe: watch the router's counters for this long, such as 30s",
    })
    .option('from', {
      type: 'string',
      requiresArg: true,
      describe: 'an address of this machine to send RADIUS packets from',
    })
    .option('coa', {
      type: 'string',
      requiresArg: true,
      describe: 'probe: send the Disconnect-Request to this HOST:PORT, for a tunnel or a simulator',
    });
}
