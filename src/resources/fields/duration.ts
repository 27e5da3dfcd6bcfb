import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** What limits a duration, and the words that stand beside it. */
export interface DurationOptions {
  readonly words?: readonly string[];
  /** The word that means the same as `0s`. */
  readonly zero?: string;
  /** Limits in RouterOS's spelling: `10ms`, `1m`. */
  readonly min?: string;
  readonly max?: string;
}

const UNITS = [
  ['w', 604_800_000],
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
  ['s', 1000],
  ['ms', 1],
] as const;

const COMPACT =
  /^(?:(\d+)w)?(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m(?!s))?(?:(\d+(?:\.\d{1,3})?)s)?(?:(\d+)ms)?$/;
const CLOCK = /^(?:(\d+)w)?(?:(\d+)d)?(?:(?<=[wd]) )?(\d{1,2}):(\d{2}):(\d{2})$/;

/** A span of time; `300` is seconds, as RouterOS reads it. */
export function duration(options: DurationOptions = {}): FieldType {
  const { words = [], zero } = options;
  return scalar({
    forms: `a duration: 5m, 1h30m, 00:05:00${limitText(options)}`,
    schema: {
      anyOf: [
        { type: 'integer', minimum: 0 },
        { type: 'string', pattern: '^[0-9][0-9wdhms:. ]*$' },
      ],
      examples: ['30s', '5m', '1h30m', '1d'],
    },
    words,
    read: (text) => {
      const length = parseDuration(text);
      if (length === undefined) return undefined;
      return length === 0 && zero !== undefined ? zero : formatDuration(length);
    },
    refuse: (text) => refusal(text, options),
  });
}

/** Milliseconds, or undefined when the text is no duration. */
export function parseDuration(text: string): number | undefined {
  if (text === '') return undefined;
  const parts = /^\d+$/.test(text)
    ? ['', '', '', '', text, '']
    : (CLOCK.exec(text)?.slice(1) ?? COMPACT.exec(text)?.slice(1));
  if (parts === undefined) return undefined;
  const total = UNITS.reduce((sum, [, length], at) => sum + Number(parts[at] ?? 0) * length, 0);
  return Number.isSafeInteger(Math.round(total)) ? Math.round(total) : undefined;
}

/** Timers wait no longer (milliseconds). */
const LONGEST_WAIT = 2_147_483_647;

/** Milliseconds that a timer can wait, or undefined when the text is none or names more. */
export function parseWait(text: string): number | undefined {
  const milliseconds = parseDuration(text);
  const isWait = milliseconds !== undefined && milliseconds > 0 && milliseconds <= LONGEST_WAIT;
  return isWait ? milliseconds : undefined;
}

/** The compact form that routers print, biggest unit first: `1w2d3h4m5s`, `300ms`, `0s`. */
export function formatDuration(milliseconds: number): string {
  let rest = milliseconds;
  let text = '';
  for (const [unit, length] of UNITS) {
    const count = Math.floor(rest / length);
    if (count > 0) text += `${count}${unit}`;
    rest -= count * length;
  }
  return text === '' ? '0s' : text;
}

function refusal(text: string, options: DurationOptions): string | undefined {
  if (/^\d+:\d+$/.test(text)) {
    return 'could be minutes or hours: write 5m, 5h or 00:05:00, in quotes';
  }
  const length = parseDuration(text);
  if (length === undefined) return undefined;
  const min = options.min === undefined ? undefined : parseDuration(options.min);
  const max = options.max === undefined ? undefined : parseDuration(options.max);
  if ((min ?? 0) <= length && length <= (max ?? Infinity)) return undefined;
  return `is out of range: write a duration${limitText(options)}`;
}

function limitText({ min, max }: DurationOptions): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of ${min} or more`;
  return max === undefined ? '' : ` up to ${max}`;
}
