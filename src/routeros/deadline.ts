/** Node fires a longer timer at once instead of late. */
const LONGEST = 2 ** 31 - 1;

/** Calls back after `ms` milliseconds; `refresh` starts the wait again. */
export function startDeadline(ms: number, expired: () => void): NodeJS.Timeout {
  return setTimeout(expired, Math.min(ms, LONGEST));
}

/** `250 ms`, `10 s`. */
export function durationText(ms: number): string {
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}
