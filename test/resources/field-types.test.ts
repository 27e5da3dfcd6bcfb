import { describe, expect, it } from 'vitest';
import { decodeBytes } from '../../src/rsc/bytes.js';
import type { FieldType, YamlValue } from '../../src/resources/define.js';
import { address, addressAndPort } from '../../src/resources/fields/address.js';
import { boolean } from '../../src/resources/fields/boolean.js';
import { bytes, kibibytes } from '../../src/resources/fields/bytes.js';
import { duration } from '../../src/resources/fields/duration.js';
import { enumeration } from '../../src/resources/fields/enumeration.js';
import { hostName } from '../../src/resources/fields/host-name.js';
import { htmlDirectory } from '../../src/resources/fields/html-directory.js';
import { decimal, hexNumber, integer } from '../../src/resources/fields/integer.js';
import { ipRange, ipRanges } from '../../src/resources/fields/ip-ranges.js';
import { list, set } from '../../src/resources/fields/list.js';
import { negatable } from '../../src/resources/fields/negatable.js';
import { numberRanges, ports } from '../../src/resources/fields/number-ranges.js';
import { pair } from '../../src/resources/fields/pair.js';
import { addressWithPrefix, prefix } from '../../src/resources/fields/prefix.js';
import { protocol } from '../../src/resources/fields/protocol.js';
import { rateLimit } from '../../src/resources/fields/rate-limit.js';
import { bitRate } from '../../src/resources/fields/rate.js';
import {
  addressOrReference,
  prefixOrReference,
  reference,
} from '../../src/resources/fields/reference.js';
import { name, script, text } from '../../src/resources/fields/text.js';

interface Meaning {
  readonly type: string;
  readonly of: FieldType;
  /** Each group is one meaning in several spellings; the first is what a router prints. */
  readonly meanings: readonly (readonly string[])[];
}

const SERVICES = ['ppp', 'login', 'hotspot', 'wireless', 'dhcp', 'ipsec', 'dot1x'];

