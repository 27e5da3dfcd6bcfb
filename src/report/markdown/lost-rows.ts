import { rowText } from '../text/change-text.js';
import { counted } from '../counted.js';
import type { Report, ReportedChange, ReportKind } from '../types.js';
import { codeSpan } from './code-span.js';
import { fitLines, type Fitted } from './fit.js';
import { isWritable } from '../summary.js';

/**
 * The rows that a router loses, each by name: nobody must find them only by opening a part. In a
 * drift check they are those that somebody removed from the router.
 */
export function lostRows(report: Report, room: number): Fitted {
  const { kind } = report;
  const items = report.routers
    .filter(isWritable)
    .flatMap(({ router, changes }) =>
      changes.filter((change) => isLost(change, kind)).map((change) => ({ router, change })),
    );
  return fitLines(
    {
      // An alert box on GitHub and GitLab, a quotation elsewhere.
      head: `> [!CAUTION]\n> **${title(items.length, kind)}**\n>`,
      items,
      write: ({ router, change }) => `> - ${codeSpan(router)}: ${codeSpan(rowText(change))}`,
      more: (left) => `> - … and ${counted(left, 'more row')}.`,
    },
    room,
  );
}

function isLost({ action, result }: ReportedChange, kind: ReportKind): boolean {
  switch (kind) {
    case 'plan':
      return action === 'delete';
    case 'apply':
      return action === 'delete' && result === 'applied';
    case 'drift':
      return action === 'create';
  }
}

function title(count: number, kind: ReportKind): string {
  switch (kind) {
    case 'plan':
      return `${counted(count, 'row')} will be deleted:`;
    case 'apply':
      return `${counted(count, 'row')} ${count === 1 ? 'was' : 'were'} deleted:`;
    case 'drift':
      return `${counted(count, 'row')} of the manifests ${count === 1 ? 'is' : 'are'} missing on the routers:`;
  }
}
