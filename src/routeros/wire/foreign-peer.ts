import type { ConnectFault } from '../connect-fault.js';

/** The remedy for a wrong port. */
export const PORTS = 'use the port of the api service (8728) or, with tls, of api-ssl (8729)';

/** What answers instead of a router. `is` goes on behind the name of the peer. */
export interface ForeignPeer {
  readonly is: string;
  readonly fault: ConnectFault;
}

const PEERS: readonly (ForeignPeer & { readonly starts: Buffer })[] = [
  {
    starts: Buffer.from('HTTP/'),
    is: `is a web server, not the RouterOS API: ${PORTS}`,
    fault: 'web-server',
  },
  {
    starts: Buffer.from('SSH-'),
    is: `is an SSH server, not the RouterOS API: ${PORTS}`,
    fault: 'ssh-server',
  },
  ...[0x15, 0x16].map((record) => ({
    starts: Buffer.from([record, 0x03]),
    is: 'speaks TLS: set connection.tls, or use the port of the plain api service (8728)',
    fault: 'speaks-tls' as const,
  })),
];

/** What answered instead of a router, from its first bytes; two of them are enough. */
export function foreignPeer(opening: Buffer): ForeignPeer | undefined {
  return PEERS.find(({ starts }) => {
    const seen = Math.min(starts.length, opening.length);
    return seen > 1 && starts.subarray(0, seen).equals(opening.subarray(0, seen));
  });
}
