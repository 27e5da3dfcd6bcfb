/** What takes two cells of a terminal: CJK, Hangul, full-width forms and most emoji. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Cells of a terminal that a safe text takes: a Bengali syllable is one letter of several characters. */
export function displayWidth(text: string): number {
  if (isAscii(text)) return text.length;
  return Array.from(graphemes.segment(text)).reduce((sum, { segment }) => sum + cells(segment), 0);
}

/** The text in at most so many cells; an ellipsis shows that there was more. */
export function cut(text: string, width: number): string {
  // A hostile text may be of any length, and no letter of a name has as many characters.
  const head = text.slice(0, 32 * width);
  if (head.length === text.length && displayWidth(text) <= width) return text;
  let kept = '';
  let room = width - 1;
  for (const { segment } of graphemes.segment(head)) {
    room -= cells(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}

/** The text with blanks before or behind it, so that it takes so many cells. */
export function padded(text: string, width: number, side: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return side === 'left' ? `${text}${blanks}` : `${blanks}${text}`;
}

function cells(segment: string): number {
  return WIDE.test(segment) ? 2 : 1;
}

function isAscii(text: string): boolean {
  return /^[ -~]*$/.test(text);
}
