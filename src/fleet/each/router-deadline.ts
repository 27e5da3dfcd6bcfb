import { durationText, startDeadline } from '../../routeros/deadline.js';

/** The work on one router took longer than it may; `message` is one line that names the limit. */
export class DeadlineError extends Error {
  constructor(limit: number) {
    super(`not finished within ${limitText(limit)} (--router-timeout)`);
    this.name = 'DeadlineError';
  }
}

/** Bounds the work on one router. Dispose it when the work is done. */
export interface RouterDeadline extends Disposable {
  /** Aborted with the run, for the run's reason, or by a `DeadlineError` when the time is over. */
  readonly signal: AbortSignal;
}

/**
 * Starts the time of one router, within a run that may be stopped at any time.
 *
 * @param limit milliseconds; undefined for a router that may take as long as the run
 */
export function startRouterDeadline(run: AbortSignal, limit: number | undefined): RouterDeadline {
  const controller = new AbortController();
  const { signal } = controller;
  const stop = (): void => controller.abort(run.reason);
  // Not AbortSignal.any: on Node 20 the run's signal would hold on to one signal a router.
  run.addEventListener('abort', stop, { once: true });
  if (run.aborted) stop();
  const timer =
    limit === undefined || signal.aborted
      ? undefined
      : startDeadline(limit, () => controller.abort(new DeadlineError(limit)));
  return {
    signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      run.removeEventListener('abort', stop);
    },
  };
}

/** `2 m`, `90 s`. */
function limitText(ms: number): string {
  const minutes = ms / 60_000;
  return minutes >= 1 && Number.isInteger(minutes) ? `${minutes} m` : durationText(ms);
}
