import ipaddr from 'ipaddr.js';
import type { ObservedRow } from '../observed/types.js';
import type { ResourceType } from '../resources/define.js';
import { readPrefix } from '../resources/fields/prefix.js';

/**
 * Whether the router worked a value out from others of its row: `network` of an address that has
 * a prefix length. Once written down it would stay behind when the address changes.
 */
export function isDerived(
  type: ResourceType,
  name: string,
  fields: ObservedRow['fields'],
): boolean {
  if (type.menu !== '/ip/address') return false;
  const { address, [name]: value } = fields;
  if (typeof address !== 'string' || typeof value !== 'string') return false;
  const network = readPrefix(address, 'ipv4');
  return network !== undefined && addressesOf(network)[name] === value;
}

/** What RouterOS fills in beside `address`; `broadcast` only RouterOS 6, in early versions. */
function addressesOf(network: string): Readonly<Record<string, string>> {
  const [first = '', length = '32'] = network.split('/');
  return {
    network: first,
    netmask: ipaddr.IPv4.subnetMaskFromPrefixLength(Number(length)).toString(),
    broadcast: ipaddr.IPv4.broadcastAddressFromCIDR(network).toString(),
  };
}
