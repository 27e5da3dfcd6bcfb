import type { Terminal } from './terminal.js';

/** Exit code of a shell command that Ctrl-C ended. */
const QUIT = 130;

/** Ctrl-C and SIGTERM while a command has something to finish. */
export interface Interruption extends Disposable {
  /** Aborted by the first one; the second ends the program at once. */
  readonly signal: AbortSignal;
}

/** Takes over Ctrl-C until disposed; `notice` is printed at the first one. */
export function watchInterruption(terminal: Terminal, notice: string): Interruption {
  const controller = new AbortController();
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(QUIT);
    terminal.complain(`\n${notice}; once more quits at once\n`);
    controller.abort();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
