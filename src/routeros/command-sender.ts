import pLimit from 'p-limit';
import type { Redactor } from '../resources/secret.js';
import { attributeWords, secretsOf } from './command-words.js';
import { redactError } from './redact-error.js';
import { RouterError } from './router-error.js';
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

export function createCommandSender(
  connector: RouterConnector,
  deadlines: Deadlines,
  redactor: Redactor,
): CommandSender {
  const limitReads = pLimit(READS_IN_FLIGHT);
  return {
    read: (path, words) =>
      limitReads(() => runCommand(connector, { path, words, deadline: deadlines.read })),
    async write(path, words, attributes = {}) {
      for (const secret of secretsOf(attributes)) redactor.add(secret);
      const sentence = [...words, ...attributeWords(attributes)];
      try {
        return await runCommand(connector, { path, words: sentence, deadline: deadlines.write });
      } catch (error) {
        throw error instanceof RouterError ? redactError(error, redactor) : error;
      }
    },
  };
}
