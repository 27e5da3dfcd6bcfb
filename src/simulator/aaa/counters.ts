import type { PrintedRow } from '../facts.js';
import type { ResolvedMenu } from '../router-state.js';
import type { Row } from '../tables/row.js';

/** What a router counts for each server, and for requests that come to it. */
const COUNTED: Readonly<Record<string, readonly string[]>> = {
  '/radius': [
    'pending',
    'requests',
    'accepts',
    'rejects',
    'resends',
    'timeouts',
    'bad-replies',
    'last-request-rtt',
  ],
  '/radius/incoming': ['requests', 'bad-requests', 'acks', 'naks'],
};

/** The one counter that is a duration: the last value, not a sum. */
const ROUND_TRIP = 'last-request-rtt';

/** The counters of the rows that something was counted for; they end with the row. */
export type RadiusCounters = WeakMap<Row, Readonly<Record<string, number>>>;

/** Adds to the counters of a row; `last-request-rtt` is set, in milliseconds. */
export function addToCounters(
  counters: RadiusCounters,
  row: Row,
  added: Readonly<Record<string, number>>,
): void {
  const known = COUNTED[row.home.menu] ?? [];
  const unknown = Object.keys(added).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${row.home.menu} counts no ${unknown}`);
  const sums = { ...counters.get(row) };
  for (const [name, count] of Object.entries(added)) {
    sums[name] = name === ROUND_TRIP ? count : (sums[name] ?? 0) + count;
  }
  counters.set(row, sums);
}

/** The counters as `monitor` shows them. */
export function printedCounters(
  counters: RadiusCounters,
  menu: ResolvedMenu,
  row: Row | undefined,
): PrintedRow {
  const sums = row === undefined ? undefined : counters.get(row);
  const names = COUNTED[menu.menu] ?? [];
  return Object.fromEntries(
    names.map((name) => [name, `${sums?.[name] ?? 0}${name === ROUND_TRIP ? 'ms' : ''}`]),
  );
}
