import type { Style } from '../text/style.js';
import { radiusTotals, usedPercent } from './radius-totals.js';
import {
  addressText,
  countText,
  millisecondsText,
  percentText,
  stateText,
  syncText,
  uptimeText,
} from './status-cells.js';
import type { StatusRow } from './types.js';

/** A column of the list for people. */
export interface StatusColumn {
  readonly title: string;
  /** Numbers stand at the right. */
  readonly align: 'left' | 'right';
  /** A narrow terminal goes without the highest first; 0 stays. */
  readonly drop: number;
  /** The text of a cell; what the router says is as it said it. Empty for what is not known. */
  readonly cell: (row: StatusRow) => string;
  /** Whether the text may be somebody else's words. */
  readonly quotes?: true;
  readonly tone?: (row: StatusRow) => keyof Style | undefined;
}

/** From here on a percentage is in a warning colour. */
const HIGH = 90;

const left = (
  title: string,
  drop: number,
  cell: StatusColumn['cell'],
  tone?: StatusColumn['tone'],
): StatusColumn => ({ title, align: 'left', drop, cell, ...(tone === undefined ? {} : { tone }) });

const quoted = (...column: Parameters<typeof left>): StatusColumn => ({
  ...left(...column),
  quotes: true,
});

const right = (
  title: string,
  drop: number,
  cell: StatusColumn['cell'],
  tone?: StatusColumn['tone'],
): StatusColumn => ({ ...left(title, drop, cell, tone), align: 'right' });

const memoryUsed = (row: StatusRow): number | undefined =>
  usedPercent(row.memoryFreeBytes, row.memoryTotalBytes);
const diskUsed = (row: StatusRow): number | undefined =>
  usedPercent(row.diskFreeBytes, row.diskTotalBytes);

/** The columns, in their order. */
export const statusColumns: readonly StatusColumn[] = [
  quoted(
    'router',
    0,
    ({ router }) => router,
    () => 'strong',
  ),
  quoted('address', 9, addressText),
  left('state', 0, stateText, ({ state }) => STATE_TONES[state]),
  right('answer', 8, ({ answerMs }) => millisecondsText(answerMs)),
  quoted('identity', 16, ({ identity = '' }) => identity),
  quoted('board', 15, ({ board = '' }) => board),
  left('version', 4, ({ version = '' }) => version),
  right('uptime', 7, ({ uptimeSeconds }) => uptimeText(uptimeSeconds)),
  right(
    'cpu',
    6,
    ({ cpuPercent }) => percentText(cpuPercent),
    ({ cpuPercent }) => high(cpuPercent),
  ),
  right(
    'memory',
    6,
    (row) => percentText(memoryUsed(row)),
    (row) => high(memoryUsed(row)),
  ),
  right(
    'disk',
    14,
    (row) => percentText(diskUsed(row)),
    (row) => high(diskUsed(row)),
  ),
  right('ppp', 13, ({ pppSessions }) => countText(pppSessions)),
  right('pppoe', 2, ({ pppoeSessions }) => countText(pppoeSessions)),
  right('hotspot', 2, ({ hotspotSessions }) => countText(hotspotSessions)),
  right('requests', 12, (row) => countText(radiusTotals(row).requests)),
  right('accepts', 11, (row) => countText(radiusTotals(row).accepts)),
  right('rejects', 11, (row) => countText(radiusTotals(row).rejects)),
  right('timeouts', 3, (row) => countText(radiusTotals(row).timeouts)),
  right('rtt', 10, (row) => millisecondsText(radiusTotals(row).lastRoundTripMs)),
  left('sync', 1, syncText, syncTone),
  right(
    'warnings',
    0,
    ({ state, warnings }) => (state === 'online' ? countText(warnings.length) : ''),
    ({ warnings }) => (warnings.length > 0 ? 'warning' : undefined),
  ),
];

function high(percent: number | undefined): keyof Style | undefined {
  return percent !== undefined && percent >= HIGH ? 'warning' : undefined;
}

const STATE_TONES = { online: 'good', offline: 'error', 'not-asked': 'faint' } as const;

const SYNC_TONES = { 'in-sync': 'good', drifted: 'warning', unknown: 'faint' } as const;

function syncTone({ sync }: StatusRow): keyof Style | undefined {
  return sync === undefined ? undefined : SYNC_TONES[sync];
}
