import type { MenuFacts } from '../facts.js';
import {
  comment,
  disabledNo,
  duration,
  int,
  ip,
  ipRange,
  listOf,
  mac,
  pairOf,
  refOr,
  refTo,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

/** Clients that skip the login or are blocked; the first match wins. */
export const ipHotspotIpBinding: MenuFacts = {
  menu: '/ip/hotspot/ip-binding',
  kind: 'list',
  ordered: true,
  toggles: true,
  fields: {
    address: { type: ipRange },
    comment,
    disabled: disabledNo,
    'mac-address': { type: mac },
    server: { type: refOr('/ip/hotspot', 'all'), default: 'all', hiddenAtDefault: true },
    'to-address': { type: ip },
    type: {
      type: word('regular', 'bypassed', 'blocked'),
      default: 'regular',
      hiddenAtDefault: true,
    },
    blocked: stateFlag,
    bypassed: stateFlag,
  },
};

/** Logged in hotspot clients; `remove` logs one out. */
export const ipHotspotActive: MenuFacts = {
  menu: '/ip/hotspot/active',
  kind: 'read-only',
  fields: {
    address: state(ip),
    advertisement: state(word('disabled', 'pending', 'pending,block', 'sleeping')),
    blocked: stateFlag,
    'bytes-in': state(int),
    'bytes-out': state(int),
    comment: state(text, { until: '7.20.8' }),
    domain: state(text),
    'idle-time': state(duration),
    'idle-timeout': state(duration),
    'keepalive-timeout': state(duration),
    'limit-bytes-in': state(int),
    'limit-bytes-out': state(int),
    'limit-bytes-total': state(int),
    'login-by': state(text),
    'mac-address': state(mac),
    'packets-in': state(int),
    'packets-out': state(int),
    radius: stateFlag,
    server: state(text),
    'session-time-left': state(duration),
    uptime: state(duration),
    user: state(text),
  },
};

/** Every client that a hotspot has seen. */
export const ipHotspotHost: MenuFacts = {
  menu: '/ip/hotspot/host',
  kind: 'read-only',
  fields: {
    DHCP: stateFlag,
    address: state(ip),
    authorized: stateFlag,
    'bridge-port': state(refTo('/interface')),
    bypassed: stateFlag,
    'bytes-in': state(int),
    'bytes-out': state(int),
    comment: state(text),
    dynamic: stateFlag,
    'found-by': state(text),
    'host-dead-time': state(duration),
    'http-proxy': state(pairOf(text)),
    'idle-time': state(duration),
    'idle-timeout': state(duration),
    'keepalive-timeout': state(duration),
    'mac-address': state(mac),
    'packets-in': state(int),
    'packets-out': state(int),
    server: state(text),
    static: stateFlag,
    'to-address': state(ip),
    uptime: state(duration),
    'vlan-id': state(int),
  },
};

/** Clients that may come back without a login. */
export const ipHotspotCookie: MenuFacts = {
  menu: '/ip/hotspot/cookie',
  kind: 'read-only',
  fields: {
    domain: state(text),
    'expires-in': state(duration),
    'mac-address': state(mac),
    'mac-cookie': stateFlag,
    user: state(text),
  },
};

/** The helper for FTP; neither added nor removed. */
export const ipHotspotServicePort: MenuFacts = {
  menu: '/ip/hotspot/service-port',
  kind: 'list',
  fixed: true,
  key: ['name'],
  toggles: true,
  fields: {
    disabled: disabledNo,
    ports: { type: listOf(text) },
    name: state(text),
  },
  builtin: [{ id: '*0', fields: { name: 'ftp', ports: '21' } }],
};
