import { sensitiveStretches, type Stretch } from './mask-line.js';
import { safeText } from '../safe-text.js';

/** A mark on a line; `column` counts UTF-16 units from 1. */
interface Mark {
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** The line of a manifest and where to put the caret under it, both ready to print. */
interface CodeFrame {
  readonly text: string;
  /** Spaces ahead of the carets. */
  readonly indent: number;
  readonly carets: number;
}

/** The marked line of a file; `undefined` when the file has no such line. */
export type Framer = (mark: Mark) => CodeFrame | undefined;

/** Longer lines are cut on both sides of the mark. */
const WIDEST = 110;
const LEAD = 30;
const HIDDEN = '(sensitive)';

/** Frames the lines of a file, with secrets hidden; a line with many mistakes is read once. */
export function createFramer(text: string): Framer {
  const lines = text.split(/\r\n|\n|\r/);
  const maskedLines = new Map<number, MaskedLine>();
  return (mark) => {
    const line = lines[mark.line - 1];
    if (line === undefined) return undefined;
    const masked = maskedLines.get(mark.line) ?? maskLine(lines, mark.line - 1);
    maskedLines.set(mark.line, masked);
    const start = Math.min(mark.column - 1, line.length);
    const end = Math.min(start + mark.length, line.length);
    return cut(masked.text, masked.placeOf(start, 0), masked.placeOf(end, HIDDEN.length));
  };
}

/** The line around the marked place; secrets are hidden before, so that cutting uncovers none. */
function cut(line: string, start: number, end: number): CodeFrame {
  const from = line.length > WIDEST ? Math.max(0, start - LEAD) : 0;
  const to = Math.min(line.length, from + WIDEST);
  const head = (from > 0 ? '…' : '') + line.slice(from, start);
  const marked = line.slice(start, Math.min(end, to));
  const tail = line.slice(Math.max(start, Math.min(end, to)), to);
  return {
    text: `${shown(head)}${shown(marked)}${shown(tail)}${to < line.length ? '…' : ''}`,
    indent: columns(shown(head)),
    carets: Math.max(1, columns(shown(marked))),
  };
}

interface MaskedLine {
  readonly text: string;
  /** Where a place of the line is now; `inside` counts from where the value was that held it. */
  readonly placeOf: (at: number, inside: number) => number;
}

function maskLine(lines: readonly string[], index: number): MaskedLine {
  const line = lines[index] ?? '';
  const stretches = sensitiveStretches(lines, index);
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of stretches) {
    parts.push(line.slice(from, start), HIDDEN);
    from = end;
  }
  return {
    text: parts.join('') + line.slice(from),
    placeOf: (at, inside) => placeAfter(stretches, at, inside),
  };
}

function placeAfter(stretches: readonly Stretch[], at: number, inside: number): number {
  let growth = 0;
  for (const { start, end } of stretches) {
    if (at <= start) break;
    if (at < end) return start + growth + inside;
    growth += HIDDEN.length - (end - start);
  }
  return at + growth;
}

function shown(text: string): string {
  return safeText(text.replaceAll('\t', ' '));
}

/** Columns on a terminal; marks that sit on the letter before take none. */
function columns(text: string): number {
  return Array.from(text.replace(/[\p{Mn}\p{Me}\u200c\u200d]/gu, '')).length;
}
