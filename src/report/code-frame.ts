import { sensitiveStretches } from './mask-line.js';
import { safeText } from './safe-text.js';

/** A mark on a line; `column` counts UTF-16 units from 1. */
interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The line of a manifest and where to put the caret under it, both ready to print. */
export interface CodeFrame {
  readonly text: string;
  /** Spaces ahead of the carets. */
  readonly indent: number;
  readonly carets: number;
}

/** Longer lines are cut on both sides of the mark. */
const WIDEST = 110;
const LEAD = 30;
const HIDDEN = '(sensitive)';

/** The marked line with secrets hidden; `undefined` when the file has no such line. */
export function codeFrame(lines: readonly string[], mark: Mark): CodeFrame | undefined {
  const line = lines[mark.line - 1];
  if (line === undefined) return undefined;
  const masked = hideSecrets(lines, line, mark);
  const from = masked.line.length > WIDEST ? Math.max(0, masked.start - LEAD) : 0;
  const to = Math.min(masked.line.length, from + WIDEST);
  const head = (from > 0 ? '…' : '') + masked.line.slice(from, masked.start);
  const marked = masked.line.slice(masked.start, Math.min(masked.end, to));
  const tail = masked.line.slice(Math.max(masked.start, Math.min(masked.end, to)), to);
  return {
    text: `${shown(head)}${shown(marked)}${shown(tail)}${to < masked.line.length ? '…' : ''}`,
    indent: columns(shown(head)),
    carets: Math.max(1, columns(shown(marked))),
  };
}

interface Masked {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** Hides what is secret and moves the mark along. */
function hideSecrets(lines: readonly string[], line: string, mark: Mark): Masked {
  let start = Math.min(mark.column - 1, line.length);
  let end = Math.min(start + mark.length, line.length);
  let text = line;
  for (const stretch of sensitiveStretches(lines, mark.line - 1).toReversed()) {
    const growth = HIDDEN.length - (stretch.end - stretch.start);
    text = text.slice(0, stretch.start) + HIDDEN + text.slice(stretch.end);
    const after = (at: number, inside: number): number =>
      at >= stretch.end ? at + growth : at > stretch.start ? inside : at;
    start = after(start, stretch.start);
    end = after(end, stretch.start + HIDDEN.length);
  }
  return { line: text, start, end };
}

function shown(text: string): string {
  return safeText(text.replaceAll('\t', ' '));
}

/** Columns on a terminal; marks that sit on the letter before take none. */
function columns(text: string): number {
  return Array.from(text.replace(/[\p{Mn}\p{Me}\u200c\u200d]/gu, '')).length;
}
