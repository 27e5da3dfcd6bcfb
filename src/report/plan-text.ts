import type { PlanOutcome } from '../fleet/types.js';
import type { Change, Plan, Problem } from '../plan/types.js';
import { isRefused } from '../plan/plan-router.js';
import { changeLines, positionText } from './change-text.js';
import { counted, countList } from './counted.js';
import { safeText } from './safe-text.js';
import type { Style } from './style.js';

/** More routers in sync than this are one line together. */
const LISTED_IN_SYNC = 10;

type Planned = Extract<PlanOutcome, { status: 'planned' }>;

/** What would change on which router, for people. Ends with a line of counts. */
export function planText(outcomes: readonly PlanOutcome[], style: Style): string {
  const planned = outcomes.filter((outcome) => outcome.status === 'planned');
  const telling = planned.filter(({ plan }) => plan.changes.length + plan.problems.length > 0);
  const silent = planned.filter((outcome) => !telling.includes(outcome));
  const unreadable = outcomes
    .filter((outcome) => outcome.status === 'unreadable')
    .map(({ router, reason }) => `${style.error(router)}: could not be read: ${safeText(reason)}`);
  const blocks = [
    ...telling.map(({ plan }) => routerBlock(plan, style)),
    inSyncLines(silent, style),
    unreadable.join('\n'),
    style.strong(countLine(outcomes)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** `error: message [code]  # file:line`, indented for a router's block. */
export function problemLine(problem: Problem, style: Style): string {
  const severity = problem.severity === 'error' ? style.error('error:') : style.warning('warning:');
  const at = problem.at === undefined ? '' : style.faint(`  # ${positionText(problem.at)}`);
  return `  ${severity} ${safeText(problem.message)} ${style.faint(`[${problem.code}]`)}${at}`;
}

function routerBlock(plan: Plan, style: Style): string {
  const problems = [...plan.problems].sort(
    (left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'),
  );
  return [
    `${style.strong(plan.router)} (RouterOS ${safeText(plan.version)}): ${stateText(plan)}`,
    ...problems.map((problem) => problemLine(problem, style)),
    ...menuGroups(plan.changes).flatMap((group) => [
      '',
      ...group.flatMap((change) => changeLines(change, style)),
    ]),
  ].join('\n');
}

function stateText(plan: Plan): string {
  if (isRefused(plan)) return 'refused, nothing will be applied';
  return plan.changes.length === 0 ? 'in sync' : changeCounts(plan.changes);
}

/** Changes in the order of the plan; neighbours of one menu stay together. */
function menuGroups(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last?.[0]?.address.menu === change.address.menu) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function inSyncLines(outcomes: readonly Planned[], style: Style): string {
  if (outcomes.length > LISTED_IN_SYNC) {
    const rows = outcomes.reduce((sum, { plan }) => sum + plan.unchanged, 0);
    return `${style.good(counted(outcomes.length, 'router'))} in sync (${counted(rows, 'row')})`;
  }
  return outcomes
    .map(
      ({ plan }) =>
        `${style.good(plan.router)} (RouterOS ${safeText(plan.version)}): in sync (${counted(plan.unchanged, 'row')})`,
    )
    .join('\n');
}

/** `3 to create, 2 to update, 1 to move, 1 to delete`. */
export function changeCounts(changes: readonly Change[]): string {
  const of = (action: Change['action']): number =>
    changes.filter((change) => change.action === action).length;
  return countList([
    [of('create'), 'to create'],
    [of('update'), 'to update'],
    [of('move'), 'to move'],
    [of('delete'), 'to delete'],
  ]);
}

function countLine(outcomes: readonly PlanOutcome[]): string {
  const plans = outcomes.flatMap((outcome) => (outcome.status === 'planned' ? [outcome.plan] : []));
  const refused = plans.filter(isRefused);
  const accepted = plans.filter((plan) => !isRefused(plan));
  const differing = accepted.filter((plan) => plan.changes.length > 0);
  const inSync = accepted.length - differing.length;
  const unreadable = outcomes.length - plans.length;
  const changes = differing.flatMap((plan) => plan.changes);
  const nothing = inSync > 0 || outcomes.length === 0 ? ['nothing to change'] : [];
  const parts = [
    ...(changes.length === 0
      ? nothing
      : [`${changeCounts(changes)} on ${counted(differing.length, 'router')}`]),
    ...(inSync > 0 ? [`${inSync} in sync`] : []),
    ...(refused.length > 0 ? [`${refused.length} refused because of errors`] : []),
    ...(unreadable > 0 ? [`${unreadable} could not be read`] : []),
  ];
  return `Plan: ${parts.join('; ')}.`;
}
