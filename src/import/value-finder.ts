/** A value in a text. */
export interface FoundValue {
  readonly start: number;
  readonly value: string;
}

/** Shorter ones are not looked for: `10` or `no` is in every other text. */
const SHORTEST = 4;

/**
 * Finds which of many values stand in a text, in the order of the text. A router has as many
 * secrets as customers, so they are found by how they begin and not one after the other.
 */
export function valueFinder(values: Iterable<string>): (text: string) => readonly FoundValue[] {
  const byBeginning = new Map<string, Set<string>>();
  for (const value of values) {
    if (value.length < SHORTEST) continue;
    const beginning = value.slice(0, SHORTEST);
    const alike = byBeginning.get(beginning) ?? new Set<string>();
    byBeginning.set(beginning, alike.add(value));
  }
  return (text) => {
    if (byBeginning.size === 0) return [];
    const found: FoundValue[] = [];
    for (let start = 0; start + SHORTEST <= text.length; start += 1) {
      for (const value of byBeginning.get(text.slice(start, start + SHORTEST)) ?? []) {
        if (text.startsWith(value, start)) found.push({ start, value });
      }
    }
    return found;
  };
}
