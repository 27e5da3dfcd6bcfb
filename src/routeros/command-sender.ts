import pLimit from 'p-limit';
import { attributeWords, secretsOf } from './command-words.js';
import { answerLimit } from './deadline.js';
import type { Attributes, CommandResult, Deadlines } from './types.js';
import { runCommand } from './wire/command-channel.js';
import type { RouterConnector } from './wire/router-connector.js';

/** More reads at once make a busy router slower, not faster (7.23.2 stalls under bursts). */
const READS_IN_FLIGHT = 8;

/** The two ways to run a command: reads wait for their turn, writes do not. */
export interface CommandSender {
  readonly read: (path: string, words: readonly string[]) => Promise<CommandResult>;
  /** Sends before it returns, so that writes start in the order in which they were asked for. */
  readonly write: (
    path: string,
    words: readonly string[],
    attributes?: Attributes,
  ) => Promise<CommandResult>;
}

/** The sender of one session; every secret that it writes is hidden from the router's own words. */
export function createCommandSender(
  connector: RouterConnector,
  deadlines: Deadlines,
): CommandSender {
  const limitReads = pLimit(READS_IN_FLIGHT);
  const { read, write } = deadlines;
  const limit = answerLimit(read);
  return {
    read: (path, words) =>
      limitReads(() => runCommand(connector, { path, words, deadline: read, limit })),
    write(path, words, attributes = {}) {
      for (const secret of secretsOf(attributes)) connector.redactor.add(secret);
      const sentence = [...words, ...attributeWords(attributes)];
      return runCommand(connector, { path, words: sentence, deadline: write });
    },
  };
}
