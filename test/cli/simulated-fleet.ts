import { startSimulator } from '../../src/simulator/start-simulator.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/types.js';
import { folderWith, routerManifest, type Folder } from './run-command.js';

/** Two routers that run, their manifests and their secrets. */
export interface SimulatedFleet extends AsyncDisposable {
  readonly folder: Folder;
  readonly zoneA: Simulator;
  readonly zoneB: Simulator;
  readonly env: Readonly<Record<string, string>>;
  /** `--dir …` for this fleet. */
  readonly dir: readonly string[];
}

/** Every secret of the fleet has this in it. */
export const CANARY = 'canary';

export async function openSimulatedFleet(
  options: Partial<SimulatorOptions> = {},
): Promise<SimulatedFleet> {
  const env = {
    ZONE_A_PASSWORD: `zone-a-login-${CANARY}`,
    ZONE_A_RADIUS: `zone-a-radius-${CANARY}`,
    ZONE_B_PASSWORD: `zone-b-login-${CANARY}`,
    ZONE_B_RADIUS: `zone-b-radius-${CANARY}`,
  };
  const start = (password: string): Promise<Simulator> =>
    startSimulator({
      version: '7.20.8',
      ...options,
      faults: { ...options.faults },
      users: [{ name: 'rosform', password, group: 'full' }],
    });
  const zoneA = await start(env.ZONE_A_PASSWORD);
  const zoneB = await start(env.ZONE_B_PASSWORD);
  const folder = await folderWith({
    'routers.d/zone-a.yaml': routerManifest('zone-a', zoneA.port),
    'routers.d/zone-b.yaml': routerManifest('zone-b', zoneB.port),
  });
  return {
    folder,
    zoneA,
    zoneB,
    env,
    dir: ['--dir', `${folder.path}/routers.d`],
    async [Symbol.asyncDispose]() {
      await Promise.all([zoneA.close(), zoneB.close(), folder[Symbol.asyncDispose]()]);
    },
  };
}
