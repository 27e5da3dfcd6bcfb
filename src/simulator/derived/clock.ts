import { isSince } from '../version.js';

const MONTHS = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');

/** `2027-01-02` from 7.10 on, `jan/02/2027` before. The UTC fields count. */
export function dateText(at: Date, version: string): string {
  const iso = at.toISOString().slice(0, 10);
  if (isSince(version, '7.10')) return iso;
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${MONTHS[Number(month) - 1] ?? ''}/${day}/${year}`;
}

export function timeText(at: Date): string {
  return at.toISOString().slice(11, 19);
}

export function dateTimeText(at: Date, version: string): string {
  return `${dateText(at, version)} ${timeText(at)}`;
}

/** The year, month and day of both spellings as an ISO date; undefined for anything else. */
export function isoDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return text;
  const [, name = '', day = '', year = ''] = /^([a-z]{3})\/(\d{2})\/(\d{4})$/iu.exec(text) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day}`;
}
