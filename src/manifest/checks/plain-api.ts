import type { Report } from '../diagnostics.js';
import type { FleetManifest } from '../types.js';
import { readIp } from './network.js';

/** Without TLS the login and every secret cross the network in clear text. */
export function checkPlainApi({ routers }: FleetManifest, report: Report): void {
  for (const { name, connection } of routers) {
    if (connection.tls !== undefined || !isPublicAddress(connection.address)) continue;
    report(
      { at: connection.at, length: 1 },
      'fleet/plain-api',
      `${name} is reached at the public address ${connection.address} without TLS`,
      {
        severity: 'warning',
        hint: 'add tls: and use api-ssl, or reach the router over a VPN',
      },
    );
  }
}

/** Whether it is an IP address that the Internet reaches; false for a host name, which may be one. */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js calls an address unicast when no special range (private, 100.64.0.0/10, ...) has it.
  return readIp(address)?.range() === 'unicast';
}
