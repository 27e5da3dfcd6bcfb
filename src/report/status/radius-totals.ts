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
  const sum = (count: (server: ReportedRadius) => number | undefined): number | undefined => {
    const counts = enabled.map(count).filter((one) => one !== undefined);
    return counts.length === 0 ? undefined : counts.reduce((total, one) => total + one, 0);
  };
  const trips = enabled.flatMap(({ lastRoundTripMs }) => lastRoundTripMs ?? []);
  return {
    requests: sum(({ requests }) => requests),
    accepts: sum(({ accepts }) => accepts),
    rejects: sum(({ rejects }) => rejects),
    timeouts: sum(({ timeouts }) => timeouts),
    badReplies: sum(({ badReplies }) => badReplies),
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
