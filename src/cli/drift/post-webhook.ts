import { setTimeout as sleep } from 'node:timers/promises';
import { counted } from '../../report/counted.js';
import { packageVersion } from '../package-version.js';
import { UsageError } from '../usage-error.js';
import { failureOfAnswer, failureOfFetch, type WebhookFailure } from './webhook-failure.js';

/** A report that did not reach its webhook; `message` is one line without the path of the URL. */
export class WebhookError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'WebhookError';
  }
}

/** How a report is posted; times in milliseconds. */
export interface WebhookOptions {
  /** Ends everything at once. */
  readonly signal: AbortSignal;
  /** 3 where absent. */
  readonly attempts?: number;
  /** For one attempt, 10 s where absent. */
  readonly timeoutMs?: number;
  /** For all attempts and the pauses between them, 30 s where absent. */
  readonly totalMs?: number;
  /** Waits between two attempts; rejects when the signal is aborted. */
  readonly wait?: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** The first pause; each one after it is twice as long. */
const FIRST_PAUSE = 1000;

const INTERRUPTED = 'it was interrupted';

/**
 * The URL that a report is posted to. Its path is often a token, so no message repeats any of it.
 *
 * @throws UsageError when nothing can be posted there
 */
export function checkWebhookUrl(text: string): URL {
  const trimmed = text.trim();
  if (trimmed === '') throw new UsageError('the webhook URL is empty: is its variable set?');
  // The parser of URLs takes line ends out, adds missing slashes and makes a path into a host.
  if (/[\s\p{Cc}]/u.test(trimmed)) {
    throw new UsageError('the webhook URL has a blank or a line end in it: give one URL');
  }
  if (!/^https?:/iu.test(trimmed)) {
    throw new UsageError('the webhook URL must begin with https:// or http://');
  }
  if (!/^https?:\/\/[^/\\?#]/iu.test(trimmed)) {
    throw new UsageError('the webhook URL names no host: write https://host/path');
  }
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  if (url === undefined) {
    throw new UsageError('the webhook URL cannot be read: write https://host/path');
  }
  if (url.username !== '' || url.password !== '') {
    throw new UsageError(
      'the webhook URL has a user name or a password before its host, which is not supported: ' +
        'use a webhook that has its token in the path or the query',
    );
  }
  return url;
}

/**
 * Posts `body` as JSON. Trouble that may pass (no connection, no answer in time, 408, 425, 429,
 * 5xx) is tried again, not before the server's `Retry-After`. Redirects are not followed: the
 * report would go where nobody said. The answer's text is not read. A report whose answer was lost
 * may arrive twice. A connection that was being set up when its time was over stays with Node for
 * up to ten seconds.
 *
 * @throws UsageError when the URL is none
 * @throws WebhookError when no attempt succeeded, or the signal was aborted
 */
export async function postWebhook(
  url: string,
  body: unknown,
  options: WebhookOptions,
): Promise<void> {
  const target = checkWebhookUrl(url);
  const { signal, attempts = 3, timeoutMs = 10_000, totalMs = 30_000, wait = pause } = options;
  const started = performance.now();
  const left = (): number => totalMs - (performance.now() - started);
  const request = requestOf(body);
  if (signal.aborted) throw undelivered(target, INTERRUPTED, 0, 0);
  for (let count = 1; ; count += 1) {
    const deadline = Math.max(1, Math.min(timeoutMs, left()));
    const failure = await attempt(target, request, deadline, signal);
    if (failure === undefined) return;
    const { what, again, retryAfter = 0 } = failure;
    const giveUp = (why: string): WebhookError =>
      undelivered(target, signal.aborted ? INTERRUPTED : why, count, totalMs - left());
    const ms = Math.max(FIRST_PAUSE * 2 ** (count - 1), retryAfter);
    if (signal.aborted || !again || count >= attempts) throw giveUp(what);
    if (retryAfter >= left()) throw giveUp(`${what} and asks to wait ${secondsText(retryAfter)}`);
    if (ms >= left()) throw giveUp(what);
    await wait(ms, signal).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (signal.aborted) throw giveUp(what);
  }
}

function requestOf(body: unknown): RequestInit {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'user-agent': `rosform/${packageVersion()}`,
      // Nothing is kept open for a next request.
      connection: 'close',
    },
    body: JSON.stringify(body),
    redirect: 'manual',
  };
}

/** One request; undefined when the report was taken. Its connection is gone afterwards. */
async function attempt(
  target: URL,
  request: RequestInit,
  deadline: number,
  signal: AbortSignal,
): Promise<WebhookFailure | undefined> {
  const controller = new AbortController();
  const end = (): void => controller.abort();
  const timer = setTimeout(end, deadline);
  signal.addEventListener('abort', end, { once: true });
  try {
    const answer = await fetch(target, { ...request, signal: controller.signal });
    return failureOfAnswer(answer, Date.now());
  } catch (error) {
    if (!controller.signal.aborted) return failureOfFetch(error);
    return { what: `no answer within ${secondsText(deadline)}`, again: true };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
    // Also ends an answer whose text never ends; nobody reads it.
    end();
  }
}

function undelivered({ origin }: URL, why: string, attempts: number, ms: number): WebhookError {
  const effort = `${counted(attempts, 'attempt')} in ${secondsText(ms)}`;
  return new WebhookError(`the webhook at ${origin} did not take the report: ${why} (${effort})`);
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal });
}

/** `10 s`, `0.3 s`. */
function secondsText(ms: number): string {
  return `${Number((ms / 1000).toFixed(1))} s`;
}
