import type { Report } from '../diagnostics.js';
import type { FleetManifest, RouterManifest } from '../types.js';
import { readIp } from './network.js';

/** One text for each way to a router, however its address is spelt. */
export function endpointKey({
  address,
  port,
}: Pick<RouterManifest['connection'], 'address' | 'port'>): string {
  return `${readIp(address)?.toNormalizedString() ?? address.toLowerCase()} ${port}`;
}

/** Two manifests for one router would undo each other for ever. */
export function checkDuplicateAddresses({ routers }: FleetManifest, report: Report): void {
  const seen = new Map<string, RouterManifest>();
  for (const router of routers) {
    const { address, port, at } = router.connection;
    const key = endpointKey(router.connection);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, router);
    else
      report(
        { at, length: 1 },
        'fleet/duplicate-address',
        `${first.name} and ${router.name} have one address, ${address} port ${port}`,
        { hint: `the other is ${first.connection.at.file}:${first.connection.at.line}` },
      );
  }
}
