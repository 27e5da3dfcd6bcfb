import { readDuration } from '../values/durations.js';
import { dateTimeText, isoDate } from './clock.js';
import type { RouterTables } from '../tables/router-tables.js';
import type { Row, StoredValue } from '../tables/row.js';

/** When an entry fires next; undefined for one that is disabled or over. */
export function nextRun(router: RouterTables, { values }: Row): string | undefined {
  if (values['disabled'] === 'true') return undefined;
  const interval = readDuration(textOf(values['interval'] ?? '0s')) ?? 0;
  const start = startOf(router, values['start-date'], values['start-time']);
  if (start === undefined) return undefined;
  const now = router.now().getTime();
  // Runs stay aligned to the start. An entry without an interval whose start has passed never fires.
  if (start > now) return dateTimeText(new Date(start), router.menus.version);
  if (interval === 0) return undefined;
  const runs = Math.floor((now - start) / interval) + 1;
  return dateTimeText(new Date(start + runs * interval), router.menus.version);
}

function startOf(
  router: RouterTables,
  date: StoredValue | null | undefined,
  time: StoredValue | null | undefined,
): number | undefined {
  const clock = textOf(time ?? '00:00:00');
  if (clock === 'startup') return router.startedAt().getTime();
  const day = isoDate(textOf(date ?? ''));
  const start = day === undefined ? Number.NaN : Date.parse(`${day}T${clock}Z`);
  return Number.isNaN(start) ? undefined : start;
}

function textOf(value: StoredValue): string {
  return typeof value === 'string' ? value : '';
}
