import ipaddr from 'ipaddr.js';
import { parseWait } from '../../resources/fields/duration.js';
import type { Connection, SecretReference, TlsPolicy } from '../types.js';
import {
  booleanAt,
  mapAt,
  textAt,
  textOf,
  valueAt,
  type MapNode,
  type Node,
  type Place,
} from '../yaml/node.js';
import { readSecret } from './read-secret.js';
import type { ReadOptions } from './read-options.js';

const PLAIN_PORT = 8728;
const TLS_PORT = 8729;
const TIMEOUT = 10_000;

/** The settings of a connection that a Router may leave to the Fleet's `defaults`. */
export interface ConnectionDefaults {
  readonly port?: number;
  /** `null`: no TLS, said so. */
  readonly tls?: TlsPolicy | null;
  readonly username?: string;
  readonly password?: SecretReference;
  /** Milliseconds. */
  readonly timeout?: number;
  /** The Fleet has errors: what is not here may be there, so nothing is missing for sure. */
  readonly unsure?: boolean;
}

/** Reads `port`, `tls`, `username`, `password` and `timeout`. */
export function readConnectionDefaults(map: MapNode, options: ReadOptions): ConnectionDefaults {
  const port = Number(textAt(map, 'port') ?? Number.NaN);
  const username = textAt(map, 'username');
  const tls = readTls(valueAt(map, 'tls'));
  const password = valueAt(map, 'password');
  const secret = password === undefined ? undefined : readSecret('password', password, options);
  const timeout = readTimeout(valueAt(map, 'timeout'), options);
  return {
    ...(Number.isInteger(port) ? { port } : {}),
    ...(username === undefined ? {} : { username }),
    ...(tls === undefined ? {} : { tls }),
    ...(secret === undefined ? {} : { password: secret }),
    ...(timeout === undefined ? {} : { timeout }),
  };
}

/** How to reach a router; undefined when something is missing, which was reported. */
export function readConnection(
  map: MapNode,
  defaults: ConnectionDefaults,
  options: ReadOptions,
): Connection | undefined {
  const address = readAddress(map, options);
  const { port, tls, username, password, timeout } = {
    ...defaults,
    ...readConnectionDefaults(map, options),
  };
  for (const name of defaults.unsure === true ? [] : ['username', 'password']) {
    const given = name === 'username' ? username : password;
    if (given === undefined && !map.entries.has(name)) reportMissing(name, map, options);
  }
  if (address === undefined || username === undefined || password === undefined) return undefined;
  const secure = tls !== undefined && tls !== null;
  return {
    address,
    port: port ?? (secure ? TLS_PORT : PLAIN_PORT),
    ...(secure ? { tls } : {}),
    username,
    password,
    timeout: timeout ?? TIMEOUT,
    at: map.at,
  };
}

function reportMissing(name: string, place: Place, { report }: ReadOptions): void {
  report(place, 'manifest/missing-field', `"connection" needs "${name}"`, {
    hint: `write it here, or once in the "defaults" of the Fleet`,
  });
}

function readAddress(map: MapNode, { report }: ReadOptions): string | undefined {
  const node = valueAt(map, 'address');
  const address = textOf(node);
  if (node === undefined || address === undefined) return undefined;
  if (isAddress(address)) return address;
  const withPort = /^(?:[a-z]+:\/\/)?\[?([^/[\]]+?)\]?:\d+\/?$/.exec(address)?.[1];
  report(node, 'manifest/bad-value', '"address" is not an IP address or host name', {
    hint:
      withPort !== undefined && isAddress(withPort)
        ? `write address: ${withPort}, and the port in "port"`
        : 'write 10.20.0.1, 2001:db8::1 or router.example.net',
  });
  return undefined;
}

const HOST_LABEL = /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/i;

/** Whether `connection.address` takes a text: an IP address or a host name. */
export function isAddress(text: string): boolean {
  if (ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text)) return true;
  // Four numbers that are no IPv4 address are a slip, not a host name.
  if (text.length > 253 || /^[\d.]+$/.test(text)) return false;
  return text
    .replace(/\.$/, '')
    .split('.')
    .every((label) => HOST_LABEL.test(label));
}

/** `null` for `tls: false`; undefined when nothing can be read. */
export function readTls(node: Node | undefined): TlsPolicy | null | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'map') {
    const text = textOf(node);
    if (text === 'true' || text === 'yes') return { mode: 'certificate' };
    return text === 'false' || text === 'no' ? null : undefined;
  }
  const ca = mapAt(node, 'ca');
  const file = ca === undefined ? undefined : textAt(ca, 'file');
  if (file !== undefined) return { mode: 'certificate', ca: { file } };
  const fingerprint = textAt(node, 'fingerprint');
  if (fingerprint !== undefined) {
    const sha256 = fingerprint
      .replace(/^sha256:/, '')
      .replaceAll(':', '')
      .toLowerCase();
    return { mode: 'fingerprint', sha256 };
  }
  return booleanAt(node, 'anonymous') === true ? { mode: 'anonymous' } : undefined;
}

/** Milliseconds; undefined when nothing is said, or nobody can wait that long, which was reported. */
export function readTimeout(node: Node | undefined, { report }: ReadOptions): number | undefined {
  const text = textOf(node);
  if (node === undefined || text === undefined) return undefined;
  const milliseconds = parseWait(text);
  if (milliseconds !== undefined) return milliseconds;
  report(node, 'manifest/bad-value', '"timeout" is not a time', { hint: 'write 10s, 500ms or 1m' });
  return undefined;
}
