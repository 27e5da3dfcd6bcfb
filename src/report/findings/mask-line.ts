import { sensitiveEntries } from './sensitive-entries.js';

/** A stretch of a line, in UTF-16 units; `end` is not part of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A line below a sensitive key that names a secret without saying it. */
const REFERENCE =
  /^\s*(?:-\s+)?(["']?)(?:env\1\s*:\s*(["']?)[A-Za-z_]\w*\2|file\1\s*:\s*(["']?)[\w./-]*\3)\s*(?:#\s.*)?$/;

/**
 * Where a line of a manifest holds, or may hold, the text of a secret; in order. It works on text
 * and not on the parsed document, because frames are shown of manifests that cannot be parsed;
 * where it is in doubt it hides.
 */
export function sensitiveStretches(lines: readonly string[], index: number): readonly Stretch[] {
  const line = lines[index] ?? '';
  const isContinued = isBelowSecret(lines, index) || isInsideSecret(lines, index);
  if (isContinued && !REFERENCE.test(line)) return [{ start: indentOf(line), end: line.length }];
  return sensitiveEntries(line).filter(({ start, end }) => end > start);
}

/** Whether a line is indented below a sensitive key whose value goes on: a block, a long text. */
function isBelowSecret(lines: readonly string[], index: number): boolean {
  let indent = indentOf(lines[index] ?? '');
  for (let above = index - 1; above >= 0 && indent > 0; above -= 1) {
    const line = lines[above] ?? '';
    const lineIndent = indentOf(line);
    if (lineIndent >= indent || lineIndent === line.length) continue;
    indent = lineIndent;
    if (sensitiveEntries(line).at(-1)?.open === true) return true;
  }
  return false;
}

/** Whether a quote or a bracket of a secret is still open where the line begins. */
function isInsideSecret(lines: readonly string[], index: number): boolean {
  for (let above = index - 1; above >= 0; above -= 1) {
    const line = lines[above] ?? '';
    if (above === index - 1 || /["']/.test(line)) {
      const unclosed = sensitiveEntries(line).at(-1)?.unclosed === true;
      if (unclosed || /["']/.test(line)) return unclosed;
    }
  }
  return false;
}

/** Blanks that a line begins with; all of a blank line. */
function indentOf(line: string): number {
  let at = 0;
  while (at < line.length && /\s/.test(line.charAt(at))) at += 1;
  return at;
}
