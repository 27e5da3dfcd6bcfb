import type { ConnectOverride } from '../../fleet/run.js';
import type { RouterManifest } from '../../manifest/types.js';
import { isLoopback } from '../../resources/fields/address.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads `--connect NAME=HOST:PORT`: other ways to routers, by name. TLS stays what the manifest
 * says; with `plain://` it is left out, which is taken for loopback addresses only: a password must
 * not cross a network in clear.
 *
 * @throws UsageError when a flag cannot be read or names no router
 */
export function overrideConnections(
  flags: readonly string[],
  routers: readonly RouterManifest[],
): Readonly<Record<string, ConnectOverride>> {
  const overrides = flags.map((flag) => {
    const { name, override } = parseFlag(flag);
    if (!routers.some((router) => router.name === name)) {
      throw new UsageError(`--connect ${flag}: no router is called ${name}`);
    }
    return [name, override] as const;
  });
  return Object.fromEntries(overrides);
}

function parseFlag(flag: string): { readonly name: string; readonly override: ConnectOverride } {
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
  const override = { address, port };
  return { name: match[1] ?? '', override: isPlain ? { ...override, plain: true } : override };
}
