import { openRouter } from '../../manifest/edit/open-router.js';
import { handWritten } from '../../manifest/edit/own-remarks.js';
import { commentsIn } from '../../manifest/edit/yaml/comments-in.js';
import { lineEnd } from '../../manifest/edit/yaml/lines.js';
import type { SourceFile } from '../../manifest/types.js';

/** Longer comments are cut. */
const LONGEST = 80;

/** What people wrote into the document of a router and that is not there any more, a line each. */
export function lostComments(
  before: readonly SourceFile[],
  after: readonly SourceFile[],
  router: string,
): readonly string[] {
  return before.flatMap((source): readonly string[] => {
    const now = after.find(({ name }) => name === source.name);
    if (now === undefined || now === source) return [];
    const there = new Map<string, number>();
    for (const one of commentsOf(now, router)) there.set(one, (there.get(one) ?? 0) + 1);
    const lost = handWritten(commentsOf(source, router)).filter((one) => {
      const count = there.get(one) ?? 0;
      there.set(one, count - 1);
      return count <= 0;
    });
    return lost.map((one) => {
      const shown = one.length > LONGEST ? `${one.slice(0, LONGEST)}…` : one;
      return `${source.name}: the comment "${shown}" went with what it was about: there was no place for it`;
    });
  });
}

function commentsOf(source: SourceFile, router: string): readonly string[] {
  const document = openRouter(source, router)?.document;
  if (document === undefined) return [];
  const { text } = document;
  return commentsIn(document).map((at) => text.slice(at, lineEnd(text, at)).trimEnd());
}
