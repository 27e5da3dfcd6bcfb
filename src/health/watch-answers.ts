import { setTimeout as sleep } from 'node:timers/promises';
import pLimit from 'p-limit';
import { RouterError } from '../routeros/router-error.js';
import type { RouterClient } from '../routeros/types.js';

/** Why a menu is not known although the router may have it. */
export interface Unanswered {
  readonly menu: string;
  /** No answer in time; a policy that our user lacks; or anything else that the router says. */
  readonly why: 'silent' | 'forbidden' | 'refused';
  /** The router's own text, or ours; one line. */
  readonly text: string;
}

/** A session of which it is known what it did not answer. */
export interface WatchedAnswers {
  readonly client: RouterClient;
  /** What has stayed without an answer so far, a menu once. A menu that is not there is no trouble. */
  readonly unanswered: () => readonly Unanswered[];
}

/** What to make of a router that gives no answer. */
export interface AnswerRules {
  /**
   * One that falls silent after some answers: `ends` the session, once it gives no sign of life
   * either, or is asked nothing more (`noted`), so that what it has told is of use.
   */
  readonly silence: 'ends' | 'noted';
  /**
   * Milliseconds for a command that is no `print`: sessions give those a minute and more, because
   * most of them write.
   */
  readonly patience?: number;
}

/** A busy router gets slower from more commands at once. */
const AT_ONCE = 8;

/**
 * Tells a router that refuses from one that is silent, with at most eight questions in flight. A
 * session on which nothing was answered at all is over: its questions reject with an error that
 * says so, and nobody waits for the next ones.
 */
export function watchAnswers(session: RouterClient, rules: AnswerRules): WatchedAnswers {
  const limit = pLimit(AT_ONCE);
  const found = new Map<string, Unanswered>();
  const life = watchLife(session, rules);
  const asked = <Answer>(menu: string, question: () => Promise<Answer>): Promise<Answer> =>
    limit(async () => {
      try {
        return await life.hear(menu, question);
      } catch (error) {
        if (!(error instanceof RouterError) || error.endsSession) throw error;
        const trouble = unansweredOf(menu, error);
        if (trouble !== undefined) found.set(menu, trouble);
        throw error;
      }
    });
  const { patience } = rules;
  return {
    client: {
      ...session,
      print: (menu, options) => asked(menu, () => session.print(menu, options)),
      count: (menu, query) => asked(menu, () => session.count(menu, query)),
      command: (path, attributes) =>
        asked(path, () => within(patience, path, session.command(path, attributes))),
    },
    unanswered: () => [...found.values()],
  };
}

/** @throws RouterError when the answer takes longer */
async function within<Answer>(
  patience: number | undefined,
  command: string,
  answer: Promise<Answer>,
): Promise<Answer> {
  if (patience === undefined) return answer;
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

interface Life {
  /** @throws RouterError of the answer, or one that says that there will be none any more */
  readonly hear: <Answer>(menu: string, question: () => Promise<Answer>) => Promise<Answer>;
}

function watchLife(session: RouterClient, { silence }: AnswerRules): Life {
  let answers = 0;
  let isSilent = false;
  let sign: Promise<boolean> | undefined;
  const signOfLife = async (): Promise<boolean> => {
    try {
      await session.print('/system/identity', { proplist: ['name'] });
      return true;
    } catch (error) {
      if (!(error instanceof RouterError) || error.endsSession) throw error;
      return error.kind !== 'timeout';
    } finally {
      sign = undefined;
    }
  };
  /** Nothing came while we waited for this one: the router may have fallen silent. */
  const doubt = async (error: RouterError): Promise<void> => {
    // A router that has answered nothing at all needs no second question.
    if (answers === 0) throw asEnd(error);
    if (silence === 'noted') isSilent = true;
    // Asked once for all who wonder.
    else if (!(await (sign ??= signOfLife()))) throw asEnd(error);
  };
  return {
    async hear(menu, question) {
      if (isSilent) throw new RouterError('timeout', `${menu} was not asked`, { command: menu });
      const before = answers;
      try {
        const answer = await question();
        answers += 1;
        return answer;
      } catch (error) {
        if (!(error instanceof RouterError) || error.endsSession) throw error;
        // A refusal is an answer, too.
        if (error.kind !== 'timeout') answers += 1;
        else if (before === answers) await doubt(error);
        throw error;
      }
    },
  };
}

function asEnd({ command = '' }: RouterError): RouterError {
  const message =
    'it let us log in, and then gave no answer in time: it is overloaded, or the way to it loses what is long (MTU)';
  return new RouterError('timeout', message, { command, endsSession: true });
}

function unansweredOf(menu: string, { kind, trap, message }: RouterError): Unanswered | undefined {
  if (kind === 'timeout') return { menu, why: 'silent', text: 'no answer in time' };
  const text = trap ?? message;
  if (kind === 'permission') return { menu, why: 'forbidden', text };
  // An older version, or a package that is not installed.
  return /no such command|unknown parameter/.test(text)
    ? undefined
    : { menu, why: 'refused', text };
}
