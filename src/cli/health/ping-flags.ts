import type { Argv } from 'yargs';

import { fleetFlags, type FleetOptions } from '../command-line/flags.js';
import { outputFlags, type OutputOptions } from '../output/output-flags.js';

export const pingFormats = ['text', 'json'] as const;
type PingFormat = (typeof pingFormats)[number];

/** What `ping` is given. */
export interface PingOptions extends FleetOptions, OutputOptions<PingFormat> {
  readonly count: number;
  readonly interval: string;
}

export function pingFlags<T>(yargs: Argv<T>) {
  return outputFlags(fleetFlags(yargs), pingFormats)
    .option('count', {
      alias: 'c',
      type: 'number',
      default: 1,
      requiresArg: true,
      describe: 'how often each router is asked, 1 to 10000; it is logged in to once',
    })
    .option('interval', {
      type: 'string',
      default: '1s',
      requiresArg: true,
      describe: 'time from one question to the next, such as 500ms or 1s; 100ms at least',
    });
}
