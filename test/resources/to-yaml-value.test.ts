import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field, YamlValue } from '../../src/resources/define.js';
import { resourceTypeForSection, resourceTypes } from '../../src/resources/index.js';
import { yamlValueOf } from '../../src/resources/to-yaml-value.js';
import type { WrittenValue } from '../../src/resources/to-yaml-value.js';
import { untypedResource } from '../../src/resources/untyped-resource.js';

function fieldOf(name: string): Field {
  const [section = '', field = ''] = name.split('.');
  const found =
    section === 'untyped'
      ? untypedResource('/x', { key: [], kind: 'singleton', fields: [field] }).fields[field]
      : resourceTypeForSection(section)?.fields[field];
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}

describe('the value that a person would write', () => {
  it.each<[string, string, YamlValue]>([
    ['pppoe-servers.one-session-per-host', 'yes', true],
    ['pppoe-servers.one-session-per-host', 'false', false],
    ['ppp-profiles.use-compression', 'no', false],
    ['ppp-profiles.use-compression', 'default', 'default'],
    ['vlans.vlan-id', '10', 10],
    ['radius-incoming.port', '3799', 3799],
    ['queue-types.cake-flowmode', 'triple-isolate', 'triple-isolate'],
    ['radius.service', 'ppp,hotspot', ['ppp', 'hotspot']],
    ['radius.service', 'ppp', 'ppp'],
    ['pools.ranges', '10.0.0.2-10.0.0.99', '10.0.0.2-10.0.0.99'],
    ['pools.ranges', '10.0.0.2-10.0.0.9,10.0.1.0/24', ['10.0.0.2-10.0.0.9', '10.0.1.0/24']],
    ['walled-garden.dst-port', '80,8000-8100', [80, '8000-8100']],
    ['walled-garden.dst-port', '443', 443],
    ['walled-garden.dst-port', '!443', '!443'],
    ['ppp-aaa.interim-update', '5m', '5m'],
    ['ppp-profiles.rate-limit', '10M/10M', '10M/10M'],
    ['simple-queues.max-limit', '20000000/1500000', '20M/1500k'],
    ['simple-queues.max-limit', '0/1000', '0/1k'],
    ['queue-types.pcq-rate', '1000000000', '1G'],
    ['queue-types.pcq-rate', '1234567', 1234567],
    ['queue-types.bfifo-limit', '15000', 15000],
    ['queue-types.pcq-limit', '2000', 2000],
    ['ppp-secrets.limit-bytes-in', '1000000', 1000000],
    ['untyped.x', '1000000', 1000000],
    ['pools.name', '770100094', 770100094],
    ['pools.name', '007', '007'],
    ['pools.name', '1e3', '1e3'],
    ['pools.name', '99999999999999999999', '99999999999999999999'],
    ['pools.name', 'true', 'true'],
    ['pools.comment', '1.5', '1.5'],
    ['pools.comment', 'a, b', 'a, b'],
    ['pools.comment', 'Caf\u{dce9}', 'Café'],
    ['untyped.servers', '10.0.0.1,10.0.0.2', '10.0.0.1,10.0.0.2'],
    ['untyped.allow-remote-requests', 'yes', true],
    ['untyped.cache-size', '2048', 2048],
  ])('%s: %j is %j', (name, text, value) => {
    expect(yamlValueOf(fieldOf(name), text)).toEqual(value);
  });

  it.each<[string, string, WrittenValue, YamlValue]>([
    ['radius.service', 'ppp', { value: ['ppp', 'hotspot'], quoted: false }, ['ppp']],
    ['untyped.servers', '10.0.0.1', { value: ['10.0.0.9'], quoted: false }, ['10.0.0.1']],
    ['untyped.servers', '', { value: ['10.0.0.9'], quoted: false }, []],
    ['walled-garden.dst-port', '443', { value: '80', quoted: true }, '443'],
    ['walled-garden.dst-port', '80,443', { value: '80', quoted: true }, '80,443'],
    ['simple-queues.max-limit', '5000000/6000000', { value: '1M/1M', quoted: true }, '5M/6M'],
    ['ppp-profiles.use-compression', 'yes', { value: 'no', quoted: false }, 'yes'],
    ['pppoe-servers.one-session-per-host', 'true', { value: 'no', quoted: false }, 'yes'],
    ['walled-garden.dst-port', '!80,443', { value: 80, quoted: false }, '!80,443'],
    ['ppp-profiles.use-compression', 'default', { value: true, quoted: false }, 'default'],
    ['pools.ranges', '10.0.0.1', { value: null, quoted: false }, '10.0.0.1'],
  ])('%s: %j in place of %j is %j', (name, text, like, value) => {
    expect(yamlValueOf(fieldOf(name), text, like)).toEqual(value);
  });

  it('is the text itself where the field reads nothing: a removed row, a word of a later version', () => {
    expect(yamlValueOf(fieldOf('pools.next-pool'), '*1F')).toBe('*1F');
    expect(yamlValueOf(fieldOf('walled-garden.action'), 'tarpit')).toBe('tarpit');
  });
});

const FIELDS = resourceTypes.flatMap((type) =>
  Object.entries(type.fields).map(([name, field]) => [`${type.section}.${name}`, field] as const),
);

const PARTS =
  '10M 512k 0 300 5m 00:05:00 / , - ! *1F none yes no true false default 10.0.0.1 10.0.0.0/24 :: ' +
  '2001:db8::1 0x80 pcq ppp hotspot flash/ 80 443 0.1 50KiB tcp auto unlimited allow';

const nearly = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom(...PARTS.split(' '), ' ', '\u{dcf3}', '007', '\n'), { maxLength: 6 })
    .map((parts) => parts.join('')),
);

const written: fc.Arbitrary<WrittenValue | undefined> = fc.option(
  fc.record({
    value: fc.constantFrom<(YamlValue | null)[]>('x', 'no', 5, true, null, ['a'], []),
    quoted: fc.boolean(),
  }),
  { nil: undefined },
);

describe.each(FIELDS)('%s', (_, field) => {
  const { type } = field;

  it('reads the value as what it reads the text as', () => {
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(nearly, samples(field)), written, (text, like) => {
        const plain = type.parse(text);
        fc.pre('text' in plain && type.canonical(plain.text) === type.canonical(text));
        read += 1;

        const parsed = type.parse(yamlValueOf(field, text, like));

        expect(parsed).toHaveProperty('text');
        expect('text' in parsed && type.canonical(parsed.text)).toBe(type.canonical(text));
      }),
      { numRuns: 60, maxSkipsPerRun: 10_000 },
    );
    expect(read).toBeGreaterThan(0);
  });
});

/** Texts that surely mean something to the field. */
function samples({ type, default: usual }: Field): fc.Arbitrary<string> {
  const words = enumWords(type.schema);
  return fc.constantFrom(
    usual ?? '10.0.0.1',
    ...words,
    words.slice(0, 2).join(','),
    '10.0.0.1-10.0.0.9',
    '10.0.0.0/24,10.0.1.7',
    '10M/10M',
    '7',
    '1,2',
    '5m',
    '10.0.0.1:80',
    '2001:db8::/56',
  );
}

function enumWords(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'enum' in schema && Array.isArray(schema.enum) ? schema.enum : [];
  const deeper = 'anyOf' in schema && Array.isArray(schema.anyOf) ? schema.anyOf : [];
  const items = 'items' in schema ? enumWords(schema.items) : [];
  return [
    ...own.filter((word) => typeof word === 'string'),
    ...deeper.flatMap((one) => enumWords(one)),
    ...items,
  ];
}
