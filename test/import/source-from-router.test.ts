import { describe, expect, it } from 'vitest';
import { sourceFromRouter } from '../../src/import/source-from-router.js';
import type { ImportSource } from '../../src/import/types.js';
import { connectRouter } from '../../src/routeros/connect-router.js';
import { RouterError } from '../../src/routeros/router-error.js';
import type { Reply, RouterClient } from '../../src/routeros/types.js';
import { Secret } from '../../src/resources/secret.js';
import type { SimulatorOptions } from '../../src/simulator/types.js';
import { PASSWORD, useSimulators, VERSIONS } from '../e2e/world.js';

const DEADLINES = { connect: 5000, login: 5000, read: 5000, write: 60_000 };

const RSC = `# 2026-05-16 12:58:02 by RouterOS 7.20
/interface bridge
add name=lan
/ip pool
add name=home ranges=10.0.0.2-10.0.0.9
/radius
add address=10.0.0.1 comment="Dhaka [rosform]" secret=hush-hush service=ppp
/ip firewall address-list
add address=10.9.0.1 list=late
add address=10.9.0.2 list=late
/system identity
set name=zone-a
`;

function refuse(): Promise<never> {
  return Promise.reject(new Error('an import writes nothing'));
}

/** A router that answers every menu as told; without a word of a menu it has none. */
function fakeRouter(menus: Readonly<Record<string, readonly Reply[]>>): RouterClient {
  const rows: Readonly<Record<string, readonly Reply[]>> = {
    '/system/resource': [{ version: '7.20.5 (stable)', 'board-name': 'CHR' }],
    ...menus,
  };
  const missing = (path: string): RouterError =>
    new RouterError('trap', 'no such command', { command: path, trap: 'no such command prefix' });
  return {
    print: async (menu) => rows[menu] ?? Promise.reject(missing(menu)),
    count: async (menu) => rows[menu]?.length ?? Promise.reject(missing(menu)),
    add: refuse,
    set: refuse,
    remove: refuse,
    move: refuse,
    command: refuse,
    close: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  };
}

describe('a router', () => {
  const start = useSimulators();

  async function read(options: SimulatorOptions, user = 'rosform'): Promise<ImportSource> {
    const router = await start({ rsc: Buffer.from(RSC), ...options });
    await using client = await connectRouter({
      address: router.host,
      port: router.port,
      username: user,
      password: new Secret(PASSWORD),
      deadlines: DEADLINES,
    });
    return await sourceFromRouter(client, 'zone-a:8728');
  }

  it.each(VERSIONS)('of RouterOS %s is read whole', async (version) => {
    const source = await read({ version });
    const { menus } = source.observed;

    expect(source).toMatchObject({
      from: 'zone-a:8728',
      kind: 'router',
      identity: 'zone-a',
      observed: { version: { text: version } },
      secrets: 'shown',
      remarks: [],
    });
    expect(menus.get('/ip/pool')?.rows).toMatchObject([{ fields: { name: 'home' }, owned: false }]);
    expect(menus.get('/ppp/profile')?.rows.map(({ builtin }) => builtin)).toEqual([true, true]);
    const [radius] = menus.get('/radius')?.rows ?? [];
    const secret = radius?.fields['secret'];
    expect(radius).toMatchObject({ fields: { comment: 'Dhaka' }, owned: true, builtin: false });
    expect(secret instanceof Secret ? secret.reveal() : secret).toBe('hush-hush');
    expect(source.others).toEqual(
      expect.arrayContaining([
        { menu: '/interface/bridge', rows: 1 },
        { menu: '/ip/firewall/address-list', rows: 2 },
      ]),
    );
    const others = source.others.map(({ menu }) => menu);
    expect(others).not.toContain('/snmp/community');
    expect(others).not.toContain('/user/group');
  });

  it('hides its secrets from a user without the policy for them', async () => {
    const source = await read(
      {
        version: '7.20.8',
        users: [{ name: 'viewer', password: PASSWORD, group: 'blind' }],
        groups: { blind: ['read', 'api'] },
      },
      'viewer',
    );

    expect(source.secrets).toBe('hidden');
  });
});

describe('a router that answers strangely', () => {
  it('has no rows that nothing tells apart, and says so', async () => {
    const source = await sourceFromRouter(
      fakeRouter({
        '/ip/pool': [
          { '.id': '*1', name: 'a', ranges: '10.0.0.1' },
          { '.id': '*2' },
          { name: '', ranges: 'x' },
          { name: 'no-id' },
          { list: 'row of another menu' },
          { '.id': '*3', name: 'session', dynamic: 'true' },
        ],
        '/radius': [{ '.id': '*1', service: 'ppp' }],
        '/ppp/aaa': [{ 'use-radius': 'true' }, { 'use-radius': 'false' }],
        '/radius/incoming': [],
        '/system/identity': [{ name: '' }],
        '/ip/hotspot/walled-garden': [{ '.id': '*1', comment: 'x'.repeat(1_000_000) }],
      }),
      'zone-a',
    );

    expect(source.observed.menus.get('/ip/pool')?.rows.map(({ fields }) => fields['name'])).toEqual(
      ['a', 'no-id'],
    );
    expect(source.observed.menus.get('/ppp/aaa')?.rows).toHaveLength(1);
    expect(source.observed.menus.get('/radius/incoming')?.rows).toEqual([]);
    expect(source.observed.menus.get('/ip/hotspot/walled-garden')?.rows).toHaveLength(1);
    expect(source.identity).toBeUndefined();
    expect(source.observed.missing).toContain('/ppp/secret');
    expect(source.remarks).toEqual([
      {
        message: '/radius: 1 row has no address, which tells rows apart, and cannot be imported',
      },
      {
        message: '/ppp/aaa answered with 2 rows where there can be one: the first is imported',
      },
      {
        message: '/ip/pool: 3 rows have no name, which tells rows apart, and cannot be imported',
      },
    ]);
  });

  it('is no RouterOS without a version', async () => {
    const reading = sourceFromRouter(fakeRouter({ '/system/resource': [{}] }), 'zone-a');

    await expect(reading).rejects.toThrow('is this a RouterOS router?');
  });

  it('stops the import when the session ends while others are counted', async () => {
    const router = fakeRouter({});
    const reading = sourceFromRouter(
      { ...router, count: () => Promise.reject(new RouterError('lost', 'the connection ended')) },
      'zone-a',
    );

    await expect(reading).rejects.toThrow('the connection ended');
  });
});
