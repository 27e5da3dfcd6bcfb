import { radiusTotals, sessionsOf, usedPercent } from './radius-totals.js';
import type { StatusOrder } from './status-orders.js';
import type { StatusRow } from './types.js';

/** `zone-2` comes before `zone-10`, and `10.3.0.1` before `10.20.0.1`, on every machine alike. */
const collator = new Intl.Collator('en', { numeric: true });

/** Trouble first. */
const SYNC_ORDER = ['drifted', 'unknown', 'in-sync'] as const;

/**
 * The list in an order: names and addresses as people count, the oldest version first, the biggest
 * number first, what has trouble first. What is not known comes last, and routers that are offline
 * or were not asked behind that, but for `state`, which puts them first. Names decide between equals.
 */
export function sortStatus(rows: readonly StatusRow[], order: StatusOrder): readonly StatusRow[] {
  const compare = comparisons[order];
  return rows.toSorted((left, right) => {
    const presence = order === 'state' ? 0 : absence(left) - absence(right);
    return presence || compare(left, right) || byName(left, right);
  });
}

/** `a1` and `a01` count alike, and are not the same. */
function byName(left: StatusRow, right: StatusRow): number {
  const natural = collator.compare(left.router, right.router);
  return natural || (left.router < right.router ? -1 : 1);
}

type Comparison = (left: StatusRow, right: StatusRow) => number;

/** Those that are offline are known to be. */
function absence({ state }: StatusRow): number {
  return ['online', 'offline', 'not-asked'].indexOf(state);
}

/** Routers that are offline, then those with warnings, those that are not in sync, and the rest. */
export function troubleFirst(rows: readonly StatusRow[]): readonly StatusRow[] {
  return rows.toSorted((left, right) => urgency(left) - urgency(right));
}

function urgency({ state, warnings, sync = 'in-sync' }: StatusRow): number {
  if (state !== 'online') return state === 'offline' ? 0 : 1;
  if (warnings.length > 0) return 2;
  return sync === 'in-sync' ? 4 : 3;
}

function presenceLast({ state }: StatusRow): number {
  return ['offline', 'not-asked', 'online'].indexOf(state);
}

function biggest(number: (row: StatusRow) => number | undefined): Comparison {
  return (left, right) => {
    const [one, other] = [number(left), number(right)];
    if (one === undefined || other === undefined) {
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
    }
    return other - one;
  };
}

function natural(text: (row: StatusRow) => string | undefined): Comparison {
  return (left, right) => {
    const [one, other] = [text(left), text(right)];
    if (one === undefined || other === undefined) {
      return (one === undefined ? 1 : 0) - (other === undefined ? 1 : 0);
    }
    return collator.compare(one, other);
  };
}

const comparisons: Readonly<Record<StatusOrder, Comparison>> = {
  name: natural(({ router }) => router),
  address: (left, right) => collator.compare(left.address, right.address) || left.port - right.port,
  state: (left, right) => presenceLast(left) - presenceLast(right),
  version: natural(({ version }) => version),
  uptime: biggest(({ uptimeSeconds }) => uptimeSeconds),
  cpu: biggest(({ cpuPercent }) => cpuPercent),
  memory: biggest(({ memoryFreeBytes, memoryTotalBytes }) =>
    usedPercent(memoryFreeBytes, memoryTotalBytes),
  ),
  sessions: biggest(sessionsOf),
  timeouts: biggest((row) => radiusTotals(row).timeouts),
  sync: biggest(({ sync }) => (sync === undefined ? undefined : -SYNC_ORDER.indexOf(sync))),
  warnings: biggest(({ warnings }) => warnings.length),
};
