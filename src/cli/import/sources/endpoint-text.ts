import { isIP } from 'node:net';

import { isAddress } from '../../../manifest/document/read-connection.js';
import type { Endpoint } from '../types.js';

/** `10.20.0.1`, `10.20.0.1:8729`, `2001:db8::1` or `[2001:db8::1]:8729`; undefined for anything else. */
export function parseEndpoint(text: string): Endpoint | undefined {
  if (isIP(text) !== 0) return { address: text };
  const match = /^(?:\[([^\]]+)\]|([^:[\]]+))(?::(\d{1,5}))?$/.exec(text.trim());
  const [, bracketed, plain, digits] = match ?? [];
  const address = bracketed ?? plain ?? '';
  if (!isAddress(address) || (bracketed !== undefined && isIP(bracketed) !== 6)) return undefined;
  if (digits === undefined) return { address };
  const port = parsePort(digits);
  return port === undefined ? undefined : { address, port };
}

/** From 1 to 65535. */
export function parsePort(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65_535 ? port : undefined;
}

/** The port that a session goes to. */
export function portOf({ port, tls }: Endpoint): number {
  return port ?? (tls === undefined ? 8728 : 8729);
}

/** `10.20.0.1:8729`, `[2001:db8::1]:8729`. */
export function endpointName(endpoint: Endpoint): string {
  const { address } = endpoint;
  return `${isIP(address) === 6 ? `[${address}]` : address}:${portOf(endpoint)}`;
}
