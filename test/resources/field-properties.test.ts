import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType, YamlValue } from '../../src/resources/define.js';
import { address } from '../../src/resources/fields/address.js';
import { duration } from '../../src/resources/fields/duration.js';
import { enumeration } from '../../src/resources/fields/enumeration.js';
import { ipRanges } from '../../src/resources/fields/ip-ranges.js';
import { set } from '../../src/resources/fields/list.js';
import { ports } from '../../src/resources/fields/number-ranges.js';
import { pair } from '../../src/resources/fields/pair.js';
import { bitRate } from '../../src/resources/fields/rate.js';
import { rateLimit } from '../../src/resources/fields/rate-limit.js';
import { resourceTypes } from '../../src/resources/index.js';

const FIELDS = resourceTypes.flatMap((type) =>
  Object.entries(type.fields).map(
    ([name, field]) => [`${type.section}.${name}`, field.type] as const,
  ),
);

/** Text that comes near to RouterOS values, so that every reader is reached. */
const nearly = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'0123456789abxkKMGwdhms:./-,!* '.split('')) }),
  fc
    .array(
      fc.constantFrom(
        '10M',
        '512k',
        '0',
        '300',
        '5m',
        '00:05:00',
        '1d ',
        '/',
        ',',
        '-',
        ' ',
        '!',
        '*1F',
        'none',
        'yes',
        'no',
        'true',
        '10.0.0.1',
        '10.0.0.0/24',
        '::',
        '2001:db8::1',
        '0x80',
        'pcq',
        'ppp',
        'hotspot',
        'flash/',
        '80',
        '443',
        '0.1',
        '50KiB',
        'tcp',
        '\u{dcf3}',
        'disabled',
        'auto',
      ),
      { maxLength: 6 },
    )
    .map((parts) => parts.join('')),
);

const yamlScalar = fc.oneof(nearly, fc.integer(), fc.double(), fc.boolean());
const yamlValue: fc.Arbitrary<YamlValue> = fc.oneof(
  yamlScalar,
  fc.array(yamlScalar, { maxLength: 3 }),
);

