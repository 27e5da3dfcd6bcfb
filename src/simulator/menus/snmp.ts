import type { MenuFacts } from '../facts.js';
import { bool, disabledNo, listOf, refTo, stateFlag, text, word } from './kinds.js';

/** The SNMP agent. */
export const snmp: MenuFacts = {
  menu: '/snmp',
  kind: 'singleton',
  fields: {
    contact: { type: text, default: '' },
    enabled: { type: bool, default: 'false' },
    'engine-id-suffix': { type: text, default: '', since: '7.10' },
    location: { type: text, default: '' },
    'src-address': { type: text, default: '::' },
    'trap-community': { type: refTo('/snmp/community'), default: 'public' },
    'trap-generators': {
      type: listOf(word('interfaces', 'start-trap', 'temp-exception')),
      default: 'temp-exception',
    },
    'trap-interfaces': { type: listOf(word('all')), default: '' },
    'trap-target': { type: listOf(text), default: '' },
    'trap-version': { type: word('1', '2', '3'), default: '1' },
    vrf: { type: text, default: 'main', since: '7.0' },
    'engine-id': { type: text, until: '6.99' },
  },
};

/** SNMP communities. */
export const snmpCommunity: MenuFacts = {
  menu: '/snmp/community',
  kind: 'list',
  key: ['name'],
  duplicate: 'failure: community with the same name already exists!',
  toggles: true,
  fields: {
    addresses: { type: listOf(text), default: '::/0' },
    'authentication-password': { type: text, default: '', sensitive: true },
    'authentication-protocol': { type: word('MD5', 'SHA1'), default: 'MD5' },
    comment: { type: text, since: '7.0' },
    disabled: disabledNo,
    'encryption-password': { type: text, default: '', sensitive: true },
    'encryption-protocol': { type: word('AES', 'DES'), default: 'DES' },
    name: { type: text, required: true },
    'read-access': { type: bool, default: 'true' },
    security: { type: word('authorized', 'none', 'private'), default: 'none' },
    'write-access': { type: bool, default: 'false' },
    default: stateFlag,
  },
  builtin: [{ id: '*0', fields: { name: 'public', default: 'true' } }],
};
