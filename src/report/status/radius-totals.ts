import type { ReportedRadius, StatusRow } from './types.js';

/** What all RADIUS servers of a router come to; undefined where no server tells. */
export interface RadiusTotals {
  readonly requests: number | undefined;
  readonly accepts: number | undefined;
  readonly rejects: number | undefined;
  readonly timeouts: number | undefined;
  readonly badReplies: number | undefined;
  /** The slowest of them. */
  readonly lastRoundTripMs: number | undefined;
}

/** The sums of the servers that are not disabled. */
export function radiusTotals({ radius = [] }: StatusRow): RadiusTotals {
  const enabled = radius.filter(({ disabled }) => !disabled);
  const totalOf = (count: (server: ReportedRadius) => number | undefined): number | undefined => {
    const counts = enabled.map(count).filter((one) => one !== undefined);
    const total = counts.reduce((sum, one) => sum + one, 0);
    return counts.length > 0 && Number.isSafeInteger(total) ? total : undefined;
  };
  const trips = enabled.flatMap(({ lastRoundTripMs }) => lastRoundTripMs ?? []);
  return {
    requests: totalOf(({ requests }) => requests),
    accepts: totalOf(({ accepts }) => accepts),
    rejects: totalOf(({ rejects }) => rejects),
    timeouts: totalOf(({ timeouts }) => timeouts),
    badReplies: totalOf(({ badReplies }) => badReplies),
    lastRoundTripMs: trips.length === 0 ? undefined : Math.max(...trips),
  };
}

/** How much of it is used, in per cent; undefined where it is not known. */
export function usedPercent(
  free: number | undefined,
  total: number | undefined,
): number | undefined {
  if (free === undefined || total === undefined || total === 0) return undefined;
  return Math.round((100 * (total - free)) / total);
}

/** PPP and hotspot together; undefined where neither is known. */
export function sessionsOf({ pppSessions, hotspotSessions }: StatusRow): number | undefined {
  if (pppSessions === undefined && hotspotSessions === undefined) return undefined;
  return (pppSessions ?? 0) + (hotspotSessions ?? 0);
}
