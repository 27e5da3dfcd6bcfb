import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { startSimulator } from '../../src/simulator/start-simulator.js';
import type { Simulator } from '../../src/simulator/types.js';

/** The routers of the examples, and what their manifests read from the environment. */
export interface ExampleRouters extends AsyncDisposable {
  readonly zoneA: Simulator;
  readonly zoneB: Simulator;
  readonly env: Readonly<Record<string, string>>;
  /** The same as lines of NAME=value. */
  readonly secrets: string;
  /** None of them may appear anywhere. */
  readonly values: readonly string[];
}

export async function startRouters(): Promise<ExampleRouters> {
  const env = {
    ZONE_A_PASSWORD: 'zone-a login 100% "secret"',
    ZONE_A_RADIUS_SECRET: 'zone-a=radius=secret',
    ZONE_B_PASSWORD: 'zone-b-login-secret',
    ZONE_B_RADIUS_SECRET: "zone-b's radius $ecret `id`",
    ROSFORM_PLAN_KEY: 'key-of-all-plans-secret-0123456789',
  };
  const start = (password: string): Promise<Simulator> =>
    startSimulator({ version: '7.20.8', users: [{ name: 'rosform', password, group: 'full' }] });
  const zoneA = await start(env.ZONE_A_PASSWORD);
  const zoneB = await start(env.ZONE_B_PASSWORD);
  return {
    zoneA,
    zoneB,
    env,
    secrets: Object.entries(env)
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
    values: Object.values(env),
    async [Symbol.asyncDispose]() {
      await Promise.all([zoneA.close(), zoneB.close()]);
    },
  };
}

/** Leads the manifests of the examples to the simulated routers, and does nothing else to them. */
export function leadTo({ zoneA, zoneB }: ExampleRouters, folder: string): void {
  edit(folder, 'fleet.yaml', '[10.20.0.0/16]', '[127.0.0.1/32]');
  edit(folder, 'fleet.yaml', '  tls: { ca: { file: certs/isp-ca.pem } }\n', '');
  edit(
    folder,
    'zone-a.yaml',
    'address: 10.20.0.1\n',
    `address: 127.0.0.1\n  port: ${zoneA.port}\n`,
  );
  edit(
    folder,
    'zone-b.yaml',
    'address: 10.20.1.1\n',
    `address: 127.0.0.1\n  port: ${zoneB.port}\n`,
  );
}

/** Replaces a text that must be there. */
export function edit(folder: string, name: string, from: string, to: string): void {
  const file = path.join(folder, 'routers.d', name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(
    file,
    text.replace(from, () => to),
  );
}

/** The speed of a PPP profile as the router has it. */
export function speedOf(router: Simulator, profile = 'home-10m'): string | undefined {
  return router.rows('/ppp/profile').find(({ name }) => name === profile)?.['rate-limit'];
}

/** Somebody changes the speed by hand. */
export function setSpeed(router: Simulator, speed: string): void {
  const row = router.rows('/ppp/profile').find(({ name }) => name === 'home-10m');
  router.set('/ppp/profile', row?.['.id'], { 'rate-limit': speed });
}