const MEANINGS: readonly Meaning[] = [
  {
    type: 'boolean',
    of: boolean(),
    meanings: [
      ['true', 'yes'],
      ['false', 'no'],
    ],
  },
  {
    type: 'integer with a word for zero',
    of: integer({ words: ['disabled'], zero: 'disabled' }),
    meanings: [['disabled', '0', '00'], ['10', '010'], ['11']],
  },
  {
    type: 'integer whose zero is a real limit',
    of: integer({ words: ['unlimited'] }),
    meanings: [['unlimited'], ['0'], ['2']],
  },
  { type: 'decimal', of: decimal(), meanings: [['0.1', '0.10', '00.1'], ['0.01'], ['1', '1.0']] },
  {
    type: 'hex number',
    of: hexNumber(),
    meanings: [
      ['0x80', '128', '0X80', '0x080'],
      ['0x8000', '32768'],
      ['0xAB', '0xab'],
    ],
  },
  {
    type: 'duration',
    of: duration(),
    meanings: [
      ['5m', '300', '00:05:00', '300s', '0:05:00', '4m60s'],
      ['1d', '1d 00:00:00', '1d00:00:00', '86400', '24h', '24:00:00'],
      ['1w2d3h4m5s', '1w2d 03:04:05', '9d 03:04:05', '788645'],
      ['300ms', '0.3s', '0.300s'],
      ['3s300ms', '3300ms', '3.3s'],
      ['0s', '0', '00:00:00', '0ms'],
      ['5s', '5', '00:00:05'],
    ],
  },
  {
    type: 'duration with words that are not zero',
    of: duration({ words: ['none', 'auto'] }),
    meanings: [['none'], ['auto'], ['0s', '0'], ['1m', '60']],
  },
  {
    type: 'duration with a word for zero',
    of: duration({ words: ['received'], zero: 'received' }),
    meanings: [
      ['received', '0s', '0', '00:00:00'],
      ['1m', '60s'],
    ],
  },
  {
    type: 'bit rate',
    of: bitRate(),
    meanings: [
      ['10000000', '10M', '10000k', '10000K'],
      ['1000000000', '1G', '1000M'],
      ['0', '0k'],
    ],
  },
  {
    type: 'pair of bit rates',
    of: pair(bitRate()),
    meanings: [
      ['10000000/10000000', '10M/10M', '10M', '10000k/10M'],
      ['10000000/20000000', '10M/20M'],
      ['20000000/10000000', '20M/10M'],
    ],
  },
  {
    type: 'pair of durations',
    of: pair(duration()),
    meanings: [
      ['10s/10s', '10', '10s', '00:00:10/10'],
      ['0s/10s', '0/10'],
    ],
  },
  {
    type: 'rate limit of a profile',
    of: rateLimit(),
    meanings: [
      ['10M/10M', '10M', '10000k/10M', ' 10M/10M '],
      ['10M/20M'],
      ['10M/10M 20M/20M', '10M 20M'],
      [
        '256k/384k 512k/768k 192k/288k 16/16 8 128k/256k',
        '256000/384000  512k/768k 192k/288k 16s/00:00:16 8/8 128k/256k',
        '256k/384k 512k/768k 192k/288k 16 8 128k/256k',
      ],
      ['256k/384k 512k/768k 192k/288k 16/16 7 128k/256k'],
      [''],
    ],
  },
  {
    type: 'bytes',
    of: bytes(),
    meanings: [
      ['33554432', '32M', '32MiB', '32.0MiB', '32768KiB'],
      ['15000', '15000B'],
      ['1024', '1k'],
    ],
  },
  {
    type: 'size in KiB',
    of: kibibytes(),
    meanings: [
      ['50KiB', '50', '50.0KiB'],
      ['2048KiB', '2048', '2MiB', '2.0MiB'],
    ],
  },
  {
    type: 'word',
    of: enumeration(['default', 'no', 'yes']),
    meanings: [['default'], ['no'], ['yes']],
  },
  {
    type: 'set of words',
    of: set(enumeration(SERVICES)),
    meanings: [['ppp,hotspot', 'hotspot,ppp', 'ppp,hotspot,ppp'], ['ppp'], ['']],
  },
  {
    type: 'list',
    of: list(address()),
    meanings: [['10.0.0.53,10.0.0.54', '10.0.0.53,10.0.0.54/32'], ['10.0.0.54,10.0.0.53'], ['']],
  },
  {
    type: 'address',
    of: address({ families: 'both', unspecified: true, vrf: true }),
    meanings: [
      ['10.0.0.1', '10.0.0.1/32'],
      ['0.0.0.0', '::', '0:0::0'],
      ['2001:db8::1', '2001:DB8:0:0::1', '2001:db8:0:0:0:0:0:1/128'],
      ['10.0.0.1@radius', '10.0.0.1/32@radius'],
      ['10.0.0.1@other'],
    ],
  },
  {
    type: 'address and port',
    of: addressAndPort(),
    meanings: [['0.0.0.0:0', '0.0.0.0:00'], ['10.0.0.1:8080', '10.0.0.1:08080'], ['10.0.0.1:80']],
  },
  {
    type: 'network',
    of: prefix('both'),
    meanings: [
      ['10.0.0.5/32', '10.0.0.5', '10.0.0.5/255.255.255.255'],
      ['10.0.0.0/24', '10.0.0.7/24', '10.0.0.0/255.255.255.0'],
      ['2001:db8::/56', '2001:DB8:0::1/56'],
      ['0.0.0.0/0', '1.2.3.4/0'],
    ],
  },
  {
    type: "the router's address",
    of: addressWithPrefix(),
    meanings: [
      ['10.0.0.1/24', '10.0.0.1/255.255.255.0'],
      ['10.0.0.2/24'],
      ['10.0.0.1/32', '10.0.0.1'],
    ],
  },
  {
    type: 'range',
    of: ipRange(),
    meanings: [
      ['10.0.0.0-10.0.0.255', '10.0.0.0/24', '10.0.0.9/24', '10.0.0.0/255.255.255.0'],
      ['10.0.0.7', '10.0.0.7/32', '10.0.0.7-10.0.0.7'],
      ['0.0.0.0-255.255.255.255', '0.0.0.0/0'],
    ],
  },
  {
    type: 'pool ranges',
    of: ipRanges(),
    meanings: [
      ['100.64.32.0/19', '100.64.32.0-100.64.63.255', '100.64.48.0/20,100.64.32.0/20'],
      [
        '10.0.0.2-10.0.0.9',
        '10.0.0.6-10.0.0.9,10.0.0.2-10.0.0.5',
        '10.0.0.2-10.0.0.7,10.0.0.4-10.0.0.9',
      ],
      ['10.0.0.2-10.0.0.4,10.0.0.6-10.0.0.9', '10.0.0.6-10.0.0.9,10.0.0.2-10.0.0.4'],
    ],
  },
  {
    type: 'ports',
    of: ports(),
    meanings: [['80,443', '443,80'], ['80-81', '80,81', '81,80-80'], ['80'], ['']],
  },
  {
    type: 'VLAN ids',
    of: numberRanges({ min: 1, max: 4094, noun: 'VLAN ids', example: '100' }),
    meanings: [['100-199', '150-199,100-149'], ['100']],
  },
  {
    type: 'negatable ports',
    of: negatable(ports()),
    meanings: [['80,443', '443,80'], ['!80,443', '!443,80'], ['!80']],
  },
  {
    type: 'protocol',
    of: protocol(),
    meanings: [
      ['tcp', '6', '006'],
      ['udp', '17'],
      ['ipsec-esp', '50'],
      ['200', '0200'.slice(1)],
    ],
  },
  {
    type: 'folder of the login page',
    of: htmlDirectory(),
    meanings: [['hotspot', 'flash/hotspot', 'flash/flash/hotspot'], ['flash2/hotspot'], ['cafe']],
  },
  {
    type: 'pool or address',
    of: addressOrReference('/ip/pool'),
    meanings: [['10.0.0.1', '10.0.0.1/32'], ['home'], ['Home'], ['*1F']],
  },
  {
    type: 'network or interface',
    of: set(prefixOrReference('/interface')),
    meanings: [['10.0.0.5/32,vlan10', 'vlan10,10.0.0.5'], ['10.0.0.5'], ['vlan10']],
  },
  {
    type: 'queue type of both directions',
    of: pair(reference('/queue/type')),
    meanings: [['home/home', 'home'], ['up/down'], ['down/up']],
  },
  {
    type: 'text',
    of: text(),
    meanings: [
      ['Monitorización', decodeBytes(Uint8Array.from(Buffer.from('Monitorizaci\xf3n', 'latin1')))],
      ['বাংলা'],
      ['yes'],
      ['true'],
      [' x'],
      ['x'],
    ],
  },
  { type: 'script', of: script(), meanings: [['a\r\nb'], ['a\nb'], ['a\nb\n']] },
];

