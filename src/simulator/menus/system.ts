import type { MenuFacts } from '../facts.js';
import {
  bool,
  comment,
  disabledNo,
  int,
  intOf,
  ip,
  listOf,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

/** The router's name. */
export const systemIdentity: MenuFacts = {
  menu: '/system/identity',
  kind: 'singleton',
  fields: {
    name: { type: text, default: 'MikroTik' },
  },
};

/** Date and time: ISO from 7.10, `jan/02/2027` before. */
export const systemClock: MenuFacts = {
  menu: '/system/clock',
  kind: 'singleton',
  fields: {
    date: { type: text },
    time: { type: text },
    'time-zone-autodetect': { type: bool, default: 'true' },
    'time-zone-name': { type: text, default: 'manual' },
    'dst-active': stateFlag,
    'gmt-offset': state(text),
  },
};

/** Time servers; v6 has two fixed ones instead of a list. */
export const systemNtpClient: MenuFacts = {
  menu: '/system/ntp/client',
  kind: 'singleton',
  fields: {
    enabled: { type: bool, default: 'false' },
    mode: { type: word('broadcast', 'manycast', 'multicast', 'unicast'), default: 'unicast' },
    servers: { type: listOf(text), default: '', since: '7.0' },
    vrf: { type: text, default: 'main', since: '7.0' },
    'freq-drift': state(int),
    status: state(text),
    'synced-server': state(text),
    'synced-stratum': state(int),
    'system-offset': state(int),
    'primary-ntp': { type: ip, default: '0.0.0.0', until: '6.99' },
    'secondary-ntp': { type: ip, default: '0.0.0.0', until: '6.99' },
    'server-dns-names': { type: listOf(text), default: '', until: '6.99' },
  },
};

/** The same list of time servers as rows (v7). */
export const systemNtpClientServers: MenuFacts = {
  menu: '/system/ntp/client/servers',
  kind: 'list',
  key: ['address'],
  duplicate: 'failure: duplicate address',
  toggles: true,
  since: '7.1',
  fields: {
    address: { type: text, required: true },
    'auth-key': { type: text, default: 'none' },
    comment,
    disabled: disabledNo,
    iburst: { type: bool, default: 'true' },
    'max-poll': { type: intOf(3, 17), default: '10' },
    'min-poll': { type: intOf(3, 17), default: '6' },
    dynamic: stateFlag,
    'resolved-address': state(text),
  },
};

/** The text shown at login. */
export const systemNote: MenuFacts = {
  menu: '/system/note',
  kind: 'singleton',
  fields: {
    note: { type: text, default: '' },
    'show-at-login': { type: bool, default: 'true' },
    'show-at-cli-login': { type: bool, since: '7.14' },
  },
};