describe.each(FIELDS)('%s', (_, type: FieldType) => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(type.schema);

  it('has a canonical form of any text, and reads it back', () => {
    fc.assert(
      fc.property(nearly, (text) => {
        const once = type.canonical(text);

        expect(type.canonical(once)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  it('says what is wrong or what is sent, and its schema lets through whatever is sent', () => {
    fc.assert(
      fc.property(yamlValue, (value) => {
        const parsed = type.parse(value);

        if ('problem' in parsed) expect(parsed.problem).toMatch(/^\S.*$/su);
        else expect(validate(value), JSON.stringify(value)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('takes back what it sent, and what it compares', () => {
    fc.assert(
      fc.property(yamlValue, (value) => {
        const parsed = type.parse(value);
        if ('problem' in parsed || parsed.text === '' || parsed.text.includes(', ')) return;

        const again = type.parse(parsed.text);
        const printed = type.canonical(parsed.text);

        expect(again).toEqual(parsed);
        expect(type.canonical(printed)).toBe(printed);
        if (printed !== '') expect(type.parse(printed)).toHaveProperty('text');
      }),
      { numRuns: 100 },
    );
  });
});

describe('equal meanings meet and different ones do not', () => {
  it('durations', () => {
    const type = duration();
    const seconds = fc.nat({ max: 60_000_000 });

    fc.assert(
      fc.property(seconds, seconds, (first, second) => {
        for (const spelling of durationSpellings(first)) {
          expect(type.canonical(spelling), spelling).toBe(type.canonical(String(first)));
        }
        expect(type.canonical(`${first}s`) === type.canonical(`${second}s`)).toBe(first === second);
      }),
    );
  });

  it('bit rates, alone, in pairs and in the rate limit of a profile', () => {
    const rate = fc.nat({ max: 5_000_000 }).map((thousands) => thousands * 1000);

    fc.assert(
      fc.property(rate, rate, rate, rate, (a, b, c, d) => {
        const same = a === c && b === d;
        for (const type of [pair(bitRate()), rateLimit()]) {
          expect(type.canonical(`${short(a)}/${short(b)}`)).toBe(type.canonical(`${a}/${b}`));
          expect(type.canonical(`${a}/${b}`) === type.canonical(`${short(c)}/${short(d)}`)).toBe(
            same,
          );
        }
      }),
    );
  });

  it('pool ranges, as the addresses that they cover', () => {
    const type = ipRanges();
    const range = fc.tuple(fc.nat({ max: 15 }), fc.nat({ max: 15 }));
    const ranges = fc.array(range, { minLength: 1, maxLength: 4 });

    fc.assert(
      fc.property(ranges, ranges, (first, second) => {
        const same = covered(first) === covered(second);

        expect(type.canonical(rangesText(first)) === type.canonical(rangesText(second))).toBe(same);
      }),
    );
  });

  it('a network and its range', () => {
    const type = ipRanges();

    fc.assert(
      fc.property(fc.nat({ max: 255 }), fc.integer({ min: 24, max: 32 }), (host, length) => {
        const size = 2 ** (32 - length);
        const start = Math.floor(host / size) * size;

        expect(type.canonical(`10.0.0.${start}/${length}`)).toBe(
          type.canonical(`10.0.0.${start}-10.0.0.${start + size - 1}`),
        );
      }),
    );
  });

  it('ports, as the numbers that they cover', () => {
    const type = ports();
    const list = fc.array(fc.nat({ max: 20 }), { minLength: 1, maxLength: 8 });

    fc.assert(
      fc.property(list, list, (first, second) => {
        const same = numbers(first) === numbers(second);

        expect(type.canonical(first.join(',')) === type.canonical(second.join(','))).toBe(same);
      }),
    );
  });

  it('sets in any order', () => {
    const words = ['ppp', 'login', 'hotspot', 'dhcp'];
    const type = set(enumeration(words));

    fc.assert(
      fc.property(fc.shuffledSubarray(words), fc.shuffledSubarray(words), (first, second) => {
        const same = [...first].sort().join() === [...second].sort().join();

        expect(type.canonical(first.join(',')) === type.canonical(second.join(','))).toBe(same);
      }),
    );
  });

  it('IPv6 addresses, however long they are written', () => {
    const type = address({ families: 'ipv6' });
    const groups = fc.array(fc.constantFrom(0, 0, 1, 0xdb8), { minLength: 8, maxLength: 8 });

    fc.assert(
      fc.property(groups, (parts) => {
        const long = parts.map((part) => part.toString(16).padStart(4, '0')).join(':');
        const upper = parts.map((part) => part.toString(16).toUpperCase()).join(':');

        expect(type.canonical(long)).toBe(type.canonical(upper));
        expect(type.parse(type.canonical(long))).toEqual({ text: type.canonical(long) });
      }),
    );
  });
});

function durationSpellings(seconds: number): readonly string[] {
  const days = Math.floor(seconds / 86_400);
  const clock = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  return [
    `${seconds}s`,
    `${seconds}000ms`,
    `${days}d ${clock}`,
    `${days}d${clock}`,
    `${days}d${seconds % 86_400}s`,
  ];
}

function numbers(list: readonly number[]): string {
  return [...new Set(list)].sort((left, right) => left - right).join();
}

function short(rate: number): string {
  return rate % 1_000_000 === 0 ? `${rate / 1_000_000}M` : `${rate / 1000}k`;
}

type Range = readonly [number, number];

function rangesText(ranges: readonly Range[]): string {
  return ranges.map(([a, b]) => `10.0.0.${Math.min(a, b)}-10.0.0.${Math.max(a, b)}`).join(',');
}

function covered(ranges: readonly Range[]): string {
  return Array.from({ length: 16 }, (_, at) => at)
    .filter((at) => ranges.some(([a, b]) => at >= Math.min(a, b) && at <= Math.max(a, b)))
    .join();
}
