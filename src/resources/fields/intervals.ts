/** Numbers from the first to the second, both included. */
export type Interval = readonly [from: number, to: number];

/** The same numbers in as few intervals as possible, in ascending order. */
export function mergeIntervals(intervals: readonly Interval[]): readonly Interval[] {
  const merged: Interval[] = [];
  for (const [from, to] of [...intervals].sort((left, right) => left[0] - right[0])) {
    const last = merged.at(-1);
    if (last === undefined || from > last[1] + 1) merged.push([from, to]);
    else merged[merged.length - 1] = [last[0], Math.max(last[1], to)];
  }
  return merged;
}
