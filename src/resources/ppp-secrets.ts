import { comment, disabled, optional } from './common-fields.js';
import { defineResource } from './define.js';
import { address } from './fields/address.js';
import { enumeration } from './fields/enumeration.js';
import { integer } from './fields/integer.js';
import { prefix } from './fields/prefix.js';
import { reference } from './fields/reference.js';
import { name, text } from './fields/text.js';

const SERVICES = ['any', 'async', 'l2tp', 'ovpn', 'pppoe', 'pptp', 'sstp'];

/** Users that the router knows itself. */
export const pppSecrets = defineResource({
  section: 'ppp-secrets',
  menu: '/ppp/secret',
  kind: 'keyed',
  doc: 'Local PPP users. They are asked before RADIUS: a forgotten test user is neither checked nor counted by the RADIUS server.',
  undeclaredRisk: 'it logs in without being known to RADIUS',
  key: ['name', 'service'],
  naming: 'name',
  fields: {
    name: { type: name(), doc: 'User name; upper and lower case differ.', required: true },
    password: { type: text(), doc: 'Password of the user.', sensitive: true },
    service: {
      type: enumeration(SERVICES),
      doc: 'The service that the user may log in to.',
      default: 'any',
    },
    profile: {
      type: reference('/ppp/profile'),
      doc: 'PPP profile of the user.',
      default: 'default',
    },
    'caller-id': {
      type: text(),
      doc: 'MAC address (PPPoE) or address (other tunnels) that the user must come from; empty for any.',
      default: '',
    },
    'local-address': optional(
      address(),
      "The router's end of the session: an address, never a pool.",
    ),
    'remote-address': optional(
      address(),
      'Fixed address of the user: an address, never a pool. It wins over the pool of the profile.',
    ),
    'remote-ipv6-prefix': optional(prefix('ipv6'), 'Fixed IPv6 prefix of the user.'),
    routes: optional(text(), 'Routes that exist while the user is online. Kept as typed.', {
      default: '',
    }),
    'ipv6-routes': {
      type: text(),
      doc: 'IPv6 routes that exist while the user is online. Kept as typed.',
      default: '',
    },
    'limit-bytes-in': {
      type: integer({ min: 0 }),
      doc: 'Most bytes from the user in a session; 0 for no limit.',
      default: '0',
    },
    'limit-bytes-out': {
      type: integer({ min: 0 }),
      doc: 'Most bytes to the user in a session; 0 for no limit.',
      default: '0',
    },
    disabled,
    comment,
  },
  example:
    '{ name: office, service: pppoe, password: { env: OFFICE_PASSWORD }, profile: home-10m, remote-address: 100.64.40.2 }',
});
