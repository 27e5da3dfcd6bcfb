import { randomBytes } from 'node:crypto';

import type { ConnectOverride, FleetRun } from '../../fleet/run.js';
import type { FleetManifest, RouterManifest, SecretReference } from '../../manifest/types.js';
import { Secret, type Redactor } from '../../resources/secret.js';
import type { Simulator } from '../../simulator/types.js';
import { openDemoDatabase, type DemoDatabase } from './demo-database.js';
import { rememberSecret } from '../terminal/remember-secret.js';
import { simulateRouter } from '../simulate/simulate-router.js';

/** Routers of a manifest that run here as simulators, and a RADIUS database in a file. */
export interface DemoFleet extends AsyncDisposable {
  readonly routers: readonly RouterManifest[];
  readonly database: DemoDatabase;
  readonly simulators: ReadonlyMap<string, Simulator>;
  readonly connect: Readonly<Record<string, ConnectOverride>>;
  readonly resolveSecret: FleetRun['resolveSecret'];
}

/**
 * Starts a simulator for each router, and makes a RADIUS database for them. Every secret is made
 * up, the same for the same reference.
 */
export async function openDemoFleet(
  { routers, settings }: FleetManifest,
  redactor: Redactor,
): Promise<DemoFleet> {
  const database = await openDemoDatabase();
  const secrets = new Map<string, Secret>();
  const url = settings.radiusDatabase?.url;
  if (url !== undefined) secrets.set(JSON.stringify(url), new Secret(database.url));
  const secretOf = (reference: SecretReference): Secret => {
    const key = JSON.stringify(reference);
    const secret = secrets.get(key) ?? new Secret(randomBytes(12).toString('hex'));
    secrets.set(key, secret);
    rememberSecret(redactor, secret);
    return secret;
  };
  const simulators = new Map<string, Simulator>();
  for (const router of routers) {
    const simulator = await simulateRouter(router, secretOf(router.connection.password), {});
    simulators.set(router.name, simulator);
  }
  return {
    routers,
    database,
    simulators,
    connect: Object.fromEntries(
      // Without TLS, which the simulators have no certificates for.
      Array.from(simulators, ([name, { host, port }]) => [
        name,
        { address: host, port, plain: true },
      ]),
    ),
    resolveSecret: (reference) => Promise.resolve(secretOf(reference)),
    async [Symbol.asyncDispose]() {
      await Promise.all(Array.from(simulators.values(), (simulator) => simulator.close()));
      await database[Symbol.asyncDispose]();
    },
  };
}
