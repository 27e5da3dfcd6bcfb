import { suggestion } from '../../../../manifest/suggest.js';
import { safeText } from '../../../../report/safe-text.js';
import { UsageError } from '../../../usage-error.js';

/** What an inventory can say of a router. */
export const columnNames = [
  'address',
  'export',
  'name',
  'port',
  'username',
  'password-env',
  'password-file',
  'tls',
  'labels',
  'description',
] as const;

export type ColumnName = (typeof columnNames)[number];

/**
 * The columns of an inventory, in its order.
 *
 * @throws UsageError when one is unknown or there twice, or none says where routers are
 */
export function readColumns(cells: readonly string[], file: string): readonly ColumnName[] {
  const shown = safeText(file);
  // Spreadsheets leave empty columns behind at the end.
  const last = cells.findLastIndex((cell) => cell !== '');
  const columns = cells.slice(0, last + 1).map((cell) => readColumn(cell, shown));
  const twice = columns.find((column, index) => columns.indexOf(column) !== index);
  if (twice !== undefined) throw new UsageError(`${shown} has two columns ${twice}; remove one`);
  if (columns.includes('address') || columns.includes('export')) return columns;
  throw new UsageError(
    `${shown} has no column address and no column export, so nothing says where the routers are; its first line must name the columns: ${columnNames.join(', ')}`,
  );
}

function readColumn(cell: string, shown: string): ColumnName {
  const word = cell.toLowerCase().replaceAll(/[\s_]+/g, '-');
  const column = columnNames.find((name) => name === word);
  if (column !== undefined) return column;
  const remedy = suggestion(word, columnNames) ?? `the columns are ${columnNames.join(', ')}`;
  const what = cell === '' ? 'a column without a name' : `an unknown column ${safeText(cell)}`;
  throw new UsageError(`${shown} has ${what.slice(0, 120)}; ${remedy}`);
}
