import type { Script } from '../../rsc/script.js';
import { plainLine } from '../document/comment-lines.js';

/** More lines than these are not quoted: who has read them knows what kind of file it is. */
const MOST = 10;
const LONGEST = 60;

/** `secret=x`, `name="a b"`, also where the quote is not closed. */
const VALUES = /=(?:"(?:[^"\\]|\\.)*"?|[^\s"]\S*)/gu;

/**
 * Lines that are not understood, each as it begins: what a person needs to know them again. Values
 * are left out, since any of them may be a secret, and so are the ends of other lines.
 *
 * @param text as it was parsed
 * @returns a quoted part of a line, by its number
 */
export function quotedLines(text: string, { errors }: Script): ReadonlyMap<number, string> {
  const lines = text.split('\n');
  const open = errors.find(({ message }) => message.endsWith('never closed'))?.line ?? Infinity;
  const quoted = new Map<number, string>();
  for (const { line } of errors) {
    const own = lines[line - 1] ?? '';
    const isEnd = line > open || (lines[line - 2] ?? '').endsWith('\\');
    if (isEnd || own.trim() === '' || quoted.size === MOST) continue;
    quoted.set(line, beginningOf(own));
  }
  return quoted;
}

function beginningOf(line: string): string {
  const shown = Array.from(plainLine(line.slice(0, 1000).replaceAll(VALUES, '=…')));
  const cut = shown.length > LONGEST;
  return `"${shown.slice(0, cut ? LONGEST - 1 : LONGEST).join('')}${cut ? '…' : ''}"`;
}
