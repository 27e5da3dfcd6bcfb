/** Node fires a longer timer at once instead of late. */
const LONGEST = 2 ** 31 - 1;

/** Calls back after `ms` milliseconds; `refresh` starts the wait again. */
export function startDeadline(ms: number, expired: () => void): NodeJS.Timeout {
  return setTimeout(expired, Math.min(ms, LONGEST));
}

const LONGEST_ANSWER = 600_000;

/**
 * How long a whole answer may take, in milliseconds, when each row may take `ms`: thirty times as
 * long and at most ten minutes, since rows that trickle for ever must not hold up a fleet.
 */
export function answerLimit(ms: number): number {
  return Math.max(ms, Math.min(30 * ms, LONGEST_ANSWER));
}

/** `250 ms`, `10 s`. */
export function durationText(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}
