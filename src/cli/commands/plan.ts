import { planFleet } from '../../fleet/plan-fleet.js';
import type { PlanOutcome } from '../../fleet/types.js';
import { isRefused } from '../../plan/plan-router.js';
import { planText } from '../../report/plan-text.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { FleetOptions } from '../flags.js';
import { watchInterruption } from '../interruption.js';
import { prepareRun } from '../prepare-run.js';
import { createProgressLine } from '../progress-line.js';
import { readFleet } from '../read-fleet.js';
import type { Terminal } from '../terminal.js';

/** Reads routers and prints what would change. */
export async function plan(
  options: FleetOptions & { readonly detailedExitcode: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const fleet = await readFleet(options, terminal);
  const { routers, run } = prepareRun(fleet, options, terminal);
  using interruption = watchInterruption(terminal, 'stopping: routers not read yet are left out');
  using progress = createProgressLine(terminal, 'planning');
  const { signal } = interruption;
  const outcomes = await planFleet(routers, { ...run, signal, onProgress: progress.update });
  progress[Symbol.dispose]();
  terminal.print(planText(outcomes, terminal.style));
  return planExitCode(outcomes, options.detailedExitcode);
}

/**
 * A router that could not be read makes the answer incomplete, whatever the others say; then an
 * error in a plan wants a person, and a difference an apply.
 */
export function planExitCode(outcomes: readonly PlanOutcome[], detailed: boolean): ExitCode {
  const plans = outcomes.flatMap((outcome) => (outcome.status === 'planned' ? [outcome.plan] : []));
  if (plans.length < outcomes.length) return exitCode.incomplete;
  if (plans.some(isRefused)) return exitCode.failed;
  const differs = plans.some(({ changes }) => changes.length > 0);
  return detailed && differs ? exitCode.differences : exitCode.ok;
}
