import type { ApplyResult, Step } from '../apply/types.js';
import type { ApplyOutcome } from '../fleet/types.js';
import { changeHeading, positionText } from './change-text.js';
import { counted, countList } from './counted.js';
import { changeCounts, problemLine } from './plan-text.js';
import { safeText } from './safe-text.js';
import type { Style } from './style.js';

/** What became of every approved plan, for people. Ends with a line of counts. */
export function applyText(outcomes: readonly ApplyOutcome[], style: Style): string {
  const blocks = outcomes.map((outcome) =>
    outcome.status === 'done'
      ? resultBlock(outcome.result, style)
      : `${style.error(outcome.router)}: nothing was applied: ${safeText(outcome.reason)}`,
  );
  return `${[...blocks, '', style.strong(countLine(outcomes))].join('\n')}\n`;
}

/** Whether every change was applied and the router reads as the manifest says. */
export function isConverged(outcome: ApplyOutcome): boolean {
  return (
    outcome.status === 'done' &&
    outcome.result.steps.every((step) => step.status === 'applied') &&
    outcome.result.remaining?.changes.length === 0
  );
}

function resultBlock(result: ApplyResult, style: Style): string {
  const whole = result.steps.every((step) => step.status === 'applied');
  const paint = whole ? style.good : style.error;
  const counts = stepCounts(result.steps);
  return [
    `${paint(result.router)}: ${counts === '' ? 'nothing to apply' : counts}; ${remainingText(result)}`,
    ...(whole ? [] : result.steps.map((step) => stepLine(step, style))),
    ...remainingLines(result, style),
  ].join('\n');
}

function stepCounts(steps: readonly Step[]): string {
  const of = (status: Step['status']): number =>
    steps.filter((step) => step.status === status).length;
  return countList([
    [of('applied'), 'applied'],
    [of('failed'), 'failed'],
    [of('skipped'), 'skipped'],
  ]);
}

function stepLine(step: Step, style: Style): string {
  const heading = changeHeading(step.change, style);
  const at = step.change.at === undefined ? '' : style.faint(`  # ${positionText(step.change.at)}`);
  switch (step.status) {
    case 'applied':
      return `  ${style.good('applied')}  ${heading}${at}`;
    case 'failed':
      return `  ${style.error('failed')}   ${heading}: ${safeText(step.reason)}${at}`;
    case 'skipped':
      return `  ${style.warning('skipped')}  ${heading}: ${safeText(step.reason)}${at}`;
  }
}

function remainingText({ remaining }: ApplyResult): string {
  if (remaining === undefined) {
    return 'could not be read afterwards, so whether it is in sync is not known';
  }
  return remaining.changes.length === 0 ? 'in sync' : 'not in sync';
}

function remainingLines({ remaining, steps }: ApplyResult, style: Style): readonly string[] {
  if (remaining === undefined || remaining.changes.length === 0) return [];
  const expected = steps.some((step) => step.status !== 'applied');
  const why = expected
    ? ''
    : ' (the router did not keep what was sent, or somebody else changed it)';
  return [
    `  remaining: ${changeCounts(remaining.changes)}${why}`,
    ...remaining.problems.map((problem) => problemLine(problem, style)),
    ...remaining.changes.map((change) => `    ${changeHeading(change, style)}`),
  ];
}

function countLine(outcomes: readonly ApplyOutcome[]): string {
  const results = outcomes.flatMap((outcome) =>
    outcome.status === 'done' ? [outcome.result] : [],
  );
  const counts = stepCounts(results.flatMap((result) => result.steps));
  const converged = outcomes.filter(isConverged).length;
  const refused = outcomes.length - results.length;
  const parts = [
    `${counts === '' ? 'nothing applied' : counts} on ${counted(results.length, 'router')}`,
    ...(converged > 0 ? [`${converged} in sync`] : []),
    ...(results.length > converged ? [`${results.length - converged} not in sync`] : []),
    ...(refused > 0 ? [`${refused} refused`] : []),
  ];
  return `Apply: ${parts.join('; ')}.`;
}
