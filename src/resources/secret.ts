const SHOWN = '(sensitive)';

/**
 * A value that nobody may read by accident: printing, logging, inspecting, interpolating or
 * serialising it gives `(sensitive)`. `reveal` is for the wire, for comparing and for redacting.
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. */
  reveal(): string {
    return this.#value;
  }

  /**
   * Whether the router hid the value from us. A user without the `sensitive` policy reads five
   * asterisks (RouterOS 7.23.2); such a value says nothing and is never written back.
   */
  get masked(): boolean {
    return this.#value === '*****';
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return SHOWN;
  }
}

/** What a field of a row holds: RouterOS text, or a secret. */
export type Value = string | Secret;

/** The redaction of secret values in free text, such as a router's own error message. */
export interface Redactor {
  /** Remembers a secret; from now on `text` hides it. */
  readonly add: (secret: Secret) => void;
  /**
   * A text that everybody may read, such as the name of a row. A secret that is the same is not
   * hidden any more: it would tell that it is the same, and leave reports that nobody can read.
   */
  readonly show: (text: string) => void;
  /** The text with every remembered secret replaced by `(sensitive)`. */
  readonly text: (text: string) => string;
}

/** Shorter secrets are not looked for in free text: `10` or `no` would blank half of a report. */
const SHORTEST = 4;

/**
 * Every line that leaves the program goes through one of these. A table of ten thousand NAS has as
 * many secrets, so they are found by how they begin and not one after the other.
 */
export function createRedactor(): Redactor {
  const values = new Map<string, Set<string>>();
  const shown = new Set<string>();
  return {
    add(secret) {
      const value = secret.reveal();
      if (value.length < SHORTEST || secret.masked) return;
      const beginning = value.slice(0, SHORTEST);
      values.set(beginning, (values.get(beginning) ?? new Set()).add(value));
    },
    show: (text) => void shown.add(text),
    text: (text) => withoutRanges(text, hiddenRanges(text, values, shown)),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where secrets are in a text, in order. Those that overlap are one: neither leaves an end behind. */
function hiddenRanges(
  text: string,
  values: ReadonlyMap<string, ReadonlySet<string>>,
  shown: ReadonlySet<string>,
): readonly Range[] {
  if (values.size === 0) return [];
  const ranges: Range[] = [];
  for (let start = 0; start + SHORTEST <= text.length; start += 1) {
    const candidates = values.get(text.slice(start, start + SHORTEST));
    const length = longestAt(text, start, candidates, shown);
    if (length === 0) continue;
    const end = start + length;
    const last = ranges.at(-1);
    if (last === undefined || last.end <= start) ranges.push({ start, end });
    else ranges[ranges.length - 1] = { start: last.start, end: Math.max(last.end, end) };
  }
  return ranges;
}

function longestAt(
  text: string,
  start: number,
  values: ReadonlySet<string> | undefined,
  shown: ReadonlySet<string>,
): number {
  if (values === undefined) return 0;
  let longest = 0;
  for (const value of values) {
    const isLonger = value.length > longest && !shown.has(value);
    if (isLonger && text.startsWith(value, start)) longest = value.length;
  }
  return longest;
}

function withoutRanges(text: string, ranges: readonly Range[]): string {
  let result = '';
  let shown = 0;
  for (const { start, end } of ranges) {
    result += text.slice(shown, start) + SHOWN;
    shown = end;
  }
  return result + text.slice(shown);
}
