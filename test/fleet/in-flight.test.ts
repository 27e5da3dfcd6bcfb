import { describe, expect, it, vi } from 'vitest';
import { planFleet } from '../../src/fleet/plan-fleet.js';
import { applyFleet, load, approve, routerYaml, runOf, useSimulators } from '../e2e/world.js';

const simulate = useSimulators();
const VERSION = '7.20.8';

describe('work in flight', () => {
  it('no more routers at once than the concurrency says', async () => {
    const routers = await Promise.all(
      Array.from({ length: 6 }, () =>
        simulate({ version: VERSION, faults: { hang: ['/system/identity/print'] } }),
      ),
    );
    const manifests = load(
      ...routers.map((router, index) => routerYaml(router, 'identity: a', `r${index}`)),
    );
    const stop = new AbortController();

    const planning = planFleet(manifests, runOf({ concurrency: 2, signal: stop.signal }));
    const logins = (): number => routers.reduce((sum, router) => sum + router.logins, 0);
    await vi.waitFor(() => expect(logins()).toBe(2));
    stop.abort();
    const outcomes = await planning;

    expect(logins()).toBe(2);
    expect(outcomes.map(({ status }) => status)).toEqual(Array(6).fill('unreadable'));
  });

  it('independent changes travel together, eight at a time', async () => {
    const router = await simulate({ version: VERSION });
    const pools = Array.from(
      { length: 20 },
      (_, index) => `{ name: p${index}, ranges: 10.1.${index}.2 }`,
    );
    const manifests = load(routerYaml(router, `pools: [${pools.join(', ')}]`));
    const [planned] = await planFleet(manifests, runOf());
    router.faults.hang = ['/ip/pool/add'];
    const adds = (): number => router.log.filter(([command]) => command === '/ip/pool/add').length;

    const applying = applyFleet(
      manifests.map((manifest) => approve(manifest, planned)),
      runOf(),
    );
    await vi.waitFor(() => expect(adds()).toBe(8));
    await router.close();
    const [outcome] = await applying;

    expect(adds()).toBe(8);
    if (outcome?.status !== 'done') throw new Error('refused');
    const of = (status: string): number =>
      outcome.result.steps.filter((step) => step.status === status).length;
    expect([of('failed'), of('skipped')]).toEqual([8, 12]);
    expect(outcome.result.remaining).toBeUndefined();
  });
});
