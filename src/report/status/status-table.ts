import { safeText } from '../safe-text.js';
import type { Style } from '../text/style.js';
import { cut, displayWidth, padded } from '../text/display-width.js';
import { statusColumns, type StatusColumn } from './status-columns.js';
import type { StatusRow } from './types.js';

/** How much room the table has. */
export interface TableRoom {
  /** Cells of a terminal line; undefined for as many as it takes. */
  readonly width: number | undefined;
  /** Every column, also those that do not fit or have nothing to say. */
  readonly wide: boolean;
}

/** Cells that a text of a router may take; the whole text is in JSON and CSV. */
const WIDEST = 32;

/** Cells that a name keeps, however narrow the terminal is. */
const NARROWEST = 8;

const GAP = '  ';

interface Laid {
  readonly column: StatusColumn;
  readonly cells: readonly string[];
  readonly width: number;
}

/** The list as lines: a head, and one line a router. */
export function statusTable(
  rows: readonly StatusRow[],
  { width, wide }: TableRoom,
  style: Style,
): readonly string[] {
  const all = statusColumns.map((column) => laid(column, rows));
  const telling = wide
    ? all
    : all.filter(({ column, cells }) => column.drop === 0 || hasText(cells));
  const columns = wide || width === undefined ? telling : fitted(telling, width);
  const line = (cellOf: (one: Laid) => string): string => columns.map(cellOf).join(GAP).trimEnd();
  const head = line(({ column, width: cells }) => padded(column.title, cells, column.align));
  return [
    style.strong(head),
    ...rows.map((row, index) =>
      line((one) => {
        const text = padded(one.cells[index] ?? '', one.width, one.column.align);
        const tone = one.column.tone?.(row);
        return tone === undefined ? text : painted(text, style[tone]);
      }),
    ),
  ];
}

function laid(column: StatusColumn, rows: readonly StatusRow[], widest = WIDEST): Laid {
  const cells = rows.map((row) => cut(safeText(column.cell(row).slice(0, 1000)), widest));
  const width = [column.title, ...cells].reduce(
    (most, one) => Math.max(most, displayWidth(one)),
    0,
  );
  return { column, cells, width };
}

function hasText(cells: readonly string[]): boolean {
  return cells.some((cell) => cell !== '');
}

/** Leaves out the least important columns until a line fits; then names are cut. */
function fitted(columns: readonly Laid[], room: number): readonly Laid[] {
  let kept = columns;
  while (widthOf(kept) > room) {
    const highest = kept.reduce((most, { column }) => Math.max(most, column.drop), 0);
    if (highest === 0) break;
    kept = kept.filter(({ column }) => column.drop !== highest);
  }
  const excess = widthOf(kept) - room;
  if (excess <= 0) return kept;
  return kept.map((one, index) => {
    const width = Math.max(NARROWEST, one.width - excess);
    return index > 0 || width >= one.width
      ? one
      : { ...one, width, cells: one.cells.map((cell) => cut(cell, width)) };
  });
}

function widthOf(columns: readonly Laid[]): number {
  const cells = columns.reduce((sum, { width }) => sum + width, 0);
  return cells + GAP.length * Math.max(0, columns.length - 1);
}

/** The colour is for the text and not for the blanks around it. */
function painted(text: string, tone: (text: string) => string): string {
  const [, before = '', word = '', after = ''] = /^( *)(.*?)( *)$/u.exec(text) ?? [];
  return `${before}${tone(word)}${after}`;
}
