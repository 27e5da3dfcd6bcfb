import { displayText } from '../../rsc/bytes.js';
import type { FieldType } from '../define.js';
import { scalar } from './scalar.js';

/** A host name that the router looks up; routers accept a `*` and then fail to find it. */
export function hostName(): FieldType {
  return scalar({
    forms: 'a host name: checkout.pay.example',
    schema: { type: ['string', 'integer'] },
    anyText: true,
    read: displayText,
    refuse: (text) =>
      text.includes('*')
        ? 'has a wildcard, but routers look this name up in DNS: list the hosts, or use walled-garden'
        : undefined,
  });
}
