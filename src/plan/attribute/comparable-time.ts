const MONTHS = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');

/**
 * A date and time that a router printed as text that sorts by time: `2027-01-02 10:11:12` from
 * about RouterOS 7.10 on, `jan/02/2027 10:11:12` before; replies were seen in both forms. Undefined
 * for anything else.
 */
export function comparableTime(text: string): string | undefined {
  const [, date = '', time = ''] = /^(\S{10,11}) (\d{2}:\d{2}:\d{2})$/u.exec(text) ?? [];
  if (/^\d{4}-\d{2}-\d{2}$/u.test(date)) return `${date} ${time}`;
  const [, name = '', day = '', year = ''] = /^([a-z]{3})\/(\d{2})\/(\d{4})$/iu.exec(date) ?? [];
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  return month === 0 ? undefined : `${year}-${String(month).padStart(2, '0')}-${day} ${time}`;
}
