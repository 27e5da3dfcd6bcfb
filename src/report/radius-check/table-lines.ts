import { safeText } from '../safe-text.js';

/** Cells in columns; numbers stand at the right of theirs, and no line ends in blanks. */
export function tableLines(
  rows: readonly (readonly string[])[],
  numeric: ReadonlySet<number> = new Set(),
): readonly string[] {
  const cells = rows.map((row) => row.map(safeText));
  const widths: number[] = [];
  for (const row of cells) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    }
  }
  return cells.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric.has(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
