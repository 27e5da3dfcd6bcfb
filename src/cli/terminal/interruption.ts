import type { Terminal } from './terminal.js';

/** Exit code of a shell command that Ctrl-C ended. */
const QUIT = 130;

/** Ctrl-C, SIGTERM and a lost terminal while a command has something to finish. */
export interface Interruption extends Disposable {
  /** Aborted by the first one; another Ctrl-C or SIGTERM ends the program at once. */
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
  // When SSH is lost, the shell and the kernel may both say so: a second one is no impatience.
  const hangUp = (): void => {
    if (!controller.signal.aborted) stop();
  };
  process.on('SIGHUP', hangUp);
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  return {
    signal: controller.signal,
    [Symbol.dispose]() {
      process.off('SIGHUP', hangUp);
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
    },
  };
}
