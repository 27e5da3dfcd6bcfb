import { diffLines } from 'diff';

import { safeText } from '../safe-text.js';
import type { Style } from './style.js';

/** Unchanged lines shown around a change. */
const CONTEXT = 3;
/** Lines of a new or removed text that are shown. */
const LONGEST = 40;
/** Edits after which two texts are shown one after the other, because nobody reads such a diff. */
const MOST_EDITS = 400;

interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly lines: readonly string[];
}

/** Whether a value is better shown line by line, as a script is. */
export function isMultiLine(value: string): boolean {
  return value.includes('\n');
}

/** Two texts line by line: `-` gone, `+` new, unchanged stretches left out but for some context. */
export function multiLineDiff(before: string, after: string, style: Style): readonly string[] {
  const [left, right] = comparableEnds(before, after);
  const parts = diffLines(left, right, {
    maxEditLength: MOST_EDITS,
    ignoreNewlineAtEof: true,
  });
  const runs: readonly Run[] =
    parts === undefined
      ? [
          { kind: 'removed', lines: lines(left) },
          { kind: 'added', lines: lines(right) },
        ]
      : parts.map((part) => ({
          kind: part.added ? 'added' : part.removed ? 'removed' : 'same',
          lines: lines(part.value),
        }));
  return runs.flatMap((run, index) => runLines(run, index === 0, index === runs.length - 1, style));
}

/** A script written in WinBox ends its lines with CR LF; that is shown only when it differs. */
function comparableEnds(before: string, after: string): readonly [string, string] {
  const left = before.replaceAll('\r\n', '\n');
  const right = after.replaceAll('\r\n', '\n');
  return left === right ? [before, after] : [left, right];
}

function lines(text: string): readonly string[] {
  const all = text.split('\n');
  return all.at(-1) === '' ? all.slice(0, -1) : all;
}

function runLines(run: Run, first: boolean, last: boolean, style: Style): readonly string[] {
  switch (run.kind) {
    case 'added':
      return shortened(run.lines).map((line) => style.create(`+ ${line}`));
    case 'removed':
      return shortened(run.lines).map((line) => style.delete(`- ${line}`));
    case 'same':
      return context(run.lines, first, last, style);
  }
}

function shortened(all: readonly string[]): readonly string[] {
  const shown = all.slice(0, LONGEST).map(lineText);
  return all.length > LONGEST ? [...shown, `… ${all.length - LONGEST} more lines`] : shown;
}

function context(
  all: readonly string[],
  first: boolean,
  last: boolean,
  style: Style,
): readonly string[] {
  const head = first ? 0 : CONTEXT;
  const tail = last ? 0 : CONTEXT;
  const hidden = all.length - head - tail;
  if (hidden <= 1) return all.map((line) => `  ${lineText(line)}`);
  return [
    ...all.slice(0, head).map((line) => `  ${lineText(line)}`),
    style.faint(`  … ${hidden} unchanged lines`),
    ...all.slice(all.length - tail).map((line) => `  ${lineText(line)}`),
  ];
}

/** Tabs indent scripts and do no harm once they are spaces. */
function lineText(line: string): string {
  return safeText(line.replaceAll('\t', '    '));
}
