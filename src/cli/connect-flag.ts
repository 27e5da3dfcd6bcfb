import { isIP } from 'node:net';

import type { ConnectOverride } from '../fleet/run.js';
import type { RouterManifest } from '../manifest/types.js';
import { UsageError } from './usage-error.js';

/** Other ways to routers, and the routers to be planned with them. */
interface Overridden {
  readonly routers: readonly RouterManifest[];
  readonly connect: Readonly<Record<string, ConnectOverride>>;
}

/**
 * Reads `--connect NAME=HOST:PORT`. TLS stays what the manifest says; with `plain://` it is left
 * out, which is taken for loopback addresses only: a password must not cross a network in clear.
 *
 * @throws UsageError when a flag cannot be read or names no selected router
 */
export function overrideConnections(
  flags: readonly string[],
  routers: readonly RouterManifest[],
): Overridden {
  const connect: Record<string, ConnectOverride> = {};
  const plain = new Set<string>();
  for (const flag of flags) {
    const { name, address, port, isPlain } = parseFlag(flag);
    if (!routers.some((router) => router.name === name)) {
      throw new UsageError(`--connect ${flag}: no selected router is called ${name}`);
    }
    connect[name] = { address, port };
    if (isPlain) plain.add(name);
  }
  return {
    connect,
    routers: routers.map((router) => (plain.has(router.name) ? withoutTls(router) : router)),
  };
}

function parseFlag(flag: string): ConnectOverride & { name: string; isPlain: boolean } {
  const match = /^([^=]+)=(plain:\/\/)?(?:\[([^\]]+)\]|([^:]+)):(\d+)$/.exec(flag);
  const port = Number(match?.[5]);
  if (match === null || port < 1 || port > 65_535) {
    throw new UsageError(`--connect ${flag}: write NAME=HOST:PORT or NAME=plain://127.0.0.1:PORT`);
  }
  const address = match[3] ?? match[4] ?? '';
  const isPlain = match[2] !== undefined;
  if (isPlain && !isLoopback(address)) {
    throw new UsageError(`--connect ${flag}: plain:// is for loopback addresses such as 127.0.0.1`);
  }
  return { name: match[1] ?? '', address, port, isPlain };
}

function isLoopback(address: string): boolean {
  if (isIP(address) === 4) return address.startsWith('127.');
  return address === '::1' || address === 'localhost';
}

function withoutTls(router: RouterManifest): RouterManifest {
  const { tls: _, ...connection } = router.connection;
  return { ...router, connection };
}
