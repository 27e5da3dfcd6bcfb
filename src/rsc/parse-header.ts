import type { ScriptHeader } from './script.js';

/** Comments that people put above an export may be long; its own are a few short lines. */
const MOST_LINES = 50;
const LONGEST_LINE = 200;

/** The comments above the first command: date and version in one line, the model in another. */
export function parseHeader(lines: readonly string[]): ScriptHeader {
  const beginning = lines.slice(0, MOST_LINES).map((line) => line.slice(0, LONGEST_LINE));
  const end = beginning.findIndex((line) => !/^\s*(?:#|$)/u.test(line));
  const comments = beginning.slice(0, end === -1 ? undefined : end).join('\n');
  const by = /^#\s*(.*?) by RouterOS (\d+\.[\w.]+)/mu.exec(comments);
  const model = /^#\s*model\s*=\s*(.+?)\s*$/mu.exec(comments)?.[1];
  return {
    ...(by?.[1] === undefined ? {} : { date: by[1] }),
    ...(by?.[2] === undefined ? {} : { version: by[2] }),
    ...(model === undefined ? {} : { model }),
  };
}
