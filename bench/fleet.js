import { sixtyRows } from './fleet-yaml.js';
import { apply, manifests, plan, startRouters } from './measure.js';
import { round, table } from './table.js';

const ROUTERS = 1000;
const LATENCY = 50;
const CONCURRENCY = 50;
const LONE = 5;

/**
 * A thousand routers at 50 ms. The floor is what the waiting alone costs: the time of one router
 * by itself, times the routers, divided by the concurrency. One request at a time is the number of
 * sentences times the latency.
 */
export async function measureFleet() {
  const routers = await startRouters({ routers: ROUTERS + LONE, latency: LATENCY });
  const lone = manifests(routers.ports.slice(0, LONE), sixtyRows());
  const fleet = manifests(routers.ports.slice(LONE), sixtyRows());
  await plan(lone, 1);
  await routers.count();

  const steps = [
    ['plan 60 new rows each', lone, fleet, false],
    ['apply them, with verification', lone, fleet, true],
    ['plan unchanged', lone, fleet, false],
  ];
  let lonePlans = [];
  let fleetPlans = [];
  const rows = [];
  for (const [name, few, all, applies] of steps) {
    const alone = applies ? await apply(few, lonePlans, 1) : await plan(few, 1);
    await routers.count();
    const cpu = process.cpuUsage();
    const whole = applies
      ? await apply(all, fleetPlans, CONCURRENCY)
      : await plan(all, CONCURRENCY);
    const used = process.cpuUsage(cpu);
    const { sentences } = await routers.count();
    if (!applies) {
      lonePlans = alone.plans;
      fleetPlans = whole.plans;
    }
    const floor = ((alone.seconds / LONE) * ROUTERS) / CONCURRENCY;
    const oneByOne = (sentences * LATENCY) / 1000;
    rows.push([
      name,
      round(whole.seconds, 1),
      round(floor, 1),
      round(whole.seconds / floor, 2),
      round((used.user + used.system) / 1e6, 1),
      sentences,
      `${round(oneByOne / whole.seconds, 0)} ×`,
      `${round(process.resourceUsage().maxRSS / 1024, 0)} MiB`,
    ]);
  }
  await routers.close();
  return [
    `${ROUTERS} routers, 60 rows each, ${LATENCY} ms, concurrency ${CONCURRENCY}; the simulators run in a process of their own.`,
    '',
    table(
      [
        'step',
        'seconds',
        'floor',
        'of floor',
        'CPU seconds',
        'sentences',
        'against one at a time',
        'peak memory so far',
      ],
      rows,
    ),
  ].join('\n');
}
