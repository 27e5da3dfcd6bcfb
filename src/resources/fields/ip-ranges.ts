import ipaddr from 'ipaddr.js';
import type { FieldType } from '../define.js';
import { isIpv4 } from './address.js';
import { mergeIntervals, type Interval } from './intervals.js';
import { readPrefix } from './prefix.js';
import { scalar } from './scalar.js';

/** One range of IPv4 addresses: `a-b`, one address, or a network. */
export function ipRange(): FieldType {
  return scalar({
    forms: 'an address range: 10.0.0.2-10.0.0.254, 10.0.0.0/24, 10.0.0.7',
    schema: { type: 'string', pattern: '^[0-9./]+(-[0-9.]+)?$' },
    read: (text) => {
      const range = readRange(text);
      return range === undefined ? undefined : rangeText(range);
    },
  });
}

/**
 * The ranges of a pool, compared as the addresses that they cover: routers keep a CIDR as it was
 * typed, and whether they merge neighbours is not known. They are sent in the order written.
 */
export function ipRanges(): FieldType {
  const one = ipRange();
  return {
    schema: {
      anyOf: [
        { type: 'array', items: one.schema, minItems: 1 },
        { type: 'string', pattern: '^[0-9./-]+( *, *[0-9./-]+)*$' },
      ],
      examples: ['10.0.0.2-10.0.0.254'],
    },
    forms: 'address ranges: 10.0.0.2-10.0.0.254, or a list of ranges and networks',
    parse: (value) => {
      const items = Array.isArray(value) ? value : String(value).split(/ *, */);
      if (items.length === 0) return { problem: 'has no range: write 10.0.0.2-10.0.0.254' };
      const texts: string[] = [];
      for (const item of items) {
        const parsed = one.parse(item);
        if ('problem' in parsed) return parsed;
        texts.push(parsed.text);
      }
      return { text: texts.join(',') };
    },
    canonical: (text) => readRanges(text)?.map(rangeText).join(',') ?? text,
  };
}

/** The addresses of a pool as numbers, merged and ascending; undefined when a range is unreadable. */
export function readRanges(text: string): readonly Interval[] | undefined {
  const ranges: Interval[] = [];
  for (const part of text.split(',')) {
    const range = readRange(part);
    if (range === undefined) return undefined;
    ranges.push(range);
  }
  return mergeIntervals(ranges);
}

function readRange(text: string): Interval | undefined {
  const [first = '', last, ...more] = text.split('-');
  if (more.length > 0) return undefined;
  if (last === undefined) return readNetwork(first);
  const from = toNumber(first);
  const to = toNumber(last);
  return from === undefined || to === undefined || from > to ? undefined : [from, to];
}

function readNetwork(text: string): Interval | undefined {
  const network = readPrefix(text, 'ipv4');
  if (network === undefined) return undefined;
  const [start = '', length = '32'] = network.split('/');
  const from = toNumber(start);
  return from === undefined ? undefined : [from, from + 2 ** (32 - Number(length)) - 1];
}

function toNumber(text: string): number | undefined {
  if (!isIpv4(text)) return undefined;
  return ipaddr.IPv4.parse(text).octets.reduce((sum, octet) => sum * 256 + octet, 0);
}

function rangeText([from, to]: Interval): string {
  return from === to ? toAddress(from) : `${toAddress(from)}-${toAddress(to)}`;
}

function toAddress(value: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
}
