/** Columns of a terminal that an operator has at night, over SSH. */
const WIDTH = 80;

/**
 * A text broken at blanks so that it fits a terminal; every line after the first is indented. A
 * word that is longer than a line stays whole, because it may be an address.
 */
export function wrapped(
  text: string,
  indent: string,
  first = '',
  width = WIDTH,
): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    const longer = empty ? `${line}${word}` : `${line} ${word}`;
    if (!empty && longer.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = longer;
    }
    empty = false;
  }
  return [...lines, line];
}
