import { groupBy } from '../../../../resources/group-by.js';
import { safeText } from '../../../../report/safe-text.js';
import { UsageError } from '../../../usage-error.js';
import type { ImportItem, NotImported } from '../../types.js';
import { columnNames, readColumns, type ColumnName } from './columns.js';
import { parseCsv, type CsvRecord } from './parse-csv.js';
import { readRow, type RowDefaults } from './read-row.js';

/** The routers of an inventory, and the rows that are of no use. */
export interface Inventory {
  readonly items: readonly ImportItem[];
  readonly problems: readonly NotImported[];
}

/**
 * Reads an inventory: CSV whose first line names the columns. A bad row does not stop the others.
 *
 * @param file its name, for messages
 * @throws UsageError when nothing in it can be read
 */
export function parseInventory(
  text: string,
  file: string,
  defaults: Omit<RowDefaults, 'inventory'>,
): Inventory {
  const { records, bad } = parseCsv(text);
  const [header, ...rows] = records;
  const shown = safeText(file);
  if (header === undefined) {
    throw new UsageError(
      `${shown} is empty; its first line names the columns: ${columnNames.join(', ')}`,
    );
  }
  const columns = readColumns(header.cells, file);
  const problem = (line: number, reason: string): NotImported => ({ from: file, line, reason });
  const problems = bad.map(({ line, reason }) => problem(line, reason));
  const items: ImportItem[] = [];
  for (const record of rows) {
    const item = readRecord(record, columns, { ...defaults, inventory: file });
    if ('problem' in item) problems.push(problem(record.line, item.problem));
    else items.push(item);
  }
  const { single, repeated } = withoutRepeatedNames(items, file);
  if (items.length + problems.length === 0) {
    throw new UsageError(`${shown} names no router: there is nothing below its first line`);
  }
  return {
    items: single,
    problems: [...problems, ...repeated].toSorted(
      (left, right) => (left.line ?? 0) - (right.line ?? 0),
    ),
  };
}

function readRecord(
  { line, cells }: CsvRecord,
  columns: readonly ColumnName[],
  defaults: RowDefaults,
): ImportItem | { readonly problem: string } {
  const extra = cells.slice(columns.length).some((cell) => cell !== '');
  if (extra || cells.length < columns.length) {
    const count = cells.length;
    return {
      problem: `the row has ${count} ${count === 1 ? 'cell' : 'cells'}, and the first line ${columns.length}; a cell with a separator in it needs quotes`,
    };
  }
  const values = new Map(columns.map((column, index) => [column, cells[index] ?? '']));
  return readRow((column) => values.get(column) ?? '', line, defaults);
}

/** Lines of one name that are named beside each. */
const MOST_LINES = 3;

/** `2, 4, 5 and 9,996 more`: of ten thousand with one name, nobody reads them all. */
function otherLines(alike: readonly ImportItem[], line: number): string {
  const named = alike
    .slice(0, MOST_LINES + 1)
    .filter((other) => other.line !== line)
    .slice(0, MOST_LINES);
  const count = alike.length - 1 - named.length;
  const more = count > 0 ? ` and ${count.toLocaleString('en')} more` : '';
  return `${named.map((other) => String(other.line ?? 0)).join(', ')}${more}`;
}

/** Nobody can tell which of two is meant. */
function withoutRepeatedNames(
  items: readonly ImportItem[],
  file: string,
): { readonly single: readonly ImportItem[]; readonly repeated: readonly NotImported[] } {
  const byName = groupBy(
    items.filter(({ name }) => name !== undefined),
    ({ name = '' }) => name,
  );
  const repeated = items.flatMap(({ name, line = 0 }): readonly NotImported[] => {
    const alike = name === undefined ? [] : (byName.get(name) ?? []);
    if (name === undefined || alike.length < 2) return [];
    const reason = `the name ${name} is there ${alike.length === 2 ? 'twice' : `${alike.length} times`}, also in line ${otherLines(alike, line)}; names are unique`;
    return [{ from: file, line, router: name, reason }];
  });
  const lines = new Set(repeated.map(({ line }) => line));
  return { single: items.filter(({ line }) => !lines.has(line)), repeated };
}
