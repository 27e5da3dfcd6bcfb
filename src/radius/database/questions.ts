import { setTimeout as sleep } from 'node:timers/promises';
import { RadiusDatabaseError } from '../radius-database-error.js';
import { createLine } from './line.js';
import { MomentaryError } from './momentary-error.js';
import { NotConnectedError } from './not-connected-error.js';
import { stoppedError } from './wire/common-trouble.js';

/** How often a transaction that lost against another one is tried again. */
const DEADLOCK_RETRIES = 2;

/** Milliseconds between two looks at a locked file. */
const LOCKED_PAUSE = 50;

/** Asks a database so many questions at a time, and again where that helps. */
interface Questions {
  readonly ask: <T>(question: () => Promise<T>) => Promise<T>;
  /** Whoever waits in line is told that the run was stopped. */
  readonly stop: () => void;
}

/** `timeout` is how long a locked file is waited for, in milliseconds. */
export function createQuestions(atATime: number, timeout: number): Questions {
  const line = createLine(atATime, (error) => error instanceof NotConnectedError);
  let stopped = false;
  return {
    ask: (question) =>
      line(async () => {
        if (stopped) throw stoppedError();
        try {
          return await askAgain(question, timeout);
        } catch (error) {
          // That a write may have been made must be said, however the run ends.
          throw stopped && !isOutcomeUnknown(error) ? stoppedError() : error;
        }
      }),
    stop() {
      stopped = true;
    },
  };
}

function isOutcomeUnknown(error: unknown): boolean {
  return error instanceof RadiusDatabaseError && error.outcomeUnknown;
}

async function askAgain<T>(question: () => Promise<T>, timeout: number): Promise<T> {
  const end = performance.now() + timeout;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await question();
    } catch (error) {
      const pause = pauseAfter(error, attempt, end);
      if (pause === undefined) throw error;
      await sleep(pause);
    }
  }
}

/** Milliseconds until a question is worth asking again; undefined: never. */
function pauseAfter(error: unknown, attempt: number, end: number): number | undefined {
  if (error instanceof MomentaryError) {
    if (error.contention === 'locked') return performance.now() < end ? LOCKED_PAUSE : undefined;
    return attempt < DEADLOCK_RETRIES ? LOCKED_PAUSE * (attempt + 1) : undefined;
  }
  // A connection may have died while nobody used it. What was not committed was not written.
  const lost = error instanceof RadiusDatabaseError && error.kind === 'lost';
  return lost && !isOutcomeUnknown(error) && attempt === 0 ? 0 : undefined;
}
