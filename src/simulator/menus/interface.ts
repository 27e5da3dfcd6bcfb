import type { MenuFacts } from '../facts.js';
import {
  comment,
  disabledNo,
  int,
  intOf,
  listOf,
  mac,
  refTo,
  state,
  stateFlag,
  text,
} from './kinds.js';

/** All interfaces of every type; made and removed in the menu of their type. */
export const interfaces: MenuFacts = {
  menu: '/interface',
  // Rows of its own are interfaces of types that have no table here.
  kind: 'list',
  fixed: true,
  key: ['name'],
  toggles: true,
  fields: {
    comment,
    disabled: disabledNo,
    l2mtu: { type: intOf(0, 65536) },
    mtu: { type: text },
    name: { type: text },
    'actual-mtu': state(int),
    'default-name': state(text),
    dynamic: stateFlag,
    inactive: stateFlag,
    'last-link-down-time': state(text),
    'last-link-up-time': state(text),
    'link-downs': state(int),
    'mac-address': state(mac),
    'max-l2mtu': state(int),
    passthrough: stateFlag,
    running: stateFlag,
    slave: stateFlag,
    type: state(text),
    vrf: state(text),
  },
};

/** Named sets of interfaces. */
export const interfaceList: MenuFacts = {
  menu: '/interface/list',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: already have interface list with such name',
  fields: {
    comment,
    exclude: { type: listOf(refTo('/interface/list')), default: '' },
    include: { type: listOf(refTo('/interface/list')), default: '' },
    name: { type: text, required: true },
    builtin: stateFlag,
    dynamic: stateFlag,
  },
  builtin: [
    {
      id: '*2000000',
      fields: { name: 'all', builtin: 'true', comment: 'contains all interfaces' },
    },
    {
      id: '*2000001',
      fields: { name: 'none', builtin: 'true', comment: 'contains no interfaces' },
    },
    {
      id: '*2000002',
      fields: { name: 'dynamic', builtin: 'true', comment: 'contains dynamic interfaces' },
    },
    {
      id: '*2000003',
      fields: { name: 'static', builtin: 'true', comment: 'contains static interfaces' },
    },
  ],
};

/** Interfaces of a list. */
export const interfaceListMember: MenuFacts = {
  menu: '/interface/list/member',
  kind: 'list',
  key: ['list', 'interface'],
  toggles: true,
  fields: {
    comment,
    disabled: disabledNo,
    interface: { type: refTo('/interface'), required: true },
    list: { type: refTo('/interface/list'), required: true },
    dynamic: stateFlag,
  },
};