describe.each(MEANINGS)('$type', ({ of, meanings }) => {
  it.each(meanings.filter((group) => group.length > 1))('reads %s and %s alike', (...spellings) => {
    const forms = new Set(spellings.map(of.canonical));

    expect([...forms]).toHaveLength(1);
  });

  it('keeps different meanings apart', () => {
    const forms = meanings.map(([printed = '']) => of.canonical(printed));

    expect(new Set(forms).size).toBe(meanings.length);
  });

  it('takes every spelling from a manifest and sends it as typed', () => {
    for (const spelling of meanings
      .flat()
      .filter((value) => value !== '' && !value.startsWith('*'))) {
      expect(of.parse(spelling)).toEqual({
        // A list is joined anew; `/32` is taken off where a router would look for a pool.
        text: /,|^10\.0\.0\.1\/32$/.test(spelling) ? expect.any(String) : spelling,
      });
    }
  });

  it('leaves what it cannot read as it is, and reads its own result', () => {
    for (const value of [
      ...meanings.flat(),
      '*1F',
      '?',
      '-',
      '!',
      '/',
      ',',
      'a/b/c',
      '1.2.3',
      '\u{dcf3}',
    ]) {
      const once = of.canonical(value);

      expect(of.canonical(once)).toBe(once);
    }
  });
});

