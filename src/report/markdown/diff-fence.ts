import { longestRun } from './code-span.js';
import type { Fitted } from './fit.js';

/** The content of a fence, written one by one while there is room. */
interface Blocks<T> {
  /** Lines ahead of the first block. */
  readonly head: readonly string[];
  readonly items: readonly T[];
  readonly write: (item: T) => readonly string[];
}

/**
 * A fence that is shown as a diff, with as many blocks as there is room for in UTF-16 units. It is
 * longer than every run of backticks in it, so nothing in it ends it.
 */
export function diffFence<T>({ head, items, write }: Blocks<T>, room: number): Fitted {
  const texts = [...head];
  let ticks = 3;
  let size = head.join('\n').length;
  let shown = 0;
  for (const item of items) {
    const text = write(item).join('\n');
    const needed = Math.max(ticks, longestRun(text) + 1);
    const longer = size + text.length + 1;
    if (longer + 2 * needed + FRAME > room) break;
    texts.push(text);
    ticks = needed;
    size = longer;
    shown += 1;
  }
  if (shown === 0) return { text: '', left: items.length };
  const fence = '`'.repeat(ticks);
  return { text: [`${fence}diff`, ...texts, fence].join('\n'), left: items.length - shown };
}

/** `diff` and the line feeds around it. */
const FRAME = 6;
