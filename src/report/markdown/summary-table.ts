import { counted, countList } from '../counted.js';
import { countActions } from '../summary.js';
import type { Report, ReportKind, RouterReport } from '../types.js';
import { cellSpan } from './code-span.js';
import { fitLines, type Fitted } from './fit.js';
import { countResults, isTelling, isWritable } from '../summary.js';
import { statusText } from './headline.js';

/** A row for every router that has something to tell. */
export function summaryTable(report: Report, room: number): Fitted {
  const { kind, summary } = report;
  const names = [...countNames(kind), ...(summary.unmanaged > 0 ? ['Undeclared'] : []), 'Problems'];
  const head = [
    tableRow(['Router', 'Status', ...names]),
    tableRow([':--', ':--', ...names.map((name) => (name === 'Problems' ? ':--' : '--:'))]),
  ];
  const cells = (router: RouterReport): readonly string[] => [
    cellSpan(router.router),
    statusText(router.status, kind),
    ...countCells(router, kind),
    ...(summary.unmanaged > 0 ? [cell(router.unmanaged?.length ?? 0)] : []),
    problemCell(router),
  ];
  return fitLines(
    {
      head: head.join('\n'),
      items: report.routers.filter(isTelling),
      write: (router) => tableRow(cells(router)),
      more: (left) => `\n… and ${counted(left, 'more router')}.`,
    },
    room,
  );
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function countNames(kind: ReportKind): readonly string[] {
  switch (kind) {
    case 'plan':
      return ['Create', 'Update', 'Move', 'Delete'];
    case 'drift':
      return ['Missing', 'Differing', 'Misplaced', 'Left over'];
    case 'apply':
      return ['Applied', 'Failed', 'Skipped', 'Remaining'];
  }
}

/** What is not written is not counted: it would look as if it were. */
function countCells(router: RouterReport, kind: ReportKind): readonly string[] {
  if (!isWritable(router)) return ['', '', '', ''];
  const { create, update, move, delete: gone } = countActions(router.changes);
  switch (kind) {
    case 'plan':
      return [cell(create), cell(update), cell(move), strong(gone)];
    case 'drift':
      return [strong(create), cell(update), cell(move), cell(gone)];
    case 'apply': {
      const { applied, failed, skipped } = countResults(router.changes);
      const remaining = router.remaining?.changes.length ?? 0;
      return [cell(applied), strong(failed), strong(skipped), strong(remaining)];
    }
  }
}

function cell(count: number): string {
  return count === 0 ? '' : String(count);
}

function strong(count: number): string {
  return count === 0 ? '' : `**${count}**`;
}

function problemCell({ problems }: RouterReport): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return countList([
    [errors, errors === 1 ? '**error**' : '**errors**'],
    [warnings, warnings === 1 ? 'warning' : 'warnings'],
  ]);
}