describe('values as YAML gives them', () => {
  it.each<{
    readonly of: FieldType;
    readonly yaml: YamlValue;
    readonly text: string;
    readonly why: string;
  }>([
    { of: boolean(), yaml: true, text: 'yes', why: 'true becomes yes' },
    { of: boolean(), yaml: false, text: 'no', why: 'false becomes no' },
    { of: boolean(), yaml: 'no', text: 'no', why: 'no is a string in YAML 1.2' },
    {
      of: enumeration(['default', 'no', 'yes']),
      yaml: true,
      text: 'yes',
      why: 'a word list with yes',
    },
    {
      of: enumeration(['no', 'yes', 'required']),
      yaml: false,
      text: 'no',
      why: 'a word list with no',
    },
    { of: text(), yaml: 1234, text: '1234', why: 'a name of digits' },
    { of: name(), yaml: 7, text: '7', why: 'a name of one digit' },
    { of: reference('/ip/pool'), yaml: 10, text: '10', why: 'a pool of digits' },
    { of: duration(), yaml: 300, text: '300', why: 'seconds' },
    { of: integer(), yaml: -5, text: '-5', why: 'a number' },
    { of: decimal(), yaml: 0.1, text: '0.1', why: 'a fraction' },
    { of: pair(decimal()), yaml: 0.2, text: '0.2', why: 'one value for both' },
    { of: pair(bitRate()), yaml: 1000, text: '1000', why: 'one number for both' },
    {
      of: set(enumeration(SERVICES)),
      yaml: 'hotspot, ppp',
      text: 'hotspot,ppp',
      why: 'a space after a comma',
    },
    { of: set(text()), yaml: [' a', 'b '], text: ' a,b ', why: 'names may have spaces' },
    {
      of: set(enumeration(SERVICES)),
      yaml: ['ppp', 'hotspot'],
      text: 'ppp,hotspot',
      why: 'a list',
    },
    { of: set(enumeration(SERVICES)), yaml: 'ppp', text: 'ppp', why: 'one item' },
    { of: list(address()), yaml: [], text: '', why: 'an empty list' },
    { of: list(text()), yaml: [1, 'b'], text: '1,b', why: 'numbers in a list' },
    {
      of: ipRanges(),
      yaml: ['10.0.0.9', '10.0.0.2'],
      text: '10.0.0.9,10.0.0.2',
      why: 'the order is sent',
    },
    { of: ports(), yaml: '80, 443', text: '80,443', why: 'a space after a comma' },
    { of: ports(), yaml: 443, text: '443', why: 'one port' },
    { of: ports(), yaml: [443, '8000-8100'], text: '443,8000-8100', why: 'ports and ranges' },
    { of: negatable(ports()), yaml: 443, text: '443', why: 'not negated' },
    { of: protocol(), yaml: 47, text: '47', why: 'a protocol number' },
  ])('$yaml is sent as "$text" ($why)', ({ of, yaml, text: sent }) => {
    expect(of.parse(yaml)).toEqual({ text: sent });
  });

  it.each<{ readonly of: FieldType; readonly yaml: YamlValue; readonly problem: string }>([
    {
      of: duration(),
      yaml: '5 minutes',
      problem: '"5 minutes" is not a duration: 5m, 1h30m, 00:05:00',
    },
    {
      of: duration(),
      yaml: '5:00',
      problem: '"5:00" could be minutes or hours: write 5m, 5h or 00:05:00, in quotes',
    },
    {
      of: duration({ words: ['none'] }),
      yaml: '',
      problem: '"" is not a duration: 5m, 1h30m, 00:05:00, or none',
    },
    {
      of: duration({ min: '10ms', max: '1m' }),
      yaml: '2m',
      problem: '"2m" is out of range: write a duration from 10ms to 1m',
    },
    { of: duration(), yaml: true, problem: 'true is not a duration: 5m, 1h30m, 00:05:00' },
    { of: boolean(), yaml: 'on', problem: '"on" is not true or false (yes, no)' },
    { of: boolean(), yaml: 1, problem: '"1" is not true or false (yes, no)' },
    {
      of: enumeration(['default', 'no', 'required', 'yes']),
      yaml: 'require',
      problem: '"require" is not one of default, no, required, yes: did you mean required?',
    },
    {
      of: enumeration(['GET', 'POST']),
      yaml: 'get',
      problem: '"get" is not one of GET, POST: did you mean GET?',
    },
    { of: enumeration(['a', 'b']), yaml: 'x', problem: '"x" is not one of a, b' },
    { of: enumeration(['a', 'b']), yaml: true, problem: 'true is not one of a, b' },
    { of: text(), yaml: true, problem: "is a YAML boolean: quote it, as in 'true'" },
    { of: text(), yaml: 1.5, problem: 'is a YAML number that would lose digits: quote it' },
    { of: text(), yaml: 1e21, problem: 'is a YAML number that would lose digits: quote it' },
    { of: text(), yaml: ['a'], problem: 'is a list: write one value, text' },
    { of: name(), yaml: '', problem: '"" is not a name: home, vlan10' },
    {
      of: reference('/ip/pool'),
      yaml: '*1F',
      problem: '"*1F" is a router\'s internal id: write the name of the row',
    },
    {
      of: reference('/ip/pool'),
      yaml: '',
      problem: '"" names nothing: write a name, or null to take the field back',
    },
    {
      of: integer({ min: 1, max: 65_535 }),
      yaml: 70_000,
      problem: '"70000" is out of range: write 1 to 65535',
    },
    {
      of: integer({ min: 1, max: 65_535 }),
      yaml: '18I2',
      problem: '"18I2" is not a whole number 1 to 65535',
    },
    { of: integer(), yaml: 1.5, problem: '1.5 is not a whole number' },
    {
      of: bitRate(),
      yaml: '10m',
      problem: '"10m" is not bits per second: 10M, 512k, 1G, 0 for no limit',
    },
    {
      of: rateLimit(),
      yaml: '10M/20M/30M',
      problem:
        '"10M/20M/30M" is not upload/download in bits per second: 10M/20M, with burst 10M/20M 15M/30M 8M/16M 16/16 8 2M/4M',
    },
    { of: pair(bitRate()), yaml: '1M/', problem: '"1M/" is not a pair: write upload/download' },
    { of: address(), yaml: '10.0.0.256', problem: '"10.0.0.256" is not an IPv4 address: 10.0.0.1' },
    { of: address(), yaml: '010.0.0.1', problem: '"010.0.0.1" is not an IPv4 address: 10.0.0.1' },
    {
      of: ipRange(),
      yaml: '10.0.0.9-10.0.0.2',
      problem:
        '"10.0.0.9-10.0.0.2" is not an address range: 10.0.0.2-10.0.0.254, 10.0.0.0/24, 10.0.0.7',
    },
    { of: ipRanges(), yaml: [], problem: 'has no range: write 10.0.0.2-10.0.0.254' },
    {
      of: ports(),
      yaml: '80-70',
      problem: '"80-70" is not ports from 0 to 65535: 443, 80,443, 8000-8100',
    },
    {
      of: list(address(), { max: 2 }),
      yaml: '10.0.0.1,10.0.0.2,10.0.0.3',
      problem: 'has 3 items: a router takes 2',
    },
    {
      of: list(text()),
      yaml: ['a,b', 'c'],
      problem: '"a,b" has a comma: write each item on its own',
    },
    {
      of: hostName(),
      yaml: '*.pay.example',
      problem:
        '"*.pay.example" has a wildcard, but routers look this name up in DNS: list the hosts, or use walled-garden',
    },
    { of: list(text()), yaml: ['a', ''], problem: 'has an empty item: take it out' },
    { of: negatable(text()), yaml: '!', problem: '"!" excludes nothing: write \'!value\'' },
  ])('$yaml is refused: $problem', ({ of, yaml, problem }) => {
    expect(of.parse(yaml)).toEqual({ problem });
  });

  it('never repeats a value where any text may stand, because it may be a secret', () => {
    for (const yaml of [123.456, true, ['hunter2']]) {
      const parsed = text().parse(yaml);

      expect(JSON.stringify(parsed)).not.toMatch(/123|hunter2/);
      expect(parsed).toHaveProperty('problem');
    }
  });

  it('shortens a long value in a message', () => {
    const parsed = duration().parse('x'.repeat(5000));

    expect('problem' in parsed ? parsed.problem.length : 0).toBeLessThan(150);
  });
});

