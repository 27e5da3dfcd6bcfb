import { comment, disabled, optional } from './common-fields.js';
import { defineResource } from './define.js';
import { enumeration } from './fields/enumeration.js';
import { hostName } from './fields/host-name.js';
import { ipRange } from './fields/ip-ranges.js';
import { negatable } from './fields/negatable.js';
import { ports } from './fields/number-ranges.js';
import { protocol } from './fields/protocol.js';
import { reference } from './fields/reference.js';
import { text } from './fields/text.js';

/** Addresses that hotspot users reach before they log in. */
export const walledGardenIp = defineResource({
  section: 'walled-garden-ip',
  menu: '/ip/hotspot/walled-garden/ip',
  kind: 'ordered',
  doc: 'Packets that need no login. The place for HTTPS hosts, app stores and everything that is not web. Leave `protocol` out where browsers may use QUIC (UDP).',
  key: [
    'dst-host',
    'dst-address',
    'dst-port',
    'protocol',
    'server',
    'src-address',
    'dst-address-list',
    'src-address-list',
  ],
  fields: {
    'dst-host': {
      type: hostName(),
      doc: 'Host name, looked up by the router, which adds a dynamic row for each address. No wildcards. Users should ask the router for names, or they see other addresses.',
    },
    'dst-address': optional(
      negatable(ipRange()),
      'Addresses that are asked for; has no effect beside `dst-host`.',
    ),
    'dst-address-list': optional(
      text(),
      'Firewall address list of addresses that are asked for; has no effect beside `dst-host`.',
    ),
    'dst-port': optional(negatable(ports()), 'Ports that are asked for.'),
    protocol: optional(negatable(protocol()), 'IP protocol by name or number.'),
    action: {
      type: enumeration(['accept', 'drop', 'reject']),
      doc: 'What to do with the packet. `allow` is a word of `walled-garden`, not of this menu.',
      default: 'accept',
    },
    server: optional(
      negatable(reference('/ip/hotspot')),
      'Hotspot that the row is for; all without it.',
    ),
    'src-address': optional(negatable(ipRange()), 'Address of the user.'),
    'src-address-list': optional(text(), "Firewall address list of the user's address."),
    disabled,
    comment,
  },
  example: '{ dst-host: checkout.pay.example, action: accept }',
});
