import { getEventListeners, setMaxListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DeadlineError, startRouterDeadline } from '../../src/fleet/each/router-deadline.js';

let run: AbortController;

beforeEach(() => {
  run = new AbortController();
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the time limit of one router', () => {
  it('ends its work, and not that of the run', () => {
    using deadline = startRouterDeadline(run.signal, 120_000);
    const ended = vi.fn<() => void>();
    deadline.signal.addEventListener('abort', ended);

    vi.advanceTimersByTime(119_999);
    expect([deadline.signal.aborted, ended.mock.calls.length]).toEqual([false, 0]);
    vi.advanceTimersByTime(1);

    expect([deadline.signal.aborted, ended.mock.calls.length]).toEqual([true, 1]);
    expect(deadline.signal.reason).toBeInstanceOf(DeadlineError);
    expect(run.signal.aborted).toBe(false);
  });

  it.each([
    { limit: 250, text: '250 ms' },
    { limit: 10_000, text: '10 s' },
    { limit: 60_000, text: '1 m' },
    { limit: 90_000, text: '90 s' },
    { limit: 120_000, text: '2 m' },
    { limit: 7_200_000, text: '120 m' },
  ])('of $limit ms is called $text', ({ limit, text }) => {
    using deadline = startRouterDeadline(run.signal, limit);

    vi.advanceTimersByTime(limit);

    expect(deadline.signal.reason).toBeInstanceOf(DeadlineError);
    expect(deadline.signal.reason).toMatchObject({
      name: 'DeadlineError',
      message: `not finished within ${text} (--router-timeout)`,
    });
    expect(() => deadline.signal.throwIfAborted()).toThrow(DeadlineError);
  });

  it('is none when none is given', () => {
    using deadline = startRouterDeadline(run.signal, undefined);

    vi.advanceTimersByTime(2 ** 40);

    expect([deadline.signal.aborted, vi.getTimerCount()]).toEqual([false, 0]);
  });

  it('may be longer than a timer of Node can be', () => {
    using deadline = startRouterDeadline(run.signal, 2 ** 40);

    vi.advanceTimersByTime(86_400_000);

    expect(deadline.signal.aborted).toBe(false);
  });
});

describe('a run that is stopped', () => {
  it.each([{ limit: 1000 }, { limit: undefined }])(
    'ends the work for the reason of the run (limit $limit)',
    ({ limit }) => {
      using deadline = startRouterDeadline(run.signal, limit);

      run.abort();
      vi.advanceTimersByTime(10_000);

      expect(deadline.signal.reason).toBe(run.signal.reason);
    },
  );

  it('before the router was begun leaves no time to it', () => {
    run.abort(new Error('stopped'));

    using deadline = startRouterDeadline(run.signal, 1000);

    expect(deadline.signal.reason).toBe(run.signal.reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('after the time was over changes nothing', () => {
    using deadline = startRouterDeadline(run.signal, 1000);

    vi.advanceTimersByTime(1000);
    run.abort();

    expect(deadline.signal.reason).toBeInstanceOf(DeadlineError);
  });
});

describe('work that is done', () => {
  it('is not ended afterwards', () => {
    const deadline = startRouterDeadline(run.signal, 1000);
    deadline[Symbol.dispose]();

    vi.advanceTimersByTime(10_000);
    run.abort();

    expect(deadline.signal.aborted).toBe(false);
  });

  it('on 10,000 routers, 50 at a time, leaves no timer and no listener behind', () => {
    const listeners = (): number => getEventListeners(run.signal, 'abort').length;
    setMaxListeners(60, run.signal);

    for (let begun = 0; begun < 10_000; begun += 50) {
      const deadlines = Array.from({ length: 50 }, () => startRouterDeadline(run.signal, 60_000));
      expect([listeners(), vi.getTimerCount()]).toEqual([50, 50]);
      // Once all fifty are late.
      if (begun === 5000) vi.advanceTimersByTime(60_000);
      expect(deadlines.every(({ signal }) => signal.aborted)).toBe(begun === 5000);
      for (const deadline of deadlines) deadline[Symbol.dispose]();
    }

    expect([listeners(), vi.getTimerCount()]).toEqual([0, 0]);
  });
});
