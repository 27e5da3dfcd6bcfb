import { comment, disabled } from './common-fields.js';
import { defineResource } from './define.js';
import { address } from './fields/address.js';
import { boolean } from './fields/boolean.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { integer } from './fields/integer.js';
import { set } from './fields/list.js';
import { reference } from './fields/reference.js';
import { text } from './fields/text.js';

const SERVICES = ['ppp', 'login', 'hotspot', 'wireless', 'dhcp', 'ipsec', 'dot1x'];

/** RADIUS servers that the router asks, in the order of the rows. */
export const radius = defineResource({
  section: 'radius',
  menu: '/radius',
  kind: 'ordered',
  doc: 'RADIUS servers. For each service the router asks the rows from top to bottom, so a second row is the fall-back. Routers accept two equal rows: rosform does not.',
  undeclaredRisk: 'the router may send it the names and passwords of subscribers',
  key: ['address', 'service', 'called-id', 'domain', 'realm', 'src-address'],
  fields: {
    address: {
      type: address({ families: 'both', vrf: true }),
      doc: 'The RADIUS server, as the router reaches it. `address@vrf` inside a VRF.',
      required: true,
    },
    service: {
      type: set(enumeration(SERVICES)),
      doc: 'What this server is asked about, in any order. Leave `login` out, or logins to the router itself depend on RADIUS.',
      default: '',
    },
    secret: {
      type: text(),
      doc: 'Shared secret; must equal the one in the `nas` table. With a wrong one the server stays silent or its answers are thrown away. A row that leaves it out keeps what it has. With `protocol: radsec` the router sets it to `radsec` by itself.',
      sensitive: true,
      onlyWhen: { field: 'protocol', has: ['udp'] },
    },
    'src-address': {
      type: address({ families: 'both', unspecified: true }),
      doc: 'Address that requests leave with, and that the RADIUS server knows the router by (`nasname`). Without it a change of routes makes the router a stranger.',
      default: '0.0.0.0',
    },
    timeout: {
      type: duration({ min: '10ms', max: '1m' }),
      doc: 'How long one try waits for an answer. 300ms to 500ms on a LAN, 3s over a VPN or the Internet. The default depends on the version, so it is compared only when declared.',
      usual: ['300ms', '1100ms'],
    },
    'authentication-port': {
      type: integer({ min: 1, max: 65_535 }),
      doc: 'UDP port for access requests.',
      default: '1812',
    },
    'accounting-port': {
      type: integer({ min: 1, max: 65_535 }),
      doc: 'UDP port for accounting.',
      default: '1813',
    },
    'accounting-backup': {
      type: boolean(),
      doc: 'Use this server only to keep accounting when the others fail.',
      default: 'no',
    },
    'called-id': {
      type: text(),
      doc: 'Serve only requests with this Called-Station-Id: the PPPoE service name or the hotspot name.',
      default: '',
    },
    domain: {
      type: text(),
      doc: 'Serve only users of this domain (`user@domain`). Also a safe way to try a new server on a live router.',
      default: '',
    },
    realm: { type: text(), doc: 'Realm that is put behind the user name.', default: '' },
    protocol: {
      type: enumeration(['udp', 'radsec']),
      doc: '`radsec` is RADIUS over TLS on TCP 2083; leave `secret` out then, because the router sets it.',
      default: 'udp',
    },
    certificate: {
      type: reference('/certificate', { words: ['none'] }),
      doc: 'Certificate of the router for radsec.',
      default: 'none',
    },
    'radsec-timeout': {
      type: duration({ min: '10ms', max: '1m' }),
      doc: 'How long one try waits for an answer over radsec.',
      default: '3300ms',
      since: '7.19.3',
    },
    'require-message-auth': {
      type: enumeration(['no', 'yes-for-request-resp']),
      doc: 'Throw away answers without Message-Authenticator. An old FreeRADIUS then seems dead after an upgrade to 7.15: correct the server rather than this.',
      default: 'yes-for-request-resp',
      since: '7.15',
    },
    disabled,
    comment,
  },
  example:
    '{ address: 10.10.0.5, service: [ppp, hotspot], secret: { env: RADIUS_SECRET }, src-address: 10.20.0.1, timeout: 3s }',
});
