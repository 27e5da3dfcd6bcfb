/** `1,204`. */
export function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 row`, `1,204 rows`. */
export function quantity(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** `a`, `a and b`, `a, b and c`, `a, b, c and 1,204 more`. */
export function namesList(names: readonly string[], total = names.length): string {
  const shown = names.slice(0, 3).map(shortened);
  const more = total - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${grouped(more)} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}

/** Longer names are nobody's; they would hide the message that they are in. */
const LONGEST_NAME = 80;

/** A name for a message: a column of a database may hold a whole page. */
export function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  return `${name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '')}…`;
}
