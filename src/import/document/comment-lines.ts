import { visibleText } from '../../manifest/edit/yaml/scalar-text.js';
import { displayText } from '../../rsc/bytes.js';

/** Columns of a manifest; longer lines are broken. */
export const WIDEST = 100;

/** A remark may quote what a router holds, and that may be of any length. */
const LONGEST_REMARK = 1000;

/** A remark as comment lines: whatever it quotes stays inside, and nothing hides in it. */
export function commentLines(remark: string): readonly string[] {
  return wrapped(plainLine(remark).split(' '), ' ').map((line) =>
    line === '' ? '#' : `# ${line}`,
  );
}

/** Text from a router as a part of one line, in which nothing hides. */
export function plainLine(text: string): string {
  const line = visibleText(displayText(text).replaceAll(/\s+/g, ' ').trim());
  return line.length > LONGEST_REMARK ? `${line.slice(0, LONGEST_REMARK)}…` : line;
}

/** Words in lines; none of them is broken. */
export function wrapped(words: readonly string[], glue: string): readonly string[] {
  const lines: string[] = [];
  const end = glue.trimEnd();
  let line: string | undefined;
  for (const word of words) {
    const longer: string = line === undefined ? word : line + glue + word;
    if (line !== undefined && longer.length + end.length > WIDEST - 6) {
      lines.push(line + end);
      line = word;
    } else line = longer;
  }
  return line === undefined ? lines : [...lines, line];
}
