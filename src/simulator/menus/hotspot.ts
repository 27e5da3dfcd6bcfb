import type { MenuFacts } from '../facts.js';
import {
  bool,
  disabledYes,
  duration,
  durationOr,
  intOr,
  ip,
  refOr,
  refTo,
  setOf,
  state,
  stateFlag,
  text,
  word,
} from './kinds.js';

// The router prints the attributes of a feature only while the feature is on.
const withRadius = { field: 'use-radius', has: ['true'] };
const withMac = { field: 'login-by', has: ['mac', 'mac-cookie'] };
const withTrial = { field: 'login-by', has: ['trial'] };
const withHttps = { field: 'login-by', has: ['https'] };

/** Hotspot servers. Exports of v6 and v7 print `disabled=no`, so a new row is disabled. */
export const ipHotspot: MenuFacts = {
  menu: '/ip/hotspot',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: hotspot with such name already exists',
  toggles: true,
  fields: {
    'address-pool': { type: refOr('/ip/pool', 'none'), default: 'none', hiddenAtDefault: true },
    'addresses-per-mac': { type: intOr('unlimited'), default: '2' },
    disabled: disabledYes,
    'idle-timeout': { type: durationOr('none'), default: '5m' },
    interface: { type: refTo('/interface'), required: true },
    'keepalive-timeout': { type: durationOr('none'), default: 'none' },
    'login-timeout': { type: durationOr('none'), default: 'none' },
    name: { type: text },
    profile: { type: refTo('/ip/hotspot/profile'), default: 'default' },
    HTTPS: stateFlag,
    invalid: stateFlag,
    'ip-of-dns-name': state(ip),
    'proxy-status': state(text),
  },
};

/** How a hotspot server logs its users in. */
export const ipHotspotProfile: MenuFacts = {
  menu: '/ip/hotspot/profile',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: server profile with such name already exists',
  fields: {
    'dns-name': { type: text, default: '' },
    'hotspot-address': { type: ip, default: '0.0.0.0' },
    'html-directory': { type: text, default: 'hotspot' },
    'html-directory-override': { type: text, default: '' },
    'http-cookie-lifetime': { type: duration, default: '3d' },
    'http-proxy': { type: text, default: '0.0.0.0:0' },
    'install-hotspot-queue': { type: bool, default: 'false' },
    'login-by': {
      type: setOf('mac', 'cookie', 'http-chap', 'https', 'http-pap', 'trial', 'mac-cookie'),
      default: 'cookie,http-chap',
    },
    'mac-auth-mode': {
      type: word('mac-as-username', 'mac-as-username-and-password'),
      default: 'mac-as-username',
      onlyWhen: withMac,
    },
    'mac-auth-password': { type: text, default: '', sensitive: true, onlyWhen: withMac },
    name: { type: text, required: true },
    'nas-port-type': {
      type: word('cable', 'ethernet', 'wireless-802.11'),
      default: 'wireless-802.11',
      onlyWhen: withRadius,
    },
    'radius-accounting': { type: bool, default: 'true', onlyWhen: withRadius },
    'radius-default-domain': { type: text, default: '', onlyWhen: withRadius },
    'radius-interim-update': {
      type: durationOr('received'),
      default: 'received',
      onlyWhen: withRadius,
    },
    'radius-location-id': { type: text, default: '', onlyWhen: withRadius },
    'radius-location-name': { type: text, default: '', onlyWhen: withRadius },
    'radius-mac-format': {
      type: word(
        'XX XX XX XX XX XX',
        'XX-XX-XX-XX-XX-XX',
        'XX:XX:XX:XX:XX:XX',
        'XXXX:XXXX:XXXX',
        'XXXXXX-XXXXXX',
        'XXXXXX:XXXXXX',
        'XXXXXXXXXXXX',
      ),
      default: 'XX:XX:XX:XX:XX:XX',
      onlyWhen: withRadius,
    },
    'rate-limit': { type: text, default: '' },
    'smtp-server': { type: ip, default: '0.0.0.0' },
    'split-user-domain': { type: bool, default: 'false' },
    'ssl-certificate': {
      type: refOr('/certificate', 'none'),
      default: 'none',
      onlyWhen: withHttps,
    },
    'trial-uptime-limit': { type: duration, default: '30m', onlyWhen: withTrial },
    'trial-uptime-reset': { type: duration, default: '1d', onlyWhen: withTrial },
    'trial-user-profile': {
      type: refTo('/ip/hotspot/user/profile'),
      default: 'default',
      onlyWhen: withTrial,
    },
    'use-radius': { type: bool, default: 'false' },
    default: stateFlag,
  },
  builtin: [{ id: '*0', fields: { name: 'default', default: 'true' } }],
};
