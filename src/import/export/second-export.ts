import type { Script } from '../../rsc/script.js';

/**
 * The first line of an export: `# jun/22/2023 04:23:13 by RouterOS 6.48.6`, and since 7.10
 * `# 2026-05-16 12:58:02 by RouterOS 7.20.5`. What a person writes above it has no such date.
 */
const HEADER = /^#\s*(?:[a-z]{3}\/\d\d\/\d{4}|\d{4}-\d\d-\d\d) [\d:]+ by RouterOS \d+\./iu;

/** Its lines are short. */
const LONGEST = 200;

/**
 * The line in which a second export begins, counted from 1; undefined where there is one only. Two
 * in one file, of two routers or of one, would be read as one router that nobody has.
 *
 * @param text as it was parsed, with `\n` line ends
 */
export function secondExportLine(text: string, { lines }: Script): number | undefined {
  let found = 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (lines[at] === 'statement' || !HEADER.test(line.slice(0, LONGEST))) continue;
    found += 1;
    if (found === 2) return at + 1;
  }
  return undefined;
}
