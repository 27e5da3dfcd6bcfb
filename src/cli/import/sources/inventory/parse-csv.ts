import { CsvError, parse } from 'csv-parse/sync';

/** A record that is not blank, with its line in the file. */
export interface CsvRecord {
  /** Where it begins, counted from 1. */
  readonly line: number;
  /** Trimmed. */
  readonly cells: readonly string[];
}

/** The records of a table, and the lines that could not be read. */
interface CsvTable {
  readonly records: readonly CsvRecord[];
  readonly bad: readonly { readonly line: number; readonly reason: string }[];
}

/** Rows that cannot be read, after which nobody meant the file to be a table. */
const MOST_BAD = 100;

/**
 * Reads CSV as spreadsheets write it: with commas, with semicolons where the comma is for
 * decimals, or with tabs; lines end as they like. A row that cannot be read costs no other.
 */
export function parseCsv(file: string): CsvTable {
  const lines = file.split(/\r\n?|\n/);
  const delimiter = delimiterOf(file);
  const records: CsvRecord[] = [];
  const bad: { line: number; reason: string }[] = [];
  let line = 1;
  while (line <= lines.length) {
    const before = line - 1;
    try {
      parse(lines.slice(before).join('\n'), {
        delimiter,
        record_delimiter: '\n',
        relax_column_count: true,
        trim: true,
        on_record(cells: readonly string[], info) {
          if (cells.some((cell) => cell !== '')) records.push({ line, cells });
          line = before + info.lines + 1;
          return null;
        },
      });
      break;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      const isLast = bad.length === MOST_BAD - 1;
      const end = isLast ? '; nothing behind this line was read, because so much is wrong' : '';
      bad.push({ line, reason: `${reasonOf(error)}${end}` });
      if (isLast) break;
      line += 1;
    }
  }
  return { records, bad };
}

/** The separator that the first line has most of. */
function delimiterOf(text: string): string {
  const [first = ''] = text.trimStart().split(/[\r\n]/, 1);
  const count = (separator: string): number => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

function reasonOf({ code }: CsvError): string {
  return REASONS[code] ?? 'the row is not CSV';
}

const QUOTE =
  'a quote stands inside a cell: put the cell in quotes, and write each quote in it twice';

const REASONS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
  CSV_INVALID_CLOSING_QUOTE: QUOTE,
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: QUOTE,
  INVALID_OPENING_QUOTE: QUOTE,
  CSV_MAX_RECORD_SIZE: 'the row is too long',
};
