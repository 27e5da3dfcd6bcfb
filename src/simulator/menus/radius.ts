import type { MenuFacts } from '../facts.js';
import {
  bool,
  comment,
  disabledNo,
  durationOf,
  intOf,
  refOr,
  setOf,
  state,
  text,
  word,
} from './kinds.js';

/** RADIUS servers. Nothing is unique: the same server added twice is two servers, asked in order. */
export const radius: MenuFacts = {
  menu: '/radius',
  kind: 'list',
  ordered: true,
  toggles: true,
  fields: {
    'accounting-backup': { type: bool, default: 'false' },
    'accounting-port': { type: intOf(1, 65535), default: '1813' },
    address: { type: { kind: 'ip-vrf' }, required: true },
    'authentication-port': { type: intOf(1, 65535), default: '1812' },
    'called-id': { type: text, default: '' },
    certificate: { type: refOr('/certificate', 'none'), default: 'none' },
    comment,
    disabled: disabledNo,
    domain: { type: text, default: '' },
    protocol: { type: word('udp', 'radsec'), default: 'udp' },
    'radsec-timeout': { type: durationOf(10, 60000), default: '3300ms', since: '7.19.3' },
    realm: { type: text, default: '' },
    'require-message-auth': {
      type: word('no', 'yes-for-request-resp'),
      default: 'yes-for-request-resp',
      since: '7.15',
    },
    secret: { type: text, default: '', sensitive: true },
    service: {
      type: setOf('ppp', 'login', 'hotspot', 'wireless', 'dhcp', 'ipsec', 'dot1x'),
      default: '',
    },
    'src-address': { type: { kind: 'ip-vrf' }, default: '0.0.0.0' },
    timeout: { type: durationOf(10, 60000), default: '300ms' },
    status: state(text),
  },
};

/** Disconnect and change-of-authorisation requests from RADIUS. */
export const radiusIncoming: MenuFacts = {
  menu: '/radius/incoming',
  kind: 'singleton',
  fields: {
    accept: { type: bool, default: 'false' },
    port: { type: intOf(1, 65535), default: '3799' },
    vrf: { type: refOr('/ip/vrf', 'main'), default: 'main', since: '7.4' },
  },
};
