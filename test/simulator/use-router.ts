import { onTestFinished } from 'vitest';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/types.js';
import { connectRaw, type RawClient } from './raw-client.js';

/** Starts a router that is stopped when the test ends. */
export async function useRouter(options: Partial<SimulatorOptions> = {}): Promise<Simulator> {
  const router = await startSimulator({ version: '7.20.8', ...options });
  onTestFinished(() => router.close());
  return router;
}

/** A connection that is closed when the test ends. */
export async function useConnection(
  router: Simulator,
  options: Parameters<typeof connectRaw>[1] = {},
): Promise<RawClient> {
  const client = await connectRaw(router.port, options);
  onTestFinished(() => client.destroy());
  return client;
}

/** A router and a client that has logged in. */
export async function useSession(
  options: Partial<SimulatorOptions> = {},
): Promise<{ readonly router: Simulator; readonly client: RawClient }> {
  const router = await useRouter(options);
  const client = await useConnection(router);
  const { users = [{ name: 'admin', password: '' }] } = options;
  await client.login(users[0]?.name, users[0]?.password);
  return { router, client };
}
