/** A formatter takes long to make and much memory, and a thousand routers share a few zones. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

/**
 * Milliseconds by which the local time of a zone (`Asia/Dhaka`) is ahead of UTC at a moment. The
 * zone `manual`, which a router has until told otherwise, and an unknown one are UTC.
 */
export function zoneOffset(zone: string, at: Date): number {
  const parts = formatterOf(zone)?.formatToParts(at) ?? [];
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d+):(\d+)/u.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** `+06:00`, as a router prints its `gmt-offset`. */
export function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  return `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formatters.has(zone)) formatters.set(zone, makeFormatter(zone));
  return formatters.get(zone);
}

function makeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
