import { setTimeout as sleep } from 'node:timers/promises';
import { statusScreen } from '../../report/status/status-screen.js';
import type { StatusReport } from '../../report/status/types.js';
import { parseWait } from '../../resources/fields/duration.js';
import { exitCode, type ExitCode } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { StatusOptions } from './status-flags.js';
import { tableText, terminalWidth } from './status-forms.js';

/** Every round is a login on every router, which each of them writes to its log; milliseconds. */
const SHORTEST = 1000;

/** Whole days that a timer can wait; milliseconds. */
const LONGEST = 24 * 24 * 3_600_000;

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
  if (milliseconds !== undefined && milliseconds >= SHORTEST && milliseconds <= LONGEST) {
    return milliseconds;
  }
  throw new UsageError(`--watch ${watch}: write a time from 1s to 24d, such as 10s or 1m`);
}

/** What is watched, and how. */
export interface Watch {
  readonly interval: number;
  readonly wide: boolean;
  /** Somebody asked for an order. */
  readonly isSorted: boolean;
  /** Aborted by Ctrl-C: that is how a watch ends. */
  readonly signal: AbortSignal;
  /** Asks all routers once. */
  readonly round: () => Promise<StatusReport>;
}

/**
 * Asks again and again until Ctrl-C, one round after the other, and draws the table in place; where
 * the output is no terminal, one table follows the other. The last table stays on the screen.
 */
export async function watchStatus(watch: Watch, terminal: Terminal): Promise<ExitCode> {
  const { interval, signal, round } = watch;
  const unread = new AbortController();
  // Whoever reads may leave, as `head` does; then nobody is there to watch for.
  terminal.host.stdout.once('error', () => unread.abort());
  using display = openDisplay(watch, terminal);
  for (;;) {
    const report = await round();
    // Nobody has asked all the routers of a round that was stopped.
    if (signal.aborted) return exitCode.ok;
    display.show(report);
    if ((await terminal.written()) === 'lost') return exitCode.failed;
    if (isAborted(unread.signal)) return exitCode.ok;
    await pause(interval, signal);
    if (isAborted(signal) || isAborted(unread.signal)) return exitCode.ok;
  }
}

/** Where the list is shown; dispose it to let the terminal go. */
interface Display extends Disposable {
  readonly show: (report: StatusReport) => void;
}

function openDisplay(watch: Watch, terminal: Terminal): Display {
  const { stdout } = terminal.host;
  let shown: StatusReport | undefined;
  if (stdout.isTTY !== true) {
    return {
      show(report) {
        const text = `${tableText(report, watch.wide, terminal)}\n${timeLine(report, terminal)}\n`;
        terminal.print(shown === undefined ? text : `\n${text}`);
        shown = report;
      },
      [Symbol.dispose]: () => undefined,
    };
  }
  const draw = (report: StatusReport, start: string): void =>
    terminal.print(`${start}${screenText(report, watch, terminal)}`);
  // What the terminal made of the old lines is of no use.
  const redraw = (): void => {
    if (shown !== undefined) draw(shown, CLEAR_SCREEN);
  };
  stdout.on('resize', redraw);
  return {
    show(report) {
      draw(report, shown === undefined ? CLEAR_SCREEN : HOME);
      shown = report;
    },
    [Symbol.dispose]: () => stdout.off('resize', redraw),
  };
}

function timeLine({ createdAt }: StatusReport, { style }: Terminal): string {
  return style.faint(`asked at ${createdAt}`);
}

/** The list over what was drawn before, without a flicker. */
function screenText(report: StatusReport, { wide, isSorted }: Watch, terminal: Terminal): string {
  const screen = {
    width: terminalWidth(terminal),
    // The last line of the screen is for the cursor: behind it the screen would scroll.
    height: (terminal.host.stdout.rows || Infinity) - 1,
    wide,
    isSorted,
    foot: `${timeLine(report, terminal)}${terminal.style.faint('; Ctrl-C ends')}`,
  };
  const lines = statusScreen(report, screen, terminal.style);
  return `${lines.map((line) => `${line}${CLEAR_LINE}\n`).join('')}${CLEAR_BELOW}`;
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Asked anew: it may have changed while we waited. */
function isAborted({ aborted }: AbortSignal): boolean {
  return aborted;
}
