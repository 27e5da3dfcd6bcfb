import type { Reply } from '../routeros/types.js';

const MONTHS = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');

const MINUTE = 60_000;

/** Nothing on Earth is further from UTC, in minutes. */
const FURTHEST = 14 * 60;

/**
 * Milliseconds since 1970 of a date and a time as RouterOS prints them, taken for UTC:
 * `jan/02/2027 10:11:12` before 7.10, `2027-01-02 10:11:12` from then on. Undefined for anything
 * else, and for days that no calendar has.
 */
export function readMoment(text: string): number | undefined {
  const match = /^(\S{10,11}) (\d{2}):(\d{2}):(\d{2})$/.exec(text);
  const day = readDay(match?.[1] ?? '');
  if (match === null || day === undefined) return undefined;
  const [hours, minutes, seconds] = match.slice(2).map(Number);
  if (hours === undefined || minutes === undefined || seconds === undefined) return undefined;
  if (hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return day + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

/**
 * What `/system/clock` says, in milliseconds since 1970. The time is local; the manual (2026) has
 * `gmt-offset` as `+06:00`, daylight saving included. Where that is missing the name of the zone
 * says it, as far as this machine knows the zone. Undefined where date, time or zone are unknown.
 */
export function readClock(row: Reply): number | undefined {
  const local = readMoment(`${row['date'] ?? ''} ${row['time'] ?? ''}`);
  if (local === undefined) return undefined;
  const offset = offsetOf(row['gmt-offset']) ?? zoneOffset(row['time-zone-name'], local);
  return offset === undefined ? undefined : local - offset * MINUTE;
}

function readDay(text: string): number | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const old = /^([a-z]{3})\/(\d{2})\/(\d{4})$/i.exec(text);
  const month = iso === null ? MONTHS.indexOf((old?.[1] ?? '').toLowerCase()) + 1 : Number(iso[2]);
  const day = Number(iso?.[3] ?? old?.[2]);
  const moment = Date.UTC(Number(iso?.[1] ?? old?.[3]), month - 1, day);
  const date = new Date(moment);
  // The calendar would take the 31st of February for a day in March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? moment : undefined;
}

/** Minutes east of UTC. */
function offsetOf(text = ''): number | undefined {
  const match = /^([+-])(\d{2}):([0-5]\d)$/.exec(text);
  if (match === null) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return minutes > FURTHEST ? undefined : minutes * (match[1] === '-' ? -1 : 1);
}

/** Minutes that a zone of the tz database is east of UTC at a moment. */
function zoneOffset(name = '', at: number): number | undefined {
  if (!/^[A-Za-z0-9_+/-]{1,64}$/.test(name)) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    const zone = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
    return zone === 'GMT' ? 0 : offsetOf(zone?.slice('GMT'.length));
  } catch {
    // `manual`, or a zone that this machine does not know.
    return undefined;
  }
}
