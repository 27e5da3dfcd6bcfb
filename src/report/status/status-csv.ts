import { stringify } from 'csv-stringify/sync';
import { safeText } from '../safe-text.js';
import { radiusTotals } from './radius-totals.js';
import type { StatusReport, StatusRow } from './types.js';

type Cell = string | number | undefined;

/** Columns for spreadsheets: the unit is in the name, numbers are bare. New ones come at the end. */
const COLUMNS: Readonly<Record<string, (row: StatusRow) => Cell>> = {
  router: ({ router }) => router,
  address: ({ address }) => address,
  port: ({ port }) => port,
  state: ({ state }) => state,
  cause: ({ cause }) => cause,
  reason: ({ reason }) => reason,
  answer_ms: ({ answerMs }) => answerMs,
  identity: ({ identity }) => identity,
  board: ({ board }) => board,
  architecture: ({ architecture }) => architecture,
  version: ({ version }) => version,
  channel: ({ channel }) => channel,
  update_channel: ({ updateChannel }) => updateChannel,
  uptime_s: ({ uptimeSeconds }) => uptimeSeconds,
  cpu_percent: ({ cpuPercent }) => cpuPercent,
  memory_free_bytes: ({ memoryFreeBytes }) => memoryFreeBytes,
  memory_total_bytes: ({ memoryTotalBytes }) => memoryTotalBytes,
  disk_free_bytes: ({ diskFreeBytes }) => diskFreeBytes,
  disk_total_bytes: ({ diskTotalBytes }) => diskTotalBytes,
  clock_ahead_s: ({ clockAheadSeconds }) => clockAheadSeconds,
  ppp_sessions: ({ pppSessions }) => pppSessions,
  pppoe_sessions: ({ pppoeSessions }) => pppoeSessions,
  hotspot_sessions: ({ hotspotSessions }) => hotspotSessions,
  radius_requests: (row) => radiusTotals(row).requests,
  radius_accepts: (row) => radiusTotals(row).accepts,
  radius_rejects: (row) => radiusTotals(row).rejects,
  radius_timeouts: (row) => radiusTotals(row).timeouts,
  radius_bad_replies: (row) => radiusTotals(row).badReplies,
  radius_last_rtt_ms: (row) => radiusTotals(row).lastRoundTripMs,
  sync: ({ sync }) => sync,
  changes: ({ changes }) => changes,
  sync_reason: ({ syncReason }) => syncReason,
  warnings: ({ state, warnings }) => (state === 'online' ? warnings.length : undefined),
  warning_codes: ({ warnings }) => warnings.map(({ code }) => code).join(' '),
  warning_texts: ({ warnings }) => warnings.map(({ message }) => message).join('; '),
};

/**
 * The list as CSV (RFC 4180, UTF-8): a head line, then a line a router. A text of a router that a
 * spreadsheet would take for a formula begins with an apostrophe. In many countries a spreadsheet
 * splits lines at `;`, and does not heed quotes that begin elsewhere: what is behind one counts as
 * a beginning, too.
 */
export function statusCsv({ routers }: StatusReport): string {
  const rows = routers.map((row) => Object.values(COLUMNS).map((cellOf) => cell(cellOf(row))));
  return stringify([Object.keys(COLUMNS), ...rows], { quoted_match: /[;\t]/ });
}

/** The beginning of a formula, in wide letters too, at the start or behind a separator. */
const FORMULA = /(^|[;\t])([\s"]*)(?=[=+@\-\uff1d\uff0b\uff20\uff0d])/g;

/** One line, without what a terminal or a spreadsheet would act on. */
function cell(value: Cell): Cell {
  return typeof value === 'string' ? safeText(value).replace(FORMULA, `$1$2'`) : value;
}
