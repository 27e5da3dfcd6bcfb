import { afterEach, describe, expect, it, vi } from 'vitest';
import { readHistory } from '../../src/observed/read-history.js';
import { attributionOf } from '../../src/plan/attribute/attribute.js';
import type { Attribution } from '../../src/plan/attribute/attribute.js';
import { planFleet } from '../../src/fleet/plan-fleet.js';
import { Secret } from '../../src/resources/secret.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import type { RouterClient } from '../../src/routeros/types.js';
import type { Simulator } from '../../src/simulator/types.js';
import { applyAll, load, PASSWORD, plannedOf, routerYaml, runOf, useSimulators } from './world.js';

const simulate = useSimulators();

const USERS = ['rosform', 'noc'].map((name) => ({ name, password: PASSWORD, group: 'full' }));

const SECTIONS = `pools:
  - { name: home, ranges: 10.1.0.2-10.1.0.9 }
  - { name: spare, ranges: 10.2.0.2-10.2.0.9 }
ppp-profiles:
  - { name: gold, rate-limit: 20M/20M, remote-address: home }
  - { name: iron, rate-limit: 5M/5M, remote-address: home }
radius:
  - { address: 10.0.0.5, service: [ppp], secret: { env: S } }
radius-incoming: { accept: true }`;

/** Later edits of the manifest, which nobody made on the router. */
const EDITED = SECTIONS.replace('10.2.0.9', '10.2.0.99').replace('5M/5M', '6M/6M');

function openAs(user: string, router: Simulator): Promise<RouterClient> {
  return connectRouter({
    address: router.host,
    port: router.port,
    username: user,
    password: new Secret(PASSWORD),
    deadlines: { connect: 5000, login: 5000, read: 5000, write: 5000 },
  });
}

/** Who is named for each change of the plan: `/ip/pool home: noc, pool changed`. */
async function namedBy(router: Simulator, sections: string): Promise<string[]> {
  const [outcome] = await planFleet(load(routerYaml(router, sections)), runOf());
  await using client = await openAs('rosform', router);
  const history = await readHistory(client);
  return plannedOf(outcome).changes.map((change) => {
    const { menu, key } = change.address;
    return `${menu} ${key}: ${who(attributionOf(history, change, 'rosform'))}`;
  });
}

function who(found: Attribution | undefined): string {
  if (found === undefined) return 'nobody';
  return `${found.by}, ${found.action}${found.certain ? '' : ', perhaps'}`;
}

function idOf(router: Simulator, menu: string, name: string): string {
  return router.rows(menu).find((row) => row['name'] === name)?.['.id'] ?? '';
}

function passSeconds(seconds: number): void {
  vi.setSystemTime(Date.now() + 1000 * seconds);
}

afterEach(() => {
  vi.useRealTimers();
});

describe.each(['7.9', '7.20.8'])('on RouterOS %s, after an apply', (version) => {
  async function applied(): Promise<Simulator> {
    // The history has whole seconds: only the date moves, timers run as always.
    vi.useFakeTimers({ toFake: ['Date'] });
    const router = await simulate({ version, users: USERS });
    await applyAll(load(routerYaml(router, SECTIONS)));
    passSeconds(5);
    return router;
  }

  it('what people did is laid to them, and our own writes to nobody', async () => {
    const router = await applied();
    router.set('/ip/pool', idOf(router, '/ip/pool', 'home'), { ranges: '10.1.0.2-10.1.0.5' });
    await using noc = await openAs('noc', router);
    await noc.remove('/ppp/profile', idOf(router, '/ppp/profile', 'gold'));
    await noc.set('/radius/incoming', undefined, { accept: 'no' });
    await noc.set('/ip/pool', idOf(router, '/ip/pool', 'spare'), {
      comment: 'hands off [rosform]',
    });

    expect(await namedBy(router, EDITED)).toEqual([
      '/radius/incoming : noc, incoming changed',
      '/ip/pool home: admin, pool changed',
      '/ip/pool spare: nobody',
      '/ppp/profile gold: noc, profile removed',
      '/ppp/profile iron: nobody',
    ]);
  });

  it('a RADIUS client that was removed and one that was added are told apart', async () => {
    const router = await applied();
    await using noc = await openAs('noc', router);
    await noc.remove('/radius', router.rows('/radius')[0]?.['.id'] ?? '');
    await noc.add('/radius', { address: '10.0.0.6', service: 'ppp', comment: 'x [rosform]' });

    expect(await namedBy(router, SECTIONS)).toEqual([
      '/radius 10.0.0.5 service=ppp: noc, radius removed',
      '/radius 10.0.0.6 service=ppp: noc, radius added',
    ]);
  });

  it('a row of an ordered menu that was moved is laid to who moved it', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const router = await simulate({ version, users: USERS });
    const garden = 'walled-garden: [{ dst-host: a }, { dst-host: b }, { dst-host: c }]';
    await applyAll(load(routerYaml(router, garden)));
    passSeconds(5);
    const [first, , last] = router.rows('/ip/hotspot/walled-garden');
    await using noc = await openAs('noc', router);
    await noc.move('/ip/hotspot/walled-garden', last?.['.id'] ?? '', first?.['.id']);

    expect(await namedBy(router, garden)).toEqual(['/ip/hotspot/walled-garden c: noc, item moved']);
  });

  it('what was put right since is forgotten', async () => {
    const router = await applied();
    router.set('/ip/pool', idOf(router, '/ip/pool', 'home'), { ranges: '10.1.0.2-10.1.0.5' });
    passSeconds(5);
    await applyAll(load(routerYaml(router, SECTIONS)));

    expect(await namedBy(router, SECTIONS.replace('10.1.0.9', '10.1.0.99'))).toEqual([
      '/ip/pool home: nobody',
    ]);
  });

  it('within the second of our own write nothing is certain', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const router = await simulate({ version, users: USERS });
    await applyAll(load(routerYaml(router, SECTIONS)));
    router.set('/ip/pool', idOf(router, '/ip/pool', 'home'), { ranges: '10.1.0.2-10.1.0.5' });

    expect(await namedBy(router, SECTIONS)).toEqual([
      '/ip/pool home: admin, pool changed, perhaps',
    ]);
  });
});

it('on RouterOS 6 nobody is named, because its history has no commands', async () => {
  const router = await simulate({ version: '6.49.17', users: USERS });
  await applyAll(load(routerYaml(router, SECTIONS)));
  router.set('/ip/pool', idOf(router, '/ip/pool', 'home'), { ranges: '10.1.0.2-10.1.0.5' });

  expect(await namedBy(router, SECTIONS)).toEqual(['/ip/pool home: nobody']);
});
