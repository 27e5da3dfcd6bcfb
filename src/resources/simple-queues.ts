import { comment, disabled, optional } from './common-fields.js';
import { defineResource, type Field } from './define.js';
import { duration } from './fields/duration.js';
import { decimal, integer } from './fields/integer.js';
import { set } from './fields/list.js';
import { pair } from './fields/pair.js';
import { bitRate } from './fields/rate.js';
import { prefixOrReference, reference } from './fields/reference.js';
import { name, text } from './fields/text.js';

/**
 * Limits for upload and download together. What a row has without them is not confirmed; that
 * `default` is none of it is, because a compact export of 6.43 prints `total-queue=default`.
 */
const totalFields = {
  'total-max-limit': {
    type: bitRate(),
    doc: 'Most speed, upload and download together.',
    usual: ['0'],
  },
  'total-limit-at': {
    type: bitRate(),
    doc: 'Guaranteed speed, both directions together.',
    usual: ['0'],
  },
  'total-burst-limit': {
    type: bitRate(),
    doc: 'Speed of a burst, both directions together.',
    usual: ['0'],
  },
  'total-burst-threshold': {
    type: bitRate(),
    doc: 'Average speed below which it may burst.',
    usual: ['0'],
  },
  'total-burst-time': {
    type: duration(),
    doc: 'Time that the average is taken over.',
    usual: ['0s'],
  },
  'total-priority': {
    type: integer({ min: 1, max: 8 }),
    doc: 'Priority, 1 is first.',
    usual: ['8'],
  },
  'total-bucket-size': {
    type: decimal({ min: 0, max: 10 }),
    doc: 'Size of the token bucket.',
    usual: ['0.1'],
  },
  'total-queue': {
    type: reference('/queue/type'),
    doc: 'Queue type for both directions.',
    usual: ['default-small'],
  },
} satisfies Readonly<Record<string, Field>>;

/** Speed limits by address or interface. */
export const simpleQueues = defineResource({
  section: 'simple-queues',
  menu: '/queue/simple',
  kind: 'ordered',
  doc: 'Simple queues; the first row that matches a packet counts. Queues of PPP and hotspot sessions are made by the router and left alone. FastTrack goes past simple queues.',
  key: ['name'],
  naming: 'name',
  fields: {
    name: { type: name(), doc: 'Name of the queue.', required: true },
    target: {
      type: set(prefixOrReference('/interface')),
      doc: 'Customers: networks, addresses or interfaces. Upload is what comes from them.',
      required: true,
    },
    dst: optional(prefixOrReference('/interface'), 'The other end: a network or an interface.'),
    'max-limit': {
      type: pair(bitRate()),
      doc: 'Most speed as upload/download; 0 for no limit.',
      default: '0/0',
    },
    'limit-at': {
      type: pair(bitRate()),
      doc: 'Guaranteed speed as upload/download.',
      default: '0/0',
    },
    'burst-limit': {
      type: pair(bitRate()),
      doc: 'Speed of a burst as upload/download; 0 for no burst.',
      default: '0/0',
    },
    'burst-threshold': {
      type: pair(bitRate()),
      doc: 'Average speed below which it may burst, as upload/download.',
      default: '0/0',
    },
    'burst-time': {
      type: pair(duration()),
      doc: 'Time that the average is taken over, as upload/download.',
      default: '0s/0s',
    },
    priority: {
      type: pair(integer({ min: 1, max: 8 })),
      doc: 'Priority as upload/download; 1 is first, 8 last.',
      default: '8/8',
    },
    queue: {
      type: pair(reference('/queue/type')),
      doc: 'Queue type as upload/download.',
      default: 'default-small/default-small',
    },
    parent: {
      type: reference('/queue/simple', { words: ['none'] }),
      doc: 'Queue that this one is part of.',
      default: 'none',
    },
    'packet-marks': {
      type: set(text()),
      doc: 'Packet marks of the firewall that the queue is for; all packets without it.',
      default: '',
    },
    time: optional(text(), 'Hours and days that the queue works.'),
    'bucket-size': {
      type: pair(decimal({ min: 0, max: 10 })),
      doc: 'Size of the token bucket as upload/download.',
      default: '0.1/0.1',
    },
    ...totalFields,
    disabled,
    comment,
  },
  example: '{ name: office, target: 100.64.40.2/32, max-limit: 20M/50M }',
});
