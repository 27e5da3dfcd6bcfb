import { reportExitCode, type ExitCode } from '../exit-code.js';
import { planRouters, reportOrigin } from '../fleet/fleet-work.js';
import { insistOnAllowed, parseAllowed } from '../apply/allowed-plans.js';
import type { AllowOptions, FleetOptions } from '../command-line/flags.js';
import { watchInterruption } from '../terminal/interruption.js';
import type { OutputOptions } from '../output/output-flags.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readFleet } from '../fleet/read-fleet.js';
import type { ReportFormat } from '../output/report-format.js';
import { openResults } from '../output/results.js';
import { selectFleet } from '../fleet/select-fleet.js';
import type { Terminal } from '../terminal/terminal.js';

interface PlanOptions extends FleetOptions, AllowOptions, OutputOptions<ReportFormat> {
  readonly detailedExitcode: boolean;
  readonly showUnmanaged: boolean;
  readonly out: string | undefined;
}

/** Reads routers and reports what would change; saves the plan when asked to. */
export async function plan(options: PlanOptions, terminal: Terminal): Promise<ExitCode> {
  using interruption = watchInterruption(terminal, 'stopping: routers not read yet are left out');
  const allowed = parseAllowed(options.allow);
  await using results = await openResults(options, options.out, terminal);
  const fleet = await readFleet(options, terminal);
  const { routers, isRemovedMeant, ...part } = await selectFleet(fleet, options, terminal);
  await using run = prepareRun(fleet, options, terminal);
  const { showUnmanaged } = options;
  const origin = reportOrigin(terminal, { ...part, showUnmanaged });
  const { signal } = interruption;
  const report = await planRouters(
    'plan',
    routers,
    { ...run, signal, keepUnmanaged: showUnmanaged, isRemovedMeant, allowed, checkNames: true },
    origin,
    terminal,
  );
  await results.print(report);
  await results.save(report);
  insistOnAllowed(allowed, report);
  return reportExitCode(report, options.detailedExitcode);
}
