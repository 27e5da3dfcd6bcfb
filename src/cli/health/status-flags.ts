import type { Argv } from 'yargs';

import { statusOrders, type StatusOrder } from '../../report/status/status-orders.js';
import { fleetFlags, type FleetOptions } from '../command-line/flags.js';
import { outputFlags, type OutputOptions } from '../output/output-flags.js';

export const statusFormats = ['table', 'json', 'markdown', 'csv'] as const;
export type StatusFormat = (typeof statusFormats)[number];

/** What `status` is given. */
export interface StatusOptions extends FleetOptions, OutputOptions<StatusFormat> {
  /** By name where nobody says. */
  readonly sort: StatusOrder | undefined;
  readonly plan: boolean;
  readonly wide: boolean;
  readonly watch: string | undefined;
}

export function statusFlags<T>(yargs: Argv<T>) {
  return outputFlags(fleetFlags(yargs), statusFormats)
    .option('sort', {
      choices: statusOrders,
      defaultDescription: 'name',
      requiresArg: true,
      describe: 'what comes first: the busiest, the oldest, those with trouble',
    })
    .option('plan', {
      type: 'boolean',
      default: true,
      describe: 'whether routers are in sync; --no-plan asks for less and needs no RADIUS secrets',
    })
    .option('wide', {
      type: 'boolean',
      default: false,
      describe: 'every column of the table, however narrow the terminal is',
    })
    .option('watch', {
      type: 'string',
      requiresArg: true,
      describe: 'ask again after this time, such as 10s, and draw the table anew until Ctrl-C',
    });
}
