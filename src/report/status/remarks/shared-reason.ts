import type { StatusRow } from '../types.js';

/** Why one router is offline, or could not be compared. */
export interface RouterReason {
  readonly row: StatusRow;
  readonly reason: string;
}

/**
 * Why many routers are offline or could not be compared, for one cause. What differs only in where
 * a router was asked is the same; of what differs more, the first one is the example.
 */
export function sharedReason(reasons: readonly RouterReason[]): string {
  const [first = '', ...others] = new Set(reasons.map(withoutPlace));
  return others.length === 0 ? first : `each for a reason of its own, such as: ${first}`;
}

/** `no answer from it in 10 s`. */
function withoutPlace({ row: { address, port }, reason }: RouterReason): string {
  const host = address.replace(/^\[(.*)\]$/, '$1');
  return reason.replaceAll(`[${host}]:${port}`, 'it').replaceAll(`${host}:${port}`, 'it');
}
