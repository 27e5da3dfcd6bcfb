import { expect, onTestFinished } from 'vitest';

import { Secret } from '../../../src/resources/secret.js';
import { connectRouter } from '../../../src/routeros/connect-router.js';
import type { RouterClient } from '../../../src/routeros/types.js';
import { startSimulator } from '../../../src/simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../../src/simulator/types.js';

export const SECRET = new Secret('shared-by-both');

/** A router that takes Disconnect-Requests, with one RADIUS server, and a session with it. */
export async function useProbedRouter(
  options: Partial<SimulatorOptions> = {},
): Promise<{ readonly router: Simulator; readonly client: RouterClient }> {
  const router = await startSimulator({ version: '7.20.8', incomingPort: 0, ...options });
  onTestFinished(() => router.close());
  router.add('/radius', {
    address: '127.0.0.1',
    service: 'ppp,hotspot',
    secret: SECRET.reveal(),
    timeout: '3s',
  });
  router.set('/radius/incoming', undefined, { accept: 'yes' });
  await expect.poll(() => router.incomingPort ?? options.incomingPort).toBeDefined();
  const client = await connectRouter({
    address: router.host,
    port: router.port,
    username: 'admin',
    password: new Secret(''),
    deadlines: { connect: 2000, login: 2000, read: 2000, write: 2000 },
  });
  onTestFinished(() => client.close());
  return { router, client };
}
