import type { AllowOptions, FleetOptions } from '../command-line/flags.js';
import type { OutputOptions } from '../output/output-flags.js';
import type { ReportFormat } from '../output/report-format.js';

/** What `apply` is given. */
export interface ApplyOptions extends FleetOptions, AllowOptions, OutputOptions<ReportFormat> {
  readonly yes: boolean;
  readonly reload: boolean;
  readonly expect: readonly string[];
}
