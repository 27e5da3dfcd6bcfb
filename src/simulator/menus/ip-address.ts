import type { MenuFacts } from '../facts.js';
import { comment, disabledNo, ip, refTo, state, stateFlag, text } from './kinds.js';

/** Addresses of interfaces. */
export const ipAddress: MenuFacts = {
  menu: '/ip/address',
  kind: 'list',
  key: ['address', 'interface'],
  duplicate: 'failure: already have such address',
  toggles: true,
  fields: {
    address: { type: { kind: 'ip-with-prefix' }, required: true },
    broadcast: { type: ip },
    comment,
    disabled: disabledNo,
    interface: { type: refTo('/interface'), required: true },
    netmask: { type: ip },
    network: { type: ip },
    'actual-interface': state(refTo('/interface')),
    dynamic: stateFlag,
    invalid: stateFlag,
    slave: stateFlag,
    vrf: state(text),
  },
};
