import type { MenuFacts } from '../facts.js';
import {
  comment,
  duration,
  int,
  intOf,
  ip,
  ipRange,
  ipv6Prefix,
  listOf,
  refOr,
  refTo,
  state,
  stateFlag,
  text,
} from './kinds.js';

/** Address pools. A pool in use is removed without complaint and leaves `*N` behind. */
export const ipPool: MenuFacts = {
  menu: '/ip/pool',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: pool with such name exists',
  fields: {
    comment: { type: text, since: '7.0' },
    name: { type: text, required: true },
    'next-pool': { type: refOr('/ip/pool', 'none'), default: 'none', hiddenAtDefault: true },
    ranges: { type: listOf(ipRange), required: true },
    available: state(int, { since: '7.18' }),
    total: state(int, { since: '7.18' }),
    used: state(int, { since: '7.18' }),
  },
};

/** Prefix pools. */
export const ipv6Pool: MenuFacts = {
  menu: '/ipv6/pool',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: two pools cannot have the same name!',
  fields: {
    comment,
    'from-pool': { type: refTo('/ipv6/pool'), since: '7.22' },
    name: { type: text, required: true },
    prefix: { type: ipv6Prefix },
    'prefix-length': { type: intOf(1, 128), required: true },
    'actual-prefix': state(ipv6Prefix),
    dynamic: stateFlag,
    inactive: stateFlag,
    'preferred-lifetime': state(duration),
    'valid-lifetime': state(duration),
  },
};

/** One row for each address that is lent. */
export const ipPoolUsed: MenuFacts = {
  menu: '/ip/pool/used',
  kind: 'read-only',
  fields: {
    address: state(ip),
    info: state(text),
    owner: state(text),
    pool: state(refTo('/ip/pool')),
  },
};
