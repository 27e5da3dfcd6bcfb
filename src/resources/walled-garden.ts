import { comment, disabled, optional } from './common-fields.js';
import { defineResource } from './define.js';
import { enumeration } from './fields/enumeration.js';
import { ipRange } from './fields/ip-ranges.js';
import { negatable } from './fields/negatable.js';
import { ports } from './fields/number-ranges.js';
import { reference } from './fields/reference.js';
import { text } from './fields/text.js';

const METHODS = ['CONNECT', 'DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'TRACE'];

/** Web pages that hotspot users reach before they log in. */
export const walledGarden = defineResource({
  section: 'walled-garden',
  menu: '/ip/hotspot/walled-garden',
  kind: 'ordered',
  doc: 'Web requests that need no login, by host name. Rows are matched from top to bottom. Put HTTPS hosts such as payment pages in `walled-garden-ip`, too. Never let in the hosts that phones test the network with: the login page would not open.',
  key: ['dst-host', 'path', 'method', 'server', 'src-address', 'dst-port'],
  fields: {
    'dst-host': optional(
      negatable(text({ examples: ['*.pay.example', 'www.example.com'] })),
      'Host that is asked for. `*` stands for any text, `?` for one character, a leading `:` begins a regular expression; the whole name must match.',
    ),
    action: {
      type: enumeration(['allow', 'deny']),
      doc: 'What to do with the request.',
      default: 'allow',
    },
    path: optional(negatable(text()), 'Path that is asked for; plain HTTP only.'),
    method: optional(negatable(text({ examples: METHODS })), 'HTTP method.'),
    'dst-port': optional(negatable(ports()), 'Ports that are asked for.'),
    server: optional(
      negatable(reference('/ip/hotspot')),
      'Hotspot that the row is for; all without it.',
    ),
    'src-address': optional(negatable(ipRange()), 'Address of the user.'),
    disabled,
    comment,
  },
  example: "{ dst-host: '*.pay.example', action: allow }",
});
