import type { ReplyTimes } from './types.js';

/** What the times of the answers come to, in milliseconds. */
export function replyTimes(wanted: number, sent: number, times: readonly number[]): ReplyTimes {
  const sorted = times.toSorted((left, right) => left - right);
  const counted = { wanted, sent, received: times.length };
  const [min] = sorted;
  const max = sorted.at(-1);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  if (min === undefined || max === undefined || low === undefined || high === undefined) {
    return counted;
  }
  return { ...counted, min, median: (low + high) / 2, max };
}
