import type { Report } from '../diagnostics.js';
import type { FleetManifest } from '../types.js';
import { holds, readIp, readNetwork } from './network.js';

/**
 * A manifest chooses the address that a secret is sent to. With `allowed-addresses` a pull request
 * cannot send it elsewhere. Host names are compared as text: what they resolve to is not ours.
 */
export function checkAllowedAddresses({ routers, settings }: FleetManifest, report: Report): void {
  const { allowedAddresses } = settings;
  if (allowedAddresses === undefined) return;
  const networks = allowedAddresses.flatMap((text) => {
    const network = readNetwork(text);
    return network === undefined ? [] : [network];
  });
  const hosts = new Set(allowedAddresses.map((text) => text.toLowerCase()));
  for (const { name, connection } of routers) {
    const ip = readIp(connection.address);
    const allowed =
      ip === undefined
        ? hosts.has(connection.address.toLowerCase())
        : networks.some((network) => holds(network, ip));
    if (allowed) continue;
    report(
      { at: connection.at, length: 1 },
      'fleet/address-not-allowed',
      `the address ${connection.address} of ${name} is not among the allowed-addresses of the Fleet`,
      { hint: 'correct the address, or add its network to the Fleet' },
    );
  }
}
