import type { PingTarget, PingTls } from './types.js';

const CHECKS = {
  certificate: 'authority',
  fingerprint: 'pinned',
  anonymous: 'anonymous',
} as const satisfies Readonly<Record<string, PingTls>>;

/** What of a connection may be shown. */
export function pingTarget({
  address,
  port,
  tls,
  username,
}: {
  readonly address: string;
  readonly port: number;
  readonly tls?: { readonly mode: keyof typeof CHECKS } | undefined;
  readonly username: string;
}): PingTarget {
  return { address, port, tls: tls === undefined ? 'none' : CHECKS[tls.mode], username };
}
