import type { PingPlan } from '../../health/ping/ping-router.js';
import { parseWait } from '../../resources/fields/duration.js';
import { safeText } from '../../report/safe-text.js';
import { UsageError } from '../usage-error.js';
import type { PingOptions } from './ping-flags.js';

const MOST = 10_000;

/** A router is no target to flood (milliseconds). */
const SHORTEST = 100;

/**
 * How often routers are asked.
 *
 * @throws UsageError when `--count` or `--interval` is out of range
 */
export function pingPlan({ count, interval }: Pick<PingOptions, 'count' | 'interval'>): PingPlan {
  if (!Number.isInteger(count) || count < 1 || count > MOST) {
    throw new UsageError(`--count takes a whole number from 1 to ${MOST}`);
  }
  const milliseconds = parseWait(interval);
  if (milliseconds === undefined) {
    throw new UsageError(`--interval ${safeText(interval)}: write a time such as 500ms or 1s`);
  }
  if (milliseconds < SHORTEST) {
    throw new UsageError(`--interval ${safeText(interval)} is too short: ${SHORTEST}ms at least`);
  }
  return { count, interval: milliseconds };
}
