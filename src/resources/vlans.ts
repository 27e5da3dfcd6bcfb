import { comment, disabled } from './common-fields.js';
import { defineResource } from './define.js';
import { boolean } from './fields/boolean.js';
import { duration } from './fields/duration.js';
import { enumeration } from './fields/enumeration.js';
import { integer } from './fields/integer.js';
import { reference } from './fields/reference.js';
import { name } from './fields/text.js';

const ARP = ['disabled', 'enabled', 'local-proxy-arp', 'proxy-arp', 'reply-only'];

/** VLAN interfaces. */
export const vlans = defineResource({
  section: 'vlans',
  menu: '/interface/vlan',
  kind: 'keyed',
  doc: 'VLANs on an interface or bridge. A VLAN is an interface: PPPoE servers, hotspots and addresses may name it.',
  key: ['name'],
  naming: 'name',
  alsoKnownAs: ['/interface'],
  fields: {
    name: {
      type: name(),
      doc: 'Name of the interface, unique among all interfaces. RADIUS sees it in NAS-Port-Id.',
      required: true,
    },
    interface: {
      type: reference('/interface'),
      doc: 'Interface or bridge that the VLAN is on.',
      required: true,
    },
    'vlan-id': { type: integer({ min: 1, max: 4094 }), doc: 'VLAN id.', required: true },
    mtu: {
      type: integer({ min: 68, max: 65_535 }),
      doc: 'Largest packet, in bytes.',
      default: '1500',
    },
    'use-service-tag': {
      type: boolean(),
      doc: 'Uses the service tag (802.1ad, the outer tag of QinQ).',
      default: 'no',
    },
    arp: {
      type: enumeration(ARP),
      doc: 'How the interface answers ARP; `reply-only` knows static entries alone.',
      default: 'enabled',
    },
    'arp-timeout': {
      type: duration({ words: ['auto'] }),
      doc: 'How long an ARP entry is kept.',
      default: 'auto',
    },
    'loop-protect': {
      type: enumeration(['default', 'off', 'on']),
      doc: 'Switches the VLAN off when it sees its own packets.',
      default: 'default',
    },
    'loop-protect-send-interval': {
      type: duration({ min: '1s' }),
      doc: 'How often loop protection sends.',
      default: '5s',
    },
    'loop-protect-disable-time': {
      type: duration(),
      doc: 'How long the VLAN stays off after a loop.',
      default: '5m',
    },
    mvrp: {
      type: boolean(),
      doc: 'Announces the VLAN to neighbours (MVRP).',
      default: 'no',
      since: '7.15',
    },
    disabled,
    comment,
  },
  example: '{ name: vlan10, interface: bridge-access, vlan-id: 10 }',
});
