import { setTimeout as sleep } from 'node:timers/promises';
import type { StatusReport } from '../../report/status/types.js';
import { displayWidth } from '../../report/text/display-width.js';
import { parseWait } from '../../resources/fields/duration.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { StatusOptions } from './status-flags.js';
import { tableText } from './status-forms.js';

/** Every round is a login on every router, which each of them writes to its log; milliseconds. */
const SHORTEST = 1000;

/** To the first cell of the screen, and what else there is gone. */
const CLEAR_SCREEN = '\u001b[H\u001b[2J';
const HOME = '\u001b[H';
const CLEAR_LINE = '\u001b[K';
const CLEAR_BELOW = '\u001b[J';

/**
 * Milliseconds from the end of one round to the next; undefined without `--watch`.
 *
 * @throws UsageError when the time is none, or another flag does not go with it
 */
export function watchInterval({ watch, format, report }: StatusOptions): number | undefined {
  if (watch === undefined) return undefined;
  if (format !== 'table') {
    throw new UsageError(`--watch draws a table; leave --format ${format} out`);
  }
  if (report.length > 0) {
    throw new UsageError('--watch draws a table again and again; leave --report out');
  }
  const milliseconds = parseWait(watch);
  if (milliseconds !== undefined && milliseconds >= SHORTEST) return milliseconds;
  throw new UsageError(`--watch ${watch}: write a time from 1s up, such as 10s or 1m`);
}

/** What is watched, and how. */
export interface Watch {
  readonly interval: number;
  readonly wide: boolean;
  /** Aborted by Ctrl-C: that is how a watch ends. */
  readonly signal: AbortSignal;
  /** Asks all routers once. */
  readonly round: () => Promise<StatusReport>;
}

/**
 * Asks again and again until Ctrl-C, one round after the other, and draws the table in place; where
 * the output is no terminal, one table follows the other. The last table stays on the screen.
 */
export async function watchStatus(
  { interval, wide, signal, round }: Watch,
  terminal: Terminal,
): Promise<ExitCode> {
  const { stdout } = terminal.host;
  const isScreen = stdout.isTTY === true;
  let isDrawn = false;
  const unread = new AbortController();
  // Whoever reads may leave, as `head` does; then nobody is there to watch for.
  stdout.once('error', () => unread.abort());
  for (;;) {
    const report = await round();
    // A round that was stopped would show routers as offline that nobody has asked.
    if (signal.aborted) return exitCode.ok;
    const text = `${tableText(report, wide, terminal)}\n${timeLine(report, isScreen, terminal)}\n`;
    if (isScreen) terminal.print(drawn(text, terminal, isDrawn));
    else terminal.print(isDrawn ? `\n${text}` : text);
    isDrawn = true;
    if ((await terminal.written()) === 'lost') return exitCode.failed;
    if (isAborted(unread.signal)) return exitCode.ok;
    await pause(interval, signal);
    if (isAborted(signal) || isAborted(unread.signal)) return exitCode.ok;
  }
}

function timeLine({ createdAt }: StatusReport, isScreen: boolean, { style }: Terminal): string {
  return style.faint(`asked at ${createdAt}${isScreen ? '; Ctrl-C ends' : ''}`);
}

/** The text over what was drawn before, without a flicker, as far as the screen goes. */
function drawn(text: string, { host: { stdout } }: Terminal, isDrawn: boolean): string {
  const lines = text.trimEnd().split('\n');
  const width = stdout.columns || Infinity;
  // The last line of the screen is for the cursor: behind it the screen would scroll.
  const shown = fitted(lines, (stdout.rows || Infinity) - 1, (line) => rowsOf(line, width));
  const start = isDrawn ? HOME : CLEAR_SCREEN;
  return `${start}${shown.map((line) => `${line}${CLEAR_LINE}\n`).join('')}${CLEAR_BELOW}`;
}

/** Lines at the end that stay when others do not fit: the totals and the time. */
const FOOT = 3;

function fitted(
  lines: readonly string[],
  room: number,
  heightOf: (line: string) => number,
): readonly string[] {
  const rows = (some: readonly string[]): number =>
    some.reduce((sum, line) => sum + heightOf(line), 0);
  if (rows(lines) <= room) return lines;
  const foot = ['…', ...lines.slice(-FOOT)];
  let left = room - rows(foot);
  const head = lines.slice(0, -FOOT);
  const end = head.findIndex((line) => {
    left -= heightOf(line);
    return left < 0;
  });
  return [...head.slice(0, Math.max(1, end)), ...foot];
}

/** Rows of the screen that a line takes when it is folded. */
function rowsOf(line: string, width: number): number {
  // oxlint-disable-next-line no-control-regex
  const text = line.replaceAll(/\u001b\[[\d;]*m/g, '');
  return Math.max(1, Math.ceil(displayWidth(text) / width));
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Asked anew: it may have changed while we waited. */
function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}
