import type { MenuFacts } from '../facts.js';
import {
  comment,
  disabledNo,
  int,
  ipRange,
  nameIn,
  refTo,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

/** HTTP requests that need no login, matched top down. */
export const ipHotspotWalledGarden: MenuFacts = {
  menu: '/ip/hotspot/walled-garden',
  kind: 'list',
  ordered: true,
  unset: true,
  toggles: true,
  fields: {
    action: { type: word('allow', 'deny'), default: 'allow' },
    comment,
    disabled: disabledNo,
    'dst-host': { type: text, unset: true, negatable: true },
    'dst-port': { type: text, unset: true, negatable: true },
    method: { type: text, unset: true, negatable: true },
    path: { type: text, unset: true, negatable: true },
    server: { type: refTo('/ip/hotspot'), unset: true, negatable: true },
    'src-address': { type: ipRange, unset: true, negatable: true },
    'dst-address': state(ipRange),
    dynamic: stateFlag,
    hits: state(int),
  },
};

/** Packets that need no login, matched top down. */
export const ipHotspotWalledGardenIp: MenuFacts = {
  menu: '/ip/hotspot/walled-garden/ip',
  kind: 'list',
  ordered: true,
  unset: true,
  toggles: true,
  fields: {
    action: { type: word('accept', 'drop', 'reject'), default: 'accept' },
    comment,
    disabled: disabledNo,
    'dst-address': { type: ipRange, unset: true, negatable: true },
    'dst-address-list': { type: nameIn('/ip/firewall/address-list'), unset: true },
    'dst-host': { type: text },
    'dst-port': { type: text, unset: true, negatable: true },
    protocol: { type: text, unset: true, negatable: true },
    server: { type: refTo('/ip/hotspot'), unset: true, negatable: true },
    'src-address': { type: ipRange, unset: true, negatable: true },
    'src-address-list': { type: nameIn('/ip/firewall/address-list'), unset: true },
    invalid: stateFlag,
  },
};
