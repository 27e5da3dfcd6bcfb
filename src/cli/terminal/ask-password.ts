import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

import type { Terminal } from './terminal.js';

/**
 * Asks for a secret on the terminal. Nothing of it is shown, and readline keeps no history of it.
 *
 * @param question to stderr, without a colon
 * @returns undefined when nobody answers: end of input, Ctrl-C, or the signal
 */
export async function askPassword(
  question: string,
  { host, complain }: Terminal,
  signal: AbortSignal,
): Promise<string | undefined> {
  // Readline takes over the terminal (raw mode), and what it would echo goes nowhere.
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  complain(`${question}: `);
  const lines = createInterface({
    input: host.stdin,
    output: nowhere,
    terminal: true,
    historySize: 0,
  });
  const stop = (): void => lines.close();
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    return await new Promise<string | undefined>((resolve) => {
      lines.once('line', resolve);
      // In raw mode Ctrl-C is a key and no signal.
      lines.once('SIGINT', stop);
      lines.once('close', () => resolve(undefined));
    });
  } finally {
    signal.removeEventListener('abort', stop);
    lines.close();
    complain('\n');
  }
}
