import { counted, countList } from '../counted.js';
import { safeText } from '../safe-text.js';
import { displayWidth } from '../text/display-width.js';
import type { Style } from '../text/style.js';
import { troubleFirst } from './sort-status.js';
import { statusLines, type StatusLines } from './status-text.js';
import type { StatusReport } from './types.js';

/** A screen that does not scroll. */
export interface Screen {
  /** Cells of a line. */
  readonly width: number;
  /** Lines; `Infinity` where it is not known. */
  readonly height: number;
  /** Every column, however narrow the screen is. */
  readonly wide: boolean;
  /** Somebody asked for the order that the routers are in. */
  readonly isSorted: boolean;
  /** The last line. */
  readonly foot: string;
}

/**
 * The list as far as a screen goes. Where it does not fit, routers that somebody should look at come
 * first, remarks have up to half of the room, and the end names the routers that are offline and
 * says how much is left out.
 */
export function statusScreen(
  report: StatusReport,
  screen: Screen,
  style: Style,
): readonly string[] {
  const { height, foot } = screen;
  const whole = statusLines(report, screen, style);
  const blocks = [whole.table, whole.remarks, [whole.totals]].filter((lines) => lines.length > 0);
  const lines = [...blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block])), ''];
  if (heightOf([...lines, foot], screen) <= height) return [...lines, foot];
  const routers = screen.isSorted ? report.routers : troubleFirst(report.routers);
  const ordered = statusLines({ ...report, routers }, screen, style);
  return fitted(ordered, offlineLine(report, screen, style), screen, style);
}

function fitted(
  { table: [head = '', ...rows], remarks, totals }: StatusLines,
  offline: readonly string[],
  screen: Screen,
  style: Style,
): readonly string[] {
  const end = [...offline, totals, screen.foot];
  // One for the line that says what is left out.
  const room = screen.height - heightOf([head, ...end], screen) - 1;
  // A blank line goes ahead of remarks, which may take what routers leave, or half of the room.
  const left = Math.max(Math.floor(room / 2), room - heightOf(rows, screen));
  const said = taken(remarks, left - 1, screen);
  const remarked = said.length === 0 ? [] : ['', ...said];
  const shown = taken(rows, room - heightOf(remarked, screen), screen);
  const cut = cutLine(rows.length - shown.length, remarks.length - said.length, style);
  return endOf([head, ...shown, ...remarked, ...cut, ...end], screen);
}

/** `… 12 more routers, 3 more remarks`; without the blank lines, all may fit. */
function cutLine(routers: number, remarks: number, style: Style): readonly string[] {
  const parts = countList([
    [routers, routers === 1 ? 'more router' : 'more routers'],
    [remarks, remarks === 1 ? 'more remark' : 'more remarks'],
  ]);
  return parts === '' ? [] : [style.faint(`… ${parts}`)];
}

/** Names as many routers as a line has room for. */
function offlineLine(
  { routers }: StatusReport,
  { width }: Screen,
  style: Style,
): readonly string[] {
  const names = routers
    .filter(({ state }) => state === 'offline')
    .map(({ router }) => safeText(router));
  const lineOf = (count: number): string => {
    const more = names.length - count;
    const others = more === 0 ? '' : ` and ${counted(more, 'other')}`;
    return ` ${names.slice(0, count).join(', ')}${others}`;
  };
  const title = 'offline:';
  let count = Math.min(1, names.length);
  while (count < names.length && displayWidth(title + lineOf(count + 1)) <= width) count += 1;
  return count === 0 ? [] : [`${style.error(title)}${lineOf(count)}`];
}

/** The lines from the first one on that fit. */
function taken(lines: readonly string[], room: number, screen: Screen): readonly string[] {
  let left = room;
  const end = lines.findIndex((line) => {
    left -= heightOf([line], screen);
    return left < 0;
  });
  return end === -1 ? lines : lines.slice(0, end);
}

/** A screen of a few lines has the end of the list. */
function endOf(lines: readonly string[], screen: Screen): readonly string[] {
  const fits = lines.findIndex(
    (_line, index) => heightOf(lines.slice(index), screen) <= screen.height,
  );
  return fits === -1 ? lines.slice(-1) : lines.slice(fits);
}

/** Lines of the screen that these take when they are folded. */
function heightOf(lines: readonly string[], { width }: Screen): number {
  return lines.reduce((sum, line) => {
    // oxlint-disable-next-line no-control-regex
    const text = line.replaceAll(/\u001b\[[\d;]*m/g, '');
    return sum + Math.max(1, Math.ceil(displayWidth(text) / width));
  }, 0);
}
