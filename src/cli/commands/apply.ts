import { passingKey } from '../../fleet/fingerprint.js';
import type { FleetRun } from '../../fleet/run.js';
import type { FleetManifest, RouterManifest } from '../../manifest/types.js';
import { counted } from '../../report/counted.js';
import type { ReportOrigin } from '../../report/make-report.js';
import { planText } from '../../report/text/plan-text.js';
import type { Report } from '../../report/types.js';
import { insistOnAllowed, parseAllowed } from '../apply/allowed-plans.js';
import { askForYes } from '../apply/ask-for-yes.js';
import type { ApplyOptions } from '../apply/apply-options.js';
import { exitCode, reportExitCode, type ExitCode } from '../exit-code.js';
import { heedExpectations, parseExpectations, type Expectation } from '../apply/expectations.js';
import { applicablePlans, applyRouters, planRouters, reportOrigin } from '../fleet/fleet-work.js';
import { watchInterruption } from '../terminal/interruption.js';
import { prepareRun } from '../fleet/prepare-run.js';
import { readFleet } from '../fleet/read-fleet.js';
import { openResults, type Results } from '../output/results.js';
import { selectFleet } from '../fleet/select-fleet.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Plans, shows, asks, applies and says what became of it; or applies a saved plan. */
export async function apply(options: ApplyOptions, terminal: Terminal): Promise<ExitCode> {
  const expected = parseExpectations(options.expect);
  const allowed = parseAllowed(options.allow);
  using interruption = watchInterruption(terminal, 'stopping: what is being written is finished');
  await using results = await openResults(options, undefined, terminal);
  const fleet = await readFleet(options, terminal);
  const saved = savedPlanAmong(options.routers, fleet);
  if (saved !== undefined) {
    const { applySaved } = await import('../apply/apply-saved.js');
    return await applySaved(saved, fleet, options, {
      results,
      signal: interruption.signal,
      terminal,
    });
  }
  const { routers, isRemovedMeant, ...part } = await selectFleet(fleet, options, terminal);
  await using prepared = prepareRun(fleet, options, terminal);
  const run: FleetRun = {
    ...prepared,
    // A hash that nobody will compare needs no key that outlives us.
    ...(options.expect.length === 0 ? { planKey: passingKey() } : {}),
    signal: interruption.signal,
    isRemovedMeant,
    allowed,
    checkNames: true,
    mustReload: options.reload,
  };
  const origin = reportOrigin(terminal, part);
  return await planAndApply(routers, run, { options, expected, origin, results, terminal });
}

interface Setting {
  readonly options: ApplyOptions;
  readonly expected: readonly Expectation[];
  readonly origin: ReportOrigin;
  readonly results: Results;
  readonly terminal: Terminal;
}

async function planAndApply(
  routers: readonly RouterManifest[],
  run: FleetRun,
  setting: Setting,
): Promise<ExitCode> {
  const { expected, origin, terminal } = setting;
  const planned = await planRouters('plan', routers, run, origin, terminal);
  showPlan(planned, setting);
  insistOnAllowed(run.allowed ?? new Set(), planned);
  const decided = heedExpectations(expected, applicablePlans(planned, routers), planned);
  const { approved, refused } = decided;
  const answer =
    approved.length === 0 ? 'yes' : await askUnlessGiven(approved.length, run.signal, setting);
  const wanted = answer === 'yes' ? decided : { ...decided, approved: [] };
  const mustReload = answer === 'yes' && run.mustReload === true;
  const report = await applyRouters(planned, wanted, { ...run, mustReload }, origin, terminal);
  const isNews = wanted.approved.length + refused.length > 0 || report.restart !== undefined;
  await tell(report, isNews, setting);
  if (run.signal.aborted && answer === 'no') return exitCode.incomplete;
  return answer === 'no' ? exitCode.failed : reportExitCode(report, false);
}

/** As text the plan has been told already; there is more to tell when something was tried. */
async function tell(
  report: Report,
  isNews: boolean,
  { options, results, terminal }: Setting,
): Promise<void> {
  if (options.format !== 'text') await results.print(report);
  else if (isNews) {
    terminal.print('\n');
    await results.print(report);
  }
  await results.save(report);
}

/** The plan is part of the result as text; other formats have one result, which comes later. */
function showPlan({ planHash: _own, ...planned }: Report, { options, terminal }: Setting): void {
  if (options.format === 'text') terminal.print(planText(planned, terminal.style));
  else if (!isConsented(options)) terminal.complain(planText(planned, terminal.errorStyle));
}

function isConsented({ yes, expect }: ApplyOptions): boolean {
  return yes || expect.length > 0;
}

/** What the person says, or said before by a flag. */
async function askUnlessGiven(
  routers: number,
  signal: AbortSignal,
  { options, terminal }: Setting,
): Promise<'yes' | 'no'> {
  const question = `Apply these changes to ${counted(routers, 'router')}?`;
  const answer = isConsented(options) ? 'yes' : await askForYes(question, terminal, signal);
  if (signal.aborted) terminal.complain('stopped: nothing was applied\n');
  else if (answer === 'no') terminal.complain('nothing was applied\n');
  return signal.aborted ? 'no' : answer;
}

/**
 * The saved plan among the arguments of `apply`: what ends in `.json`.
 *
 * @throws UsageError when there are two, or a router is called so
 */
function savedPlanAmong(names: readonly string[], { routers }: FleetManifest): string | undefined {
  const files = names.filter((name) => name.endsWith('.json'));
  const [file, other] = files;
  if (other !== undefined) {
    throw new UsageError('apply takes one saved plan; nothing was applied');
  }
  if (file !== undefined && routers.some(({ name }) => name === file)) {
    throw new UsageError(
      `${file} is the name of a router: write ./${file} for the saved plan, or choose the router by its labels`,
    );
  }
  return file;
}
