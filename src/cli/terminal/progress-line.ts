import type { Progress } from '../../fleet/run.js';
import { safeText } from '../../report/safe-text.js';
import type { Terminal } from './terminal.js';

/** Shorter work needs no progress line, in milliseconds. */
const PATIENCE = 1000;
/** Time between two updates of the line, in milliseconds. */
const PACE = 100;
const CLEAR_LINE = '\r\u001b[2K';

/** A line on stderr that says how far a run is; erased when disposed. */
export interface ProgressLine extends Disposable {
  readonly update: (progress: Progress) => void;
}

/** `verb` is what is done to the routers: `planning`. */
export function createProgressLine(terminal: Terminal, verb: string): ProgressLine {
  let latest: Progress | undefined;
  let shown = false;
  const clear = (): void => {
    if (shown) terminal.progress?.(CLEAR_LINE);
    shown = false;
  };
  const draw = (): void => {
    if (latest === undefined) return;
    const text = `${verb}: ${latest.done} of ${latest.total} routers, last ${safeText(latest.router)}`;
    // Some terminals do not know their width and say 0.
    const width = terminal.host.stderr.columns || 80;
    terminal.progress?.(CLEAR_LINE + text.slice(0, width - 1));
    shown = true;
  };
  let pace: NodeJS.Timeout | undefined;
  const patience = setTimeout(() => {
    draw();
    pace = setInterval(draw, PACE).unref();
  }, PATIENCE).unref();
  return {
    update(progress) {
      latest = progress;
      if (terminal.log.level === 'info' || terminal.log.level === 'debug') clear();
      terminal.log.info({ ...progress }, 'progress');
    },
    [Symbol.dispose]() {
      clearTimeout(patience);
      clearInterval(pace);
      clear();
    },
  };
}
