/**
 * The most that one sentence, or all rows of one answer, may hold in memory. A router's largest
 * answers (file contents, scripts, menus of 100,000 rows) are far below this.
 */
export const MOST_HELD = 64 * 1024 * 1024;

/** What a word takes besides its characters: a million empty ones are no less harm than a huge one. */
const WORD_COST = 32;

/** What a word of this many bytes or characters holds in memory, roughly. */
export function heldBytes(length: number): number {
  return length + WORD_COST;
}
