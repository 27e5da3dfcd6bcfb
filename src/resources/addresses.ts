import { comment, disabled } from './common-fields.js';
import { defineResource } from './define.js';
import { address } from './fields/address.js';
import { addressWithPrefix } from './fields/prefix.js';
import { reference } from './fields/reference.js';

/** Addresses of the router. */
export const addresses = defineResource({
  section: 'addresses',
  menu: '/ip/address',
  kind: 'keyed',
  doc: 'IPv4 addresses of the router. Addresses from DHCP and PPP are dynamic and left alone. Mind the address that rosform reaches the router by.',
  key: ['address', 'interface'],
  fields: {
    address: {
      type: addressWithPrefix(),
      doc: 'Address with its prefix length. Without one it is a /32.',
      required: true,
    },
    interface: {
      type: reference('/interface'),
      doc: 'Interface that the address is on; never one that serves PPPoE.',
      required: true,
    },
    network: {
      type: address(),
      doc: 'Network address. Worked out from `address` unless given, and not worked out again once given.',
    },
    netmask: {
      type: address(),
      doc: 'Network mask. Leave it out: the prefix length of `address` says it.',
    },
    broadcast: {
      type: address(),
      doc: 'Broadcast address. Leave it out: later versions of RouterOS 6 work it out.',
    },
    disabled,
    comment,
  },
  example: '{ address: 10.20.0.1/24, interface: vlan10 }',
});
