const TAG = '[rosform]';

/** A comment as it is written on a row of ours: what people wrote, then the tag. */
export function withTag(comment: string): string {
  return comment === '' ? TAG : `${comment} ${TAG}`;
}

/** A comment as people see it, and whether it said that the row is ours. */
export function withoutTag(comment: string): { readonly comment: string; readonly owned: boolean } {
  if (comment === TAG) return { comment: '', owned: true };
  if (comment.endsWith(` ${TAG}`))
    return { comment: comment.slice(0, -TAG.length - 1), owned: true };
  return { comment, owned: false };
}
