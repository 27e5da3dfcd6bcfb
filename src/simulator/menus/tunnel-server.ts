import type { MenuFacts } from '../facts.js';
import { bool, intOf, intOr, keepalive, listOf, refOr, refTo, setOf, text, word } from './kinds.js';

/** The L2TP service. */
export const interfaceL2tpServerServer: MenuFacts = {
  menu: '/interface/l2tp-server/server',
  kind: 'singleton',
  fields: {
    'accept-proto-version': { type: word('all', 'l2tpv2', 'l2tpv3'), since: '7.0' },
    'accept-pseudowire-type': { type: word('all', 'ether', 'ppp'), since: '7.0' },
    'allow-fast-path': { type: bool, default: 'false' },
    authentication: {
      type: setOf('pap', 'chap', 'mschap1', 'mschap2'),
      default: 'pap,chap,mschap1,mschap2',
    },
    'caller-id-type': { type: word('ip-address', 'number'), default: 'ip-address' },
    'default-profile': { type: refTo('/ppp/profile'), default: 'default-encryption' },
    enabled: { type: bool, default: 'false' },
    'ipsec-secret': { type: text, default: '', sensitive: true },
    'keepalive-timeout': { type: keepalive, default: '30' },
    'l2tpv3-circuit-id': { type: text, since: '7.0' },
    'l2tpv3-cookie-length': { type: word('0', '4-bytes', '8-bytes'), since: '7.0' },
    'l2tpv3-digest-hash': { type: word('md5', 'none', 'sha1'), since: '7.0' },
    'l2tpv3-ether-interface-list': { type: refTo('/interface/list'), unset: true, since: '7.0' },
    'max-mru': { type: intOf(512, 65535), default: '1450' },
    'max-mtu': { type: intOf(512, 65535), default: '1450' },
    'max-sessions': { type: intOr('unlimited'), default: 'unlimited' },
    mrru: { type: text, default: 'disabled' },
    'one-session-per-host': { type: bool, default: 'false' },
    'use-ipsec': { type: word('no', 'required', 'yes'), default: 'no' },
  },
};

/** The SSTP service. */
export const interfaceSstpServerServer: MenuFacts = {
  menu: '/interface/sstp-server/server',
  kind: 'singleton',
  fields: {
    authentication: {
      type: setOf('pap', 'chap', 'mschap1', 'mschap2'),
      default: 'pap,chap,mschap1,mschap2',
    },
    certificate: { type: refOr('/certificate', 'none'), default: 'none' },
    ciphers: {
      type: listOf(word('aes256-gcm-sha384', 'aes256-sha')),
      default: 'aes256-sha,aes256-gcm-sha384',
      since: '7.14',
    },
    'default-profile': { type: refTo('/ppp/profile'), default: 'default' },
    enabled: { type: bool, default: 'false' },
    'force-aes': { type: bool, default: 'false', until: '6.99' },
    'keepalive-timeout': { type: keepalive, default: '60' },
    'max-mru': { type: intOf(512, 18432), default: '1500' },
    'max-mtu': { type: intOf(512, 18432), default: '1500' },
    mrru: { type: text, default: 'disabled' },
    pfs: { type: word('no', 'required', 'yes'), default: 'no' },
    port: { type: intOf(1, 65535), default: '443' },
    'tls-version': { type: word('any', 'only-1.2'), default: 'any' },
    'verify-client-certificate': { type: bool, default: 'false' },
  },
};
