import { changeLines, positionText, rowText } from './change-text.js';
import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import { aboutRouter, allowWords, restartWords } from '../radius-words.js';
import { joinedBlocks, routerBlocks } from './router-blocks.js';
import type { Style } from './style.js';
import { changeCounts } from '../summary.js';
import type {
  Report,
  ReportedChange,
  ReportedProblem,
  ReportedRow,
  RouterReport,
  RouterStatus,
} from '../types.js';
import { valueText } from './value-text.js';

/** What would change on which router, for people. Ends with a line of counts. */
export function planText(report: Report, style: Style): string {
  return joinedBlocks([
    ...routerBlocks(report, style, (router) => routerBlock(router, style)),
    [
      style.strong(countLine(report)),
      ...restartLines(report, style),
      ...hashLines(report, style),
    ].join('\n'),
  ]);
}

/** `error: message [code]  # file:line`, indented for a router's block. */
export function problemLine(problem: ReportedProblem, style: Style): string {
  const severity = problem.severity === 'error' ? style.error('error:') : style.warning('warning:');
  const at = problem.at === undefined ? '' : style.faint(`  # ${positionText(problem.at)}`);
  return `  ${severity} ${safeText(problem.message)} ${style.faint(`[${problem.code}]`)}${at}`;
}

/** Rows that nobody declares, indented for a router's block; the alarming ones say why. */
export function unmanagedLines(rows: readonly ReportedRow[], style: Style): readonly string[] {
  if (rows.length === 0) return [];
  return [
    '',
    `  ${style.warning('not declared by anybody:')}`,
    ...rows.map((row) => {
      const fields = Object.entries(row.fields)
        .map(([name, value]) => `${safeText(name)}=${valueText(value)}`)
        .join(' ');
      const risk = row.risk === undefined ? '' : style.warning(`  (${row.risk})`);
      const since = row.since === undefined ? '' : style.faint(`  since ${safeText(row.since)}`);
      return `  ? ${rowText(row)}: ${fields}${risk}${since}`;
    }),
  ];
}

/** Errors ahead of warnings. */
export function worstFirst(problems: readonly ReportedProblem[]): readonly ReportedProblem[] {
  return problems.toSorted(
    (left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'),
  );
}

function routerBlock(router: RouterReport, style: Style): string {
  return [
    `${style.strong(safeText(router.router))} (${safeText(aboutRouter(router))}): ${stateText(router)}`,
    ...worstFirst(router.problems).map((problem) => problemLine(problem, style)),
    ...allowLines(router),
    ...menuGroups(router.changes).flatMap((group) => [
      '',
      ...group.flatMap((change) => changeLines(change, style)),
    ]),
    ...unmanagedLines(router.unmanaged ?? [], style),
  ].join('\n');
}

function allowLines(router: RouterReport): readonly string[] {
  const words = allowWords(router);
  return words === undefined ? [] : [`  ${safeText(words)}`];
}

/** What an apply means, or meant, for FreeRADIUS. */
export function restartLines(report: Report, style: Style): readonly string[] {
  const words = restartWords(report);
  if (words === undefined) return [];
  const isCalm = report.restart?.state === 'done' || report.restart?.state === 'planned';
  return [isCalm ? safeText(words) : style.warning(safeText(words))];
}

function stateText({ status, changes }: RouterReport): string {
  if (status === 'error') return 'refused, nothing will be applied';
  return changes.length === 0 ? 'in sync' : changeCounts(changes);
}

/** Changes in the order of the plan; neighbours of one menu stay together. */
function menuGroups(changes: readonly ReportedChange[]): readonly (readonly ReportedChange[])[] {
  const groups: ReportedChange[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last?.[0]?.menu === change.menu) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

function countLine({ routers, summary }: Report): string {
  const of = (status: RouterStatus): number => summary.statuses[status];
  const nothing = of('in-sync') > 0 || routers.length === 0 ? ['nothing to change'] : [];
  const differing = routers.filter(({ status }) => status === 'changes');
  const parts = [
    ...(differing.length === 0
      ? nothing
      : [
          `${changeCounts(differing.flatMap(({ changes }) => changes))} on ${counted(differing.length, 'router')}`,
        ]),
    ...(of('in-sync') > 0 ? [`${of('in-sync')} in sync`] : []),
    ...(of('error') > 0 ? [`${of('error')} refused because of errors`] : []),
    ...(of('unreachable') > 0 ? [`${of('unreachable')} could not be read`] : []),
  ];
  return `Plan: ${parts.join('; ')}.`;
}

/** What `apply --expect` takes, where there is something to apply. */
function hashLines({ planHash }: Report, style: Style): readonly string[] {
  return planHash === undefined ? [] : [style.faint(`Hash: ${planHash}`)];
}
