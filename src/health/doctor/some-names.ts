/** Rows that are named, or have a command, in one finding. */
export const SHOWN = 5;

/** `a, b, c, d, e and 20 more`. */
export function someNames(names: readonly string[]): string {
  const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
  return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

/** `1 row`, `3 rows`. */
export function rowCount(count: number): string {
  return count === 1 ? '1 row' : `${count} rows`;
}
