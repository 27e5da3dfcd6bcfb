import { createInterface } from 'node:readline/promises';

import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Asks on the terminal; only the whole word counts as consent. End of input and Ctrl-C are no.
 *
 * @throws UsageError when nobody can be asked
 */
export async function askForYes(
  question: string,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<'yes' | 'no'> {
  const { stdin } = terminal.host;
  if (stdin.isTTY !== true) {
    throw new UsageError(
      'nobody can be asked, because the input is not a terminal; nothing was applied: ' +
        'look at the plan and run again with --yes',
    );
  }
  // Without an output readline leaves echo and Ctrl-C to the terminal, and the signal to us.
  const lines = createInterface({ input: stdin, terminal: false });
  try {
    terminal.complain(`${question} Only 'yes' is accepted: `);
    const ended = new Promise<'no'>((resolve) => {
      lines.once('close', () => resolve('no'));
      signal.addEventListener('abort', () => resolve('no'), { once: true });
    });
    const answered = new Promise<'yes' | 'no'>((resolve) => {
      lines.once('line', (line) => resolve(line.trim() === 'yes' ? 'yes' : 'no'));
    });
    return await Promise.race([answered, ended]);
  } finally {
    lines.close();
  }
}
