import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { pingRouter, type PingPlan } from '../../../src/health/ping/ping-router.js';
import type { RouterPing } from '../../../src/health/ping/types.js';
import { Secret } from '../../../src/resources/secret.js';
import type { ConnectOptions, TlsOptions } from '../../../src/routeros/types.js';
import { PASSWORD } from '../../e2e/world.js';

/** A file of `test/fixtures/tls`. */
export function fixture(name: string): string {
  return readFileSync(new URL(`../../fixtures/tls/${name}`, import.meta.url), 'utf8');
}

/** Certificate and key, as the simulator and Node take them. */
export function identity(name: string): { readonly cert: string; readonly key: string } {
  return { cert: fixture(`${name}.crt`), key: fixture(`${name}.key`) };
}

/** `sha256:…` of a fixture. */
export function fingerprint(name: string): string {
  const { fingerprint256 } = new X509Certificate(fixture(`${name}.crt`));
  return `sha256:${fingerprint256.replaceAll(':', '').toLowerCase()}`;
}

/** Where the routers of the tests are; a deadline of `patience` milliseconds for each wait. */
export function at(
  port: number | undefined,
  tls?: TlsOptions,
  { address = '127.0.0.1', patience = 5000, password = PASSWORD } = {},
): ConnectOptions {
  if (port === undefined) throw new Error('the router does not listen there');
  return {
    address,
    port,
    username: 'rosform',
    password: new Secret(password),
    deadlines: { connect: patience, login: patience, read: patience, write: patience },
    ...(tls === undefined ? {} : { tls }),
  };
}

/** Asks once, or as the plan says; questions follow each other at once. */
export function pinged(options: ConnectOptions, plan: Partial<PingPlan> = {}): Promise<RouterPing> {
  return pingRouter(options, { count: 1, interval: 1, ...plan });
}
