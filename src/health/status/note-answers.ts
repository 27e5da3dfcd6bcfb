import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { RouterError } from '../../routeros/router-error.js';
import type { RouterClient } from '../../routeros/types.js';

/** A busy router gets slower from more commands at once. */
const AT_ONCE = 8;

/**
 * A session whose refusals and silences are remembered, with at most eight commands in flight. When
 * nothing at all is answered in time it counts as over.
 */
export interface NotedAnswers {
  readonly client: RouterClient;
  /**
   * What the router did not answer although it may have it, in few lines. A menu that it does not
   * have is nothing to mention.
   */
  readonly unanswered: () => readonly string[];
}

/**
 * Watches over the answers of a router until `unanswered` is asked.
 *
 * @param patience milliseconds for a command that is no `print`: sessions give those a minute and
 * more, because most of them write
 */
export function noteAnswers(client: RouterClient, patience: number): NotedAnswers {
  const limit = pLimit(AT_ONCE);
  const refusals: RouterError[] = [];
  let answers = 0;
  const noted = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    try {
      const answer = await limit(question);
      answers += 1;
      return answer;
    } catch (error) {
      if (!(error instanceof RouterError)) throw error;
      refusals.push(error);
      // A router that is silent from the first question on is not asked the others.
      throw error.kind === 'timeout' && answers === 0 ? asEnd(error) : error;
    }
  };
  return {
    client: {
      ...client,
      print: (menu, options) => noted(() => client.print(menu, options)),
      count: (menu, query) => noted(() => client.count(menu, query)),
      command: (path, attributes) =>
        noted(() => within(patience, path, client.command(path, attributes))),
    },
    unanswered: () => refusalLines(refusals),
  };
}

function asEnd({ kind, message, command = '' }: RouterError): RouterError {
  return new RouterError(kind, message, { command, endsSession: true });
}

/** @throws RouterError when the answer takes longer */
async function within<Answer>(
  patience: number,
  command: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  const stop = new AbortController();
  const late = async (): Promise<never> => {
    await sleep(patience, undefined, { signal: stop.signal });
    throw new RouterError('timeout', `no answer to ${command} in time`, { command });
  };
  try {
    return await Promise.race([answer, late()]);
  } finally {
    stop.abort();
  }
}

/** One line for all that the user may not read, and one for all that took too long. */
function refusalLines(refusals: readonly RouterError[]): readonly string[] {
  const menus = (kind: RouterError['kind']): string =>
    [...new Set(refusals.flatMap((one) => (one.kind === kind ? [menuOf(one)] : [])))].join(', ');
  const forbidden = menus('permission');
  const silent = menus('timeout');
  const others = refusals.filter(({ kind, trap = '' }) => kind === 'trap' && !isMissing(trap));
  return [
    ...(forbidden === ''
      ? []
      : [`our user may not read ${forbidden}: its group needs the policy read`]),
    ...(silent === '' ? [] : [`no answer in time to ${silent}`]),
    ...new Set(others.map(({ message }) => message)),
  ];
}

function menuOf({ command = '' }: RouterError): string {
  return command.replace(/\/print$/, '');
}

/** An older version, or a package that is not installed. */
function isMissing(trap: string): boolean {
  return /no such command|unknown parameter/.test(trap);
}
