import { fourteenMenus } from './fleet-yaml.js';
import { apply, manifests, plan, startRouters } from './measure.js';
import { round, table } from './table.js';

const LATENCY = 50;

/** Does the cost of an unchanged plan depend on how many rows the router's menus hold? */
export async function measureRows() {
  const results = [];
  for (const rows of [10, 100, 1000, 10_000]) {
    const routers = await startRouters({ routers: 1 });
    const [manifest] = manifests(routers.ports, fourteenMenus(rows));
    const first = await plan([manifest], 1);
    await apply([manifest], first.plans, 1);
    await routers.count();
    const { seconds, changes } = await plan([manifest], 1);
    if (changes !== 0) throw new Error('the plan is not empty');
    const { sentences, logins } = await routers.count();
    await routers.close();
    results.push([rows, logins, sentences - logins, round(seconds, 3)]);
  }
  return [
    table(['PPP secrets', 'logins', 'sentences after login', 'seconds'], results),
    '',
    await roundTrips(),
  ].join('\n');
}

/** One pipelined round is worth about one latency, whatever the number of menus. */
async function roundTrips() {
  const routers = await startRouters({ routers: 1, latency: LATENCY });
  const [manifest] = manifests(routers.ports, fourteenMenus(10));
  await plan([manifest], 1);
  const { seconds } = await plan([manifest], 1);
  await routers.close();
  const trips = (seconds * 1000) / LATENCY;
  return `With ${LATENCY} ms latency a plan of the 14 menus takes ${round(seconds * 1000, 0)} ms: ${round(trips, 1)} round trips, login included.`;
}
