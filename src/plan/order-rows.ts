/** Puts one row ahead of another, or at the end where `ahead` is undefined. */
export interface Placement {
  readonly row: string;
  readonly ahead: string | undefined;
}

/**
 * The fewest placements that bring the rows of an ordered menu into the wanted order. Rows that
 * are not wanted (somebody else's) stay where they are; a placed row goes directly behind the row
 * that it follows, so that nothing of ours jumps over a foreign row without need.
 *
 * @param current rows on the router, from top to bottom
 * @param wanted our rows in the wanted order; those that are not in `current` are new
 */
export function orderRows(
  current: readonly string[],
  wanted: readonly string[],
): readonly Placement[] {
  const position = new Map(current.map((row, index) => [row, index]));
  const settled = new Set(
    longestRising(
      wanted.filter((row) => position.has(row)),
      position,
    ),
  );
  const rows = [...current];
  const placements: Placement[] = [];
  let previous: string | undefined;
  for (const row of wanted) {
    if (!settled.has(row)) {
      const ahead = destination(
        rows,
        previous,
        wanted.find((other) => settled.has(other)),
      );
      if (ahead !== row) {
        placements.push({ row, ahead });
        place(rows, row, ahead);
      }
      settled.add(row);
    }
    previous = row;
  }
  return placements;
}

/** Behind the row that ours follows; the first row goes ahead of the first one that stays. */
function destination(
  rows: readonly string[],
  previous: string | undefined,
  firstSettled: string | undefined,
): string | undefined {
  return previous === undefined ? firstSettled : rows[rows.indexOf(previous) + 1];
}

function place(rows: string[], row: string, ahead: string | undefined): void {
  const old = rows.indexOf(row);
  if (old >= 0) rows.splice(old, 1);
  rows.splice(ahead === undefined ? rows.length : rows.indexOf(ahead), 0, row);
}

/** The most rows that already stand in the wanted order (longest increasing subsequence). */
function longestRising(
  rows: readonly string[],
  position: ReadonlyMap<string, number>,
): readonly string[] {
  const at = (index: number): number => position.get(rows[index] ?? '') ?? 0;
  const tails: number[] = [];
  const before: (number | undefined)[] = [];
  rows.forEach((_, index) => {
    const slot = firstNotBelow(tails, at, at(index));
    before[index] = slot === 0 ? undefined : tails[slot - 1];
    tails[slot] = index;
  });
  const result: string[] = [];
  for (let index = tails.at(-1); index !== undefined; index = before[index]) {
    const row = rows[index];
    if (row !== undefined) result.unshift(row);
  }
  return result;
}

/** Binary search: the first tail whose position is not below the value. */
function firstNotBelow(
  tails: readonly number[],
  at: (index: number) => number,
  value: number,
): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (at(tails[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
