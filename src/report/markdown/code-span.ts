import { safeText } from '../safe-text.js';

/** Characters of one text that are shown in a line of prose, a cell or a summary. */
const LONGEST = 300;

/**
 * Text from a router or a manifest as it may stand in a fence: one line, no control character, cut
 * to so many characters. It never holds `<!--`: a pipeline finds its own comment by a marker
 * that looks like that, and must not find it in a router's words. Nor `##[`, which the runner of
 * GitHub Actions obeys when a step prints it.
 */
export function shownText(text: string, longest: number): string {
  // Escapes only make a text longer, so what comes after this many units is cut in any case.
  const safe = safeText(text.slice(0, 2 * longest + 2))
    .replaceAll('<!--', '\\x3c!--')
    .replaceAll('##[', '## [');
  const characters = Array.from(safe);
  return characters.length <= longest ? safe : `${characters.slice(0, longest).join('')}…`;
}

/**
 * Text from a router or a manifest in a line of Markdown. In a code span GitHub and GitLab neither
 * mention people nor link references, and no HTML begins or ends.
 */
export function codeSpan(text: string, longest = LONGEST): string {
  const shown = shownText(text, longest);
  if (shown.trim() === '') return '`(empty)`';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const pad = /^`|`$|^ .* $/u.test(shown) ? ' ' : '';
  return `${ticks}${pad}${shown}${pad}${ticks}`;
}

/**
 * The same in a cell of a table. A cell ends at a pipe even inside a code span, and parsers do not
 * agree on a backslash ahead of `\|`; so there is no pipe.
 */
export function cellSpan(text: string): string {
  return codeSpan(text, 80).replaceAll('|', '\\x7c');
}

/** The same in HTML, where Markdown does not reach: inside `<summary>`. */
export function htmlCode(text: string): string {
  const escaped = shownText(text, LONGEST)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `<code>${escaped}</code>`;
}

/** The longest run of backticks in a text. */
export function longestRun(text: string): number {
  return (text.match(/`+/gu) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
}
