import { handWritten } from '../own-remarks.js';
import { commentsIn } from './comments-in.js';
import { eolAt, isBlankLine, lineEnd, lineStart, nextLine } from './lines.js';
import type { OpenDocument } from './open-document.js';
import type { Splice } from './splice.js';

/**
 * Removals of whole rows that leave what people wrote about them as lines of comments: whoever
 * wrote it decides whether it is still of use.
 */
export function keepComments(
  document: OpenDocument,
  splices: readonly Splice[],
): readonly Splice[] {
  return splices.map((one) => (one.text === '' ? kept(document, one) : one));
}

function kept(document: OpenDocument, { start, end }: Splice): Splice {
  const { text } = document;
  const places = commentsIn(document).filter((at) => start <= at && at < end);
  const comments = handWritten(places.map((at) => text.slice(at, lineEnd(text, at)).trimEnd()));
  const [first] = places;
  if (first === undefined || comments.length === 0) return { start, end, text: '' };
  const eol = eolAt(text, first);
  const margin = ' '.repeat(marginOf(document, start, end));
  const lines = comments.map((comment) => margin + comment);
  // A last line without a line break goes with the break above it.
  if (lineStart(text, start) !== start) return { start, end, text: eol + lines.join(eol) };
  const from = isBlankLine(text, start) ? nextLine(text, start) : start;
  return { start: from, end, text: lines.map((line) => line + eol).join('') };
}

/** Where the first line that goes begins. */
function marginOf({ text }: OpenDocument, start: number, end: number): number {
  let at = lineStart(text, start) === start ? start : nextLine(text, start);
  while (at < end && isBlankLine(text, at)) at = nextLine(text, at);
  return /^ */.exec(text.slice(at, lineEnd(text, at)))?.[0].length ?? 0;
}
