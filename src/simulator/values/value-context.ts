import { Refusal } from '../refusal.js';
import type { Row } from '../tables/row.js';

/** What a value is read with. */
export interface ValueContext {
  /** Name of the argument, for the router's texts. */
  readonly argument: string;
  /** The row with this name or id; undefined where there is none. Refuses an ambiguous prefix. */
  readonly findRow: (menus: readonly string[], text: string) => Row | undefined;
  /** Keep `*N` of a row that is gone, as an export has it. */
  readonly keepDangling: boolean;
}

/** Category 1 of the API: argument value failure. */
const VALUE_FAILURE = 1;

export function noSuchWord(argument: string): Refusal {
  return new Refusal(`input does not match any value of ${argument}`, VALUE_FAILURE);
}

export function ambiguous(argument: string): Refusal {
  return new Refusal(
    `ambiguous value of ${argument}, more than one possible value matches input`,
    VALUE_FAILURE,
  );
}

export function invalidValue(argument: string): Refusal {
  return new Refusal(`invalid value for argument ${argument}`, VALUE_FAILURE);
}

export function outOfRange(argument: string, min: string, max: string): Refusal {
  return new Refusal(`value of ${argument} out of range (${min}..${max})`, VALUE_FAILURE);
}

export function trailingCharacters(argument: string): Refusal {
  return new Refusal(`value of ${argument} contains invalid trailing characters`, VALUE_FAILURE);
}
