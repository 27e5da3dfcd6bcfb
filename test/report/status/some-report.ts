import type { StatusReport, StatusRow } from '../../../src/report/status/types.js';

/** A router that is well and tells everything. */
export const wellRow: StatusRow = {
  router: 'zone-a',
  address: '10.20.0.1',
  port: 8729,
  state: 'online',
  answerMs: 112,
  identity: 'zone-a',
  board: 'CCR2004-1G-12S+2XS',
  architecture: 'arm64',
  version: '7.20.8',
  channel: 'stable',
  updateChannel: 'stable',
  uptimeSeconds: 2_001_600,
  cpuPercent: 37,
  memoryFreeBytes: 3_000_000_000,
  memoryTotalBytes: 4_000_000_000,
  diskFreeBytes: 100_000_000,
  diskTotalBytes: 128_000_000,
  clockAheadSeconds: 0,
  pppSessions: 1204,
  pppoeSessions: 1200,
  hotspotSessions: 45,
  radius: [
    {
      address: '10.10.0.5',
      services: ['ppp'],
      disabled: false,
      requests: 81_234,
      accepts: 80_000,
      rejects: 1234,
      timeouts: 0,
      badReplies: 0,
      lastRoundTripMs: 12,
    },
  ],
  sync: 'in-sync',
  warnings: [],
};

/** One that has trouble. */
export const badRow: StatusRow = {
  ...wellRow,
  router: 'zone-b',
  address: '10.20.0.2',
  port: 18_729,
  answerMs: 2345,
  version: '7.16.2',
  uptimeSeconds: 7_380,
  cpuPercent: 97,
  memoryFreeBytes: 200_000_000,
  clockAheadSeconds: -401,
  pppSessions: 3,
  pppoeSessions: 3,
  hotspotSessions: 0,
  radius: [
    {
      address: '10.10.0.5',
      services: ['ppp'],
      disabled: false,
      requests: 100,
      accepts: 40,
      rejects: 10,
      timeouts: 50,
      badReplies: 0,
      lastRoundTripMs: 900,
    },
    { address: '10.10.0.6', services: ['ppp'], disabled: true, requests: 7, timeouts: 7 },
    { address: '10.10.0.7', services: ['hotspot'], disabled: false, requests: 5, timeouts: 1 },
  ],
  sync: 'drifted',
  changes: 3,
  warnings: [
    {
      code: 'radius-timeouts',
      subject: '10.10.0.5',
      message: 'RADIUS server 10.10.0.5 left 50 of 100 requests without an answer (50 %)',
    },
    {
      code: 'clock-off',
      message:
        'its clock is 6m41s behind ours: certificates, schedules and the log go by it; see /system/ntp/client',
    },
  ],
};

/** One that says nothing of itself, and cannot be compared. */
export const mutedRow: StatusRow = {
  router: 'zone-c',
  address: '2001:db8::1',
  port: 8728,
  state: 'online',
  answerMs: 40,
  sync: 'unknown',
  syncReason: 'ZONE_C_RADIUS is not set',
  syncCause: 'secret',
  warnings: [
    {
      code: 'unanswered',
      subject: 'permission',
      message: 'our user may not read /system/resource',
    },
  ],
};

/** One that is not there. */
export const deadRow: StatusRow = {
  router: 'zone-d',
  address: '10.20.0.4',
  port: 8729,
  state: 'offline',
  answerMs: 10_000,
  reason: 'no answer from 10.20.0.4:8729 in 10 s: correct the address, or look at the way there',
  cause: 'unreachable',
  warnings: [],
};

/** One that we were stopped at. */
export const unaskedRow: StatusRow = {
  router: 'zone-f',
  address: '10.20.0.6',
  port: 8729,
  state: 'not-asked',
  warnings: [],
};

/** Words that mean something to a terminal, a spreadsheet, Markdown and HTML. */
const hostileText =
  '=HYPERLINK("http://evil")|`x`<b>\u001b[2J\u202e,"\n@all ##[error] \u0085 __proto__';

/** A router whose every text is hostile. */
export const hostileRow: StatusRow = {
  ...wellRow,
  router: 'zone-e',
  address: hostileText,
  identity: hostileText,
  board: `+${hostileText}`,
  architecture: `@${hostileText}`,
  version: '7.20.8',
  radius: [{ address: hostileText, services: [hostileText], disabled: false }],
  sync: 'unknown',
  syncReason: hostileText,
  warnings: [{ code: 'unanswered', message: hostileText }],
};

export function reportOf(...routers: readonly StatusRow[]): StatusReport {
  return { rosform: '1.2.3', createdAt: '2027-01-15T08:00:00.000Z', routers };
}
