import type { PingedRouter, PingStatus } from '../../health/ping/types.js';

/** How many routers came out how. */
export interface PingSummary extends Readonly<Record<PingStatus, number>> {
  readonly routers: number;
}

/** Counts routers by what came of them. */
export function pingSummary(routers: readonly PingedRouter[]): PingSummary {
  const of = (status: PingStatus): number =>
    routers.filter((router) => router.status === status).length;
  return {
    routers: routers.length,
    reached: of('reached'),
    lossy: of('lossy'),
    failed: of('failed'),
    stopped: of('stopped'),
    'not-asked': of('not-asked'),
  };
}
