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
  /** The text with every remembered secret replaced by `(sensitive)`. */
  readonly text: (text: string) => string;
}

/** Shorter secrets are not looked for in free text: `10` or `no` would blank half of a report. */
const SHORTEST = 4;

/** Every line that leaves the program goes through one of these. */
export function createRedactor(): Redactor {
  const values = new Set<string>();
  let longestFirst: readonly string[] = [];
  return {
    add(secret) {
      const value = secret.reveal();
      if (value.length >= SHORTEST && !secret.masked) values.add(value);
    },
    text(text) {
      let result = text;
      // A secret that begins like another must not leave its end behind.
      if (longestFirst.length !== values.size) {
        longestFirst = [...values].toSorted((left, right) => right.length - left.length);
      }
      for (const value of longestFirst) result = result.replaceAll(value, SHOWN);
      return result;
    },
  };
}
