import type { MenuFacts } from '../facts.js';
import { lastOfVersion6 } from './by-version.js';
import {
  bits,
  bool,
  bytes,
  duration,
  durationOf,
  int,
  intOf,
  kib,
  listOf,
  setOf,
  stateFlag,
  text,
  word,
} from './kinds.js';

/** Only the attributes of the row's kind are printed. */
function ofKind(kind: string): { readonly field: string; readonly has: readonly string[] } {
  return { field: 'kind', has: [kind] };
}

const types: MenuFacts = {
  menu: '/queue/type',
  kind: 'list',
  since: '7.0',
  key: ['name'],
  duplicate: 'failure: name already used',
  fields: {
    'bfifo-limit': { type: bytes, default: '15000', onlyWhen: ofKind('bfifo') },
    'cake-ack-filter': {
      type: word('aggressive', 'filter', 'none'),
      default: 'none',
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-atm': {
      type: word('atm', 'none', 'ptm'),
      default: 'none',
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-autorate-ingress': { type: bool, unset: true, onlyWhen: ofKind('cake'), since: '7.0' },
    'cake-bandwidth': { type: bits, unset: true, onlyWhen: ofKind('cake'), since: '7.0' },
    'cake-diffserv': {
      type: word('besteffort', 'diffserv3', 'diffserv4', 'diffserv8', 'precedence'),
      default: 'diffserv3',
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-flowmode': {
      type: word(
        'dsthost',
        'dual-dsthost',
        'dual-srchost',
        'flowblind',
        'flows',
        'hosts',
        'srchost',
        'triple-isolate',
      ),
      default: 'triple-isolate',
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-memlimit': { type: int, default: '0', onlyWhen: ofKind('cake'), since: '7.0' },
    'cake-mpu': { type: intOf(0, 256), unset: true, onlyWhen: ofKind('cake'), since: '7.0' },
    'cake-nat': { type: bool, unset: true, onlyWhen: ofKind('cake'), since: '7.0' },
    'cake-overhead': {
      type: intOf(-64, 256),
      default: '0',
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-overhead-scheme': {
      type: listOf(
        word(
          'bridged-llcsnap',
          'bridged-ptm',
          'bridged-vcmux',
          'convervative',
          'docsis',
          'ether-vlan',
          'ethernet',
          'ipoa-llcsnap',
          'ipoa-vcmux',
          'pppoa-llc',
          'pppoa-vcmux',
          'pppoe-llcsnap',
          'pppoe-ptm',
          'pppoe-vcmux',
          'raw',
          'via-ethernet',
        ),
      ),
      unset: true,
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-rtt': { type: duration, default: '100ms', onlyWhen: ofKind('cake'), since: '7.0' },
    'cake-rtt-scheme': {
      type: word(
        'datacentre',
        'internet',
        'interplanetary',
        'lan',
        'metro',
        'none',
        'oceanic',
        'regional',
        'satellite',
      ),
      default: 'none',
      onlyWhen: ofKind('cake'),
      since: '7.0',
    },
    'cake-wash': { type: bool, unset: true, onlyWhen: ofKind('cake'), since: '7.0' },
    'codel-ce-threshold': { type: duration, unset: true, onlyWhen: ofKind('codel'), since: '7.0' },
    'codel-ecn': { type: bool, unset: true, onlyWhen: ofKind('codel'), since: '7.0' },
    'codel-interval': { type: duration, default: '100ms', onlyWhen: ofKind('codel'), since: '7.0' },
    'codel-limit': { type: int, default: '1000', onlyWhen: ofKind('codel'), since: '7.0' },
    'codel-target': { type: duration, default: '5ms', onlyWhen: ofKind('codel'), since: '7.0' },
    'fq-codel-ce-threshold': {
      type: duration,
      unset: true,
      onlyWhen: ofKind('fq-codel'),
      since: '7.0',
    },
    'fq-codel-ecn': { type: bool, default: 'true', onlyWhen: ofKind('fq-codel'), since: '7.0' },
    'fq-codel-flows': { type: int, default: '1024', onlyWhen: ofKind('fq-codel'), since: '7.0' },
    'fq-codel-interval': {
      type: duration,
      default: '100ms',
      onlyWhen: ofKind('fq-codel'),
      since: '7.0',
    },
    'fq-codel-limit': { type: int, default: '10240', onlyWhen: ofKind('fq-codel'), since: '7.0' },
    'fq-codel-memlimit': {
      type: int,
      default: '33554432',
      onlyWhen: ofKind('fq-codel'),
      since: '7.0',
    },
    'fq-codel-quantum': { type: int, default: '1514', onlyWhen: ofKind('fq-codel'), since: '7.0' },
    'fq-codel-target': {
      type: duration,
      default: '5ms',
      onlyWhen: ofKind('fq-codel'),
      since: '7.0',
    },
    kind: {
      type: word(
        'bfifo',
        'cake',
        'codel',
        'fq-codel',
        'mq-pfifo',
        'none',
        'pcq',
        'pfifo',
        'red',
        'sfq',
      ),
      required: true,
    },
    'mq-pfifo-limit': { type: intOf(1, 4294967295), default: '50', onlyWhen: ofKind('mq-pfifo') },
    name: { type: text, required: true },
    'pcq-burst-rate': { type: bits, default: '0', onlyWhen: ofKind('pcq') },
    'pcq-burst-threshold': { type: bits, default: '0', onlyWhen: ofKind('pcq') },
    'pcq-burst-time': {
      type: durationOf(1000, 4294967295000),
      default: '10s',
      onlyWhen: ofKind('pcq'),
    },
    'pcq-classifier': {
      type: setOf('dst-address', 'dst-port', 'src-address', 'src-port'),
      unset: true,
      onlyWhen: ofKind('pcq'),
    },
    'pcq-dst-address-mask': { type: intOf(0, 32), default: '32', onlyWhen: ofKind('pcq') },
    'pcq-dst-address6-mask': { type: intOf(0, 128), default: '128', onlyWhen: ofKind('pcq') },
    'pcq-limit': { type: kib, default: '50', onlyWhen: ofKind('pcq') },
    'pcq-rate': { type: bits, default: '0', onlyWhen: ofKind('pcq') },
    'pcq-src-address-mask': { type: intOf(0, 32), default: '32', onlyWhen: ofKind('pcq') },
    'pcq-src-address6-mask': { type: intOf(0, 128), default: '128', onlyWhen: ofKind('pcq') },
    'pcq-total-limit': { type: kib, default: '2000', onlyWhen: ofKind('pcq') },
    'pfifo-limit': { type: intOf(1, 4294967295), default: '50', onlyWhen: ofKind('pfifo') },
    'red-avg-packet': { type: intOf(1, 65535), default: '1000', onlyWhen: ofKind('red') },
    'red-burst': { type: int, default: '20', onlyWhen: ofKind('red') },
    'red-limit': { type: int, default: '60', onlyWhen: ofKind('red') },
    'red-max-threshold': { type: int, default: '50', onlyWhen: ofKind('red') },
    'red-min-threshold': { type: int, default: '10', onlyWhen: ofKind('red') },
    'sfq-allot': { type: intOf(0, 32767), default: '1514', onlyWhen: ofKind('sfq') },
    'sfq-perturb': { type: int, default: '5', onlyWhen: ofKind('sfq') },
    default: stateFlag,
  },
  builtin: [
    { id: '*FFFFFFFF', fields: { name: 'default', default: 'true', kind: 'pfifo' } },
    { id: '*FFFFFFFE', fields: { name: 'ethernet-default', default: 'true', kind: 'pfifo' } },
    { id: '*FFFFFFFD', fields: { name: 'wireless-default', default: 'true', kind: 'sfq' } },
    { id: '*FFFFFFFC', fields: { name: 'synchronous-default', default: 'true', kind: 'red' } },
    { id: '*FFFFFFFB', fields: { name: 'hotspot-default', default: 'true', kind: 'sfq' } },
    {
      id: '*FFFFFFFA',
      fields: {
        name: 'pcq-upload-default',
        default: 'true',
        kind: 'pcq',
        'pcq-classifier': 'src-address',
      },
    },
    {
      id: '*FFFFFFF9',
      fields: {
        name: 'pcq-download-default',
        default: 'true',
        kind: 'pcq',
        'pcq-classifier': 'dst-address',
      },
    },
    { id: '*FFFFFFF8', fields: { name: 'only-hardware-queue', default: 'true', kind: 'none' } },
    {
      id: '*FFFFFFF7',
      fields: { name: 'multi-queue-ethernet-default', default: 'true', kind: 'mq-pfifo' },
    },
    {
      id: '*FFFFFFF6',
      fields: { name: 'default-small', default: 'true', kind: 'pfifo', 'pfifo-limit': '10' },
    },
  ],
};

function ofVersion6({ since: _since, ...facts }: MenuFacts): MenuFacts {
  const kind = {
    type: word('bfifo', 'mq-pfifo', 'none', 'pcq', 'pfifo', 'red', 'sfq'),
    required: true,
  };
  return { ...facts, until: lastOfVersion6, fields: { ...facts.fields, kind } };
}

/**
 * Queue disciplines, by version: cake, codel and fq-codel came with 7. The shipped rows have
 * negative ids, counted down from `*FFFFFFFF`.
 */
export const queueType = [ofVersion6(types), types];
