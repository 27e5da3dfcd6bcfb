import { counted } from '../counted.js';
import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import { named, statusRemarks, type StatusRemark } from './remarks/status-remarks.js';
import { statusTable, type TableRoom } from './status-table.js';
import { statusTotals, totalsText } from './status-totals.js';
import type { StatusReport } from './types.js';

/** The lines of the list. */
export interface StatusLines {
  /** A head, and one line a router; nothing for no router. */
  readonly table: readonly string[];
  /** What is behind the words of the table. */
  readonly remarks: readonly string[];
  /** The numbers of all routers. */
  readonly totals: string;
}

export function statusLines(report: StatusReport, room: TableRoom, style: Style): StatusLines {
  return {
    table: report.routers.length === 0 ? [] : statusTable(report.routers, room, style),
    remarks: statusRemarks(report.routers).map((remark) => remarkLine(remark, style)),
    totals: totalsText(statusTotals(report)),
  };
}

/** The table, and below it what is behind its words and the numbers of all routers. */
export function statusText(report: StatusReport, room: TableRoom, style: Style): string {
  const { table, remarks, totals } = statusLines(report, room, style);
  const blocks = [table, remarks, [totals]].filter((lines) => lines.length > 0);
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function remarkLine(remark: StatusRemark, style: Style): string {
  const { names, more } = named(remark);
  const list = names.map((name) => style.strong(safeText(name))).join(', ');
  const others = more === 0 ? '' : ` and ${counted(more, 'other router')}`;
  return `${list}${others}: ${kindText(remark, style)} ${safeText(remark.text)}`;
}

function kindText({ kind }: StatusRemark, style: Style): string {
  switch (kind) {
    case 'offline':
      return style.error('offline:');
    case 'warning':
      return style.warning('warning:');
    case 'sync':
      return style.faint('not compared:');
  }
}
