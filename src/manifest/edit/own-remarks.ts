/** What `import` writes above a row: the fields that a remark is about, a colon, and one of these. */
const REMARKS = [
  /perhaps with a password or a token in it\. Look before it is in Git\.$/,
  /; left to others\.$/,
  /^a value that (?:no manifest can say|came with RouterOS \S+)\.$/,
  /^what no manifest may say \(.*\)\.$/,
  / on the router, a row that is gone\.$/,
];

/** A remark is broken into no more lines than that. */
const MOST_LINES = 12;

/**
 * Comments without those that `import` wrote about the values of a row: they say nothing when the
 * row is gone.
 *
 * @param comments a line each, with its `#`, in the order of the file
 */
export function handWritten(comments: readonly string[]): readonly string[] {
  const own = new Set<number>();
  for (const first of comments.keys()) {
    let whole = '';
    for (const [index, line] of comments.slice(first, first + MOST_LINES).entries()) {
      whole = index === 0 ? line : `${whole} ${line.replace(/^# ?/, '')}`;
      if (own.has(first) || !isOwnRemark(whole)) continue;
      for (let at = first; at <= first + index; at += 1) own.add(at);
    }
  }
  return comments.filter((_, index) => !own.has(index));
}

function isOwnRemark(comment: string): boolean {
  const [, said] = /^# [a-z][a-z0-9-]*(?:, [a-z][a-z0-9-]*)*: (.*)$/.exec(comment.trimEnd()) ?? [];
  return said !== undefined && REMARKS.some((remark) => remark.test(said));
}