describe('references', () => {
  const pool = addressOrReference('/ip/pool');
  const queue = reference('/queue/simple', { words: ['none'] });

  it.each([
    { of: pool, text: 'home', names: ['home'], why: 'a name' },
    { of: pool, text: '10.0.0.1', names: [], why: 'an address is no name' },
    { of: pool, text: '*1F', names: [], why: 'a dangling id names nothing' },
    { of: pool, text: '', names: [], why: 'absent' },
    { of: queue, text: 'none', names: [], why: 'a word' },
    { of: queue, text: 'None', names: ['None'], why: 'case matters' },
    { of: pair(queue), text: 'up/down', names: ['up', 'down'], why: 'both directions' },
    { of: pair(queue), text: 'up', names: ['up'], why: 'one for both' },
    { of: pair(queue), text: '', names: [], why: 'no pair' },
    { of: negatable(queue), text: '!up', names: ['up'], why: 'everything but this' },
    {
      of: set(prefixOrReference('/interface')),
      text: '10.0.0.0/24,vlan10,2001:db8::/32,ether1',
      names: ['vlan10', 'ether1'],
      why: 'networks are no names',
    },
  ])('$text names $names ($why)', ({ of, text: value, names }) => {
    expect(of.references?.(value)).toEqual(names);
  });
});

