import { defineResource } from './define.js';
import { boolean } from './fields/boolean.js';
import { duration } from './fields/duration.js';

/** Whether PPP sessions are authenticated and accounted by RADIUS. */
export const pppAaa = defineResource({
  section: 'ppp-aaa',
  menu: '/ppp/aaa',
  kind: 'singleton',
  doc: 'How PPP users (PPPoE, L2TP, ...) are checked and counted. Local PPP secrets are always asked first.',
  key: [],
  fields: {
    'use-radius': {
      type: boolean(),
      doc: 'Ask the RADIUS servers with service `ppp`. The line that is forgotten most often.',
      default: 'no',
    },
    accounting: {
      type: boolean(),
      doc: 'Report the start, the end and the traffic of sessions to RADIUS.',
      default: 'yes',
    },
    'interim-update': {
      type: duration(),
      doc: 'How often the traffic of a running session is reported: 5m is usual. 0s leaves it to the server (Acct-Interim-Interval).',
      default: '0s',
    },
    'use-circuit-id-in-nas-port-id': {
      type: boolean(),
      doc: 'Send the circuit id that the access switch put into the PPPoE discovery as NAS-Port-Id.',
      default: 'no',
    },
    'enable-ipv6-accounting': {
      type: boolean(),
      doc: 'Count IPv6 traffic apart. Needs a prefix that came from PPP, and a rate limit.',
      default: 'no',
      since: '7.15',
    },
  },
  example: '{ use-radius: true, accounting: true, interim-update: 5m }',
});
