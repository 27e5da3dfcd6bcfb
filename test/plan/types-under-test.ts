import { defineResource } from '../../src/resources/define.js';
import { boolean } from '../../src/resources/fields/boolean.js';
import { duration } from '../../src/resources/fields/duration.js';
import { enumeration } from '../../src/resources/fields/enumeration.js';
import { ipRanges } from '../../src/resources/fields/ip-ranges.js';
import { addressOrReference, reference } from '../../src/resources/fields/reference.js';
import { name, text } from '../../src/resources/fields/text.js';

const comment = { type: text(), doc: 'Comment.', absent: '' };
const disabled = { type: boolean(), doc: 'Off.', default: 'no', sendOnAdd: true };

export const pools = defineResource({
  section: 'pools',
  menu: '/ip/pool',
  kind: 'keyed',
  key: ['name'],
  naming: 'name',
  doc: 'Pools.',
  example: '{}',
  fields: {
    name: { type: name(), doc: 'Name.', required: true },
    ranges: { type: ipRanges(), doc: 'Ranges.', required: true },
    'next-pool': {
      type: reference('/ip/pool', { words: ['none'] }),
      doc: 'Next.',
      default: 'none',
    },
    comment,
  },
});

export const profiles = defineResource({
  section: 'ppp-profiles',
  menu: '/ppp/profile',
  kind: 'keyed',
  key: ['name'],
  naming: 'name',
  doc: 'Profiles.',
  example: '{}',
  fields: {
    name: { type: name(), doc: 'Name.', required: true },
    'remote-address': { type: addressOrReference('/ip/pool'), doc: 'Pool.', unset: true },
    'rate-limit': { type: text(), doc: 'Rate.', unset: true },
    'only-one': { type: enumeration(['default', 'no', 'yes']), doc: 'One.', default: 'default' },
    'session-timeout': { type: duration(), doc: 'Time.', unset: true },
    'dhcpv6-lease-time': { type: duration(), doc: 'v6.', unset: true, since: '7.20' },
    comment,
  },
});

export const servers = defineResource({
  section: 'pppoe-servers',
  menu: '/interface/pppoe-server/server',
  kind: 'keyed',
  key: ['interface', 'service-name'],
  naming: 'service-name',
  doc: 'Servers.',
  example: '{}',
  fields: {
    interface: { type: reference('/interface'), doc: 'Interface.', required: true },
    'service-name': { type: text(), doc: 'Name.', required: true },
    'default-profile': { type: reference('/ppp/profile'), doc: 'Profile.', default: 'default' },
    disabled,
    comment,
  },
});

export const vlans = defineResource({
  section: 'vlans',
  menu: '/interface/vlan',
  kind: 'keyed',
  key: ['name'],
  naming: 'name',
  alsoKnownAs: ['/interface'],
  doc: 'Vlans.',
  example: '{}',
  fields: {
    name: { type: name(), doc: 'Name.', required: true },
    interface: { type: reference('/interface'), doc: 'Parent.', required: true },
    disabled,
    comment,
  },
});

export const garden = defineResource({
  section: 'walled-garden',
  menu: '/ip/hotspot/walled-garden',
  kind: 'ordered',
  key: ['dst-host', 'path', 'method'],
  doc: 'Garden.',
  example: '{}',
  fields: {
    'dst-host': { type: text(), doc: 'Host.', unset: true },
    path: { type: text(), doc: 'Path.', unset: true },
    method: { type: text(), doc: 'Method.', unset: true },
    action: { type: enumeration(['allow', 'deny']), doc: 'Action.', default: 'allow' },
    disabled,
    comment,
  },
});

export const hotspotProfiles = defineResource({
  section: 'hotspot-profiles',
  menu: '/ip/hotspot/profile',
  kind: 'keyed',
  key: ['name'],
  naming: 'name',
  doc: 'Hotspot profiles.',
  example: '{}',
  fields: {
    name: { type: name(), doc: 'Name.', required: true },
    'use-radius': { type: boolean(), doc: 'RADIUS.', default: 'no' },
    'radius-interim-update': {
      type: duration({ words: ['received'] }),
      doc: 'Interim.',
      default: 'received',
      onlyWhen: { field: 'use-radius', has: ['yes'] },
    },
  },
});

export const identity = defineResource({
  section: 'identity',
  menu: '/system/identity',
  kind: 'singleton',
  key: [],
  doc: 'Identity.',
  example: 'x',
  fields: { name: { type: name(), doc: 'Name.' } },
});

export const radius = defineResource({
  section: 'radius',
  menu: '/radius',
  kind: 'ordered',
  key: ['address', 'realm'],
  doc: 'RADIUS.',
  example: '{}',
  fields: {
    address: { type: text(), doc: 'Address.', required: true },
    realm: { type: text(), doc: 'Realm.', default: '' },
    secret: { type: text(), doc: 'Secret.', default: '', sensitive: true },
    disabled,
    comment,
  },
});
