import type { StatusWarning } from '../../health/status/types.js';

/** What a router counts for one RADIUS server; absent where it does not say. */
export interface ReportedRadius {
  readonly address: string;
  readonly services: readonly string[];
  readonly disabled: boolean;
  readonly requests?: number;
  readonly accepts?: number;
  readonly rejects?: number;
  readonly timeouts?: number;
  readonly badReplies?: number;
  readonly lastRoundTripMs?: number;
}

/** One router of the list. What is not known is absent. Texts of the router may hold anything. */
export interface StatusRow {
  readonly router: string;
  readonly address: string;
  readonly port: number;
  /** `not-asked`: we were stopped before it had answered. */
  readonly state: 'online' | 'offline' | 'not-asked';
  /** Until it had let us log in, or until it was clear that it does not. */
  readonly answerMs?: number;
  /** Why it is offline, in one line. */
  readonly reason?: string;
  /** The same for programs: a kind of the router's error. */
  readonly cause?: string;
  readonly identity?: string;
  readonly board?: string;
  readonly architecture?: string;
  readonly version?: string;
  readonly channel?: string;
  readonly updateChannel?: string;
  readonly uptimeSeconds?: number;
  readonly cpuPercent?: number;
  readonly memoryFreeBytes?: number;
  readonly memoryTotalBytes?: number;
  readonly diskFreeBytes?: number;
  readonly diskTotalBytes?: number;
  /** How far its clock is ahead of ours; negative where it is behind. */
  readonly clockAheadSeconds?: number;
  /** All of `/ppp/active`, PPPoE among them. */
  readonly pppSessions?: number;
  readonly pppoeSessions?: number;
  readonly hotspotSessions?: number;
  readonly radius?: readonly ReportedRadius[];
  readonly sync?: 'in-sync' | 'drifted' | 'unknown';
  /** Changes that an apply would make. */
  readonly changes?: number;
  /** Why it is not known whether it is in sync, in one line. */
  readonly syncReason?: string;
  /** The same for programs. */
  readonly syncCause?: string;
  readonly warnings: readonly StatusWarning[];
}

/** The list of routers. */
export interface StatusReport {
  /** Version of rosform. */
  readonly rosform: string;
  /** When the routers were asked, ISO 8601 in UTC. */
  readonly createdAt: string;
  readonly routers: readonly StatusRow[];
}
