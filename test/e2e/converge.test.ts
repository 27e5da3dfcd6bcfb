import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/types.js';
import { applyAll, load, routerYaml, useSimulators, VERSIONS } from './world.js';

/** What a manifest may say, drawn at random; every reference names a row of the same manifest. */
const POOLS = ['home', 'spare', 'guests', 'office'];
const PROFILES = ['slow', 'fast', 'gold'];
const HOSTS = ['a.example', '*.pay.example', 'c.example', 'd.example', 'e.example'];

const manifest = fc
  .record({
    pools: fc.shuffledSubarray(POOLS),
    chained: fc.boolean(),
    range: fc.integer({ min: 2, max: 200 }),
    profiles: fc.shuffledSubarray(PROFILES),
    rate: fc.option(fc.constantFrom('1M/1M', '10M/20M', '256k/384k 512k/768k 192k/288k 16/16 8')),
    servers: fc.shuffledSubarray(['isp', 'net']),
    disabled: fc.boolean(),
    hosts: fc.shuffledSubarray(HOSTS),
    action: fc.constantFrom('allow', 'deny'),
    comment: fc.option(fc.constantFrom('Home users', 'বাংলা', 'a "quoted" \\ one', '[odd]')),
  })
  .map((draw) => {
    const comment = draw.comment === null ? '' : `, comment: ${JSON.stringify(draw.comment)}`;
    const pools = draw.pools.map((name, index) => {
      const next = draw.chained ? draw.pools[index + 1] : undefined;
      const chain = next === undefined ? '' : `, next-pool: ${next}`;
      return `  - { name: ${name}, ranges: 10.${index}.0.1-10.${index}.0.${draw.range}${chain} }`;
    });
    const profiles = draw.profiles.map((name, index) => {
      const pool = draw.pools[index];
      const remote = pool === undefined ? '' : `, remote-address: ${pool}`;
      return `  - { name: ${name}${remote}${draw.rate === null ? '' : `, rate-limit: ${draw.rate}`} }`;
    });
    const servers = draw.servers.map((name, index) => {
      const profile = draw.profiles[index] ?? 'default';
      return `  - { service-name: ${name}, interface: ether1, default-profile: ${profile}, disabled: ${draw.disabled}${comment} }`;
    });
    const hosts = draw.hosts.map(
      (host) => `  - { dst-host: "${host}", action: ${draw.action}${comment} }`,
    );
    return (
      section('pools', pools) +
      section('ppp-profiles', profiles) +
      section('pppoe-servers', servers) +
      section('walled-garden', hosts)
    );
  });

function section(name: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `${name}:\n${rows.join('\n')}\n`;
}

/** What somebody does in WinBox meanwhile. */
const meddling = fc.record({
  what: fc.constantFrom('pool range', 'profile rate', 'garden order', 'disable', 'foreign', 'none'),
  pick: fc.nat(),
});

function meddle(router: Simulator, { what, pick }: { what: string; pick: number }): void {
  const one = (menu: string): string | undefined => {
    const rows = router.rows(menu).filter((row) => row['default'] !== 'true');
    return rows[pick % Math.max(1, rows.length)]?.['.id'];
  };
  const change = (menu: string, fields: Readonly<Record<string, string>>): void => {
    const id = one(menu);
    if (id !== undefined) router.set(menu, id, fields);
  };
  if (what === 'pool range') change('/ip/pool', { ranges: '10.200.0.1' });
  if (what === 'profile rate') change('/ppp/profile', { 'rate-limit': '9M/9M' });
  if (what === 'disable') change('/interface/pppoe-server/server', { disabled: 'yes' });
  if (what === 'foreign') {
    router.add('/ip/hotspot/walled-garden', { 'dst-host': `foreign-${pick}.example` });
  }
  if (what === 'garden order') {
    const id = one('/ip/hotspot/walled-garden');
    const row = router.rows('/ip/hotspot/walled-garden').find((other) => other['.id'] === id);
    if (id === undefined || row === undefined) return;
    router.remove('/ip/hotspot/walled-garden', id);
    const { 'dst-host': host = '', comment = '' } = row;
    router.add('/ip/hotspot/walled-garden', { 'dst-host': host, comment });
  }
}

const simulate = useSimulators();

describe('whatever the manifest said before, and whatever somebody did by hand', () => {
  it.each(VERSIONS)('RouterOS %s converges in one apply, foreign rows kept', async (version) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(manifest, meddling), { minLength: 2, maxLength: 4 }),
        async (walk) => {
          const router = await simulate({ version });
          for (const [sections, hand] of walk) {
            const foreign = foreignHosts(router);

            await applyAll(load(routerYaml(router, sections)));

            expect(foreignHosts(router)).toEqual(foreign);
            meddle(router, hand);
          }
          await router.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

function foreignHosts(router: Simulator): (string | undefined)[] {
  return router
    .rows('/ip/hotspot/walled-garden')
    .map((row) => row['dst-host'])
    .filter((host) => host?.startsWith('foreign'));
}

describe('queues below each other', () => {
  /** Each queue has a parent among the others, or none; the order of the rows is any. */
  const forest = fc
    .record({
      order: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 }),
      tree: fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 6 }),
      above: fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
    })
    .map(({ order, tree, above }) => {
      const nodes = tree.filter((name) => order.includes(name));
      const parents = new Map(
        nodes.map((name, index) => [name, index === 0 ? 'none' : pick(nodes, above[index], index)]),
      );
      const rows = order.map(
        (name) => `  - { name: ${name}, target: 10.0.0.0/8, parent: ${parents.get(name)} }`,
      );
      return { order, yaml: `simple-queues:\n${rows.join('\n')}\n` };
    });

  it('converge in one apply whatever their order, and stand as declared', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(forest, { minLength: 1, maxLength: 2 }), async (walk) => {
        const router = await simulate({ version: '7.20.8' });
        for (const { order, yaml } of walk) {
          await applyAll(load(routerYaml(router, yaml)));

          expect(router.rows('/queue/simple').map(({ name }) => name)).toEqual(order);
        }
        await router.close();
      }),
      { numRuns: 60 },
    );
  });
});

function pick(nodes: readonly string[], seed: number | undefined, before: number): string {
  return nodes[(seed ?? 0) % before] ?? 'none';
}
