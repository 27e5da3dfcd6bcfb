import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClock, readMoment } from '../../src/health/router-clock.js';

const at = (iso: string): number => Date.parse(iso);

describe('a date and a time of a router', () => {
  it.each([
    { text: '2027-01-02 10:11:12', is: '2027-01-02T10:11:12Z', of: '7.10 and later' },
    { text: 'jan/02/2027 10:11:12', is: '2027-01-02T10:11:12Z', of: 'before 7.10' },
    { text: 'DEC/31/1999 23:59:59', is: '1999-12-31T23:59:59Z', of: 'capitals' },
    { text: '2028-02-29 00:00:00', is: '2028-02-29T00:00:00Z', of: 'a leap day' },
  ])('$text is read ($of)', ({ text, is }) => {
    expect(readMoment(text)).toBe(at(is));
  });

  it.each([
    '',
    '2027-01-02',
    '10:11:12',
    '2027-02-29 00:00:00',
    'foo/02/2027 10:11:12',
    '01/02/2027 10:11:12',
    '2027-13-02 10:11:12',
    '2027-00-02 10:11:12',
    '2027-01-00 10:11:12',
    '2027-01-02 24:00:00',
    '2027-01-02 10:60:12',
    '2027-01-02 10:11:12 PM',
    '2027-01-02T10:11:12',
    `2027-01-02 ${'1'.repeat(10_000)}`,
  ])('%j is none', (text) => {
    expect(readMoment(text)).toBeUndefined();
  });

  it('is read back in both spellings, whatever the day', () => {
    const days = fc.integer({
      min: at('1970-01-01T00:00:00Z') / 1000,
      max: at('2099-12-31T23:59:59Z') / 1000,
    });
    fc.assert(
      fc.property(days, (seconds) => {
        const [date = '', time = ''] = new Date(seconds * 1000).toISOString().split(/[T.]/);
        const [year = '', month = '', day = ''] = date.split('-');
        const names = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
        const old = `${names[Number(month) - 1]}/${day}/${year}`;
        expect(readMoment(`${date} ${time}`)).toBe(seconds * 1000);
        expect(readMoment(`${old} ${time}`)).toBe(seconds * 1000);
      }),
    );
  });
});

describe('the clock of a router', () => {
  const local = { date: '2027-07-02', time: '10:11:12' };

  it.each([
    { zone: { 'gmt-offset': '+06:00' }, is: '2027-07-02T04:11:12Z' },
    { zone: { 'gmt-offset': '-03:30' }, is: '2027-07-02T13:41:12Z' },
    { zone: { 'gmt-offset': '+00:00', 'time-zone-name': 'manual' }, is: '2027-07-02T10:11:12Z' },
    { zone: { 'time-zone-name': 'Asia/Dhaka' }, is: '2027-07-02T04:11:12Z' },
    { zone: { 'time-zone-name': 'Europe/Riga' }, is: '2027-07-02T07:11:12Z' },
    { zone: { 'time-zone-name': 'UTC' }, is: '2027-07-02T10:11:12Z' },
    { zone: { 'gmt-offset': '21600', 'time-zone-name': 'Asia/Dhaka' }, is: '2027-07-02T04:11:12Z' },
    {
      zone: { 'gmt-offset': '+02:00', 'time-zone-name': 'Asia/Dhaka' },
      is: '2027-07-02T08:11:12Z',
    },
  ])('with $zone is $is', ({ zone, is }) => {
    expect(readClock({ ...local, ...zone })).toBe(at(is));
  });

  it.each([
    { what: 'no zone', row: local },
    { what: 'a zone that is set by hand', row: { ...local, 'time-zone-name': 'manual' } },
    { what: 'an offset beyond the Earth', row: { ...local, 'gmt-offset': '+99:00' } },
    { what: 'a zone that nobody knows', row: { ...local, 'time-zone-name': 'Moon/Tycho' } },
    { what: 'a zone that is none', row: { ...local, 'time-zone-name': '\u001b[2J' } },
    { what: 'no date', row: { time: '10:11:12', 'gmt-offset': '+00:00' } },
    { what: 'nothing', row: {} },
  ])('with $what is not known', ({ row }) => {
    expect(readClock(row)).toBeUndefined();
  });
});
