import { comment } from './common-fields.js';
import { defineResource } from './define.js';
import { ipRanges } from './fields/ip-ranges.js';
import { reference } from './fields/reference.js';
import { name } from './fields/text.js';

/** Address pools handed out by PPP, hotspot and DHCP. */
export const pools = defineResource({
  section: 'pools',
  menu: '/ip/pool',
  kind: 'keyed',
  doc: 'Address pools. RADIUS names them in Framed-Pool, so a rename there and here must go together. A pool in use is never removed and added again: its users would be left with a dangling reference.',
  key: ['name'],
  naming: 'name',
  fields: {
    name: { type: name(), doc: 'Name of the pool; upper and lower case differ.', required: true },
    ranges: {
      type: ipRanges(),
      doc: 'Addresses of the pool: ranges, networks or single addresses. Keep the gateway out.',
      required: true,
    },
    'next-pool': {
      type: reference('/ip/pool', { words: ['none'] }),
      doc: 'Pool to go on with when this one is used up. It does not help when the name is wrong.',
      // Whether a router prints `none` or nothing is not known; both mean that there is no next pool.
      default: 'none',
    },
    comment: { ...comment, since: '7.9' },
  },
  example: '{ name: home, ranges: 100.64.0.2-100.64.15.254, next-pool: overflow }',
});
