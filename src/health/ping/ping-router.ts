import { setTimeout as wait } from 'node:timers/promises';
import { RouterError } from '../../routeros/router-error.js';
import type { ConnectOptions } from '../../routeros/types.js';
import { isHopeless, pingFailure } from './ping-failure.js';
import { PingSession, type Answer } from './ping-session.js';
import { pingTarget } from './ping-target.js';
import { daysUntil, pingWarnings } from './ping-warnings.js';
import { replyTimes } from './reply-times.js';
import type { PingFailure, RouterPing } from './types.js';

/** How often a router is asked. */
export interface PingPlan {
  readonly count: number;
  /** Milliseconds from one question to the next; a slow answer delays the next question. */
  readonly interval: number;
}

/**
 * Logs in to a router and asks it questions on that one session. A question whose session is lost
 * is lost, and the next one logs in anew; trouble that would be the same again, or that gets us
 * banned, ends it. Never rejects for what a router does. When the signal is aborted it ends at
 * once, and the question in flight does not count.
 */
export async function pingRouter(options: ConnectOptions, plan: PingPlan): Promise<RouterPing> {
  await using session = new PingSession(options);
  const tally: Tally = { sent: 0, times: [] };
  let ended: Outcome = 'lost';
  for (let left = plan.count; left > 0; left -= 1) {
    const due = performance.now() + plan.interval;
    ended = await ask(session, options, tally);
    if (ended === 'given-up' || ended === 'stopped' || left === 1) break;
    if (!(await pauseUntil(due, options.signal))) {
      ended = 'stopped';
      break;
    }
  }
  const seen = seenOf(session, options);
  return {
    ...seen,
    ...answerOf(tally),
    replies: replyTimes(plan.count, tally.sent, tally.times),
    ended: ended === 'answered' || ended === 'lost' ? 'done' : ended,
    logins: session.logins,
    ...(ended === 'stopped' ? { stoppedAt: session.latest.nextStage() } : {}),
    ...(tally.failure === undefined ? {} : { failure: tally.failure }),
    warnings: pingWarnings(seen),
  };
}

/** What the questions came to so far. */
interface Tally {
  sent: number;
  readonly times: number[];
  /** The last one. */
  answer?: Answer;
  /** Of the last question that was lost. */
  failure?: PingFailure;
}

type Outcome = 'answered' | 'lost' | 'given-up' | 'stopped';

async function ask(session: PingSession, options: ConnectOptions, tally: Tally): Promise<Outcome> {
  try {
    const answer = await session.ask();
    tally.sent += 1;
    tally.times.push(answer.ms);
    tally.answer = answer;
    return 'answered';
  } catch (error) {
    if (!(error instanceof RouterError)) throw error;
    await session.drop();
    if (error.kind === 'aborted') return 'stopped';
    tally.sent += 1;
    tally.failure = pingFailure(error, session.latest, pingTarget(options));
    return isHopeless(error, session.latest) ? 'given-up' : 'lost';
  }
}

/** False when the signal came first. */
async function pauseUntil(due: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    const left = Math.max(0, due - performance.now());
    await wait(left, undefined, signal === undefined ? {} : { signal });
    return true;
  } catch (error) {
    if (signal?.aborted === true) return false;
    throw error;
  }
}

function seenOf(
  { latest, furthest }: PingSession,
  options: ConnectOptions,
): Pick<RouterPing, 'target' | 'reached' | 'stages' | 'peer' | 'daysLeft'> {
  const { reached = furthest.reached, peer = furthest.peer } = latest;
  const daysLeft = daysUntil(peer?.certificate?.validTo, new Date());
  return {
    target: pingTarget(options),
    ...(reached === undefined ? {} : { reached }),
    stages: furthest.stages,
    ...(peer === undefined ? {} : { peer }),
    ...(daysLeft === undefined ? {} : { daysLeft }),
  };
}

function answerOf({ answer }: Tally): Pick<RouterPing, 'identity' | 'version'> {
  return answer === undefined ? {} : { identity: answer.identity, version: answer.version };
}
