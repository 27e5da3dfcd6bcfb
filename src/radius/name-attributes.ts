import { addressListFields, firewallMenus } from '../resources/address-lists.js';

/** A RADIUS reply attribute whose value is the name of something on a router. */
export interface NameAttribute {
  readonly attribute: string;
  /** What it names, as people say it: `pool`. */
  readonly kind: string;
  /** Menus and fields where the name is given or used. */
  readonly places: readonly { readonly menu: string; readonly fields: readonly string[] }[];
  /** What happens to subscribers when it is not there, after `they would`. */
  readonly consequence: string;
}

/**
 * Attributes that name router objects (RouterOS manual, 2026). A missing pool leaves a subscriber
 * without an address, because Framed-Pool overrides the profile's `remote-address`. What exactly a
 * missing profile does is not documented. With a list, nothing fails: the entry is made in a list
 * that no rule uses.
 */
export const nameAttributes: readonly NameAttribute[] = [
  {
    attribute: 'Framed-Pool',
    kind: 'pool',
    places: [{ menu: '/ip/pool', fields: ['name'] }],
    consequence: 'get no address',
  },
  {
    attribute: 'Mikrotik-Group',
    kind: 'profile',
    places: [
      { menu: '/ppp/profile', fields: ['name'] },
      { menu: '/ip/hotspot/user/profile', fields: ['name'] },
    ],
    consequence: 'get wrong service parameters, or no login',
  },
  {
    attribute: 'Mikrotik-Address-List',
    kind: 'address list',
    places: [
      ...firewallMenus.map((menu) => ({ menu, fields: addressListFields })),
      { menu: '/ip/hotspot/walled-garden/ip', fields: addressListFields },
    ],
    consequence: 'be in a list that no rule uses',
  },
  {
    attribute: 'Mikrotik-Delegated-IPv6-Pool',
    kind: 'IPv6 pool',
    places: [{ menu: '/ipv6/pool', fields: ['name'] }],
    consequence: 'get no IPv6 prefix',
  },
];

/** What an attribute names; of one that rosform does not know, no more than what it is called. */
export function nameAttribute(attribute: string): Pick<NameAttribute, 'kind' | 'consequence'> {
  return (
    nameAttributes.find((one) => one.attribute === attribute) ?? {
      kind: attribute,
      consequence: 'miss it',
    }
  );
}
