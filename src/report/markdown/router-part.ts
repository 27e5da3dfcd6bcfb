import { counted } from '../counted.js';
import type { ReportedChange, ReportedRow, ReportKind, RouterReport } from '../types.js';
import { changeDiff, changeLine, rowLine, sides } from './change-diff.js';
import { diffFence } from './diff-fence.js';
import type { Fitted } from './fit.js';
import { problemText } from './problem-list.js';
import { routerSummary } from './router-summary.js';

/** One router as a part that opens on a click, and what of it there was no room for. */
interface RouterPart {
  readonly text: string;
  readonly changes: number;
  readonly rows: number;
}

/** Room for the sentences around the fences. */
const SENTENCES = 400;
/** Problems that are shown of what remains after an apply. */
const MOST_PROBLEMS = 5;

/** Changes that are shown in the part of a router; in an apply only those that were tried. */
export function shownChanges(router: RouterReport, kind: ReportKind): readonly ReportedChange[] {
  if (kind !== 'apply') return router.changes;
  return router.changes.filter(({ result }) => result !== undefined);
}

/** Undefined when there is no room for the first of its changes or rows. */
export function routerPart(
  router: RouterReport,
  kind: ReportKind,
  room: number,
): RouterPart | undefined {
  const { unmanaged = [] } = router;
  const changes = shownChanges(router, kind);
  const summary = `<summary>${routerSummary(router, kind)}</summary>`;
  const inside = room - summary.length - SENTENCES;
  const done = changesFence(changes, kind, inside);
  const remaining = remainingText(router, inside - done.text.length);
  const rows = rowsFence(unmanaged, inside - done.text.length - remaining.text.length);
  if (done.left === changes.length && rows.left === unmanaged.length) return undefined;
  const texts = [
    `<details>\n${summary}`,
    done.text,
    moreText(done.left, 'more change'),
    remaining.text,
    rows.text === '' ? '' : `Declared by nobody:\n\n${rows.text}`,
    moreText(rows.left, 'more row'),
    '</details>',
  ];
  return {
    text: texts.filter((text) => text !== '').join('\n\n'),
    changes: done.left + remaining.left,
    rows: rows.left,
  };
}

function moreText(left: number, noun: string): string {
  return left === 0 ? '' : `… and ${counted(left, noun)} of this router.`;
}

function changesFence(changes: readonly ReportedChange[], kind: ReportKind, room: number): Fitted {
  return diffFence(
    {
      head: sides(kind),
      items: changes,
      write: (change) => ['', ...changeDiff(change, kind)],
    },
    room,
  );
}

function rowsFence(rows: readonly ReportedRow[], room: number): Fitted {
  return diffFence({ head: [], items: rows, write: (row) => [rowLine(row)] }, room);
}

/** What an apply left, by heading: the fields are in its plan. */
function remainingText({ remaining }: RouterReport, room: number): Fitted {
  if (remaining === undefined) return { text: '', left: 0 };
  const { problems, changes } = remaining;
  const listed = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problemText(problem)}`);
  const list = listed.length === 0 ? '' : `\n\n${listed.join('\n')}`;
  const { text, left } = diffFence(
    { head: [], items: changes, write: (change) => [changeLine(change)] },
    room - list.length,
  );
  if (text === '') return { text, left };
  const more = left === 0 ? '' : `\n\n… and ${counted(left, 'more change')}.`;
  return { text: `Remaining, as the router reads after the apply:\n\n${text}${more}${list}`, left };
}
