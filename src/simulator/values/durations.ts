const WEEK = 604_800_000;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;
const SECOND = 1000;

const UNITS = [
  ['w', WEEK],
  ['d', DAY],
  ['h', HOUR],
  ['m', MINUTE],
  ['s', SECOND],
  ['ms', 1],
] as const;

const COMPACT = /^(?:(\d+)w)? ?(?:(\d+)d)? ?(?:(\d+)h)? ?(?:(\d+)m)? ?(?:(\d+)s)? ?(?:(\d+)ms)?$/u;
const CLOCK = /^(?:(\d+)w)? ?(?:(\d+)d)? ?(\d+):(\d{1,2}):(\d{1,2})(?:\.(\d{1,3}))?$/u;

/** Milliseconds of `300` (seconds), `1d2h`, `00:05:00` or `1d 00:00:00`; undefined otherwise. */
export function readDuration(text: string): number | undefined {
  if (/^\d+$/u.test(text)) return Number(text) * SECOND;
  const clock = CLOCK.exec(text);
  if (clock !== null) {
    const [, weeks, days, hours, minutes, seconds, fraction = ''] = clock;
    return sum([weeks, days, hours, minutes, seconds, fraction.padEnd(3, '0')]);
  }
  const compact = text === '' ? null : COMPACT.exec(text);
  return compact === null ? undefined : sum(compact.slice(1));
}

/** `1w2d3h4m5s6ms`, biggest unit first; `0s` for nothing. */
export function durationText(milliseconds: number): string {
  let rest = milliseconds;
  let text = '';
  for (const [unit, size] of UNITS) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) text += `${count}${unit}`;
  }
  return text === '' ? '0s' : text;
}

function sum(counts: readonly (string | undefined)[]): number {
  return UNITS.reduce((total, [, size], index) => total + Number(counts[index] ?? 0) * size, 0);
}
