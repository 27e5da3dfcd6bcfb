import { optional } from './common-fields.js';
import { defineResource, type Field } from './define.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { bytes, kibibytes } from './fields/bytes.js';
import { integer } from './fields/integer.js';
import { set } from './fields/list.js';
import { bitRate } from './fields/rate.js';
import { name } from './fields/text.js';
import { shippedQueueTypes } from './queue-types-shipped.js';
import { cakeFields, codelFields, fqCodelFields, kindsSince } from './queue-types-v7.js';

const KINDS = [
  'bfifo',
  'cake',
  'codel',
  'fq-codel',
  'mq-pfifo',
  'none',
  'pcq',
  'pfifo',
  'red',
  'sfq',
];

const CLASSIFIERS = ['src-address', 'dst-address', 'src-port', 'dst-port'];
const PACKETS = { min: 1, max: 4_294_967_295 };

const withPcq = { field: 'kind', has: ['pcq'] } as const;
const withRed = { field: 'kind', has: ['red'] } as const;
const withSfq = { field: 'kind', has: ['sfq'] } as const;

const pcqFields = {
  'pcq-classifier': optional(
    set(enumeration(CLASSIFIERS)),
    'What tells one stream from another: dst-address for download, src-address for upload.',
    { onlyWhen: withPcq },
  ),
  'pcq-rate': pcq(bitRate(), '0', 'Speed of each stream; 0 shares what there is.'),
  'pcq-limit': pcq(kibibytes(), '50', 'Queue of each stream, in KiB.'),
  'pcq-total-limit': pcq(kibibytes(), '2000', 'Queue of all streams together, in KiB.'),
  'pcq-burst-rate': pcq(bitRate(), '0', 'Speed of each stream during a burst; 0 for no burst.'),
  'pcq-burst-threshold': pcq(bitRate(), '0', 'Average speed below which a stream may burst.'),
  'pcq-burst-time': pcq(duration({ min: '1s' }), '10s', 'Time that the average is taken over.'),
  'pcq-src-address-mask': pcq(
    integer({ min: 0, max: 32 }),
    '32',
    'IPv4 source prefix of a stream.',
  ),
  'pcq-dst-address-mask': pcq(
    integer({ min: 0, max: 32 }),
    '32',
    'IPv4 destination prefix of a stream.',
  ),
  'pcq-src-address6-mask': pcq(
    integer({ min: 0, max: 128 }),
    '128',
    'IPv6 source prefix of a stream.',
  ),
  'pcq-dst-address6-mask': pcq(
    integer({ min: 0, max: 128 }),
    '128',
    'IPv6 destination prefix of a stream.',
  ),
} satisfies Readonly<Record<string, Field>>;

const redFields = {
  'red-limit': red(integer(), '60', 'Longest queue, in packets.'),
  'red-min-threshold': red(integer(), '10', 'Average length from which packets may be dropped.'),
  'red-max-threshold': red(integer(), '50', 'Average length from which all packets are dropped.'),
  'red-burst': red(integer(), '20', 'Packets that a burst may have.'),
  'red-avg-packet': red(integer({ min: 1, max: 65_535 }), '1000', 'Average packet, in bytes.'),
} satisfies Readonly<Record<string, Field>>;

/** How a queue sends, delays and drops packets. */
export const queueTypes = defineResource({
  section: 'queue-types',
  menu: '/queue/type',
  kind: 'keyed',
  doc: 'Queue types. `pcq` shares a line fairly between customers. Only the fields of the chosen kind are kept by the router.',
  key: ['name'],
  naming: 'name',
  shipped: shippedQueueTypes,
  fields: {
    name: { type: name(), doc: 'Name of the queue type.', required: true },
    kind: {
      type: enumeration(KINDS, { since: kindsSince }),
      doc: 'Algorithm; codel, fq-codel and cake from RouterOS 7.',
      required: true,
    },
    ...pcqFields,
    'pfifo-limit': {
      type: integer(PACKETS),
      doc: 'Longest queue, in packets.',
      default: '50',
      onlyWhen: { field: 'kind', has: ['pfifo'] },
    },
    'mq-pfifo-limit': {
      type: integer(PACKETS),
      doc: 'Longest queue, in packets.',
      default: '50',
      onlyWhen: { field: 'kind', has: ['mq-pfifo'] },
    },
    'bfifo-limit': {
      type: bytes(),
      doc: 'Longest queue, in bytes (1000 or more).',
      default: '15000',
      onlyWhen: { field: 'kind', has: ['bfifo'] },
    },
    'sfq-allot': {
      type: integer({ min: 0, max: 32_767 }),
      doc: 'Bytes that a stream sends in its turn.',
      default: '1514',
      onlyWhen: withSfq,
    },
    'sfq-perturb': {
      type: integer(),
      doc: 'Seconds until streams are told apart anew.',
      default: '5',
      onlyWhen: withSfq,
    },
    ...redFields,
    ...codelFields,
    ...fqCodelFields,
    ...cakeFields,
  },
  example: '{ name: download, kind: pcq, pcq-classifier: dst-address, pcq-rate: 10M }',
});

function pcq(type: Field['type'], value: string, doc: string): Field {
  return { type, doc, default: value, onlyWhen: withPcq };
}

function red(type: Field['type'], value: string, doc: string): Field {
  return { type, doc, default: value, onlyWhen: withRed };
}
