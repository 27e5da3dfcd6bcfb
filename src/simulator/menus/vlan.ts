import type { MenuFacts } from '../facts.js';
import {
  bool,
  comment,
  disabledNo,
  duration,
  durationOf,
  durationOr,
  intOf,
  mac,
  refTo,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

/** VLAN interfaces. */
export const interfaceVlan: MenuFacts = {
  menu: '/interface/vlan',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: already have interface with name <name>',
  toggles: true,
  interfaceType: 'vlan',
  fields: {
    arp: {
      type: word('disabled', 'enabled', 'local-proxy-arp', 'proxy-arp', 'reply-only'),
      default: 'enabled',
    },
    'arp-timeout': { type: durationOr('auto'), default: 'auto' },
    comment,
    disabled: disabledNo,
    interface: { type: refTo('/interface'), required: true },
    'loop-protect': { type: word('default', 'off', 'on'), default: 'default' },
    'loop-protect-disable-time': { type: duration, default: '5m' },
    'loop-protect-send-interval': { type: durationOf(1000, 4294967295000), default: '5s' },
    mtu: { type: intOf(68, 65535), default: '1500' },
    mvrp: { type: bool, default: 'false', since: '7.15' },
    name: { type: text },
    'use-service-tag': { type: bool, default: 'false' },
    'vlan-id': { type: intOf(1, 4094), required: true },
    'hw-offloaded': stateFlag,
    l2mtu: state(intOf(0, 65536)),
    'loop-protect-status': state(word('disabled', 'off', 'on')),
    'mac-address': state(mac),
    running: stateFlag,
  },
};
