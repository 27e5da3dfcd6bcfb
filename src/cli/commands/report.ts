import { mergeReports, type NamedReport } from '../../report/merge-reports.js';
import { reportExitCode, type ExitCode } from '../exit-code.js';
import { withPlanHash } from '../fleet/fleet-work.js';
import type { OutputOptions } from '../output/output-flags.js';
import { readReport } from '../output/read-report.js';
import type { ReportFormat } from '../output/report-format.js';
import { openResults } from '../output/results.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

interface ReportOptions extends OutputOptions<ReportFormat> {
  readonly action: 'merge';
  readonly files: readonly string[];
  readonly detailedExitcode: boolean;
}

/** Puts saved reports together, and exits as the command that made them would have for all. */
export async function report(options: ReportOptions, terminal: Terminal): Promise<ExitCode> {
  await using results = await openResults(options, undefined, terminal);
  const read: NamedReport[] = [];
  for (const name of options.files) read.push({ name, report: await readReport(name, terminal) });
  const [first, ...others] = read;
  if (first === undefined) throw new UsageError('report merge takes files of reports');
  const merged = mergeReports([first, ...others]);
  if ('problem' in merged) throw new UsageError(`${merged.problem}; nothing was written`);
  const whole = merged.report.kind === 'plan' ? withPlanHash(merged.report) : merged.report;
  const { missingShards = [] } = whole;
  if (missingShards.length > 0) {
    terminal.complain(
      `the report is not whole: no file is of the shards ${namesOf(missingShards)}\n`,
    );
  }
  await results.print(whole);
  await results.save(whole);
  return reportExitCode(whole, options.detailedExitcode);
}

/** Shards that a message names; more are counted. */
const MOST_NAMED = 20;

function namesOf(shards: readonly string[]): string {
  const named = shards.slice(0, MOST_NAMED).join(', ');
  return shards.length > MOST_NAMED ? `${named} and ${shards.length - MOST_NAMED} more` : named;
}
