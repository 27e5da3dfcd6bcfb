import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planFleet } from '../../src/fleet/plan-fleet.js';
import { load, runOf, useSimulators } from './world.js';

const fixture = (name: string): string =>
  readFileSync(new URL(`../fixtures/tls/${name}`, import.meta.url), 'utf8');

const simulate = useSimulators();

/** A manifest that reaches the router's api-ssl; `tls` is YAML. */
function manifest(port: number | undefined, tls: string): string {
  return `apiVersion: rosform/v1
kind: Router
name: test
identity: zone-a
connection:
  address: 127.0.0.1
  port: ${port}
  tls: ${tls}
  username: rosform
  password: { env: ROUTER_PASSWORD }
  timeout: 5s
`;
}

async function reach(port: number | undefined, tls: string): Promise<string> {
  const run = runOf({ readCa: async (path) => fixture(path) });
  const [outcome] = await planFleet(load(manifest(port, tls)), run);
  if (outcome === undefined) throw new Error('no outcome');
  return outcome.status === 'planned' ? 'planned' : outcome.reason;
}

describe('a router with a certificate on api-ssl', () => {
  const cert = fixture('localhost.crt');
  const start = async (): Promise<number | undefined> =>
    (await simulate({ version: '7.20.8', tls: { cert, key: fixture('localhost.key') } })).tlsPort;
  const sha256 = new X509Certificate(cert).fingerprint256;

  it('is reached with the authority that signed it', async () => {
    expect(await reach(await start(), '{ ca: { file: ca.crt } }')).toBe('planned');
  });

  it('is reached with its pinned fingerprint, and with no other', async () => {
    const other = 'AB'.repeat(32);

    expect(await reach(await start(), `{ fingerprint: "sha256:${sha256}" }`)).toBe('planned');
    expect(await reach(await start(), `{ fingerprint: "sha256:${other}" }`)).toMatch(/fingerprint/);
  });

  it('is refused by the authorities of the system, and by anonymous Diffie-Hellman', async () => {
    expect(await reach(await start(), 'true')).toMatch(/certificate/);
    expect(await reach(await start(), '{ anonymous: true }')).toMatch(/anonymous|certificate/);
  });
});

describe('a router without a certificate on api-ssl', () => {
  const start = async (): Promise<number | undefined> =>
    (await simulate({ version: '7.20.8', tls: 'anonymous' })).tlsPort;

  it('is reached only when anonymous Diffie-Hellman is asked for by name', async () => {
    expect(await reach(await start(), '{ anonymous: true }')).toBe('planned');
    expect(await reach(await start(), 'true')).toMatch(/anonymous|certificate/);
  });
});
