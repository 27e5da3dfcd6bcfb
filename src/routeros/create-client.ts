import type { CommandSender } from './command-sender.js';
import { printWords } from './command-words.js';
import { endpointText } from './connection/endpoint.js';
import { RouterError } from './router-error.js';
import type { CommandResult, RouterClient } from './types.js';
import type { RouterConnector } from './wire/router-connector.js';

/** The session behind a connection that is logged in. */
export function createClient(connector: RouterConnector, sender: CommandSender): RouterClient {
  const { read, write } = sender;
  const close = (): Promise<void> => {
    const message = `${endpointText(connector.endpoint)}: the session is closed`;
    return connector.farewell({ kind: 'aborted', message });
  };
  return {
    async print(menu, options = {}) {
      return (await read(`${menu}/print`, printWords(options))).rows;
    },
    async count(menu, query = []) {
      const path = `${menu}/print`;
      return toCount(path, await read(path, ['=count-only=', ...query]));
    },
    async add(menu, attributes, placeBefore) {
      const place = placeBefore === undefined ? [] : [`=place-before=${placeBefore}`];
      const { ret } = await write(`${menu}/add`, place, attributes);
      return ret ?? missingAnswer(`${menu}/add`, 'the id of the new row');
    },
    async set(menu, id, attributes) {
      await write(`${menu}/set`, id === undefined ? [] : [`=.id=${id}`], attributes);
    },
    async remove(menu, id) {
      await write(`${menu}/remove`, [`=.id=${id}`]);
    },
    async move(menu, id, ahead) {
      const destination = ahead === undefined ? [] : [`=destination=${ahead}`];
      await write(`${menu}/move`, [`=numbers=${id}`, ...destination]);
    },
    command: (path, attributes) => write(path, [], attributes),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function toCount(path: string, { ret = '' }: CommandResult): number {
  return /^\d+$/.test(ret) ? Number(ret) : missingAnswer(path, 'a number of rows');
}

function missingAnswer(command: string, what: string): never {
  const message = `the router answered ${command} without ${what}`;
  // The session goes on: the sentence was whole, only its content is unexpected.
  throw new RouterError('trap', message, { command, uncertain: true });
}