describe('the first version that accepts a value', () => {
  const word = enumeration(['old', 'new', 'newer'], { since: { new: '7.9', newer: '7.10' } });

  it.each([
    { of: word, text: 'old', since: undefined, why: 'always was' },
    { of: word, text: 'new', since: '7.9', why: 'came later' },
    { of: word, text: 'toString', since: undefined, why: 'no word' },
    { of: set(word), text: 'newer,old,new', since: '7.10', why: 'the latest of its items' },
    { of: list(word), text: 'old', since: undefined, why: 'none of its items is new' },
    { of: list(word), text: '', since: undefined, why: 'no items' },
    { of: pair(word), text: 'old/new', since: '7.9', why: 'the later of both sides' },
    { of: pair(word), text: 'newer', since: '7.10', why: 'one value for both sides' },
    { of: pair(word), text: '/', since: undefined, why: 'no pair' },
    { of: negatable(word), text: '!new', since: '7.9', why: 'all but a new word' },
    { of: negatable(word), text: 'old', since: undefined, why: 'always was' },
    { of: pair(text(), { since: '7.19' }), text: 'a/b', since: '7.19', why: 'two values' },
    { of: pair(text(), { since: '7.19' }), text: 'a', since: undefined, why: 'one value' },
    { of: pair(word, { since: '7.2' }), text: 'new/old', since: '7.9', why: 'both, the later' },
  ])('$text: $since ($why)', ({ of, text: value, since }) => {
    expect(of.since?.(value)).toBe(since);
  });

  it('is not asked of types whose values always were', () => {
    for (const type of [enumeration(['a']), set(text()), pair(text()), negatable(ports())]) {
      expect(type).not.toHaveProperty('since');
    }
  });
});
