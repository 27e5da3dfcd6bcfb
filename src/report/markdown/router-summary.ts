import { counted, countList } from '../counted.js';
import { countActions } from '../summary.js';
import type { ReportedChange, ReportKind, RouterReport } from '../types.js';
import { htmlCode } from './code-span.js';
import { countResults, isWritable } from '../summary.js';

/** What can be seen of a router before its part is opened. HTML: Markdown does not reach there. */
export function routerSummary(router: RouterReport, kind: ReportKind): string {
  const { version, removed, unmanaged = [] } = router;
  const known = version === undefined ? '' : ` (RouterOS ${htmlCode(version)})`;
  const about = removed === true ? ' (no longer declared)' : known;
  const undeclared =
    unmanaged.length === 0 ? '' : `${counted(unmanaged.length, 'row')} declared by nobody`;
  const said = [countsText(router, kind), undeclared].filter((text) => text !== '');
  return `${htmlCode(router.router)}${about}: ${said.join('; ')}`;
}

function countsText(router: RouterReport, kind: ReportKind): string {
  const { changes } = router;
  if (changes.length === 0) return 'in sync';
  switch (kind) {
    case 'plan':
      return `${isWritable(router) ? '' : '<b>nothing will be applied</b>; wanted: '}${planCounts(changes)}`;
    case 'apply':
      return applyCounts(router);
    case 'drift':
      return `${driftCounts(changes)}${sinceText(changes)}`;
  }
}

function planCounts(changes: readonly ReportedChange[]): string {
  const { create, update, move, delete: gone } = countActions(changes);
  return countList([
    [create, 'to create'],
    [update, 'to update'],
    [move, 'to move'],
    [gone, '<b>to delete</b>'],
  ]);
}

function driftCounts(changes: readonly ReportedChange[]): string {
  const { create, update, move, delete: gone } = countActions(changes);
  return countList([
    [create, '<b>missing</b>'],
    [update, 'differing'],
    [move, 'misplaced'],
    [gone, 'left over'],
  ]);
}

function applyCounts({ changes, remaining }: RouterReport): string {
  const { applied, failed, skipped } = countResults(changes);
  const left = remaining?.changes.length;
  return countList([
    [applied, 'applied'],
    [failed, '<b>failed</b>'],
    [skipped, '<b>skipped</b>'],
  ]).concat(
    left === undefined ? '; not read afterwards' : left === 0 ? '; in sync' : `; ${left} remaining`,
  );
}

/** Since when the router is known to have left its manifest. */
function sinceText(changes: readonly ReportedChange[]): string {
  const known = changes.flatMap(({ since }) => (since === undefined ? [] : [since]));
  const first = known.reduce((left, right) => (left < right ? left : right), known[0] ?? '');
  return first === '' ? '' : `; since ${htmlCode(first)}`;
}
