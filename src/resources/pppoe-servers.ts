import { comment, disabled } from './common-fields.js';
import { defineResource } from './define.js';
import { boolean } from './fields/boolean.js';
import { enumeration } from './fields/enumeration.js';
import { integer } from './fields/integer.js';
import { set } from './fields/list.js';
import { numberRanges } from './fields/number-ranges.js';
import { reference } from './fields/reference.js';
import { text } from './fields/text.js';

/** PPPoE access concentrators, one for each interface that customers dial in by. */
export const pppoeServers = defineResource({
  section: 'pppoe-servers',
  menu: '/interface/pppoe-server/server',
  kind: 'keyed',
  doc: 'PPPoE servers. Any change drops the sessions of that server, so plan it for a quiet hour.',
  key: ['interface', 'service-name'],
  naming: 'service-name',
  fields: {
    'service-name': {
      type: text(),
      doc: 'Name that the client may ask for. RADIUS sees it in Called-Station-Id.',
      default: '',
      sendOnAdd: true,
    },
    interface: {
      type: reference('/interface'),
      doc: 'Interface, VLAN or bridge that customers are on. It must carry no IP address of its own.',
      required: true,
    },
    'default-profile': {
      type: reference('/ppp/profile'),
      doc: 'PPP profile of a session for which RADIUS or the secret names none. It needs a `local-address`.',
      default: 'default',
    },
    authentication: {
      type: set(enumeration(['pap', 'chap', 'mschap1', 'mschap2'])),
      doc: 'Ways to log in that are offered, in any order. Hashed passwords in RADIUS work with pap only.',
      default: 'pap,chap,mschap1,mschap2',
    },
    'one-session-per-host': {
      type: boolean(),
      doc: 'One session for each MAC address, so that a modem that dials again replaces its own ghost.',
      default: 'no',
    },
    'keepalive-timeout': {
      type: integer({ min: 0, words: ['disabled'], zero: 'disabled' }),
      doc: 'Seconds without an answer after which a session ends, 10 to 30 as a rule. Dead clients stay when this is disabled.',
      default: '10',
    },
    'max-mtu': {
      type: integer({ min: 0, max: 65_535, words: ['auto'] }),
      doc: 'Largest packet to the client, in bytes: 1480, or 1492 at most on plain Ethernet. Sources disagree on the default, so it is compared only when declared.',
      usual: ['auto', '1480'],
    },
    'max-mru': {
      type: integer({ min: 0, max: 65_535, words: ['auto'] }),
      doc: 'Largest packet from the client, in bytes; see `max-mtu`.',
      usual: ['auto', '1480'],
    },
    mrru: {
      type: integer({ min: 0, max: 65_535, words: ['disabled'] }),
      doc: 'Largest packet of a multi-link session, in bytes; needs MLPPP on both sides.',
      default: 'disabled',
    },
    'max-sessions': {
      type: integer({ min: 0, words: ['unlimited'] }),
      doc: 'Most sessions of this server; the licence level limits them, too.',
      default: 'unlimited',
    },
    'pado-delay': {
      type: integer({ min: 0, max: 10_000 }),
      doc: 'Milliseconds to wait before offering, so that another concentrator wins while it is alive.',
      default: '0',
    },
    'accept-empty-service': {
      type: boolean(),
      doc: 'Answer clients that ask for no service name.',
      default: 'yes',
    },
    'accept-untagged': {
      type: boolean(),
      doc: 'Answer clients without a VLAN tag when `pppoe-over-vlan-range` is set.',
      default: 'yes',
      since: '7.20',
    },
    'pppoe-over-vlan-range': {
      type: numberRanges({ min: 1, max: 4094, noun: 'VLAN ids', example: '100, 100-199,300' }),
      doc: 'VLANs to serve on this interface without making them; must not overlap a VLAN on the same port.',
      default: '',
      since: '7.17',
    },
    disabled,
    comment,
  },
  example:
    '{ service-name: home, interface: vlan10, default-profile: home-10m, one-session-per-host: true }',
});
