import { optional } from './common-fields.js';
import type { Field, FieldType } from './define.js';
import { boolean } from './fields/boolean.js';
import { bytes } from './fields/bytes.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { integer } from './fields/integer.js';
import { set } from './fields/list.js';
import { bitRate } from './fields/rate.js';

const SINCE = '7.1';

/** The kinds of queue that RouterOS 6 does not have, and the first version that has them. */
export const kindsSince = { codel: SINCE, 'fq-codel': SINCE, cake: SINCE } as const;

const OVERHEAD_SCHEMES = [
  'bridged-llcsnap',
  'bridged-ptm',
  'bridged-vcmux',
  // Spelled like this by RouterOS.
  'convervative',
  'docsis',
  'ether-vlan',
  'ethernet',
  'ipoa-llcsnap',
  'ipoa-vcmux',
  'pppoa-llc',
  'pppoa-vcmux',
  'pppoe-llcsnap',
  'pppoe-ptm',
  'pppoe-vcmux',
  'raw',
  'via-ethernet',
];

const FLOW_MODES = [
  'dsthost',
  'dual-dsthost',
  'dual-srchost',
  'flowblind',
  'flows',
  'hosts',
  'srchost',
  'triple-isolate',
];

const RTT_SCHEMES = [
  'datacentre',
  'internet',
  'interplanetary',
  'lan',
  'metro',
  'none',
  'oceanic',
  'regional',
  'satellite',
];

const DIFFSERV = ['besteffort', 'diffserv3', 'diffserv4', 'diffserv8', 'precedence'];

/** Fields of the kind `codel`. */
export const codelFields = {
  'codel-limit': of('codel', integer({ min: 0 }), 'Longest queue, in packets.', '1000'),
  'codel-target': of('codel', duration(), 'Delay that is aimed at.', '5ms'),
  'codel-interval': of('codel', duration(), 'Time in which the delay must be met.', '100ms'),
  'codel-ecn': of('codel', boolean(), 'Marks packets before it drops them.'),
  'codel-ce-threshold': of('codel', duration(), 'Delay above which packets are marked.'),
} satisfies Readonly<Record<string, Field>>;

/** Fields of the kind `fq-codel`. */
export const fqCodelFields = {
  'fq-codel-limit': of('fq-codel', integer({ min: 0 }), 'Longest queue, in packets.', '10240'),
  'fq-codel-flows': of('fq-codel', integer({ min: 0 }), 'Streams that are told apart.', '1024'),
  'fq-codel-quantum': of('fq-codel', integer({ min: 0 }), 'Bytes of a turn.', '1514'),
  'fq-codel-memlimit': of('fq-codel', bytes(), 'Memory of the queue, in bytes.', '33554432'),
  'fq-codel-target': of('fq-codel', duration(), 'Delay that is aimed at.', '5ms'),
  'fq-codel-interval': of('fq-codel', duration(), 'Time in which it must be met.', '100ms'),
  'fq-codel-ecn': of('fq-codel', boolean(), 'Marks packets before it drops them.', 'yes'),
  'fq-codel-ce-threshold': of('fq-codel', duration(), 'Delay above which packets are marked.'),
} satisfies Readonly<Record<string, Field>>;

/** Fields of the kind `cake`. */
export const cakeFields = {
  'cake-bandwidth': of('cake', bitRate(), 'Speed that is shaped to; none without it.'),
  'cake-autorate-ingress': of('cake', boolean(), 'Finds the speed from what comes in.'),
  'cake-rtt': of('cake', duration(), 'Usual round-trip time.', '100ms'),
  'cake-rtt-scheme': of('cake', enumeration(RTT_SCHEMES), 'Round-trip time by name.', 'none'),
  'cake-diffserv': of('cake', enumeration(DIFFSERV), 'Classes of traffic.', 'diffserv3'),
  'cake-flowmode': of('cake', enumeration(FLOW_MODES), 'What is shared fairly.', 'triple-isolate'),
  'cake-nat': of('cake', boolean(), 'Looks at addresses before NAT.'),
  'cake-wash': of('cake', boolean(), 'Takes DSCP marks off.'),
  'cake-ack-filter': of(
    'cake',
    enumeration(['aggressive', 'filter', 'none']),
    'Drops acknowledgements that a later one makes useless.',
    'none',
  ),
  'cake-overhead': of('cake', integer({ min: -64, max: 256 }), 'Bytes added to a packet.', '0'),
  'cake-overhead-scheme': of('cake', set(enumeration(OVERHEAD_SCHEMES)), 'Overhead by name.'),
  'cake-mpu': of('cake', integer({ min: 0, max: 256 }), 'Smallest packet, in bytes.'),
  'cake-atm': of('cake', enumeration(['atm', 'none', 'ptm']), 'Cells of a DSL line.', 'none'),
  'cake-memlimit': of('cake', bytes(), 'Memory of the queue, in bytes; 0 for automatic.', '0'),
} satisfies Readonly<Record<string, Field>>;

/** A field of one kind of queue; without a default, a new queue does not have it. */
function of(kind: string, type: FieldType, doc: string, value?: string): Field {
  const gate = { since: SINCE, onlyWhen: { field: 'kind', has: [kind] } };
  return value === undefined ? optional(type, doc, gate) : { type, doc, default: value, ...gate };
}
