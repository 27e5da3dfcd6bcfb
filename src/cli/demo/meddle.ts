import type { RouterManifest } from '../../manifest/types.js';
import type { DemoDatabase } from './demo-database.js';
import type { Simulator } from '../../simulator/types.js';

/** What somebody did to a router by hand. */
interface Meddling {
  readonly router: string;
  readonly what: string;
}

/** Changes a router, and its row in `nas`, the way a person in a hurry does: a setting here, a row gone there. */
export function meddle(
  routers: readonly RouterManifest[],
  simulators: ReadonlyMap<string, Simulator>,
  database: DemoDatabase,
): Meddling {
  for (const { name } of routers) {
    const simulator = simulators.get(name);
    // RouterOS 6 does not record which row an action was about, and the demo says who did it.
    if (simulator?.version.startsWith('6.') === true) continue;
    const profile = simulator === undefined ? undefined : plannedRow(simulator, '/ppp/profile');
    const server = simulator?.rows('/interface/pppoe-server/server')[0];
    if (simulator === undefined || profile === undefined || server === undefined) continue;
    simulator.set('/ppp/profile', profile['.id'], { 'rate-limit': '1M/1M' });
    simulator.set('/interface/pppoe-server/server', server['.id'], { disabled: 'yes' });
    database.execute("update nas set secret = 'typed-into-a-panel' where shortname = ?", [name]);
    return {
      router: name,
      what: `the profile ${profile['name']} is cut to 1M/1M, a PPPoE server is disabled, and its secret\n    in the RADIUS database is edited in a panel.`,
    };
  }
  throw new Error('the sample fleet has no router with a PPPoE server');
}

/** A profile with a rate limit: one of ours. */
function plannedRow(simulator: Simulator, menu: string) {
  return simulator.rows(menu).find((row) => (row['rate-limit'] ?? '') !== '');
}
