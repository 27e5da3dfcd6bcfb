import { counted } from '../counted.js';
import { cellSpan, codeSpan } from '../markdown/code-span.js';
import { statusColumns, type StatusColumn } from './status-columns.js';
import { named, statusRemarks, type StatusRemark } from './remarks/status-remarks.js';
import { statusTotals, totalsText } from './status-totals.js';
import type { StatusReport, StatusRow } from './types.js';

/** The list for a ticket or a wiki: GitHub's Markdown, in which nothing of a router has a meaning. */
export function statusMarkdown(report: StatusReport): string {
  const { routers, createdAt } = report;
  const remarks = statusRemarks(routers).map(remarkLine);
  const blocks = [
    ['## Routers'],
    [`${totalsText(statusTotals(report))}. Asked at ${createdAt}.`],
    routers.length === 0 ? [] : tableLines(routers),
    remarks,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function tableLines(rows: readonly StatusRow[]): readonly string[] {
  const columns = statusColumns.filter(
    (column) => column.drop === 0 || rows.some((row) => column.cell(row) !== ''),
  );
  return [
    line(columns.map(({ title }) => title)),
    line(columns.map(({ align }) => (align === 'left' ? ':--' : '--:'))),
    ...rows.map((row) => line(columns.map((column) => cellText(column, row)))),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Our own words and numbers need no quotes. */
function cellText({ cell, quotes }: StatusColumn, row: StatusRow): string {
  const text = cell(row);
  return quotes === true && text !== '' ? cellSpan(text) : text;
}

function remarkLine(remark: StatusRemark): string {
  const { names, more } = named(remark);
  const others = more === 0 ? '' : ` and ${counted(more, 'other router')}`;
  const list = names.map((name) => codeSpan(name)).join(', ');
  return `- ${list}${others}: **${KINDS[remark.kind]}** ${codeSpan(remark.text)}`;
}

const KINDS = { offline: 'offline:', warning: 'warning:', sync: 'not compared:' } as const;
