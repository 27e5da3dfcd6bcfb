import { isIP } from 'node:net';
import type { ConnectOptions, TlsOptions } from '../types.js';

/** Where a session goes. */
export interface Endpoint {
  readonly host: string;
  readonly port: number;
  /** Plain where absent. */
  readonly tls: TlsOptions | undefined;
}

/** How far a session has come: what to say about a failure depends on it. */
export type Phase = 'resolve' | 'connect' | 'tls' | 'login' | 'session';

/** The address may be an IPv6 address, in brackets or not. */
export function toEndpoint(options: ConnectOptions): Endpoint {
  const host = options.address.replace(/^\[(.*)\]$/, '$1');
  return { host, port: options.port, tls: options.tls };
}

/** `10.20.0.1:8728`, `[2001:db8::1]:8728`. */
export function endpointText({ host, port }: Endpoint): string {
  return isIP(host) === 6 ? `[${host}]:${port}` : `${host}:${port}`;
}

/** The name in `/ip/service`. */
export function serviceOf(endpoint: Endpoint): string {
  return endpoint.tls === undefined ? 'api' : 'api-ssl';
}
