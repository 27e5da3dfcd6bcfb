import type { MenuFacts } from '../facts.js';
import {
  bool,
  comment,
  disabledYes,
  intOf,
  keepalive,
  refTo,
  setOf,
  stateFlag,
  text,
} from './kinds.js';

/** PPPoE dial-out; a new row is disabled. */
export const interfacePppoeClient: MenuFacts = {
  menu: '/interface/pppoe-client',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: already have interface with name <name>',
  unset: true,
  toggles: true,
  interfaceType: 'pppoe-out',
  fields: {
    'ac-name': { type: text, default: '' },
    'add-default-route': { type: bool, default: 'false' },
    allow: {
      type: setOf('pap', 'chap', 'mschap1', 'mschap2'),
      default: 'pap,chap,mschap1,mschap2',
    },
    comment,
    'default-route-distance': { type: intOf(1, 255), default: '1' },
    'dial-on-demand': { type: bool, default: 'false' },
    disabled: disabledYes,
    'host-uniq': { type: text, unset: true },
    interface: { type: refTo('/interface'), required: true },
    'keepalive-timeout': { type: keepalive, default: '10' },
    'max-mru': { type: text, default: 'auto' },
    'max-mtu': { type: text, default: 'auto' },
    mrru: { type: text, default: 'disabled' },
    name: { type: text },
    password: { type: text, default: '', sensitive: true },
    profile: { type: refTo('/ppp/profile'), default: 'default' },
    'service-name': { type: text, default: '' },
    'use-peer-dns': { type: bool, default: 'false' },
    user: { type: text, default: '' },
    invalid: stateFlag,
    running: stateFlag,
  },
};
