import type { FleetRun } from '../../fleet/run.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readReachableFleet } from '../fleet/read-fleet.js';
import { selectFleet } from '../fleet/select-fleet.js';
import { statusFormats, type StatusOptions } from '../health/status-flags.js';
import { statusForms } from '../health/status-forms.js';
import { statusRound } from '../health/status-round.js';
import { watchInterval, watchStatus } from '../health/status-watch.js';
import { openFormResults } from '../output/form-results.js';
import { watchInterruption } from '../terminal/interruption.js';
import type { Terminal } from '../terminal/terminal.js';

/** The list of routers: who is there, and how they are. */
export async function status(options: StatusOptions, terminal: Terminal): Promise<ExitCode> {
  const interval = watchInterval(options);
  using interruption = watchInterruption(terminal, noticeOf(interval));
  const { signal } = interruption;
  await using results = await openFormResults(options, statusFormats, terminal);
  const fleet = await readReachableFleet(options, terminal);
  const { routers } = await selectFleet(fleet, options, terminal);
  await using prepared = prepareRun(fleet, options, terminal);
  const run: FleetRun = { ...prepared, signal };
  const round = () => statusRound(routers, run, options, terminal);
  if (interval !== undefined) {
    const { wide, sort } = options;
    const isSorted = sort !== undefined;
    return await watchStatus({ interval, wide, isSorted, signal, round }, terminal);
  }
  const report = await round();
  await results.write(statusForms(report, options.wide, terminal));
  const isWhole = report.routers.every(({ state }) => state === 'online');
  return isWhole ? exitCode.ok : exitCode.incomplete;
}

function noticeOf(interval: number | undefined): string {
  return interval === undefined
    ? 'stopping: routers that have not answered yet are listed as not asked'
    : 'stopped watching';
}
