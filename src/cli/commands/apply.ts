import { applyFleet, type ApprovedPlan } from '../../fleet/apply-fleet.js';
import { planFleet } from '../../fleet/plan-fleet.js';
import type { FleetRun } from '../../fleet/run.js';
import type { ApplyOutcome, PlanOutcome } from '../../fleet/types.js';
import type { RouterManifest } from '../../manifest/types.js';
import { isRefused } from '../../plan/plan-router.js';
import { applyText, isConverged } from '../../report/apply-text.js';
import { counted } from '../../report/counted.js';
import { planText } from '../../report/plan-text.js';
import { askForYes } from '../ask-for-yes.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { FleetOptions } from '../flags.js';
import { watchInterruption } from '../interruption.js';
import { prepareRun } from '../prepare-run.js';
import { createProgressLine } from '../progress-line.js';
import { readFleet } from '../read-fleet.js';
import type { Terminal } from '../terminal.js';
import { planExitCode } from './plan.js';

/** Plans, shows, asks, applies and says what became of it. */
export async function apply(
  options: FleetOptions & { readonly yes: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const fleet = await readFleet(options, terminal);
  const prepared = prepareRun(fleet, options, terminal);
  using interruption = watchInterruption(
    terminal,
    'stopping: writes in flight are finished, nothing new is begun',
  );
  const run: FleetRun = { ...prepared.run, signal: interruption.signal };
  const planned = await planAll(prepared.routers, run, terminal);
  const approved = approvable(prepared.routers, planned);
  if (approved.length === 0) return planExitCode(planned, false);
  const question = `Apply these changes to ${counted(approved.length, 'router')}?`;
  const answer = options.yes ? 'yes' : await askForYes(question, terminal, run.signal);
  if (run.signal.aborted) {
    terminal.complain('stopped: nothing was applied\n');
    return exitCode.incomplete;
  }
  if (answer === 'no') {
    terminal.complain('nothing was applied\n');
    return exitCode.failed;
  }
  const applied = await applyAll(approved, run, terminal);
  return applyExitCode(planned, applied);
}

async function planAll(
  routers: readonly RouterManifest[],
  run: FleetRun,
  terminal: Terminal,
): Promise<readonly PlanOutcome[]> {
  using progress = createProgressLine(terminal, 'planning');
  const outcomes = await planFleet(routers, { ...run, onProgress: progress.update });
  progress[Symbol.dispose]();
  terminal.print(planText(outcomes, terminal.style));
  return outcomes;
}

async function applyAll(
  approved: readonly ApprovedPlan[],
  run: FleetRun,
  terminal: Terminal,
): Promise<readonly ApplyOutcome[]> {
  using progress = createProgressLine(terminal, 'applying');
  const outcomes = await applyFleet(approved, { ...run, onProgress: progress.update });
  progress[Symbol.dispose]();
  terminal.print(`\n${applyText(outcomes, terminal.style)}`);
  return outcomes;
}

/** Plans that change something and may be applied. */
function approvable(
  routers: readonly RouterManifest[],
  outcomes: readonly PlanOutcome[],
): readonly ApprovedPlan[] {
  return outcomes.flatMap((outcome) => {
    const router = routers.find(({ name }) => name === outcome.router);
    if (router === undefined || outcome.status !== 'planned') return [];
    const { plan } = outcome;
    return plan.changes.length > 0 && !isRefused(plan) ? [{ router, plan }] : [];
  });
}

function applyExitCode(
  planned: readonly PlanOutcome[],
  applied: readonly ApplyOutcome[],
): ExitCode {
  const whole = applied.every(isConverged);
  return whole && planExitCode(planned, false) === exitCode.ok ? exitCode.ok : exitCode.incomplete;
}
