import type { Argv } from 'yargs';

import { fleetFlags, type FleetOptions } from '../command-line/flags.js';
import { outputFlags, type OutputOptions } from '../output/output-flags.js';

export const doctorFormats = ['text', 'json', 'markdown'] as const;

/** What `doctor` is given. */
export interface DoctorOptions
  extends FleetOptions, OutputOptions<(typeof doctorFormats)[number]> {}

export function doctorFlags<T>(yargs: Argv<T>) {
  return outputFlags(fleetFlags(yargs), doctorFormats);
}
