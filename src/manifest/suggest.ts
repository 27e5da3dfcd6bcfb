/** `did you mean "ranges"?` when one of the words is near to what was typed. */
export function suggestion(typed: string, words: readonly string[]): string | undefined {
  const allowed = Math.min(3, Math.ceil(typed.length / 3));
  let best: { readonly word: string; readonly distance: number } | undefined;
  for (const word of words) {
    if (Math.abs(word.length - typed.length) > allowed) continue;
    const distance = editDistance(typed.toLowerCase(), word.toLowerCase());
    if (distance <= allowed && distance < (best?.distance ?? Infinity)) best = { word, distance };
  }
  return best === undefined ? undefined : `did you mean "${best.word}"?`;
}

/** Insertions, deletions, replacements and swaps of neighbours between two words. */
export function editDistance(left: string, right: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      let least = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (row > 1 && column > 1 && swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return above[right.length] ?? 0;
}
