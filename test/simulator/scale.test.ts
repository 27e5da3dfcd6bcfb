import { expect, it } from 'vitest';
import { startSimulator } from '../../src/simulator/start-simulator.js';
import { connectRaw } from './raw-client.js';

it('a hundred routers of 60 rows share their facts: each costs less than 300 kB', async () => {
  const warm = await startSimulator({ version: '7.20.8' });
  await warm.close();
  const before = process.memoryUsage().heapUsed;

  const routers = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const router = await startSimulator({ version: '7.20.8' });
      for (let row = 0; row < 60; row += 1) {
        router.add('/ppp/profile', { name: `plan-${row}`, 'rate-limit': '10M/10M', comment: 'x' });
      }
      return router;
    }),
  );

  const each = (process.memoryUsage().heapUsed - before) / routers.length;
  await Promise.all(routers.map((router) => router.close()));
  expect(each).toBeLessThan(300_000);
});

it('adds and prints 2,000 rows within two seconds', async () => {
  const router = await startSimulator({ version: '7.20.8' });
  const client = await connectRaw(router.port);
  await client.login();

  const started = performance.now();
  for (let row = 0; row < 2000; row += 1) {
    client.send('/ppp/secret/add', `=name=user-${row}`, '=password=p', `.tag=${row}`);
  }
  for (let row = 0; row < 2000; row += 1) await client.next();
  const rows = await client.rows('/ppp/secret/print', '=.proplist=.id,name,profile');

  const took = performance.now() - started;
  client.destroy();
  await router.close();
  expect(rows.at(-1)).toEqual({ '.id': '*7D0', name: 'user-1999', profile: 'default' });
  expect(took).toBeLessThan(2000);
});

it.each([
  {
    menu: '/ppp/active',
    session: { name: 'u', service: 'pppoe', radius: 'yes', uptime: '90s' },
    query: '?service=pppoe',
  },
  {
    menu: '/ip/hotspot/active',
    session: { user: 'u', server: 'lobby', 'mac-address': '02:00:00:00:00:01', uptime: '90s' },
    query: '?server=lobby',
  },
])('counts 10,000 sessions of $menu within a second, all or some', async (given) => {
  const { menu, session, query } = given;
  const router = await startSimulator({ version: '7.20.8' });
  for (let each = 0; each < 10_000; each += 1) {
    router.addDynamic(menu, { ...session, address: `10.0.${each >> 8}.${each & 255}` });
  }
  const other = menu === '/ppp/active' ? { service: 'l2tp' } : { server: 'garden' };
  router.addDynamic(menu, { ...session, ...other });
  const client = await connectRaw(router.port);
  await client.login();

  const started = performance.now();
  const all = await client.talk(`${menu}/print`, '=count-only=');
  const some = await client.talk(`${menu}/print`, '=count-only=', query);
  const none = await client.talk(`${menu}/print`, '=count-only=', '?comment=none');
  const took = performance.now() - started;

  client.destroy();
  await router.close();
  expect([all, some, none]).toEqual([
    [['!done', '=ret=10001']],
    [['!done', '=ret=10000']],
    [['!done', '=ret=0']],
  ]);
  expect(took).toBeLessThan(1000);
});
