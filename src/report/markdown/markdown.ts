import { counted } from '../counted.js';
import type { Report } from '../types.js';
import { codeSpan } from './code-span.js';
import { GAP, type Fitted } from './fit.js';
import { lostRows } from './lost-rows.js';
import { headText, inSyncText } from './page-head.js';
import { problemList } from './problem-list.js';
import { routerParts, type PartsLeft } from './router-parts.js';
import { summaryTable } from './summary-table.js';

/** How long the Markdown may be. */
interface MarkdownOptions {
  /** In UTF-16 units; 65,536 when left out. */
  readonly limit?: number;
}

/**
 * What GitHub says that a comment may have. It counts characters; a UTF-16 unit is never more than
 * one and takes at most three bytes, so the 262,144 bytes that were measured hold too. A note on
 * GitLab and a job summary may be longer.
 */
const LIMIT = 65_536;
/** Below this the parts that are never left out would not fit. */
const SMALLEST = 4096;
/** For the sentence that says what is not shown. */
const CUT_ROOM = 400;

/** The share of the limit that a part may take, so that none of them takes all. */
interface Shares {
  readonly table: number;
  readonly problems: number;
  readonly lost: number;
}

const ALL: Shares = { table: 1, problems: 1, lost: 1 };
const FAIR: Shares = { table: 0.25, problems: 0.25, lost: 0.15 };

/** What is not shown. */
interface Left extends PartsLeft {
  readonly table: number;
  readonly problems: number;
  readonly lost: number;
}

/**
 * A report as Markdown for a comment on a pull request, a job summary or a note on GitLab. Its
 * first line is a comment by which a pipeline finds what it wrote before. Never longer than the
 * limit: the counts, the problems and the deleted rows stay, then routers in their order, and it
 * says what is not shown. Throws `RangeError` for a limit below 4096.
 */
export function markdown(report: Report, options: MarkdownOptions = {}): string {
  const { limit = LIMIT } = options;
  if (!(limit >= SMALLEST)) throw new RangeError(`the limit must be ${SMALLEST} or more`);
  const whole = page(report, limit, ALL);
  return whole.isWhole ? whole.text : page(report, limit, FAIR).text;
}

function page(
  report: Report,
  limit: number,
  shares: Shares,
): { readonly text: string; readonly isWhole: boolean } {
  const head = headText(report);
  const foot = `rosform ${codeSpan(report.rosform, 40)}, ${codeSpan(report.createdAt, 40)}`;
  const inSync = inSyncText(report);
  let room = limit - CUT_ROOM - joined([head, foot, inSync]).length;
  const take = (part: typeof summaryTable, share: number): Fitted => {
    const fitted = part(report, Math.min(room, share * limit) - GAP);
    if (fitted.text !== '') room -= fitted.text.length + GAP;
    return fitted;
  };
  const table = take(summaryTable, shares.table);
  const problems = take(problemList, shares.problems);
  const lost = take(lostRows, shares.lost);
  const parts = routerParts(report, room);
  const cut = cutText({
    ...parts.left,
    table: table.left,
    problems: problems.left,
    lost: lost.left,
  });
  const texts = [head, cut, table.text, inSync, problems.text, lost.text, ...parts.texts, foot];
  return { text: `${joined(texts)}\n`, isWhole: cut === '' };
}

function joined(texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n\n');
}

function cutText({ table, problems, lost, routers, changes, rows }: Left): string {
  const kinds = [
    [routers, counted(routers, 'router')],
    [changes, counted(changes, 'change')],
    [rows, counted(rows, 'undeclared row')],
    [problems, counted(problems, 'problem')],
    [lost, `${counted(lost, 'line')} of the list of lost rows`],
    [table, `${counted(table, 'line')} of the table`],
  ] as const;
  const left = kinds.filter(([count]) => count > 0).map(([, text]) => text);
  if (left.length === 0) return '';
  return `**Cut to fit.** Not shown: ${left.join(', ')}. The JSON report has everything.`;
}
