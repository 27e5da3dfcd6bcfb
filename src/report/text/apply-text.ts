import { changeHeading, positionText } from './change-text.js';
import { counted, countList } from '../counted.js';
import { problemLine, restartLines } from './plan-text.js';
import { unreachableLines } from './unreachable-text.js';
import { safeText } from '../safe-text.js';
import type { Style } from './style.js';
import { changeCounts } from '../summary.js';
import type { Report, ReportedChange, RouterReport } from '../types.js';

/**
 * What became of every router that was to be written to, or could not be, for people. Ends with a
 * line of counts.
 */
export function applyText(report: Report, style: Style): string {
  const blocks = report.routers
    .filter(({ status }) => status !== 'in-sync' && status !== 'unreachable')
    .map((router) => routerBlock(router, style))
    .concat(unreachableLines(report.routers, style, '; nothing was applied'));
  const counts = [style.strong(countLine(report)), ...restartLines(report, style)].join('\n');
  return blocks.length === 0 ? `${counts}\n` : `${blocks.join('\n')}\n\n${counts}\n`;
}

function routerBlock(router: RouterReport, style: Style): string {
  const { reason = '' } = router;
  const name = style.error(safeText(router.router));
  switch (router.status) {
    case 'refused':
      return `${name}: nothing was applied: ${safeText(reason)}`;
    case 'error':
      return [
        `${name}: nothing was applied, its plan has errors:`,
        ...errorLines(router, style),
      ].join('\n');
    case 'changes':
    case 'drifted':
      return `${name}: nothing was applied`;
    case 'unreachable':
    case 'in-sync':
    case 'applied':
    case 'partial':
    case 'unverified':
      return writtenBlock(router, style);
  }
}

function errorLines({ problems }: RouterReport, style: Style): readonly string[] {
  return problems
    .filter(({ severity }) => severity === 'error')
    .map((problem) => problemLine(problem, style));
}

function writtenBlock(router: RouterReport, style: Style): string {
  const { changes } = router;
  const whole = changes.every(({ result }) => result === 'applied');
  const paint = whole ? style.good : style.error;
  const counts = stepCounts(changes);
  return [
    `${paint(safeText(router.router))}: ${counts === '' ? 'nothing to apply' : counts}; ${remainingText(router)}`,
    ...(whole ? [] : changes.map((change) => stepLine(change, style))),
    ...remainingLines(router, whole, style),
  ].join('\n');
}

function stepCounts(changes: readonly ReportedChange[]): string {
  const of = (result: ReportedChange['result']): number =>
    changes.filter((change) => change.result === result).length;
  return countList([
    [of('applied'), 'applied'],
    [of('failed'), 'failed'],
    [of('skipped'), 'skipped'],
  ]);
}

function stepLine(change: ReportedChange, style: Style): string {
  const heading = changeHeading(change, style);
  const at = change.at === undefined ? '' : style.faint(`  # ${positionText(change.at)}`);
  const why = change.reason === undefined ? '' : `: ${safeText(change.reason)}`;
  if (change.result === 'applied') return `  ${style.good('applied')}  ${heading}${at}`;
  const word = change.result === 'failed' ? style.error('failed ') : style.warning('skipped');
  return `  ${word}  ${heading}${why}${at}`;
}

function remainingText({ remaining }: RouterReport): string {
  if (remaining === undefined) {
    return 'was not read afterwards, so whether it is in sync is not known';
  }
  return remaining.changes.length === 0 ? 'in sync' : 'not in sync';
}

function remainingLines(
  { remaining }: RouterReport,
  whole: boolean,
  style: Style,
): readonly string[] {
  if (remaining === undefined || remaining.changes.length === 0) return [];
  const why = whole ? ' (the router did not keep what was sent, or somebody else changed it)' : '';
  return [
    `  remaining: ${changeCounts(remaining.changes)}${why}`,
    ...remaining.problems.map((problem) => problemLine(problem, style)),
    ...remaining.changes.map((change) => `    ${changeHeading(change, style)}`),
  ];
}

function countLine({ routers, summary: { statuses } }: Report): string {
  const written = routers.filter(wasWritten);
  const counts = stepCounts(written.flatMap(({ changes }) => changes));
  const known = written.filter(({ remaining }) => remaining !== undefined);
  const inSync = known.filter(({ remaining }) => remaining?.changes.length === 0);
  const parts = [
    written.length === 0
      ? 'nothing applied'
      : `${counts === '' ? 'nothing applied' : counts} on ${counted(written.length, 'router')}`,
    countList([
      [inSync.length + statuses['in-sync'], 'in sync'],
      [known.length - inSync.length, 'not in sync'],
      [written.length - known.length, 'not known to be in sync'],
    ]),
    countList([
      [statuses.changes + statuses.drifted, 'not tried'],
      [statuses.refused, 'refused'],
      [statuses.error, 'with errors in the plan'],
      [statuses.unreachable, 'could not be read'],
    ]),
  ];
  return `Apply: ${parts.filter((part) => part !== '').join('; ')}.`;
}

function wasWritten({ status }: RouterReport): boolean {
  return status === 'applied' || status === 'partial' || status === 'unverified';
}
