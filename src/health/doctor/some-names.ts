import type { RowNames } from './types.js';

/** Rows that are named, or have a command, in one finding. */
export const SHOWN = 5;

/** A few of the names, to be shown behind what is said of their rows. A row may have no name. */
export function rowNames(names: readonly string[]): RowNames {
  const shown = names.filter((name) => name !== '').slice(0, SHOWN);
  return { names: shown, more: names.length - shown.length };
}

/** `a, b, c, d, e and 20 more`; empty where no row has a name. */
function namesText({ names, more }: RowNames): string {
  if (names.length === 0) return '';
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** `what: a, b and 3 more`. */
export function whatText(what: string, rows: RowNames | undefined): string {
  const names = rows === undefined ? '' : namesText(rows);
  return names === '' ? what : `${what}: ${names}`;
}

/** `1 row`, `3 rows`. */
export function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
